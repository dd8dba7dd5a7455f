// The address is the key to the page: ticket and secret are read from it and kept nowhere else.
export interface TicketAddress {
  ticketId: string;
  secret: string;
}

/** Null where the path is no ticket's address. */
export function readAddress(path: string): TicketAddress | null {
  const found = /^\/t\/([a-z0-9]{8,40})\.([A-Za-z0-9_-]{16,64})\/?$/.exec(path);
  const [, ticketId, secret] = found ?? [];
  return ticketId === undefined || secret === undefined ? null : { ticketId, secret };
}
