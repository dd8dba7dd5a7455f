// One matter as those who answer for it may read it, with what is kept apart from the book.
import { useEffect, useState } from 'react';
import type { MatterRead } from '../../contract/matters.ts';
import { fetchJson } from '../../ui/session.tsx';

export function useMatter(number: string): MatterRead | null {
  const [read, setRead] = useState<MatterRead | null>(null);
  useEffect(() => {
    let left = false;
    fetchJson<MatterRead>(`/desk/matters/${number}`).then(
      (found) => {
        if (!left) setRead(found);
      },
      // The list says what is wrong.
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [number]);
  return read;
}
