// Where she types the phone that messages go to.
import { useWords } from '../../ui/language.tsx';
import { messageWords } from '../message-words.ts';
import '../messages.css';

/** Enough digits to be a phone at all; whether it is one, the hall says. */
export const mayBePhone = (typed: string): boolean => typed.replaceAll(/\D/g, '').length >= 5;

export function PhoneField({ phone, onChange }: { phone: string; onChange: (phone: string) => void }) {
  const say = useWords(messageWords);
  return (
    <label className="message-phone">
      <span>{say.phone}</span>
      <input
        inputMode="tel"
        autoComplete="tel"
        maxLength={20}
        value={phone}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}
