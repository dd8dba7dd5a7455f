// What staff read about 跨域通办 and 惠企 after acceptance; Chinese and English.
import type { HandlingStep } from '../../contract/handlings.ts';
import type { Words } from '../../ui/language.tsx';

interface StaffHandlingWords {
  title: string;
  none: string;
  more: (count: number) => string;
  trouble: string;
  notSent: string;
  notes: Record<HandlingStep, string>;
  dueBy: (day: string) => string;
  overdue: (day: string) => string;
  reference: string;
  referenceAsk: string;
  noted: (deed: string, step: HandlingStep) => string;
  window: (no: number) => string;
  count: (open: number, soon: number, overdue: number) => string;
}
const notedZh: Record<HandlingStep, string> = { sentOn: '已转送', replied: '已答复', contacted: '已联系' };
const notedEn: Record<HandlingStep, string> = {
  sentOn: 'sent on',
  replied: 'answered',
  contacted: 'contacted',
};

export const staffHandlingWords: Words<StaffHandlingWords> = {
  zh: {
    title: '跨域通办、惠企待办',
    none: '没有待转送、待答复或待联系的办件。',
    more: (count) => `另有 ${count} 件，期限更晚。`,
    trouble: '读不到待办列表，请再打开一次。',
    notSent: '没有送到，请再试一次。',
    notes: { sentOn: '登记已转送', replied: '登记已答复', contacted: '登记已联系' },
    dueBy: (day) => `期限 ${day}`,
    overdue: (day) => `已超期 ${day}`,
    reference: '对方编号',
    referenceAsk: '对方编号或快递单号',
    noted: (deed, step) => `${deed} 已登记：${notedZh[step]}。`,
    window: (no) => `${no} 号窗口`,
    count: (open, soon, overdue) =>
      `${open} 件${soon > 0 ? `，快到期 ${soon}` : ''}${overdue > 0 ? `，超期 ${overdue}` : ''}`,
  },
  en: {
    title: 'Other regions and enterprises: awaited',
    none: 'Nothing is to be sent on, answered or contacted about.',
    more: (count) => `${count} more, due later.`,
    trouble: 'The list cannot be read; please open it again.',
    notSent: 'It did not arrive; please try again.',
    notes: { sentOn: 'Note: sent on', replied: 'Note: answered', contacted: 'Note: contacted' },
    dueBy: (day) => `due ${day}`,
    overdue: (day) => `overdue ${day}`,
    reference: 'Reference there',
    referenceAsk: 'Reference there, or of the parcel',
    noted: (deed, step) => `${deed}: ${notedEn[step]}.`,
    window: (no) => `window ${no}`,
    count: (open, soon, overdue) =>
      `${open} open${soon > 0 ? `, ${soon} due soon` : ''}${overdue > 0 ? `, ${overdue} overdue` : ''}`,
  },
};
