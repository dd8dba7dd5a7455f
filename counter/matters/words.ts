// What staff read about 办不成事 matters, at the desk, on the guide's tablet and on the manager's page, in Chinese and English.
import type {
  MatterEffort,
  MatterEnding,
  MatterHandReason,
  MatterOutcome,
  NegativeReason,
} from '../../contract/commands/matters.ts';
import type { MatterState } from '../../contract/matters.ts';
import type { Words } from '../../ui/language.tsx';

export interface MatterStaffWords {
  title: string;
  short: string;
  report: string;
  forNumber: (number: string) => string;
  withoutNumber: string;
  item: string;
  itemFind: string;
  itemUnknown: string;
  itemElsewhere: string;
  what: string;
  wish: string;
  effort: string;
  efforts: Record<MatterEffort, string>;
  negative: string;
  negativeNone: string;
  negativeForgotten: string;
  windowNo: (no: number) => string;
  negativeWhy: string;
  negatives: Record<NegativeReason, string>;
  words: string;
  contact: string;
  contactHint: string;
  contactWrong: string;
  said: string;
  phone: string;
  states: Record<MatterState, string>;
  language: string;
  send: string;
  done: (matter: string) => string;
  doneNext: (owner: string, when: string) => string;
  donePaper: string;
  donePage: string;
  leave: string;
  known: (matter: string) => string;
  openTab: (count: number) => string;
  overTab: string;
  none: string;
  more: (count: number) => string;
  number: string;
  state: string;
  owner: string;
  due: string;
  clock: Record<'contact' | 'answer', string>;
  late: string;
  reportedAt: string;
  from: string;
  fromWindow: (no: number) => string;
  fromPhone: string;
  contacted: string;
  contactedAt: string;
  now: string;
  hand: string;
  handTo: string;
  handReason: string;
  handReasons: Record<MatterHandReason, string>;
  handed: string;
  dutyManager: string;
  answer: string;
  outcomes: Record<MatterOutcome, string>;
  close: string;
  endings: Record<MatterEnding, string>;
  reprint: string;
  reprinted: string;
  forgotten: string;
  noContact: string;
  /** At the desk of somebody who answers for some. */
  ownTitle: string;
  ownLine: (open: number, late: number) => string;
  ownOpen: string;
  noted: (matter: string) => string;
  trouble: string;
  receiptSheet: string;
  answerSheet: string;
}

export const matterStaffWords: Words<MatterStaffWords> = {
  zh: {
    title: '办不成事',
    short: '反映',
    report: '登记反映',
    forNumber: (number) => `${number} 号反映`,
    withoutNumber: '没有号的群众反映',
    item: '哪件事',
    itemFind: '输入事项名称或拼音首字母',
    itemUnknown: '说不清是哪件事',
    itemElsewhere: '不是本大厅的事',
    what: '哪里没办成',
    wish: '群众希望',
    effort: '难易',
    efforts: { simple: '简单（当日答复）', complex: '复杂（5 个工作日）', special: '特殊（10 个工作日）' },
    negative: '哪个窗口说不能办（否定报备）',
    negativeNone: '没有',
    negativeForgotten: '有，记不清',
    windowNo: (no) => `${no} 号窗口`,
    negativeWhy: '窗口说的原因',
    negatives: {
      materials: '材料不全',
      conditions: '条件不符',
      notOurs: '不归本窗口',
      noBasis: '没有依据',
      system: '系统故障',
      other: '其他',
    },
    words: '群众的话（可不填）',
    contact: '联系电话（可不填）',
    contactHint: '加密保存，90 天后删除。不留电话，请告诉群众凭回执再来问。',
    contactWrong: '电话号码不对。',
    said: '群众的话',
    phone: '联系电话',
    states: { open: '待联系', contacted: '已联系，办理中', answered: '已答复', closed: '已结束' },
    language: '语言',
    send: '登记，打印回执',
    done: (matter) => `已登记，编号 ${matter}`,
    doneNext: (owner, when) => `${owner}负责，${when} 前联系。`,
    donePaper: '回执正在打印，请交给群众。',
    donePage: '请群众扫码，随时看进展。',
    leave: '好',
    known: (matter) => `已登记“办不成事” ${matter}`,
    openTab: (count) => `在办 ${count}`,
    overTab: '已答复、结束',
    none: '没有要办的反映。',
    more: (count) => `另有 ${count} 件`,
    number: '编号',
    state: '状态',
    owner: '负责人',
    due: '时限',
    clock: { contact: '联系', answer: '答复' },
    late: '已超时',
    reportedAt: '反映时间',
    from: '来自',
    fromWindow: (no) => `${no} 号窗口`,
    fromPhone: '手机',
    contacted: '登记已联系',
    contactedAt: '联系时间',
    now: '刚才',
    hand: '转交',
    handTo: '转交给',
    handReason: '原因',
    handReasons: {
      responsible: '归其负责',
      absent: '负责人不在',
      supervisor: '需要上级',
      several: '涉及多个部门',
      other: '其他',
    },
    handed: '转交记录',
    dutyManager: '值班长',
    answer: '答复',
    outcomes: {
      settled: '已办成',
      guided: '已告知怎么办',
      elsewhere: '已转主管单位',
      impossible: '不能办，已书面说明',
    },
    close: '结束',
    endings: { withdrawn: '群众撤回', duplicate: '与另一件合并', unreachable: '联系不上' },
    reprint: '补打回执',
    reprinted: '回执已交给打印机。',
    forgotten: '留下的话或电话已到期删除。',
    noContact: '没有留电话，等群众凭回执来问。',
    ownTitle: '我负责的办不成事',
    ownLine: (open, late) =>
      late === 0 ? `您负责的办不成事 ${open} 件` : `您负责的办不成事 ${open} 件，${late} 件快到期或已超时`,
    ownOpen: '去办',
    noted: (matter) => `${matter} 已登记。`,
    trouble: '没有办到，请稍后再试。',
    receiptSheet: 'A4 受理回执',
    answerSheet: 'A4 答复书',
  },
  en: {
    title: 'Matters',
    short: 'Matter',
    report: 'Report a matter',
    forNumber: (number) => `Reported by ${number}`,
    withoutNumber: 'Reported without a number',
    item: 'Which item',
    itemFind: 'Name of the item, or its initials',
    itemUnknown: 'Cannot say which',
    itemElsewhere: 'Another authority’s',
    what: 'What could not be done',
    wish: 'What she wants',
    effort: 'How much work',
    efforts: { simple: 'Simple (same day)', complex: 'Complex (5 days)', special: 'Special (10 days)' },
    negative: 'Which window said no',
    negativeNone: 'None',
    negativeForgotten: 'One, forgotten which',
    windowNo: (no) => `Window ${no}`,
    negativeWhy: 'Why, it said',
    negatives: {
      materials: 'Papers missing',
      conditions: 'Conditions not met',
      notOurs: 'Not this window',
      noBasis: 'No basis',
      system: 'System failure',
      other: 'Other',
    },
    words: 'In her words (optional)',
    contact: 'Phone number (optional)',
    contactHint: 'Kept encrypted, deleted after 90 days. Without it, tell her to come back with the receipt.',
    contactWrong: 'Check the phone number.',
    said: 'In her words',
    phone: 'Phone number',
    states: {
      open: 'To be contacted',
      contacted: 'Contacted, in hand',
      answered: 'Answered',
      closed: 'Ended',
    },
    language: 'Language',
    send: 'Report and print the receipt',
    done: (matter) => `Reported as ${matter}`,
    doneNext: (owner, when) => `${owner} contacts her by ${when}.`,
    donePaper: 'The receipt is being printed: hand it to the visitor.',
    donePage: 'Have her scan this to follow it.',
    leave: 'Done',
    known: (matter) => `Matter ${matter} reported`,
    openTab: (count) => `Open ${count}`,
    overTab: 'Answered, ended',
    none: 'No matters here.',
    more: (count) => `${count} more`,
    number: 'No.',
    state: 'State',
    owner: 'Answers',
    due: 'Due',
    clock: { contact: 'contact', answer: 'answer' },
    late: 'overdue',
    reportedAt: 'Reported',
    from: 'From',
    fromWindow: (no) => `window ${no}`,
    fromPhone: 'phone',
    contacted: 'Mark as contacted',
    contactedAt: 'Contacted at',
    now: 'just now',
    hand: 'Hand on',
    handTo: 'To',
    handReason: 'Reason',
    handReasons: {
      responsible: 'in charge',
      absent: 'absent',
      supervisor: 'needs a superior',
      several: 'several departments',
      other: 'other',
    },
    handed: 'Handed on',
    dutyManager: 'Duty manager',
    answer: 'Answer',
    outcomes: {
      settled: 'Done',
      guided: 'Told how',
      elsewhere: 'Passed on',
      impossible: 'Not possible, in writing',
    },
    close: 'End',
    endings: { withdrawn: 'Withdrawn', duplicate: 'Duplicate', unreachable: 'Unreachable' },
    reprint: 'Print receipt again',
    reprinted: 'The receipt is with the printer.',
    forgotten: 'Words or number left with it are deleted by now.',
    noContact: 'No number left: she comes back with the receipt.',
    ownTitle: 'Matters I answer for',
    ownLine: (open, late) =>
      late === 0 ? `You answer for ${open} matters` : `You answer for ${open} matters, ${late} run late`,
    ownOpen: 'Open',
    noted: (matter) => `${matter}: noted.`,
    trouble: 'That did not work. Please try again in a moment.',
    receiptSheet: 'A4 receipt',
    answerSheet: 'A4 answer',
  },
};
