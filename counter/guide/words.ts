// What the guide's tablet says, in Chinese and English.
import type { EvidenceKind } from '../../contract/commands/needs.ts';
import type { Language } from '../../contract/settings.ts';
import type { GuideTicket } from '../../contract/views/guide.ts';
import type { Words } from '../../ui/language.tsx';

export type Tab = 'take' | 'booking' | 'find' | 'help' | 'missed';

export interface GuideWords {
  pageTitle: (asking: number) => string;
  title: string;
  tabs: Record<Tab, string>;
  zone: string;
  wholeHall: string;
  zoneName: (id: string, name: string) => string;
  signOut: string;
  noHelp: string;
  elsewhere: (count: number) => string;
  callManager: string;
  managerCalled: string;
  missedTitle: string;
  missedNone: string;
  missedMore: (count: number) => string;
  missedAt: (time: string) => string;
  comes: string;
  comesFor: (number: string) => string;
  noComing: string;
  cameBack: (number: string, ahead: number) => string;
  search: string;
  searchHint: string;
  popular: string;
  nothing: string;
  waiting: (count: number, wait: string) => string;
  chosen: string;
  remove: (name: string) => string;
  language: string;
  languages: Record<Language, string>;
  priority: string;
  noPriority: string;
  paper: string;
  noPaper: string;
  printerState: (name: string, well: boolean) => string;
  take: string;
  taking: string;
  taken: string;
  code: (code: string) => string;
  ahead: (count: number) => string;
  goTo: (zone: string) => string;
  windows: (list: string) => string;
  noWindow: string;
  scan: string;
  noScan: string;
  printing: (printer: string) => string;
  precheckNow: string;
  next: string;
  findLabel: string;
  findHint: string;
  find: string;
  finding: string;
  close: string;
  stages: Record<GuideTicket['stage'], string>;
  atWindow: (no: number, name: string) => string;
  takenAt: (time: string) => string;
  called: (count: number) => string;
  reprint: string;
  reprinted: (printer: string) => string;
  helpHere: string;
  precheckTitle: string;
  precheckSays: string;
  precheckFree: string;
  precheckNone: string;
  precheckSave: (seen: number, of: number) => string;
  precheckSaved: (time: string) => string;
  priorityTitle: string;
  priorityDeclared: (name: string) => string;
  priorityVerified: (name: string) => string;
  priorityRefused: (name: string) => string;
  confirm: string;
  refuse: string;
  grant: string;
  chooseClass: string;
  chooseEvidence: string;
  evidence: Record<EvidenceKind, string>;
  granted: (ahead: number) => string;
}

export const guideWords: Words<GuideWords> = {
  zh: {
    pageTitle: (asking) => (asking === 0 ? '导办' : `导办 · ${asking} 个求助`),
    title: '导办',
    tabs: { take: '帮忙取号', booking: '预约', find: '查号 / 返回 / 领件', help: '求助', missed: '过号' },
    zone: '看哪个区',
    wholeHall: '全大厅',
    zoneName: (id, name) => `${id} 区 ${name}`,
    signOut: '退出',
    noHelp: '现在没有人求助。',
    elsewhere: (count) => `其他区还有 ${count} 个求助`,
    callManager: '请值班长',
    managerCalled: '已通知值班长。',
    missedTitle: '过号的办事群众',
    missedNone: '现在没有过号。',
    missedMore: (count) => `另有 ${count} 个`,
    missedAt: (time) => `${time} 过号`,
    comes: '我来了',
    comesFor: (number) => `${number} 来了，恢复排队`,
    noComing: '不能再恢复',
    cameBack: (number, ahead) => `${number} 已恢复排队，前面 ${ahead} 人。`,
    search: '办什么事？',
    searchHint: '事项名称或拼音首字母',
    popular: '大家常办',
    nothing: '没有找到。可以换个说法，或请办事群众到咨询台。',
    waiting: (count, wait) => `${count} 人等候 · ${wait}`,
    chosen: '已选事项',
    remove: (name) => `去掉“${name}”`,
    language: '语言',
    languages: { zh: '中文', en: 'English', ru: 'Русский' },
    priority: '优先',
    noPriority: '不申请优先',
    paper: '小票',
    noPaper: '不出纸，看屏幕',
    printerState: (name, well) => (well ? name : `${name}（不能打印）`),
    take: '取号',
    taking: '正在取号…',
    taken: '号码',
    code: (code) => `校验码 ${code}`,
    ahead: (count) => `前面 ${count} 人`,
    goTo: (zone) => `请到 ${zone} 等候`,
    windows: (list) => `${list} 号窗口`,
    noWindow: '窗口还没开，一开就按号叫',
    scan: '用手机扫码，看排到哪、听提醒',
    noScan: '请记下号码和校验码',
    printing: (printer) => `小票从“${printer}”出`,
    precheckNow: '预审材料',
    next: '下一位',
    findLabel: '号码、单子编号、优先卡号；领结果用取件码或办件编号',
    findHint: '例如 D012、R261123-002、1123-004，可以扫码',
    find: '查',
    finding: '正在查…',
    close: '返回',
    stages: {
      waiting: '等候中',
      called: '已叫号，请马上去窗口',
      serving: '正在办理',
      parked: '挂起',
      served: '已办结',
      missed: '已过号',
      withdrawn: '已取消',
      closed: '已结束',
    },
    atWindow: (no, name) => `${no} 号窗口 ${name}`,
    takenAt: (time) => `${time} 取号`,
    called: (count) => `叫过 ${count} 次`,
    reprint: '补打小票',
    reprinted: (printer) => `正在“${printer}”补打。`,
    helpHere: '请值班长来',
    precheckTitle: '预审材料',
    precheckSays: '点一下看过的材料。窗口会看到哪些齐、哪些缺；预审不算接待，不改变首问。',
    precheckFree: '免提交',
    precheckNone: '这个事项没有材料清单。',
    precheckSave: (seen, of) => `保存预审（${seen} / ${of}）`,
    precheckSaved: (time) => `${time} 已预审`,
    priorityTitle: '优先',
    priorityDeclared: (name) => `申请了优先：${name}，待核验`,
    priorityVerified: (name) => `优先：${name}，已核验`,
    priorityRefused: (name) => `优先：${name}，未通过核验`,
    confirm: '核验通过',
    refuse: '不符合',
    grant: '给予优先',
    chooseClass: '哪一类？',
    chooseEvidence: '看过什么？',
    evidence: { document: '证件', certificate: '证明', visible: '目视可见', other: '其他' },
    granted: (ahead) => `已给予优先，前面 ${ahead} 人。`,
  },
  en: {
    pageTitle: (asking) => (asking === 0 ? 'Guide' : `Guide · ${asking} ask for help`),
    title: 'Guide',
    tabs: {
      take: 'Take a number',
      booking: 'Bookings',
      find: 'Find / back / results',
      help: 'Help',
      missed: 'Missed',
    },
    zone: 'Zone',
    wholeHall: 'Whole hall',
    zoneName: (id, name) => `Zone ${id} ${name}`,
    signOut: 'Sign out',
    noHelp: 'Nobody asks for help now.',
    elsewhere: (count) => `${count} more in other zones`,
    callManager: 'Duty manager, please',
    managerCalled: 'The duty manager has been told.',
    missedTitle: 'Missed visitors',
    missedNone: 'Nobody was missed.',
    missedMore: (count) => `${count} more`,
    missedAt: (time) => `missed at ${time}`,
    comes: 'Is here',
    comesFor: (number) => `${number} is here: queue again`,
    noComing: 'Cannot queue again',
    cameBack: (number, ahead) => `${number} queues again, ${ahead} ahead.`,
    search: 'What for?',
    searchHint: 'Item, or pinyin initials',
    popular: 'Asked for most',
    nothing: 'Nothing found. Try other words, or the inquiry desk.',
    waiting: (count, wait) => `${count} waiting · ${wait}`,
    chosen: 'Chosen',
    remove: (name) => `Remove “${name}”`,
    language: 'Language',
    languages: { zh: '中文', en: 'English', ru: 'Русский' },
    priority: 'Priority',
    noPriority: 'No priority',
    paper: 'Slip',
    noPaper: 'No paper, on screen',
    printerState: (name, well) => (well ? name : `${name} (cannot print)`),
    take: 'Take the number',
    taking: 'Taking it…',
    taken: 'Number',
    code: (code) => `Code ${code}`,
    ahead: (count) => `${count} ahead`,
    goTo: (zone) => `Please wait in ${zone}`,
    windows: (list) => `windows ${list}`,
    noWindow: 'No window is open yet; it calls once one opens',
    scan: 'Scan with a phone to follow the line',
    noScan: 'Please note number and code',
    printing: (printer) => `The slip comes from “${printer}”`,
    precheckNow: 'Check materials',
    next: 'Next visitor',
    findLabel: 'Number, paper or return pass; for a result its pick-up code or case number',
    findHint: 'For example D012, R261123-002, 1123-004; scan if you like',
    find: 'Find',
    finding: 'Finding…',
    close: 'Back',
    stages: {
      waiting: 'Waiting',
      called: 'Called: go to the window now',
      serving: 'Being served',
      parked: 'On hold',
      served: 'Served',
      missed: 'Missed',
      withdrawn: 'Cancelled',
      closed: 'Over',
    },
    atWindow: (no, name) => `Window ${no} ${name}`,
    takenAt: (time) => `taken at ${time}`,
    called: (count) => `called ${count} times`,
    reprint: 'Reprint the slip',
    reprinted: (printer) => `Reprinting at “${printer}”.`,
    helpHere: 'Ask the duty manager here',
    precheckTitle: 'Materials',
    precheckSays:
      'Touch what you have seen. The window sees what is there and what is missing; you do not answer for the visit.',
    precheckFree: 'not needed',
    precheckNone: 'This item has no list of materials.',
    precheckSave: (seen, of) => `Save (${seen} of ${of})`,
    precheckSaved: (time) => `checked at ${time}`,
    priorityTitle: 'Priority',
    priorityDeclared: (name) => `Asked for: ${name}, to be verified`,
    priorityVerified: (name) => `${name}, verified`,
    priorityRefused: (name) => `${name}, not confirmed`,
    confirm: 'It holds',
    refuse: 'It does not',
    grant: 'Grant priority',
    chooseClass: 'Which kind?',
    chooseEvidence: 'What have you seen?',
    evidence: {
      document: 'A document',
      certificate: 'A certificate',
      visible: 'Plain to see',
      other: 'Something else',
    },
    granted: (ahead) => `Granted, ${ahead} ahead.`,
  },
};
