// One request of the visitor at a time: what is being asked, and the sentence if the hall says no.
import { useState } from 'react';
import type { Refusal } from '../../contract/refusals.ts';
import type { Answer } from '../../contract/socket.ts';

export interface Doing {
  busy: boolean;
  refusal: Refusal | null;
  start: (request: () => Promise<Answer>) => void;
}

export function useDoing(): Doing {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const start = (request: () => Promise<Answer>) => {
    setBusy(true);
    setRefusal(null);
    request()
      .then((answer) => setRefusal(answer.ok ? null : answer.refusal))
      .catch(() => setRefusal({ code: 'fault' }))
      .finally(() => setBusy(false));
  };
  return { busy, refusal, start };
}
