// Leaving the desk: ends the clerk's session and goes to the sign-in page; in the demonstration there is no session to end.
import { useState } from 'react';
import { useWords } from '../../ui/language.tsx';
import { fetchJson, useSession } from '../../ui/session.tsx';
import { postWords } from './post-words.ts';
import { deskWords } from './words.ts';

/** `before` runs first and answers whether leaving is all right now. */
export function SignOut({ before }: { before?: () => Promise<boolean> }) {
  const { staff } = useSession();
  const say = useWords(deskWords);
  const [leaving, setLeaving] = useState(false);
  if (staff === null) return null;
  const leave = async () => {
    setLeaving(true);
    try {
      if (before !== undefined && !(await before())) return;
      await fetchJson('/sign-out', {});
      location.assign('/sign-in?then=/desk');
    } finally {
      setLeaving(false);
    }
  };
  return (
    <button
      type="button"
      className="quiet-button"
      disabled={leaving}
      onClick={() => {
        leave().catch(() => undefined);
      }}
    >
      {say.signOut}
    </button>
  );
}

/** Another person signs in at this very window: after a hand-over, or where somebody left without closing. */
export function SignInInstead({ no, name }: { no: number; name: string }) {
  const { staff } = useSession();
  const say = useWords(postWords);
  if (staff === null) return null;
  const leave = async () => {
    await fetchJson('/sign-out', {});
    location.assign(`/sign-in?then=${encodeURIComponent(`/desk?window=${no}`)}`);
  };
  return (
    <button
      type="button"
      className="plain-button"
      onClick={() => {
        leave().catch(() => undefined);
      }}
    >
      {say.signInAs(name)}
    </button>
  );
}
