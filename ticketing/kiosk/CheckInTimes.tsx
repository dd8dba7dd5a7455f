// Several bookings of today fit what she showed: which time is hers?
import type { Refusal } from '../../contract/refusals.ts';
import { BigButton } from '../../ui/button.tsx';
import { clockTime } from '../../ui/format.ts';
import { useWords } from '../../ui/language.tsx';
import { checkInWords } from '../check-in-words.ts';
import { useKiosk } from './at-kiosk.ts';

export function momentsIn(refusal: Refusal | null): readonly number[] {
  return refusal?.code === 'severalBookings' ? (refusal.details?.moments ?? []) : [];
}

export function CheckInTimes({
  moments,
  disabled,
  onChoose,
}: {
  moments: readonly number[];
  disabled: boolean;
  onChoose: (start: number) => void;
}) {
  const { view } = useKiosk();
  const say = useWords(checkInWords);
  return (
    <fieldset className="check-in-times" aria-label={say.yourTime}>
      {moments.map((start) => (
        <BigButton key={start} disabled={disabled} onPress={() => onChoose(start)}>
          <span className="figures">{clockTime(start, view.timeZone)}</span>
        </BigButton>
      ))}
    </fieldset>
  );
}
