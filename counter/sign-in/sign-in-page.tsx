// Signing in: name and password; a one-time password must be changed before anything else opens.
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { asked } from '../../ui/open-screen.tsx';
import { fetchJson, useSession, WithSession } from '../../ui/session.tsx';
import type { StaffMember } from '../../ui/session.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { LanguageSwitch } from '../language-switch.tsx';
import { ChangePassword } from './change-password.tsx';
import { PasswordField, Trouble, useTrouble } from './fields.tsx';
import { wayAfter } from './way.ts';
import { signInWords } from './words.ts';

export function SignInPage() {
  return (
    <WithSession>
      <SignIn />
    </WithSession>
  );
}

interface Known {
  staff: StaffMember;
  /** What was just typed; after a reload it has to be typed again. */
  current: string;
}

function SignIn() {
  const session = useSession();
  const { say: inWords } = useLanguage();
  const say = useWords(signInWords);
  const [known, setKnown] = useState<Known | null>(null);
  const open = (staff: StaffMember) => {
    location.assign(wayAfter(asked.get('then'), staff));
  };
  return (
    <main className="sign-in">
      <header>
        <p className="sign-in-hall">{inWords(session.hallName)}</p>
        <LanguageSwitch />
      </header>
      {known === null ? (
        <>
          <NameAndPassword
            onKnown={(staff, current) => {
              if (staff.mustChangePassword) setKnown({ staff, current });
              else open(staff);
            }}
          />
          <p className="sign-in-help">{say.help}</p>
        </>
      ) : (
        <ChangePassword staff={known.staff} current={known.current} onChanged={() => open(known.staff)} />
      )}
    </main>
  );
}

function NameAndPassword({ onKnown }: { onKnown: (staff: StaffMember, current: string) => void }) {
  const say = useWords(signInWords);
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [state, setState] = useState<'open' | 'sending' | 'done'>('open');
  const { trouble, troubled, clear } = useTrouble();

  const signIn = async () => {
    if (name.trim() === '' || password === '') {
      troubled(say.missing);
      return;
    }
    setState('sending');
    clear();
    try {
      const staff = await fetchJson<StaffMember>('/sign-in', { name: name.trim(), password });
      setState(staff.mustChangePassword ? 'open' : 'done');
      onKnown(staff, password);
    } catch (error) {
      setState('open');
      setPassword('');
      troubled(error);
    }
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (state === 'open') signIn().catch(troubled);
  };
  return (
    <form className="sign-in-form" onSubmit={submit} noValidate>
      <h1>{say.title}</h1>
      <label>
        {say.name}
        <input
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <PasswordField label={say.password} kind="current-password" value={password} onChange={setPassword} />
      <Trouble text={trouble} />
      <button type="submit" className="sign-in-main" aria-disabled={state !== 'open'}>
        {{ open: say.signIn, sending: say.signingIn, done: say.signedIn }[state]}
      </button>
    </form>
  );
}
