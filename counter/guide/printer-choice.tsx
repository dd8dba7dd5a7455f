// Where slips come out for this tablet: kept on it, so that nobody chooses again for every visitor.
import { useState } from 'react';
import type { GuideView } from '../../contract/views/guide.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { guideWords } from './words.ts';

const printerKept = 'onedoor.guide.printer';

/** Null: no paper; also where the hall no longer has the printer that was chosen. */
export function useOwnPrinter(view: GuideView): [string | null, (printer: string | null) => void] {
  const [kept, keep] = useState(() => localStorage.getItem(printerKept));
  const known = view.printers.some(({ id }) => id === kept);
  const choose = (printer: string | null) => {
    if (printer === null) localStorage.removeItem(printerKept);
    else localStorage.setItem(printerKept, printer);
    keep(printer);
  };
  return [known ? kept : null, choose];
}

/** Where a slip comes out at once: near by if one can, else at any that can. */
export function printerAtHand({
  printers,
  zone: here,
}: GuideView): GuideView['printers'][number] | undefined {
  const ready = printers.filter(({ health }) => health === 'ok' || health === 'nearEnd');
  return ready.find(({ zone }) => here === null || zone === here) ?? ready[0];
}

export function PrinterChoice({
  view,
  printer,
  onChange,
}: {
  view: GuideView;
  printer: string | null;
  onChange: (printer: string | null) => void;
}) {
  const say = useWords(guideWords);
  const { say: inWords } = useLanguage();
  return (
    <label>
      <span>{say.paper}</span>
      <select
        value={printer ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
      >
        <option value="">{say.noPaper}</option>
        {view.printers.map(({ id, name, health }) => (
          <option key={id} value={id}>
            {say.printerState(inWords(name), health === 'ok' || health === 'nearEnd')}
          </option>
        ))}
      </select>
    </label>
  );
}
