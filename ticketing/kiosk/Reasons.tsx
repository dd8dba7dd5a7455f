// The reasons of a further visit as large keys: one touch.
import { Button } from 'react-aria-components';
import { visitReasons } from '../../contract/commands/notice-codes.ts';
import type { VisitReason } from '../../contract/commands/notice-codes.ts';
import { visitReasonWords } from '../../contract/words/visit-reasons.ts';
import { Name } from './Choice.tsx';

/** What brings most people back comes first. */
const inOrder: readonly VisitReason[] = [
  'supplement',
  ...visitReasons.filter((reason) => reason !== 'supplement'),
];

export function Reasons({
  chosen,
  disabled = false,
  onChoose,
}: {
  chosen: VisitReason | null;
  disabled?: boolean;
  onChoose: (reason: VisitReason) => void;
}) {
  return (
    <ul className="needs-grid reasons" data-many>
      {inOrder.map((reason) => (
        <li key={reason}>
          <Button
            className={chosen === reason ? 'need need-chosen' : 'need'}
            aria-pressed={chosen === reason}
            isDisabled={disabled}
            onPress={() => onChoose(reason)}
          >
            <Name text={visitReasonWords[reason]} />
          </Button>
        </li>
      ))}
    </ul>
  );
}
