// What the desk says about the post itself: finishing before calling on, handing the window over, who covers a pause; Chinese and English.
import type { Words } from '../../ui/language.tsx';

type Named = (name: string) => string;

export interface PostWords {
  finishFirstTitle: string;
  finishFirstTitleFor: Named;
  onlyCalled: Named;
  stillServed: Named;
  finishAndNext: string;
  finishAndCall: Named;
  stayWith: Named;
}

const zh: PostWords = {
  finishFirstTitle: '办结当前并叫下一位？',
  finishFirstTitleFor: (number) => `办结当前并叫 ${number}？`,
  onlyCalled: (number) => `${number} 已呼叫，还没有开始办理，也没有办结。`,
  stillServed: (number) => `${number} 正在办理，还没有办结。`,
  finishAndNext: '办结，并叫下一位',
  finishAndCall: (number) => `办结，并叫 ${number}`,
  stayWith: (number) => `先不叫，继续办 ${number}`,
};

const en: PostWords = {
  finishFirstTitle: 'Finish this visit and call the next?',
  finishFirstTitleFor: (number) => `Finish this visit and call ${number}?`,
  onlyCalled: (number) => `${number} has been called; the service has not begun and is not finished.`,
  stillServed: (number) => `${number} is being served and is not finished.`,
  finishAndNext: 'Finish and call the next',
  finishAndCall: (number) => `Finish and call ${number}`,
  stayWith: (number) => `Not yet: stay with ${number}`,
};

export const postWords: Words<PostWords> = { zh, en };
