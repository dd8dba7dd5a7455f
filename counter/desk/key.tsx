// The key that does the same as the button it stands on; screen readers learn it from the button's own attribute.
export function Key({ name }: { name: string }) {
  return <kbd aria-hidden="true">{name}</kbd>;
}
