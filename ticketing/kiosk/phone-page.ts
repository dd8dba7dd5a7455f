// The visitor's own page as phones reach it.

/** Only an address that phones can reach is worth a QR code. */
export function phonePage(url: string | undefined, address: string | undefined): string | undefined {
  if (url === undefined || address === undefined) return undefined;
  return new URL(url, address).href;
}
