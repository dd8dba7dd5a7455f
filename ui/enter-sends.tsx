// Lets the enter key, a reader's too, send a form of several fields whose button is none of the browser's own.
export function EnterSends() {
  return <input type="submit" hidden />;
}
