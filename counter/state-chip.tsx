// A short state in shape, colour and words, in the look that all screens share.
import type { ReactNode } from 'react';

export type Tone = 'calm' | 'good' | 'warm' | 'bad';

export function StateChip({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={`chip chip-${tone}`}>
      <span className="chip-mark" aria-hidden="true" />
      {children}
    </span>
  );
}
