// What desk, guide and manager read about journeys (一件事), in Chinese and English.
import type { StepReason } from '../../contract/commands/journeys.ts';
import type { StepState, StepStands, StepWhy } from '../../contract/journeys.ts';
import type { Words } from '../../ui/language.tsx';

export interface StaffJourneyWords {
  title: string;
  verb: string;
  progress: (nth: number, of: number) => string;
  /** What the big button ends, where it is more than the step at hand. */
  together: (names: string) => string;
  goesOn: (name: string) => string;
  last: string;
  stepAtHand: (name: string) => string;
  done: string;
  doneHelp: (next: string | null) => string;
  skip: string;
  skipHelp: string;
  fail: string;
  failHelp: string;
  reasonsOf: (ending: 'skipped' | 'failed') => string;
  reasons: Record<StepWhy, string>;
  states: Record<StepState, string>;
  now: string;
  anyOrder: string;
  ended: {
    nextHere: (number: string, name: string) => string;
    movedOn: (number: string, queue: string) => string;
    finished: (number: string) => string;
    unfinished: (number: string) => string;
  };
  led: string;
  ledLine: (underWay: number, stands: number) => string;
  open: string;
  none: string;
  more: (count: number) => string;
  trouble: string;
  today: (taken: number, finished: number, unfinished: number) => string;
  underWay: (count: number) => string;
  standing: (count: number) => string;
  whereNow: (name: string, count: number, time: string) => string;
  stands: (why: StepStands['why'], opens: string | undefined) => string;
  stage: Record<'waiting' | 'called' | 'serving' | 'parked' | 'missed', string>;
  atWindow: (no: number) => string;
  answers: (who: string) => string;
  dutyManager: string;
  nobodyYet: string;
  since: (time: string) => string;
  take: (steps: number) => string;
  /** The department that leads it. */
  lead: (department: string) => string;
  passOver: (number: string) => string;
  passed: Record<'skipped' | 'failed', (number: string) => string>;
  back: string;
}

const zhReasons: Record<StepReason, string> = {
  notNeeded: '不需要办',
  doneElsewhere: '已另行办结',
  materialsMissing: '材料不齐',
  notEligible: '不符合条件',
  visitorDeclines: '本人不办',
  other: '其他',
};
const enReasons: Record<StepReason, string> = {
  notNeeded: 'Not needed',
  doneElsewhere: 'Done elsewhere',
  materialsMissing: 'Documents missing',
  notEligible: 'Not eligible',
  visitorDeclines: 'Visitor declines',
  other: 'Other',
};

export const staffJourneyWords: Words<StaffJourneyWords> = {
  zh: {
    title: '一件事',
    verb: '环节',
    progress: (nth, of) => `第 ${nth}/${of} 环节`,
    together: (names) => `“办结”连同 ${names} 一起办结`,
    goesOn: (name) => `办结后自动排“${name}”`,
    last: '最后一个环节',
    stepAtHand: (name) => `当前环节：${name}`,
    done: '办完这一环节',
    doneHelp: (next) => (next === null ? '办结，自动转下一环节' : `在本窗口接着办“${next}”，不用再叫号`),
    skip: '跳过',
    skipHelp: '不用办，继续后面的环节',
    fail: '办不了',
    failHelp: '要以它为前提的后续环节随之停办',
    reasonsOf: (ending) => (ending === 'skipped' ? '为什么跳过？' : '为什么办不了？'),
    reasons: { ...zhReasons, consulted: '只作咨询', toDepartment: '转部门', matter: '办不成事' },
    states: { open: '未办', done: '已办', skipped: '跳过', failed: '办不了', unreached: '未办' },
    now: '正在办',
    anyOrder: '先后不限',
    ended: {
      nextHere: (number, name) => `${number} 接着办“${name}”。`,
      movedOn: (number, queue) => `${number} 已带原号自动排到“${queue}”。`,
      finished: (number) => `${number} 一件事全部办结。`,
      unfinished: (number) => `${number} 已结束，一件事没有办完。`,
    },
    led: '本部门牵头的一件事',
    ledLine: (underWay, stands) =>
      stands === 0
        ? `一件事办理中 ${underWay} 件`
        : `一件事办理中 ${underWay} 件，${stands} 件停在没开的环节`,
    open: '查看',
    none: '现在没有办理中的一件事。',
    more: (count) => `另有 ${count} 件`,
    trouble: '没有读到，请稍后再点。',
    today: (taken, finished, unfinished) => `今天取号 ${taken} · 办结 ${finished} · 未办完 ${unfinished}`,
    underWay: (count) => `办理中 ${count}`,
    standing: (count) => `停住 ${count}`,
    whereNow: (name, count, time) => `${name} ${count} 件（最久 ${time}）`,
    stands: (why, opens) =>
      why === 'down'
        ? '业务系统故障'
        : why === 'noWindow'
          ? '该环节没有窗口开着'
          : opens === undefined
            ? '该环节现在不办理'
            : `该环节 ${opens} 开始办理`,
    stage: { waiting: '等候', called: '已呼叫', serving: '办理中', parked: '挂起', missed: '过号' },
    atWindow: (no) => `${no} 号窗口`,
    answers: (who) => `首问：${who}`,
    dutyManager: '值班长',
    nobodyYet: '尚未接待',
    since: (time) => `${time} 取号`,
    take: (steps) => `${steps} 个环节，一个号`,
    lead: (department) => `${department}牵头`,
    passOver: (number) => `${number} 等的这一环节`,
    passed: {
      skipped: (number) => `${number} 的这一环节已跳过。`,
      failed: (number) => `${number} 的这一环节已登记办不了。`,
    },
    back: '返回',
  },
  en: {
    title: 'Journey',
    verb: 'Steps',
    progress: (nth, of) => `Step ${nth} of ${of}`,
    together: (names) => `"Finish" ends ${names} as well`,
    goesOn: (name) => `Then queues for "${name}" by itself`,
    last: 'The last step',
    stepAtHand: (name) => `Step at hand: ${name}`,
    done: 'This step is done',
    doneHelp: (next) =>
      next === null ? 'Goes on to the next step by itself' : `"${next}" goes on here, without a call`,
    skip: 'Leave out',
    skipHelp: 'Not needed: the other steps go on',
    fail: 'Not possible',
    failHelp: 'What needs it cannot be done either',
    reasonsOf: (ending) => (ending === 'skipped' ? 'Why is it left out?' : 'Why is it not possible?'),
    reasons: {
      ...enReasons,
      consulted: 'Only asked about',
      toDepartment: 'Left to the department',
      matter: 'Reported as a matter',
    },
    states: {
      open: 'to come',
      done: 'done',
      skipped: 'left out',
      failed: 'not possible',
      unreached: 'not done',
    },
    now: 'now',
    anyOrder: 'any order',
    ended: {
      nextHere: (number, name) => `${number} goes on with "${name}".`,
      movedOn: (number, queue) => `${number} now waits in "${queue}", with number and place.`,
      finished: (number) => `${number}: the whole journey is done.`,
      unfinished: (number) => `${number} has ended; the journey was not finished.`,
    },
    led: 'Journeys your department leads',
    ledLine: (underWay, stands) =>
      stands === 0
        ? `${underWay} journeys under way`
        : `${underWay} journeys under way, ${stands} at a step that is not open`,
    open: 'Look',
    none: 'No journey is under way.',
    more: (count) => `${count} more`,
    trouble: 'Nothing was read. Please try again in a moment.',
    today: (taken, finished, unfinished) =>
      `Today ${taken} taken · ${finished} finished · ${unfinished} not finished`,
    underWay: (count) => `${count} under way`,
    standing: (count) => `${count} stand`,
    whereNow: (name, count, time) => `${name}: ${count} (longest ${time})`,
    stands: (why, opens) =>
      why === 'down'
        ? 'the system is down'
        : why === 'noWindow'
          ? 'no window is open for this step'
          : opens === undefined
            ? 'this step is not served now'
            : `this step opens at ${opens}`,
    stage: {
      waiting: 'waits',
      called: 'called',
      serving: 'being served',
      parked: 'on hold',
      missed: 'missed',
    },
    atWindow: (no) => `Window ${no}`,
    answers: (who) => `Answered for by ${who}`,
    dutyManager: 'the duty manager',
    nobodyYet: 'nobody yet',
    since: (time) => `taken at ${time}`,
    take: (steps) => `${steps} steps on one number`,
    lead: (department) => `led by ${department}`,
    passOver: (number) => `The step that ${number} waits for`,
    passed: {
      skipped: (number) => `The step of ${number} was left out.`,
      failed: (number) => `The step of ${number} was noted as not possible.`,
    },
    back: 'Back',
  },
};
