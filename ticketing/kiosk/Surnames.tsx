// Her surname as it is written, out of how it sounds; other scripts stand as they were typed.
import { BigButton } from '../../ui/button.tsx';
import { surnamesLike } from './surnames.ts';

const surnamesShown = 8;

export function Surnames({
  typed,
  hint,
  onChoose,
}: {
  typed: string;
  hint: string;
  onChoose: (surname: string) => void;
}) {
  const like = /^[A-Z]+$/.test(typed) ? surnamesLike(typed, surnamesShown) : [];
  return (
    <fieldset className="surnames" aria-label={hint}>
      {like.length === 0 ? <span>{hint}</span> : null}
      {like.map((surname) => (
        <BigButton key={surname} onPress={() => onChoose(surname)}>
          {surname}
        </BigButton>
      ))}
    </fieldset>
  );
}
