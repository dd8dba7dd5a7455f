// What the manager reads where cases of other regions or of enterprises are about to pass their day.
import type { HandlingStep } from '../../contract/handlings.ts';
import type { AlarmSentences } from './alarm-words.ts';
import type { GroupedAlarm } from './group-alarms.ts';

type Due = Extract<GroupedAlarm, { kind: 'handlingsDue' }>;
const todoZh: Record<HandlingStep, string> = { sentOn: '转送', replied: '催对方答复', contacted: '联系企业' };
const todoEn: Record<HandlingStep, string> = {
  sentOn: 'sent on',
  replied: 'answered by the other place',
  contacted: 'contacted',
};

const zh = {
  handlingsDue: ({ deed, awaits, due, overdue }: Due): AlarmSentences => [
    overdue > 0 ? `跨域通办、惠企有 ${overdue} 件已超期` : `跨域通办、惠企有 ${due} 件快到期`,
    `最急的是 ${deed}：请马上${todoZh[awaits]}，办好后在“跨域通办、惠企待办”里登记。`,
  ],
};
const en = {
  handlingsDue: ({ deed, awaits, due, overdue }: Due): AlarmSentences => [
    overdue > 0
      ? `${overdue} cases of other regions or enterprises are overdue`
      : `${due} cases of other regions or enterprises are due soon`,
    `${deed} first: have it ${todoEn[awaits]}, then note it under “Other regions and enterprises”.`,
  ],
};

export const handlingAlarms = { zh, en };
