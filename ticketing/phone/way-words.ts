// The way of a visit from hand to hand in words for its visitor, in three languages of one shape.
import type { ParkKind, TransferReason } from '../../contract/commands/codes.ts';
import type { WayStep } from '../../contract/hands.ts';
import type { Words } from '../../ui/language.tsx';

/** Texts in her language; `to` is a window's number, or the name of a queue or an item. */
export interface StepSaid {
  window: number | undefined;
  to: string;
  name: string | undefined;
}
interface WayWords {
  title: (steps: number) => string;
  steps: Record<WayStep['kind'], (step: StepSaid) => string>;
  /** Empty: not worth saying. */
  reasons: Record<TransferReason | ParkKind, string>;
}

const zhWho = ({ window, name }: StepSaid): string =>
  [window === undefined ? '' : `${window} 号窗口`, name ?? (window === undefined ? '工作人员' : '')]
    .filter((part) => part !== '')
    .join(' ');
const enWho = ({ window, name = 'a member of staff' }: StepSaid): string =>
  window === undefined ? name : `window ${window}${name === 'a member of staff' ? '' : `, ${name}`}`;
const ruWho = ({ window, name = 'сотрудник' }: StepSaid): string =>
  window === undefined ? name : `окно ${window}${name === 'сотрудник' ? '' : `, ${name}`}`;

export const wayWords: Words<WayWords> = {
  zh: {
    title: (steps) => `经手过程（${steps}）`,
    steps: {
      received: (step) => `${zhWho(step)}接待`,
      parked: (step) => `${zhWho(step)}暂停办理`,
      line: ({ to }) => `转到“${to}”排队，取号时间不变`,
      item: ({ to }) => `改办“${to}”`,
      window: ({ to }) => `转到 ${to} 号窗口`,
      person: ({ name = '另一位工作人员' }) => `转给${name}`,
      back: () => '回到原来的队列，位置不变',
      dutyManager: () => '由值班长负责',
      relieved: (step) => `${zhWho(step)}接岗`,
      papersMoved: ({ to }) => `材料转到 ${to} 号窗口`,
      papersReturned: () => '材料已交还给您',
    },
    reasons: {
      notHere: '不在该窗口办',
      nextStep: '下一步手续',
      specialist: '需要专人办理',
      backendDown: '业务系统故障',
      shiftEnds: '工作人员换班',
      other: '',
      released: '您去取东西',
      held: '材料留在窗口',
      awaiting: '在附近等候',
    },
  },
  en: {
    title: (steps) => `Its way so far (${steps})`,
    steps: {
      received: (step) => `Received: ${enWho(step)}`,
      parked: (step) => `On hold: ${enWho(step)}`,
      line: ({ to }) => `Sent to the line “${to}”, your arrival time stays`,
      item: ({ to }) => `Changed to “${to}”`,
      window: ({ to }) => `Sent to window ${to}`,
      person: ({ name = 'another member of staff' }) => `Handed to ${name}`,
      back: () => 'Back in your line, at your old place',
      dutyManager: () => 'The duty manager answers for it',
      relieved: (step) => `Taken over: ${enWho(step)}`,
      papersMoved: ({ to }) => `Your papers were taken to window ${to}`,
      papersReturned: () => 'Your papers were given back to you',
    },
    reasons: {
      notHere: 'not done at that window',
      nextStep: 'next step',
      specialist: 'needs a specialist',
      backendDown: 'system down',
      shiftEnds: 'shift ends',
      other: '',
      released: 'you fetch something',
      held: 'papers stay at the window',
      awaiting: 'you wait near by',
    },
  },
  ru: {
    title: (steps) => `Ход обращения (${steps})`,
    steps: {
      received: (step) => `Принято: ${ruWho(step)}`,
      parked: (step) => `Отложено: ${ruWho(step)}`,
      line: ({ to }) => `Направлено в очередь «${to}», время талона сохраняется`,
      item: ({ to }) => `Услуга изменена на «${to}»`,
      window: ({ to }) => `Направлено в окно ${to}`,
      person: ({ name = 'другому сотруднику' }) => `Передано: ${name}`,
      back: () => 'Снова в своей очереди, на прежнем месте',
      dutyManager: () => 'Отвечает дежурный администратор',
      relieved: (step) => `Смена сотрудника: ${ruWho(step)}`,
      papersMoved: ({ to }) => `Документы переданы в окно ${to}`,
      papersReturned: () => 'Документы возвращены вам',
    },
    reasons: {
      notHere: 'не в этом окне',
      nextStep: 'следующий шаг',
      specialist: 'нужен специалист',
      backendDown: 'сбой системы',
      shiftEnds: 'пересменка',
      other: '',
      released: 'вы ушли за документами',
      held: 'документы остались в окне',
      awaiting: 'вы ждёте рядом',
    },
  },
};
