// The quiet emergency button: pressed twice it calls the duty manager and the guides. No sound, no words; only a small mark changes.
import { useEffect, useState } from 'react';
import type { DeskView } from '../../contract/views/desk.ts';
import { useAsk } from '../../ui/connection.tsx';
import { useWords } from '../../ui/language.tsx';
import { helpWords } from '../help/words.ts';

/** A second press later than this begins anew: nobody sends an emergency by brushing over a key. */
const armedMs = 3_000;
/** It is worth waiting for a lost connection longer than for anything else. */
const keepTryingMs = 120_000;

type State = 'idle' | 'armed' | 'sending' | 'failed';

export function useEmergency(view: DeskView): { state: State | 'sent' | 'coming'; press: () => void } {
  const ask = useAsk();
  const [state, setState] = useState<State>('idle');
  const own = view.help.own.find(({ asks }) => asks === 'emergency');
  useEffect(() => {
    if (state !== 'armed') return undefined;
    const timer = setTimeout(() => setState('idle'), armedMs);
    return () => clearTimeout(timer);
  }, [state]);
  const send = async () => {
    setState('sending');
    const about = view.current === undefined ? {} : { ticketId: view.current.ticketId };
    const answer = await ask(
      { name: 'requestHelp', kind: 'emergency', window: view.no, ...about },
      { withinMs: keepTryingMs },
    );
    setState(answer.ok || answer.refusal.code === 'helpAlreadyAsked' ? 'idle' : 'failed');
  };
  const press = () => {
    if (own !== undefined || state === 'sending') return;
    if (state === 'armed') send().catch(() => setState('failed'));
    else setState('armed');
  };
  if (own === undefined) return { state, press };
  return { state: own.helper === undefined ? 'sent' : 'coming', press };
}

export function EmergencyMark({ state, press }: ReturnType<typeof useEmergency>) {
  const say = useWords(helpWords);
  return (
    <button
      type="button"
      className="emergency"
      data-state={state}
      aria-label={say.emergency[state]}
      title={say.emergency[state]}
      aria-keyshortcuts="E"
      onClick={press}
    >
      <span aria-hidden="true" />
    </button>
  );
}
