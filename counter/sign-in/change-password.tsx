// The change from a one-time password to one's own, right after the first sign-in.
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { useWords } from '../../ui/language.tsx';
import { fetchJson } from '../../ui/session.tsx';
import type { StaffMember } from '../../ui/session.tsx';
import { PasswordField, Trouble, useTrouble } from './fields.tsx';
import { signInWords } from './words.ts';

export function ChangePassword({
  staff,
  current,
  onChanged,
}: {
  staff: StaffMember;
  current: string;
  onChanged: () => void;
}) {
  const say = useWords(signInWords);
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [saving, setSaving] = useState(false);
  const { trouble, troubled, clear } = useTrouble();

  const save = async () => {
    const wrong = next !== again ? say.differ : next === current ? say.same : null;
    if (wrong !== null) {
      troubled(wrong);
      return;
    }
    setSaving(true);
    clear();
    try {
      await fetchJson('/password', { current, next });
      onChanged();
    } catch (error) {
      setSaving(false);
      troubled(error);
    }
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!saving) save().catch(troubled);
  };
  return (
    <form className="sign-in-form" onSubmit={submit} noValidate>
      <h1>{say.changeTitle}</h1>
      <p>{say.changeText(staff.displayName)}</p>
      {/* Password managers store the new password under the name that stands in the same form. */}
      <input
        className="unseen"
        name="username"
        autoComplete="username"
        value={staff.name}
        readOnly
        tabIndex={-1}
        aria-hidden="true"
      />
      <PasswordField label={say.next} kind="new-password" value={next} onChange={setNext} help={say.rule} />
      <PasswordField label={say.again} kind="new-password" value={again} onChange={setAgain} />
      <Trouble text={trouble} />
      <button type="submit" className="sign-in-main" aria-disabled={saving}>
        {saving ? say.saving : say.save}
      </button>
    </form>
  );
}
