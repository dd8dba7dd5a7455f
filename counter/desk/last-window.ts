// The window that this PC was last used at: offered first, never chosen by itself.
const key = 'onedoor.desk.window';

export function lastWindow(): number | null {
  const kept = Number(localStorage.getItem(key));
  return Number.isInteger(kept) && kept > 0 ? kept : null;
}

export function rememberWindow(no: number): void {
  localStorage.setItem(key, String(no));
}
