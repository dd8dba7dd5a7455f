// What the manager reads while bookings wait whose time the hall took away.
import type { AlarmSentences } from './alarm-words.ts';
import type { GroupedAlarm } from './group-alarms.ts';

type Affected = Extract<GroupedAlarm, { kind: 'bookingsAffected' }>;

const zh = {
  bookingsAffected: ({ count, level }: Affected): AlarmSentences => [
    `有 ${count} 个预约的时段停约了，还没改期或取消`,
    `${level === 'red' ? '其中有今天的，人可能已在路上。' : ''}请在“预约”页改到别的时间，或取消并告知办事群众。`,
  ],
};
const en = {
  bookingsAffected: ({ count, level }: Affected): AlarmSentences => [
    count === 1
      ? '1 booking lost its time and is neither moved nor cancelled'
      : `${count} bookings lost their time and are neither moved nor cancelled`,
    `${level === 'red' ? 'Some are of today: people may be on their way. ' : ''}Move them to another time on the page “Bookings”, or cancel them and tell the visitors.`,
  ],
};

export const bookingAlarms = { zh, en };
