// The sheets of a matter for the office printer: its receipt, and once it is answered that too.
import type { MatterState } from '../../contract/matters.ts';
import { useWords } from '../../ui/language.tsx';
import { matterStaffWords } from './words.ts';

export function MatterSheets({ number, state }: { number: string; state: MatterState }) {
  const say = useWords(matterStaffWords);
  const sheets = state === 'answered' ? (['receipt', 'answer'] as const) : (['receipt'] as const);
  return (
    <p className="own-matter-chips matter-sheets">
      {sheets.map((of) => (
        <a
          key={of}
          className="quiet-button"
          href={`/sheet?matter=${number}${of === 'answer' ? '&of=answer' : ''}`}
          target="_blank"
          rel="noreferrer"
          onClick={(event) => event.currentTarget.blur()}
        >
          {of === 'receipt' ? say.receiptSheet : say.answerSheet}
        </a>
      ))}
    </p>
  );
}
