// What staff read about emergency numbers, in Chinese and English.
import type { Words } from '../../ui/language.tsx';

export interface EmergencyWords {
  title: string;
  help: string;
  booksTitle: string;
  none: string;
  /** On the page of clerks and guides. */
  entryTitle: string;
  entryLink: string;
  noneForStaff: string;
  queue: string;
  numbers: string;
  left: (left: number) => string;
  next: string;
  print: string;
  make: string;
  count: string;
  made: (from: string, to: string) => string;
  enterTitle: string;
  enterHelp: string;
  from: string;
  to: string;
  time: string;
  waiting: string;
  day: string;
  today: string;
  before: (day: string) => string;
  /** Of the day before. */
  notServed: string;
  late: (day: string, served: number, notServed: number) => string;
  served: string;
  window: string;
  enter: string;
  entered: (count: number, first: string) => string;
  timeMissing: string;
  noAnswer: string;
}

export const emergencyWords: Words<EmergencyWords> = {
  zh: {
    title: '应急号',
    help: '停电、断网时用的纸质号本：提前按业务印好，放在咨询台。平时取号不会用到这些号码；用过的号不会再发。',
    booksTitle: '号本',
    none: '还没有号本。请先选业务，印一本备用。',
    entryTitle: '应急号补录',
    entryLink: '应急号',
    noneForStaff: '现在没有号本，不用补录。号本由值班长预留和打印。',
    queue: '业务',
    numbers: '号码',
    left: (left) => `剩 ${left} 个`,
    next: '下一个',
    print: '打印',
    make: '预留一本',
    count: '张数',
    made: (from, to) => `已预留 ${from}–${to}，请打印备用。`,
    enterTitle: '恢复后补录',
    enterHelp:
      '按登记表逐段补录：等候的按发号时间排回原来的位置；已经办完的记为已办。一直停到闭厅的，下一个开门日选“上个开门日”补录，算在那一天。',
    from: '从',
    to: '到（可不填）',
    time: '发号时间',
    waiting: '还在等候',
    day: '哪天发的',
    today: '今天',
    before: (day) => `上个开门日 ${day}`,
    notServed: '当天没办',
    late: (day, served, notServed) => `已补录 ${day}：办完 ${served} 个，没办 ${notServed} 个`,
    served: '已经办完',
    window: '办理窗口',
    enter: '补录',
    entered: (count, first) => `已补录 ${count} 个号，从 ${first} 起。`,
    timeMissing: '请填写发号时间。',
    noAnswer: '没有得到大厅确认，请再按一次。',
  },
  en: {
    title: 'Emergency numbers',
    help: 'A paper book for power cuts: print one per queue and keep it at the inquiry desk. The ordinary count never gives these numbers; used ones are not given again.',
    booksTitle: 'Books',
    none: 'There is no book yet. Choose a queue and print one.',
    entryTitle: 'Emergency numbers',
    entryLink: 'Emergency nos.',
    noneForStaff: 'There is no book, so nothing to enter. The duty manager sets books aside.',
    queue: 'Queue',
    numbers: 'Numbers',
    left: (left) => `${left} left`,
    next: 'Next',
    print: 'Print',
    make: 'Set aside',
    count: 'Slips',
    made: (from, to) => `${from}–${to} are set aside; please print them.`,
    enterTitle: 'Enter afterwards',
    enterHelp:
      'Follow the register: those who wait stand at their place by the time handed out; those served are recorded. Dark until closing? Enter them on the next opening day for that day.',
    from: 'From',
    to: 'To (optional)',
    time: 'Handed out at',
    waiting: 'still waits',
    day: 'Handed out on',
    today: 'today',
    before: (day) => `day before, ${day}`,
    notServed: 'not served then',
    late: (day, served, notServed) => `Entered for ${day}: ${served} served, ${notServed} not served`,
    served: 'served already',
    window: 'At window',
    enter: 'Enter',
    entered: (count, first) => `${count} entered, from ${first} on.`,
    timeMissing: 'Please give the time handed out.',
    noAnswer: 'The hall did not confirm; please press again.',
  },
};
