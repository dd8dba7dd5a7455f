// Reads again whenever what it is about changes, and now and then for what others do.
import { useEffect, useEffectEvent } from 'react';

const againEveryMs = 10_000;

export function useReading(about: string, read: () => Promise<void>): void {
  const again = useEffectEvent(() => {
    read().catch(() => undefined);
  });
  useEffect(() => {
    if (about !== '') again();
    const timer = setInterval(again, againEveryMs);
    return () => clearInterval(timer);
  }, [about]);
}
