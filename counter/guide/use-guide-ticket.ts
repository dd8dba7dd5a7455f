// One number looked up over HTTP: again every few seconds while it is on the screen, and at once after something was done with it.
import { useCallback, useEffect, useState } from 'react';
import type { GuideTicket } from '../../contract/views/guide.ts';
import { fetchJson, RefusedRequest } from '../../ui/session.tsx';

const lookAgainMs = 4_000;

interface Found {
  number: string;
  ticket: GuideTicket | null;
  trouble: string | null;
}

export function useGuideTicket(number: string): {
  ticket: GuideTicket | null;
  trouble: string | null;
  again: () => void;
} {
  const [found, setFound] = useState<Found | null>(null);
  const look = useCallback(() => {
    if (number === '') return;
    fetchJson<GuideTicket>(`/guide/tickets/${encodeURIComponent(number)}`).then(
      (ticket) => setFound({ number, ticket, trouble: null }),
      (error: unknown) => {
        // An unreachable hall is said above; what was found before stays to be read.
        if (error instanceof RefusedRequest) setFound({ number, ticket: null, trouble: error.message });
      },
    );
  }, [number]);
  useEffect(() => {
    look();
    const timer = setInterval(look, lookAgainMs);
    return () => clearInterval(timer);
  }, [look]);
  const known = found?.number === number ? found : null;
  return { ticket: known?.ticket ?? null, trouble: known?.trouble ?? null, again: look };
}
