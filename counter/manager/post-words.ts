// What the manager's page says about posts: taking a window over, papers left behind, figures of each window; Chinese and English.
import type { ParkKind } from '../../contract/commands/codes.ts';
import type { Colleague } from '../../contract/hands.ts';
import type { Words } from '../../ui/language.tsx';

type Named = (name: string) => string;
type Counted = (count: number) => string;

export interface PostWords {
  sentOnTitle: string;
  sentOnNone: string;
  sentOnWindow: string;
  sentOnItem: string;
  toDepartment: string;
  transferred: string;
  owned: Counted;
  parked: Counted;
  forMe: Counted;
  coveredBy: (no: number) => string;
  takeOver: string;
  takeOverTitle: (no: number) => string;
  takeOverAbout: (clerk: string, number: string | null) => string;
  why: string;
  close: string;
  closeHelp: (number: string | null) => string;
  myself: string;
  myselfHelp: string;
  giveTo: string;
  giveToHelp: string;
  choose: string;
  leave: string;
  closed: (no: number) => string;
  first: Named;
  papers: Named;
  given: (no: number, name: string) => string;
  mine: (no: number) => string;
  goThere: string;
  agreeRelief: string;
  relieved: (no: number) => string;
  noAnswer: string;
  heldTitle: Counted;
  heldHelp: string;
  heldAt: (no: number, kind: string) => string;
  parkKinds: Record<ParkKind, string>;
  giveBack: string;
  giveBackRow: Named;
  carry: string;
  carryRow: Named;
  toWindow: (no: number) => string;
  gaveBack: Named;
  carried: (number: string, no: number) => string;
  more: Counted;
  roles: Record<Colleague['role'], string>;
}

const zh: PostWords = {
  sentOnTitle: '今天的转出：按窗口和事项',
  sentOnNone: '今天还没有转部门或转移。',
  sentOnWindow: '窗口',
  sentOnItem: '事项',
  toDepartment: '转部门',
  transferred: '转移',
  owned: (count) => `负责 ${count}`,
  parked: (count) => `挂起 ${count}`,
  forMe: (count) => `转来 ${count}`,
  coveredBy: (no) => `${no} 号顶岗`,
  takeOver: '接管',
  takeOverTitle: (no) => `接管 ${no} 号窗口`,
  takeOverAbout: (clerk, number) =>
    number === null ? `现在由 ${clerk} 值守，窗口没有人。` : `现在由 ${clerk} 值守，${number} 在窗口。`,
  why: '为什么接管？',
  close: '关窗',
  closeHelp: (number) =>
    number === null
      ? '原来负责的号由值班长负责'
      : `${number} 排到最前，其他窗口先叫；原来负责的号由值班长负责`,
  myself: '由我接办',
  myselfHelp: '窗口不停，窗口上的人不动，由您接着办',
  giveTo: '交给同事',
  giveToHelp: '窗口不停，由选中的同事接着办',
  choose: '请选择…',
  leave: '返回',
  closed: (no) => `${no} 号窗口已关。`,
  first: (number) => `${number} 已排到最前。`,
  papers: (numbers) => `材料还留在窗口：${numbers}，请在“留下的材料”里处理。`,
  given: (no, name) => `${no} 号窗口已交给 ${name}。`,
  mine: (no) => `${no} 号窗口已由您接办。`,
  goThere: '打开窗口',
  agreeRelief: '同意交接',
  relieved: (no) => `${no} 号窗口已交接。`,
  noAnswer: '没有得到确认，请看一下窗口再试。',
  heldTitle: (count) => `留下的材料 ${count}`,
  heldHelp: '这些窗口现在没有人值守。请把材料退还本人，或转到能接着办的窗口。',
  heldAt: (no, kind) => `${no} 号窗口 · ${kind}`,
  parkKinds: { released: '不持件', held: '持件', awaiting: '等待' },
  giveBack: '已退还本人',
  giveBackRow: (number) => `${number} 的材料已退还本人`,
  carry: '转到窗口',
  carryRow: (number) => `${number} 的材料转到哪个窗口`,
  toWindow: (no) => `${no} 号窗口`,
  gaveBack: (number) => `${number} 的材料已退还，可在能办理的窗口回呼。`,
  carried: (number, no) => `${number} 的材料已转到 ${no} 号窗口。`,
  more: (count) => `另有 ${count} 件`,
  roles: { administrator: '管理员', manager: '值班长', clerk: '窗口人员' },
};

const en: PostWords = {
  sentOnTitle: 'Passed on today, by window and item',
  sentOnNone: 'Nothing was passed on today.',
  sentOnWindow: 'Window',
  sentOnItem: 'Item',
  toDepartment: 'To the department',
  transferred: 'Transferred',
  owned: (count) => `answers ${count}`,
  parked: (count) => `hold ${count}`,
  forMe: (count) => `sent ${count}`,
  coveredBy: (no) => `window ${no} covers`,
  takeOver: 'Take over',
  takeOverTitle: (no) => `Take over window ${no}`,
  takeOverAbout: (clerk, number) =>
    number === null
      ? `${clerk} works there, nobody is at the window.`
      : `${clerk} works there, ${number} is at the window.`,
  why: 'Why?',
  close: 'Close it',
  closeHelp: (number) =>
    number === null
      ? 'The duty manager answers for the clerk’s visits'
      : `${number} is called first elsewhere; the duty manager answers for the clerk’s visits`,
  myself: 'I go on there',
  myselfHelp: 'The window stays open with its visitor, you go on',
  giveTo: 'Give it to',
  giveToHelp: 'The window stays open, the colleague goes on',
  choose: 'Choose…',
  leave: 'Back',
  closed: (no) => `Window ${no} is closed.`,
  first: (number) => `${number} is first in line.`,
  papers: (numbers) => `Papers lie at the window: ${numbers}. See “Papers left behind”.`,
  given: (no, name) => `Window ${no} now belongs to ${name}.`,
  mine: (no) => `Window ${no} is yours now.`,
  goThere: 'Open the desk',
  agreeRelief: 'Agree',
  relieved: (no) => `Window ${no} was handed over.`,
  noAnswer: 'Not confirmed: look at the window and try again.',
  heldTitle: (count) => `Papers left behind ${count}`,
  heldHelp: 'Nobody works at these windows. Give the papers back, or carry them to a window that can go on.',
  heldAt: (no, kind) => `Window ${no} · ${kind}`,
  parkKinds: { released: 'with their papers', held: 'papers kept', awaiting: 'waiting nearby' },
  giveBack: 'Given back',
  giveBackRow: (number) => `The papers of ${number} were given back`,
  carry: 'Carry to window',
  carryRow: (number) => `Where the papers of ${number} are carried`,
  toWindow: (no) => `Window ${no}`,
  gaveBack: (number) => `The papers of ${number} were given back; any window that may serve it can resume.`,
  carried: (number, no) => `The papers of ${number} are at window ${no}.`,
  more: (count) => `${count} more`,
  roles: { administrator: 'Administrator', manager: 'Duty manager', clerk: 'Clerk' },
};

export const postWords: Words<PostWords> = { zh, en };
