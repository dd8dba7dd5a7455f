// What the manager reads about pausing the whole hall, in Chinese and English.
import type { HallPauseReason } from '../../contract/commands/hall.ts';
import type { Words } from '../../ui/language.tsx';

export interface PauseWords {
  pause: string;
  change: string;
  pauseNow: string;
  changeNow: string;
  resume: string;
  leave: string;
  why: string;
  reasons: Record<HallPauseReason, string>;
  howLong: string;
  unknown: string;
  minutes: (count: number) => string;
  tickets: string;
  what: string;
  since: (time: string, length: string) => string;
  given: string;
  notGiven: string;
  noAnswer: string;
}

export const pauseWords: Words<PauseWords> = {
  zh: {
    pause: '暂停全厅……',
    change: '更改暂停原因……',
    pauseNow: '暂停全厅',
    changeNow: '更改',
    resume: '恢复叫号',
    leave: '不暂停',
    why: '暂停原因',
    reasons: { drill: '演练', outage: '故障、停电', emergency: '紧急情况', meeting: '会议', other: '其他' },
    howLong: '大约多久',
    unknown: '不确定',
    minutes: (count) => `${count} 分钟`,
    tickets: '暂停期间照常取号',
    what: '暂停后全厅停止叫号，等候承诺、过号、移交等时限全部停走；所有屏幕说明原因，各区播报一次。正在办理的可以办完。',
    since: (time, length) => `${time} 起，已 ${length}`,
    given: '照常取号',
    notGiven: '暂不取号',
    noAnswer: '没有得到大厅确认，请再按一次。',
  },
  en: {
    pause: 'Pause the hall…',
    change: 'Change the pause…',
    pauseNow: 'Pause the hall',
    changeNow: 'Change',
    resume: 'Resume the hall',
    leave: 'Do not pause',
    why: 'Why',
    reasons: {
      drill: 'Drill',
      outage: 'Fault, power cut',
      emergency: 'Emergency',
      meeting: 'Meeting',
      other: 'Other',
    },
    howLong: 'For about',
    unknown: 'Not known',
    minutes: (count) => `${count} min`,
    tickets: 'Go on giving numbers',
    what: 'Nobody is called and every clock stands still; all screens say why, and each zone hears it once. Running services may be finished.',
    since: (time, length) => `since ${time}, ${length}`,
    given: 'numbers are given',
    notGiven: 'no numbers',
    noAnswer: 'The hall did not confirm; please press again.',
  },
};
