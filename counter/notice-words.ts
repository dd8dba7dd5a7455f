// What staff read about materials, notices, receipts and coming back; Chinese and English.
import type { AgainReason, DeedKind, MaterialFault, VisitReason } from '../contract/commands/notice-codes.ts';
import type { Words } from '../ui/language.tsx';

export type PaperworkFigure =
  | 'notices'
  | 'receipts'
  | 'deferrals'
  | 'commitments'
  | 'deferralsOpen'
  | 'askedAgain'
  | 'wronglyAsked'
  | 'repeatVisits'
  | 'redCards';

export interface NoticeWords {
  paperworkTitle: string;
  paperwork: Record<PaperworkFigure, string>;
  outsideYes: string;
  outsideNo: string;
  outsideAgreed: (number: string) => string;
  outsideRefused: (number: string) => string;
  notSent: string;

  title: string;
  kinds: Record<DeedKind, string>;
  listTitle: string;
  laterMaterials: string;
  keysHint: string;
  noList: string;
  noItem: string;
  elsewhere: string;
  received: string;
  returned: string;
  fault: string;
  faults: Record<MaterialFault, string>;
  free: string;
  fromWindow: (window: number) => string;
  requirementFrom: (source: string) => string;
  otherLabel: string;
  otherBare: string;
  outsideOpen: string;
  outsideLabel: string;
  outsideSend: string;
  outsideState: Record<'asked' | 'agreed' | 'refused', string>;

  caseLabel: string;
  caseHint: string;
  caseAdd: string;
  caseDrop: (caseNo: string) => string;
  caseNos: string;
  caseAdded: (caseNo: string, visits: number) => string;
  reasonTitle: string;
  reasonAsk: string;
  visitReasons: Record<VisitReason, string>;
  againTitle: string;
  againReasons: Record<AgainReason, string>;

  saveLedger: (count: number) => string;
  ledgerSaved: string;
  giveNotice: (count: number) => string;
  accept: string;
  acceptHelp: (days: number) => string;
  defer: (count: number) => string;
  deferDays: string;
  commit: (count: number) => string;
  given: (kind: string, id: string) => string;
  sheetToo: string;
  deedsTitle: string;
  sheet: string;
  slip: string;
  slipWanted: (id: string) => string;
  supplyTitle: (id: string) => string;
  supply: (count: number) => string;
  supplied: (left: number) => string;

  backTitle: string;
  backLabel: string;
  backHint: string;
  backFind: string;
  backHere: string;
  backFirst: string;
  backFirstDone: (number: string) => string;
  dueTitle: string;
  dueNone: string;
  dueBy: (day: string) => string;
  dueOver: (day: string) => string;
  dueLeft: (count: number) => string;
  end: string;
  endings: { withdrawn: string; rejected: string; settledElsewhere: string };
  ended: (id: string) => string;
  dueMore: (count: number) => string;
  notToday: string;
}

const zh: NoticeWords = {
  paperworkTitle: '告知和受理',
  paperwork: {
    notices: '告知单',
    receipts: '受理凭证',
    deferrals: '容缺受理',
    commitments: '告知承诺',
    deferralsOpen: '容缺未补',
    askedAgain: '重复索要',
    wronglyAsked: '违规索要',
    repeatVisits: '多次来厅',
    redCards: '红牌',
  },
  outsideYes: '同意（记红牌）',
  outsideNo: '不同意',
  outsideAgreed: (number) => `已同意 ${number} 的清单外材料，并记红牌。`,
  outsideRefused: (number) => `没有同意 ${number} 的清单外材料。`,
  notSent: '没有送到，请再试一次。',

  title: '材料 / 告知',
  kinds: { notice: '告知单', receipt: '受理凭证', deferral: '容缺承诺书', commitment: '告知承诺书' },
  listTitle: '材料清单',
  laterMaterials: '后面环节的材料，可以一并收下',
  keysHint: '↑↓ 选材料，按数字键登记',
  noList: '本事项没有材料清单：请写明材料名称和要求，值班长会收到“清单不全”的提醒。',
  noItem: '这个号没有选事项。请先按“取错事项”选定事项，再登记材料。',
  elsewhere: '本事项的告知、受理凭证和收件由综合受理系统办理，这里只登记办件编号。',
  received: '已收',
  returned: '看后退回',
  fault: '有问题',
  faults: {
    missing: '缺少',
    expired: '过期',
    unclear: '不清晰',
    notOriginal: '需原件',
    unsigned: '未签章',
    formWrong: '填写有误',
    mismatch: '信息不一致',
  },
  free: '免提交，由大厅核验',
  fromWindow: (window) => `${window} 号窗口登记`,
  requirementFrom: (source) => `出具：${source}`,
  otherLabel: '需补正的材料（写明名称和要求）',
  otherBare: '不能只写“其他材料”，请写明具体名称。',
  outsideOpen: '清单以外的材料…',
  outsideLabel: '清单以外的材料：名称、要求和依据',
  outsideSend: '报值班长批准',
  outsideState: {
    asked: '清单外材料已报值班长，等待批准。',
    agreed: '清单外材料已批准，将写入告知单并记红牌。',
    refused: '清单外材料没有获批准，不得索要。',
  },

  caseLabel: '办件编号或凭证号',
  caseHint: '扫码，或输入后回车',
  caseAdd: '登记',
  caseDrop: (caseNo) => `删除 ${caseNo}`,
  caseNos: '已登记',
  caseAdded: (caseNo, visits) =>
    visits > 1 ? `已登记 ${caseNo}，群众第 ${visits} 次为此来厅。` : `已登记 ${caseNo}。`,
  reasonTitle: '来厅原因',
  reasonAsk: '群众不是第一次为此来厅，请选来厅原因：',
  visitReasons: {
    originals: '交原件',
    identity: '验身份',
    seal: '盖章',
    review: '专家评审',
    payment: '缴费',
    pickUp: '领结果',
    consult: '咨询',
    supplement: '补件',
    other: '其他',
  },
  againTitle: '已经收过或告知过，再次索要的原因：',
  againReasons: {
    changed: '情况有变',
    damaged: '损坏或不清',
    takenBack: '本人取回了',
    lawRequires: '法律另有规定',
    other: '其他',
  },

  saveLedger: (count) => `只登记收件（${count} 份）`,
  ledgerSaved: '收件已登记，转到别的窗口也看得到。',
  giveNotice: (count) => `出告知单（${count} 项）`,
  accept: '受理，出受理凭证',
  acceptHelp: (days) => (days === 0 ? '当场办结' : `承诺 ${days} 个工作日`),
  defer: (count) => `容缺受理（缺 ${count} 份）`,
  deferDays: '几个工作日内补齐',
  commit: (count) => `告知承诺（${count} 份）`,
  given: (kind, id) => `已出具${kind} ${id}。`,
  sheetToo: '小票为副本，请打印 A4 盖章。',
  deedsTitle: '本次出具',
  sheet: '打印 A4',
  slip: '补打小票',
  slipWanted: (id) => `${id} 的小票正在补打，会标明“补打”。`,
  supplyTitle: (id) => `容缺材料（${id}）`,
  supply: (count) => `登记补齐（${count} 份）`,
  supplied: (left) => (left === 0 ? '容缺材料已全部补齐。' : `已登记，还缺 ${left} 份。`),

  backTitle: '凭证返回',
  backLabel: '凭证号',
  backHint: '扫凭证上的二维码，或输入 G/R 开头的编号',
  backFind: '查找',
  backHere: '在本窗口直接办理',
  backFirst: '取号，排在最前',
  backFirstDone: (number) => `已取 ${number}，排在最前。`,
  dueTitle: '容缺待补',
  dueNone: '没有待补的容缺材料。',
  dueBy: (day) => `${day} 前补齐`,
  dueOver: (day) => `已逾期（${day}）`,
  dueLeft: (count) => `缺 ${count} 份`,
  end: '终止',
  endings: { withdrawn: '申请人撤回', rejected: '不予办理', settledElsewhere: '已另行办结' },
  ended: (id) => `${id} 已终止。`,
  dueMore: (count) => `另有 ${count} 件。`,
  notToday: '不是今天的，小票不能补打',
};

const en: NoticeWords = {
  paperworkTitle: 'Notices and receipts',
  paperwork: {
    notices: 'Notices',
    receipts: 'Receipts',
    deferrals: 'Deferred',
    commitments: 'Commitments',
    deferralsOpen: 'Deferred, open',
    askedAgain: 'Asked again',
    wronglyAsked: 'Wrongly asked',
    repeatVisits: 'Came again',
    redCards: 'Red cards',
  },
  outsideYes: 'Agree (red card)',
  outsideNo: 'Refuse',
  outsideAgreed: (number) => `Agreed for ${number}; noted as a red card.`,
  outsideRefused: (number) => `Refused for ${number}.`,
  notSent: 'It did not get through; please try again.',

  title: 'Papers',
  kinds: { notice: 'Notice', receipt: 'Receipt', deferral: 'Deferral', commitment: 'Commitment' },
  listTitle: 'List of documents',
  laterMaterials: 'For the steps to come: may be taken in now',
  keysHint: '↑↓ choose a document, a digit notes it',
  noList: 'This item has no list: name the document and what is required. The manager is told of the gap.',
  noItem: 'This number has no item. Choose it with “Wrong item” first.',
  elsewhere:
    'Notice, receipt and ledger of this item are made in the acceptance system; only case numbers here.',
  received: 'Received',
  returned: 'Seen, given back',
  fault: 'Problem',
  faults: {
    missing: 'Missing',
    expired: 'Expired',
    unclear: 'Not legible',
    notOriginal: 'Original needed',
    unsigned: 'Not signed',
    formWrong: 'Filled in wrongly',
    mismatch: 'Does not match',
  },
  free: 'Fetched by the hall',
  fromWindow: (window) => `noted at window ${window}`,
  requirementFrom: (source) => `From: ${source}`,
  otherLabel: 'To be supplied (name and requirement)',
  otherBare: 'Name the document; “other documents” will not do.',
  outsideOpen: 'Outside the list…',
  outsideLabel: 'Outside the list: name, requirement, legal basis',
  outsideSend: 'Ask the duty manager',
  outsideState: {
    asked: 'The duty manager has been asked; waiting.',
    agreed: 'Agreed: it goes on the notice, with a red card.',
    refused: 'Refused: it may not be asked for.',
  },

  caseLabel: 'Case number or paper number',
  caseHint: 'Scan, or type and press Enter',
  caseAdd: 'Note',
  caseDrop: (caseNo) => `Remove ${caseNo}`,
  caseNos: 'Noted',
  caseAdded: (caseNo, visits) =>
    visits > 1 ? `Noted ${caseNo}: visit ${visits} for it.` : `Noted ${caseNo}.`,
  reasonTitle: 'Reason of the visit',
  reasonAsk: 'Not the first visit for this: choose the reason.',
  visitReasons: {
    originals: 'Originals',
    identity: 'Identity',
    seal: 'Stamp',
    review: 'Expert review',
    payment: 'Payment',
    pickUp: 'Pick-up',
    consult: 'Advice',
    supplement: 'Supplement',
    other: 'Other',
  },
  againTitle: 'Received or told before. Why once more?',
  againReasons: {
    changed: 'Things changed',
    damaged: 'Damaged, not legible',
    takenBack: 'Taken back',
    lawRequires: 'The law requires it',
    other: 'Other',
  },

  saveLedger: (count) => `Only note as received (${count})`,
  ledgerSaved: 'Noted; the next window sees it too.',
  giveNotice: (count) => `Give notice (${count})`,
  accept: 'Accept, give receipt',
  acceptHelp: (days) => (days === 0 ? 'done on the spot' : `${days} working days promised`),
  defer: (count) => `Accept, ${count} to follow`,
  deferDays: 'within working days',
  commit: (count) => `Commitment (${count})`,
  given: (kind, id) => `${kind} ${id} given.`,
  sheetToo: 'The slip is a copy: print and stamp the office sheet.',
  deedsTitle: 'Given on this visit',
  sheet: 'Office sheet',
  slip: 'Slip again',
  slipWanted: (id) => `The slip of ${id} is being reprinted, marked as a copy.`,
  supplyTitle: (id) => `Deferred documents (${id})`,
  supply: (count) => `Note as supplied (${count})`,
  supplied: (left) => (left === 0 ? 'All deferred documents are here.' : `Noted; ${left} still missing.`),

  backTitle: 'Come back',
  backLabel: 'Paper number',
  backHint: 'Scan the code on the paper, or type its number (G… or R…)',
  backFind: 'Find',
  backHere: 'Serve here now',
  backFirst: 'First in the line',
  backFirstDone: (number) => `${number} taken, first in the line.`,
  dueTitle: 'Deferred documents',
  dueNone: 'Nothing deferred is open.',
  dueBy: (day) => `by ${day}`,
  dueOver: (day) => `overdue (${day})`,
  dueLeft: (count) => `${count} missing`,
  end: 'End',
  endings: { withdrawn: 'Withdrawn', rejected: 'Rejected', settledElsewhere: 'Settled elsewhere' },
  ended: (id) => `${id} ended.`,
  dueMore: (count) => `${count} more.`,
  notToday: 'not of today: no slip',
};

export const noticeWords: Words<NoticeWords> = { zh, en };
