// What the manager reads where journeys (一件事) stand still: what stands, who leads it, and what can be done.
import type { AlarmNames, AlarmSentences } from './alarm-words.ts';
import type { GroupedAlarm } from './group-alarms.ts';

type Stands = Extract<GroupedAlarm, { kind: 'journeyStands' }>;

const whyZh: Record<Stands['why'], string> = {
  closed: '该环节现在不办理',
  down: '业务系统故障',
  noWindow: '没有窗口开着',
  long: '等得太久',
};
const whyEn: Record<Stands['why'], string> = {
  closed: 'this step is not served now',
  down: 'the system is down',
  noWindow: 'no window is open',
  long: 'waiting too long',
};
const todoZh: Record<Stands['why'], string> = {
  closed: '请安排办理',
  down: '请催业务部门恢复系统',
  noWindow: '请安排开窗',
  long: '请增开窗口',
};
const todoEn: Record<Stands['why'], string> = {
  closed: 'Arrange for it to be served',
  down: 'Have the system seen to',
  noWindow: 'Have a window opened',
  long: 'Have another window opened',
};

const zh = {
  journeyStands: ({ number, count, item, department, why }: Stands, names: AlarmNames): AlarmSentences => [
    `${number}${count > 1 ? ` 等 ${count} 件` : ' '}“一件事”停在“${names.item(item)}”：${whyZh[why]}`,
    `${todoZh[why]}，由牵头的${names.department(department)}协调；本人不用办或办不了的，在“一件事”里跳过或登记。`,
  ],
};
const en = {
  journeyStands: ({ number, count, item, department, why }: Stands, names: AlarmNames): AlarmSentences => [
    `${number}${count > 1 ? ` and ${count - 1} more` : ''}: the journey stands at “${names.item(item)}”, ${whyEn[why]}`,
    `${todoEn[why]}; ${names.department(department)} leads and coordinates. Where the step is not needed or not possible, say so under “Journey”.`,
  ],
};

export const journeyAlarms = { zh, en };
