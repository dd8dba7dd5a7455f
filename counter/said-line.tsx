// What the hall answered, in one line below what was asked.
import type { Said } from './use-asked.ts';

export function SaidLine({ said }: { said: Said | null }) {
  if (said === null) return null;
  return (
    <p className="said" data-tone={said.tone} role={said.tone === 'bad' ? 'alert' : 'status'}>
      {said.text}
    </p>
  );
}
