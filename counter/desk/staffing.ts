// Signs the clerk in at the window when the desk opens: the window then stays paused until the clerk opens it.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Refusal } from '../../contract/refusals.ts';
import type { DeskView } from '../../contract/views/desk.ts';
import { useAsk } from '../../ui/connection.tsx';
import { useSession } from '../../ui/session.tsx';

export type Staffing =
  { state: 'asking' } | { state: 'mine' } | { state: 'refused'; refusal: Refusal; message: string };

/** `again` asks once more, for example after the clerk before has closed the window. */
export function useStaffing(view: DeskView | null, no: number): { staffing: Staffing; again: () => void } {
  const ask = useAsk();
  const { staff } = useSession();
  const [staffing, setStaffing] = useState<Staffing>({ state: 'asking' });
  const asked = useRef(false);
  const clerk = view?.clerk?.id;
  const known = view !== null;

  const request = useCallback(async () => {
    setStaffing({ state: 'asking' });
    const answer = await ask({ name: 'staffWindow', window: no });
    setStaffing(
      answer.ok ? { state: 'mine' } : { state: 'refused', refusal: answer.refusal, message: answer.message },
    );
  }, [ask, no]);

  useEffect(() => {
    if (!known || asked.current) return;
    asked.current = true;
    request().catch(() => undefined);
  }, [known, request]);

  const takenOver = staffing.state === 'mine' && staff !== null && clerk !== undefined && clerk !== staff.id;
  return {
    staffing: takenOver
      ? { state: 'refused', refusal: { code: 'windowHeld', details: { window: no } }, message: '' }
      : staffing,
    again: () => {
      request().catch(() => undefined);
    },
  };
}
