// Sound and vibration when it is the visitor's turn. Browsers let a page sound only after a touch, so it is offered, never forced.
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { PhoneView } from '../../contract/views/phone.ts';

/** At so many ahead she is told to come near. */
export const nearAt = 3;

type Signal = 'near' | 'called';
const tones: Record<Signal, readonly { hertz: number; from: number }[]> = {
  near: [
    { hertz: 660, from: 0 },
    { hertz: 880, from: 0.22 },
  ],
  called: [0, 0.9, 1.8].flatMap((from) => [
    { hertz: 784, from },
    { hertz: 988, from: from + 0.2 },
    { hertz: 1175, from: from + 0.4 },
  ]),
};
const shakes: Record<Signal, number[]> = { near: [200, 120, 200], called: [500, 200, 500, 200, 500] };

function sound(context: AudioContext, signal: Signal): void {
  for (const { hertz, from } of tones[signal]) {
    const start = context.currentTime + from;
    const tone = context.createOscillator();
    const loudness = context.createGain();
    tone.type = 'triangle';
    tone.frequency.value = hertz;
    loudness.gain.setValueAtTime(0.0001, start);
    loudness.gain.exponentialRampToValueAtTime(0.6, start + 0.03);
    loudness.gain.exponentialRampToValueAtTime(0.0001, start + 0.45);
    tone.connect(loudness).connect(context.destination);
    tone.start(start);
    tone.stop(start + 0.5);
  }
}

/** Alerts at each change that concerns her: three ahead, a call, a recall. `turnOn` must run inside a touch. */
export function useAlerts(view: PhoneView | null): { on: boolean; turnOn: () => void } {
  const context = useRef<AudioContext | null>(null);
  const [on, setOn] = useState(false);
  const alert = useEffectEvent((signal: Signal) => {
    if (context.current === null) return;
    sound(context.current, signal);
    if ('vibrate' in navigator) navigator.vibrate(shakes[signal]);
  });
  const near =
    view?.stage === 'waiting' && view.down === undefined && view.ahead !== undefined && view.ahead <= nearAt;
  const call = view?.stage === 'called' ? view.calls.length : 0;
  const before = useRef<{ near: boolean; call: number } | null>(null);
  const known = view !== null;
  useEffect(() => {
    if (!known) return;
    const last = before.current;
    before.current = { near, call };
    // The first view tells how it stands, not that something happened.
    if (last === null) return;
    if (call > last.call) alert('called');
    else if (near && !last.near && last.call === 0) alert('near');
  }, [known, near, call]);
  const turnOn = () => {
    const made = context.current ?? new AudioContext();
    context.current = made;
    made.resume().then(
      () => {
        setOn(true);
        sound(made, 'near');
      },
      () => setOn(false),
    );
  };
  return { on, turnOn };
}
