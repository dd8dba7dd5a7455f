// Something chosen for the visitor at the window; the next visitor starts without it.
import { useState } from 'react';

export function useForVisit<Chosen>(
  ticketId: string | undefined,
): [Chosen | null, (chosen: Chosen | null) => void] {
  const [kept, keep] = useState<{ ticketId: string | undefined; chosen: Chosen | null }>({
    ticketId: undefined,
    chosen: null,
  });
  return [kept.ticketId === ticketId ? kept.chosen : null, (chosen) => keep({ ticketId, chosen })];
}
