// What guides and managers read about answering for visits away from windows, in Chinese and English.
import type { OwnVisit } from '../../contract/hands.ts';
import type { Words } from '../../ui/language.tsx';

export interface AnsweringWords {
  title: string;
  /** 首问负责 in one line. */
  says: string;
  nobody: string;
  mineSince: (time: string) => string;
  ownerSince: (name: string, time: string) => string;
  managerSince: (time: string) => string;
  receive: string;
  received: (number: string) => string;
  chain: (links: number) => string;
  forMe: string;
  mine: string;
  none: string;
  from: (name: string, reason: string) => string;
  accept: string;
  acceptOf: (number: string) => string;
  decline: string;
  declineOf: (number: string) => string;
  declineWhy: string;
  declined: (number: string) => string;
  handOn: string;
  to: string;
  peopleOnDuty: string;
  atWindows: string;
  otherWindows: (count: number) => string;
  windowOf: (no: number) => string;
  paused: string;
  nobodyThere: string;
  why: string;
  within: string;
  minutes: (minutes: number) => string;
  note: string;
  noteHint: string;
  send: (name: string) => string;
  sent: (number: string, name: string) => string;
  handedTo: (name: string) => string;
  handedToWindow: (no: number, name: string) => string;
  left: (time: string) => string;
  over: (time: string) => string;
  takeBack: string;
  tookBack: (number: string) => string;
  stages: Record<OwnVisit['stage'], string>;
  more: (count: number) => string;
  back: string;
  onDuty: string;
  offDuty: string;
  goOnDuty: string;
  goOffDuty: string;
  dutySays: string;
  /** To the 首席事务代表: a window's number or a person's name. */
  late: (number: string, to: number | string, level: 'yellow' | 'red') => string;
}

export const answeringWords: Words<AnsweringWords> = {
  zh: {
    title: '首问负责',
    says: '接待后由您负责，直到下一位接手；窗口开始办理就是接手。',
    nobody: '还没有人接待。指路、取号、预审都不算接待。',
    mineSince: (time) => `由您负责，${time} 起`,
    ownerSince: (name, time) => `由 ${name} 负责，${time} 起`,
    managerSince: (time) => `由值班长负责，${time} 起`,
    receive: '由我负责',
    received: (number) => `${number} 由您负责。`,
    chain: (links) => `经手过程（${links}）`,
    forMe: '交给我的',
    mine: '我负责的',
    none: '现在没有。',
    from: (name, reason) => `${name} 移交（${reason}）`,
    accept: '接手',
    acceptOf: (number) => `接手 ${number}`,
    decline: '退回',
    declineOf: (number) => `退回 ${number}`,
    declineWhy: '为什么退回？',
    declined: (number) => `${number} 已退回，仍由移交人负责。`,
    handOn: '移交',
    to: '交给谁？',
    peopleOnDuty: '在岗',
    atWindows: '能办这件事的窗口',
    otherWindows: (count) => `其他窗口（${count}）`,
    windowOf: (no) => `${no} 号窗口`,
    paused: '暂停中',
    nobodyThere: '现在没有可以移交的人，请稍后再试，或请值班长来。',
    why: '为什么移交？',
    within: '多久以内接手？',
    minutes: (minutes) => `${minutes} 分钟`,
    note: '给对方留言（可不填）',
    noteHint: '请不要写姓名、证件号、电话。',
    send: (name) => `移交给 ${name}`,
    sent: (number, name) => `${number} 已移交给 ${name}，对方接手前仍由您负责。`,
    handedTo: (name) => `已移交给 ${name}，等待接手`,
    handedToWindow: (no, name) => `已移交给 ${no} 号窗口 ${name}，等待接手`,
    left: (time) => `还剩 ${time}`,
    over: (time) => `已超时 ${time}`,
    takeBack: '收回移交',
    tookBack: (number) => `${number} 已收回，由您负责。`,
    stages: {
      waiting: '等候中',
      called: '已叫号',
      serving: '正在办理',
      parked: '挂起',
      missed: '已过号',
    },
    more: (count) => `另有 ${count} 个`,
    back: '返回',
    onDuty: '在岗',
    offDuty: '不在岗',
    goOnDuty: '我在岗',
    goOffDuty: '离岗',
    dutySays: '在岗时，窗口和导办可以把群众移交给您。',
    late: (number, to, level) =>
      `${number} 转给${typeof to === 'number' ? ` ${to} 号窗口` : ` ${to}`}，${level === 'red' ? '已超过时限两倍' : '已超过接办时限'}还没有接办，请您以首席事务代表身份督促。`,
  },
  en: {
    title: 'Who answers for it',
    says: 'Once you receive the visitor you answer for the visit until the next person accepts; starting service is accepting.',
    nobody:
      'Nobody has received her yet. Showing the way, taking numbers and checking materials do not count.',
    mineSince: (time) => `You answer for it since ${time}`,
    ownerSince: (name, time) => `${name} answers for it since ${time}`,
    managerSince: (time) => `The duty manager answers for it since ${time}`,
    receive: 'I answer for it',
    received: (number) => `You answer for ${number}.`,
    chain: (links) => `Its way so far (${links})`,
    forMe: 'Handed to me',
    mine: 'I answer for',
    none: 'None now.',
    from: (name, reason) => `from ${name} (${reason})`,
    accept: 'Accept',
    acceptOf: (number) => `Accept ${number}`,
    decline: 'Send back',
    declineOf: (number) => `Send back ${number}`,
    declineWhy: 'Why send it back?',
    declined: (number) => `${number} went back; whoever sent it still answers.`,
    handOn: 'Hand over',
    to: 'To whom?',
    peopleOnDuty: 'On duty',
    atWindows: 'Windows that do this',
    otherWindows: (count) => `Other windows (${count})`,
    windowOf: (no) => `Window ${no}`,
    paused: 'paused',
    nobodyThere: 'Nobody to hand over to now: try again later, or ask the duty manager.',
    why: 'Why?',
    within: 'To be accepted within',
    minutes: (minutes) => `${minutes} min`,
    note: 'Note for the receiver (optional)',
    noteHint: 'No names, document or phone numbers, please.',
    send: (name) => `Hand over to ${name}`,
    sent: (number, name) => `${number} was handed to ${name}; you answer until it is accepted.`,
    handedTo: (name) => `Handed to ${name}, not accepted yet`,
    handedToWindow: (no, name) => `Handed to window ${no}, ${name}, not accepted yet`,
    left: (time) => `${time} left`,
    over: (time) => `late by ${time}`,
    takeBack: 'Take it back',
    tookBack: (number) => `${number} is back; you answer for it.`,
    stages: {
      waiting: 'waiting',
      called: 'called',
      serving: 'being served',
      parked: 'on hold',
      missed: 'missed',
    },
    more: (count) => `${count} more`,
    back: 'Back',
    onDuty: 'on duty',
    offDuty: 'off duty',
    goOnDuty: 'Go on duty',
    goOffDuty: 'Go off duty',
    dutySays: 'On duty, windows and guides may hand visitors over to you.',
    late: (number, to, level) =>
      `${typeof to === 'number' ? `Window ${to}` : to} has not taken up ${number}, ${level === 'red' ? 'twice over its time' : 'over its time'}: see to it as chief representative.`,
  },
};
