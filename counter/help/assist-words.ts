// What staff read about 帮办代办 beside the words they share with visitors.
import type { Words } from '../../ui/language.tsx';

export interface AssistStaffWords {
  none: string;
  more: (count: number) => string;
  waiting: (count: number, open: number) => string;
  open: string;
  take: string;
  done: string;
  withdraw: string;
  takenBy: (who: string) => string;
  contact: string;
  contactNone: string;
  contactTrouble: string;
  ask: string;
  askFor: string;
  contactLabel: string;
  contactHint: string;
  escorted: (who: string) => string;
  escortAsked: string;
  /** 留件: the papers lie, or come, to the guide desk. */
  dropOff: string;
  slip: string;
  slipComes: (printer: string | undefined) => string;
}

export const assistStaffWords: Words<AssistStaffWords> = {
  zh: {
    none: '没有待办的帮办代办。',
    more: (count) => `另有 ${count} 件`,
    waiting: (count, open) => `帮办代办 ${count} 件，${open} 件等接办`,
    open: '查看',
    take: '接办',
    done: '办结',
    withdraw: '撤回',
    takenBy: (who) => `${who} 接办`,
    contact: '看联系方式',
    contactNone: '没有留联系方式',
    contactTrouble: '暂时读不到，请再试一次。',
    ask: '登记帮办代办',
    askFor: '哪一种？',
    contactLabel: '联系方式（可不填）',
    contactHint: '例如回电号码、住址；只给接办的人看',
    escorted: (who) => `帮办陪同：${who}`,
    escortAsked: '申请了帮办陪同，还没有人接办',
    dropOff: '留件',
    slip: '打印登记单',
    slipComes: (printer) => `登记单在${printer === undefined ? '本窗口或本区的打印机' : printer}打印`,
  },
  en: {
    none: 'Nothing to assist with now.',
    more: (count) => `${count} more`,
    waiting: (count, open) => `Assisted service: ${count}, ${open} waiting for somebody`,
    open: 'Show',
    take: 'Take over',
    done: 'Done',
    withdraw: 'Withdraw',
    takenBy: (who) => `${who} does it`,
    contact: 'How to reach',
    contactNone: 'No word was left',
    contactTrouble: 'It cannot be read now, please try again.',
    ask: 'Note assisted service',
    askFor: 'Which kind?',
    contactLabel: 'How to reach (optional)',
    contactHint: 'A number or an address; only for whoever takes it over',
    escorted: (who) => `Escorted by ${who}`,
    escortAsked: 'An escort is asked for, nobody has taken it over',
    dropOff: 'Papers left',
    slip: 'Print the slip',
    slipComes: (printer) => `The slip comes out at ${printer ?? 'the printer of this window or zone'}`,
  },
};
