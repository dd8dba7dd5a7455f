// One matter as those who answer for it may read it, with what is kept apart from the book.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { MatterRead } from '../../contract/matters.ts';
import { fetchJson } from '../../ui/session.tsx';

/** What was read stays until it is read again, and so does what is being chosen beside it. */
export function useMatter(number: string): { read: MatterRead | null; readAgain: () => void } {
  const [read, setRead] = useState<MatterRead | null>(null);
  const here = useRef(true);
  const readAgain = useCallback(() => {
    fetchJson<MatterRead>(`/desk/matters/${number}`).then(
      (found) => {
        if (here.current) setRead(found);
      },
      // The list says what is wrong.
      () => undefined,
    );
  }, [number]);
  useEffect(() => {
    here.current = true;
    readAgain();
    return () => {
      here.current = false;
    };
  }, [readAgain]);
  return { read, readAgain };
}
