// 叫人帮忙 at the kiosk: asked of the hall, and said to the visitor who is coming.
import { useState } from 'react';
import { helperSentence } from '../../contract/words/helper.ts';
import { useAsk } from '../../ui/connection.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { useKiosk } from './at-kiosk.ts';
import { words } from './words.ts';

export interface KioskHelp {
  sentence: string | null;
  /** Somebody has said that he comes. */
  coming: boolean;
  failed: boolean;
  call: () => void;
  takeBack: (() => void) | null;
}

export function useHelp(): KioskHelp {
  const { view } = useKiosk();
  const { language } = useLanguage();
  const say = useWords(words);
  const ask = useAsk();
  const [state, setState] = useState<'idle' | 'calling' | 'failed'>('idle');
  const { help } = view;
  const call = () => {
    setState('calling');
    const printer = view.printer?.id;
    ask({ name: 'requestHelp', kind: 'guide', ...(printer === undefined ? {} : { printer }) }).then(
      (answer) => setState(answer.ok || answer.refusal.code === 'helpAlreadyAsked' ? 'idle' : 'failed'),
      () => setState('failed'),
    );
  };
  const unasked = { idle: null, calling: say.helpCalling, failed: say.helpFailed }[state];
  if (help === undefined) {
    return { sentence: unasked, coming: false, failed: state === 'failed', call, takeBack: null };
  }
  const { helper, helpId, arrived } = help;
  return {
    sentence: helper === undefined ? say.helpComing : helperSentence(helper, arrived, language),
    coming: helper !== undefined,
    failed: false,
    call,
    takeBack: () => {
      ask({ name: 'endHelp', helpId, outcome: 'notNeeded' }).catch(() => undefined);
    },
  };
}
