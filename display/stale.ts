// Whether a screen has been without its hall for so long that what it shows may be untrue.
import { useEffect, useState } from 'react';

const staleAfterMs = 60_000;

export function useStale(offlineSince: number | null): boolean {
  const [stale, setStale] = useState(false);
  useEffect(() => {
    const look = () => setStale(offlineSince !== null && Date.now() - offlineSince > staleAfterMs);
    look();
    if (offlineSince === null) return undefined;
    const timer = setInterval(look, 1_000);
    return () => clearInterval(timer);
  }, [offlineSince]);
  return stale;
}
