// What the server says of itself and of who sits here: read once from /session.json, asked again until it answers.
import { createContext, use, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { Text } from '../contract/settings.ts';
import { Loading } from './loading.tsx';

export interface StaffMember {
  id: string;
  name: string;
  displayName: string;
  role: string;
  mustChangePassword: boolean;
  /** Of another authority with windows in the hall, by its Chinese name. */
  organisation?: string;
}
export interface Session {
  /** Screens may open without signing in. */
  demo: boolean;
  hallName: Text;
  version: string;
  contract: number;
  /** The base address that visitors' phones can reach. */
  address?: string;
  staff: StaffMember | null;
}

/** One GET or POST of JSON within 10 s; a refusal of the server becomes an error with its code. */
export async function fetchJson<Result>(path: string, body?: object): Promise<Result> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), 10_000);
  try {
    const response = await fetch(path, {
      signal: stop.signal,
      credentials: 'same-origin',
      // A refusal shall come in the language of the page, whatever the browser was installed in.
      headers: {
        'accept-language': document.documentElement.lang,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const read = text === '' ? {} : (JSON.parse(text) as object);
    if (!response.ok) throw refusedBy(response.status, read);
    return read as Result;
  } finally {
    clearTimeout(timer);
  }
}

/** The server answered, and said no. */
export class RefusedRequest extends Error {
  readonly code: string;
  readonly status: number;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

function refusedBy(status: number, read: object): RefusedRequest {
  const { error } = read as { error?: { code?: string; message?: string } };
  return new RefusedRequest(status, error?.code ?? 'fault', error?.message ?? '');
}

const SessionContext = createContext<Session | null>(null);

/** Shows its content once the server has said who it is; meanwhile a quiet waiting page. */
export function WithSession({ children }: { children: ReactNode }) {
  const [session, setSession] = useState<Session | null>(null);
  const [failed, setFailed] = useState(0);
  useEffect(() => {
    if (session !== null) return undefined;
    let left = false;
    const read = () => {
      fetchJson<Session>('/session.json').then(
        (found) => {
          if (!left) setSession(found);
        },
        () => {
          if (!left) setFailed((count) => count + 1);
        },
      );
    };
    const timer = setTimeout(read, failed === 0 ? 0 : Math.min(5_000, 1_000 * failed));
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [session, failed]);
  if (session === null) return <Loading trouble={failed > 0} />;
  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useSession(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error('useSession needs a <WithSession> around it');
  return session;
}
