// The connection of a screen to its hall as React sees it: the view it watches, what it asks, how it is, and whether the hall is reached.
import { createContext, use, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import type { CommandName } from '../contract/commands.ts';
import type { Answer, Report, Watch } from '../contract/socket.ts';
import type { Audience, View, ViewOf } from '../contract/views.ts';
import { stopwatch } from './format.ts';
import { useLanguage, useWords } from './language.tsx';
import { Wire } from './wire.ts';
import type { Asked, AskOptions, Identity, WireState } from './wire.ts';
import { words } from './words.ts';

export type { Identity, Asked, AskOptions };

const WireContext = createContext<Wire | null>(null);

/** Connects everything inside it as `identity`; another identity is another connection. */
export function Connection({ identity, children }: { identity: Identity; children: ReactNode }) {
  const { language } = useLanguage();
  const known = JSON.stringify(identity);
  const wire = useMemo(() => new Wire(JSON.parse(known) as Identity), [known]);
  useEffect(() => wire.speak(language), [wire, language]);
  useEffect(() => {
    wire.open();
    return () => wire.close();
  }, [wire]);
  return <WireContext value={wire}>{children}</WireContext>;
}

function useWire(): Wire {
  const wire = use(WireContext);
  if (wire === null) throw new Error('a <Connection> is needed around what speaks with the hall');
  return wire;
}

export function useWireState(): WireState {
  const wire = useWire();
  return useSyncExternalStore(wire.subscribe, wire.state);
}

export interface Watched<A extends Audience> {
  /** The newest whole view; stays while the hall cannot be reached. Null until the first. */
  view: ViewOf<A> | null;
  /** Since when the hall cannot be reached, by this machine's clock. */
  offlineSince: number | null;
  /** Why the hall shows nothing: a sentence, with its code beside it. */
  refusal: string | null;
  refusalCode: string | null;
}

/** Watches one view: one at a time per connection. Each view is acknowledged after it has been painted. */
export function useView<A extends Audience>(watch: Extract<Watch, { audience: A }>): Watched<A> {
  const wire = useWire();
  const state = useWireState();
  const wanted = JSON.stringify(watch);
  useEffect(() => wire.watch(JSON.parse(wanted) as Watch), [wire, wanted]);
  useEffect(() => {
    if (state.view === null) return undefined;
    const frame = requestAnimationFrame(() => wire.acknowledge());
    return () => cancelAnimationFrame(frame);
  }, [wire, state.view]);
  const view = state.view?.audience === watch.audience ? (state.view as ViewOf<A>) : null;
  return {
    view,
    offlineSince: state.offlineSince,
    refusal: state.refusal?.message ?? null,
    refusalCode: state.refusal?.code ?? null,
  };
}

/** Asks the hall for something. Resent under one id until it is answered; after `withinMs` the answer is the refusal `busy`. */
export function useAsk(): <Name extends CommandName>(
  command: Asked<Name>,
  options?: AskOptions,
) => Promise<Answer<Name>> {
  const wire = useWire();
  return useMemo(() => (command, options) => wire.ask(command, options), [wire]);
}

/** Tells the hall how this screen is; the last word about each thing is said again after every reconnect. */
export function useReport(): (report: Report) => void {
  const wire = useWire();
  return useMemo(() => (report: Report) => wire.report(report), [wire]);
}

/** The hall's clock in ms, ticking each second, also while the hall cannot be reached. */
export function useHallNow(view: View): number {
  const wire = useWire();
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  return wire.hallNow(view);
}

/** For how many ms the hall has not been reached, ticking; 0 while it is, and during a blink of 2 s. */
export function useLostMs(since: number | null): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (since === null) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [since]);
  const lost = since === null ? 0 : now - since;
  return lost < 2_000 ? 0 : lost;
}

/** A calm band that says the hall cannot be reached and for how long. */
export function Offline({ since }: { since: number | null }) {
  const say = useWords(words);
  const lost = useLostMs(since);
  if (lost === 0) return null;
  return (
    <output className="offline">
      <span className="offline-mark" aria-hidden="true" />
      <span>{say.offline}</span>
      <span className="offline-time">{stopwatch(lost)}</span>
    </output>
  );
}
