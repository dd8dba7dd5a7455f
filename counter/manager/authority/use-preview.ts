// Asks the server what a change would do each time its moment or its way out changes, and publishes it.
import { useEffect, useMemo, useState } from 'react';
import type {
  SettingsAsked,
  SettingsPreview,
  SettingsPublished,
  SettingsState,
} from '../../../contract/settings-changes.ts';
import { useLanguage, useWords } from '../../../ui/language.tsx';
import { fetchJson, RefusedRequest } from '../../../ui/session.tsx';
import { dayAndTime } from '../moment.ts';
import { useTroubleSentence } from '../server-list.ts';
import type { Wanted } from './preview.tsx';
import { momentIn } from './when-choice.tsx';
import type { When } from './when-choice.tsx';
import { authorityWords } from './words.ts';

interface Asking {
  wanted: Wanted;
  state: SettingsState;
  when: When;
  sendTo: ReadonlyMap<string, string>;
  timeZone: string;
}
interface Trouble {
  sentence: string;
  code: string;
}

/** The base of a change for later is the last version before its moment, where one is waiting. */
function baseOf({ wanted, state }: Asking, moment: number | null): string {
  const before = state.pending.filter(({ effectiveAt }) => moment !== null && effectiveAt <= moment);
  return before.at(-1)?.version ?? wanted.base;
}

export function usePreview(asking: Asking) {
  const { wanted, when, sendTo, timeZone } = asking;
  const say = useWords(authorityWords);
  const { language } = useLanguage();
  const sentence = useTroubleSentence();
  // What is written may wait a while before it is looked at; the hall’s clock goes on meanwhile.
  const [openedAt] = useState(asking.state.now);
  const moment = momentIn(when, openedAt, timeZone);
  const base = moment === undefined ? null : baseOf(asking, moment);
  const asked = useMemo<SettingsAsked | null>(() => {
    if (moment === undefined || base === null) return null;
    return {
      edit: wanted.edit,
      base,
      sendTo: [...sendTo].map(([from, to]) => ({ from, to })),
      ...(moment === null ? {} : { effectiveAt: moment }),
    };
  }, [wanted, base, moment, sendTo]);
  const [preview, setPreview] = useState<SettingsPreview | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [publishing, setPublishing] = useState(false);

  const told = (error: unknown) =>
    setTrouble({
      sentence: sentence(error),
      code: error instanceof RefusedRequest ? error.code : '',
    });
  useEffect(() => {
    if (asked === null) return undefined;
    let left = false;
    fetchJson<SettingsPreview>('/manage/settings/preview', asked).then(
      (found) => {
        if (left) return;
        setPreview(found);
        setTrouble(null);
      },
      (error: unknown) => {
        if (left) return;
        setTrouble({
          sentence: sentence(error),
          code: error instanceof RefusedRequest ? error.code : '',
        });
      },
    );
    return () => {
      left = true;
    };
  }, [asked, sentence]);

  const publish = async (onPublished: (sentence: string) => void): Promise<void> => {
    if (asked === null) return;
    setPublishing(true);
    try {
      const { state } = await fetchJson<SettingsPublished>('/manage/settings/publish', asked);
      const at = asked.effectiveAt;
      onPublished(
        state === 'effective' || at === undefined
          ? say.published
          : say.scheduled(dayAndTime(at, timeZone, language)),
      );
    } catch (error) {
      told(error);
    } finally {
      setPublishing(false);
    }
  };
  return { preview: asked === null ? null : preview, trouble, publishing, publish };
}
