// Giving a return pass to the visitor at the window, and taking one back for a number: where its paper comes out is chosen by a digit.
import { useRef, useState } from 'react';
import type { Catalogue } from '../../contract/catalogue.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { backendWords } from './backend-words.ts';
import { Codes } from './codes.tsx';
import { digitOf, useKeys } from './keyboard.ts';

const noPaper = '-';
/** As many as there are digits, one left for "no paper". */
const printersShown = 8;

function usePrinters(catalogue: Catalogue | null): { codes: string[]; name: (id: string) => string } {
  const say = useWords(backendWords);
  const { say: inWords } = useLanguage();
  const printers = (catalogue?.printers ?? []).slice(0, printersShown);
  return {
    codes: [...printers.map(({ id }) => id), noPaper],
    name: (id) => {
      const printer = printers.find((one) => one.id === id);
      return printer === undefined ? say.passNoPaper : inWords(printer.name);
    },
  };
}

export function PassPanel({
  catalogue,
  onGive,
}: {
  catalogue: Catalogue | null;
  onGive: (printer: string | null) => void;
}) {
  const say = useWords(backendWords);
  const { codes, name } = usePrinters(catalogue);
  const give = (code: string) => onGive(code === noPaper ? null : code);
  useKeys((pressed) => {
    const code = codes[digitOf(pressed) - 1];
    if (code === undefined) return false;
    give(code);
    return true;
  });
  return (
    <>
      <p className="panel-says">{say.passHelp}</p>
      <Codes title={say.passPrinter} codes={codes} name={name} onChoose={give} />
    </>
  );
}

export function RedeemPanel({
  catalogue,
  onRedeem,
}: {
  catalogue: Catalogue | null;
  onRedeem: (typed: string, printer: string | null) => void;
}) {
  const say = useWords(backendWords);
  const { codes, name } = usePrinters(catalogue);
  const [typed, setTyped] = useState('');
  const [printer, setPrinter] = useState(noPaper);
  const field = useRef<HTMLInputElement>(null);
  const redeem = () => onRedeem(typed, printer === noPaper ? null : printer);
  useKeys((pressed) => {
    const code = codes[digitOf(pressed) - 1];
    if (code === undefined) return false;
    setPrinter(code);
    return true;
  });
  return (
    <>
      <p className="panel-says">{say.redeemHelp}</p>
      <input
        ref={field}
        className="finder-field figures"
        data-first="true"
        aria-label={say.redeemField}
        placeholder="1123004 4821"
        autoComplete="off"
        maxLength={24}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          redeem();
        }}
      />
      <Codes title={say.passPrinter} codes={codes} name={name} chosen={printer} onChoose={setPrinter} />
      <button type="button" className="main-step" onClick={redeem}>
        <span className="main-step-name">{say.redeemGo}</span>
      </button>
    </>
  );
}
