// How the server was reached: the base address of a request, and whether a page of ours or somebody else's sent it.
import type { IncomingHttpHeaders } from 'node:http';
import type { Request } from 'express';

const plainHost = /^[A-Za-z0-9.-]{1,253}(:\d{1,5})?$|^\[[0-9A-Fa-f:.]{2,45}\](:\d{1,5})?$/;

/** Never throws: a Host header that is none of a host's becomes this machine's own name. */
export function baseFrom(headers: IncomingHttpHeaders, encrypted: boolean): string {
  const host = headers.host ?? '';
  return `${encrypted ? 'https' : 'http'}://${plainHost.test(host) ? host : 'localhost'}`;
}

export function baseOf(request: Request): string {
  return baseFrom(request.headers, 'encrypted' in request.socket && request.socket.encrypted === true);
}

/** A browser says where the page came from that sends this: it must be ours. `address` counts for a hall behind a proxy. */
export function isOwnOrigin(headers: IncomingHttpHeaders, address: string | null): boolean {
  const { origin } = headers;
  if (origin === undefined || !URL.canParse(origin)) return false;
  return new URL(origin).host === headers.host || origin === address;
}
