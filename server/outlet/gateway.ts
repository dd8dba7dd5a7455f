// The way out of the house for messages: one HTTP POST to an address of the operator's choosing. GATEWAY.md says what it looks like from the other side.
import type { MessageKind } from '../../contract/messages.ts';
import type { Language } from '../../contract/settings.ts';

export interface Outgoing {
  /** The same for every attempt: a gateway that has it already sends nothing again. */
  idempotencyKey: string;
  kind: MessageKind;
  /** As the gateway's own list calls it. */
  template: string;
  language: Language;
  parameters: Record<string, string>;
  /** The whole text, for a gateway without templates. */
  text: string;
  phone: string;
  expiresAt: number;
}

/** `refused`: asking again changes nothing. `trouble`: another time it may go. Why, in one word without anything of the message. */
export type Handed = { ok: true } | { ok: false; why: 'refused' | 'trouble'; failure: string };

export interface Gateway {
  hand(message: Outgoing): Promise<Handed>;
  /** Ends what is under way. */
  close(): void;
}

const answerWithinMs = 8_000;

/** 408, 425 and 429 ask for another time; other 4xx will say the same again. */
function isRefusal(status: number): boolean {
  return status >= 400 && status < 500 && ![408, 425, 429].includes(status);
}

export function httpGateway(given: { url: string; token: string | null; withinMs?: number }): Gateway {
  const closing = new AbortController();
  const headers = given.token === null ? {} : { authorization: `Bearer ${given.token}` };
  return {
    async hand({ idempotencyKey, expiresAt, phone, ...message }) {
      const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(given.withinMs ?? answerWithinMs)]);
      try {
        const response = await fetch(given.url, {
          method: 'POST',
          // A phone goes to the address that was set, and nowhere else.
          redirect: 'error',
          signal,
          headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': idempotencyKey },
          body: JSON.stringify({
            ...message,
            recipient: { phone },
            expiresAt: new Date(expiresAt).toISOString(),
          }),
        });
        // What it says is not kept: it may repeat the phone.
        await response.body?.cancel();
        if (response.ok) return { ok: true };
        const why = isRefusal(response.status) ? 'refused' : 'trouble';
        return { ok: false, why, failure: `http-${response.status}` };
      } catch (error) {
        const late = error instanceof Error && error.name === 'TimeoutError';
        return { ok: false, why: 'trouble', failure: late ? 'timeout' : 'unreachable' };
      }
    },
    close: () => closing.abort(),
  };
}
