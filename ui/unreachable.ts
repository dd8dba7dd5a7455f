// Closes a switch over all variants: the compiler says where a new one is missing, and a newer server's is loud.
export function unreachable(never: never): Error {
  return new Error(`unknown variant ${JSON.stringify(never)}`);
}
