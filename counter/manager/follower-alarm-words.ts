// What is told when something that follows from the hall's book is not made, or does not get out of the house.
import type { GroupedAlarm } from './group-alarms.ts';

type Stands = Extract<GroupedAlarm, { kind: 'followerStands' }>;

/** By the followers' names. */
const followed: Partial<Record<string, { zh: string; en: string }>> = {
  messages: { zh: '给办事群众的通知', en: 'Notices to visitors' },
  matters: { zh: '“办不成事”登记', en: 'Unresolved matters' },
};

export const followerAlarms = {
  zh: {
    messagesHeldUp: () =>
      ['通知发不出去：网关没有应答', '请系统管理员检查通知网关；恢复后会自动补发，过时的不再发。'] as const,
    followerStands: ({ follower }: Stands) =>
      [
        `${followed[follower]?.zh ?? follower}没有跟上大厅的记录`,
        '请系统管理员查看日志；排除后会自动补上，不会丢失，也不会重复。',
      ] as const,
  },
  en: {
    messagesHeldUp: () =>
      [
        'Messages to visitors do not go out: the gateway does not answer',
        'Have the gateway checked; they go out once it works, those out of date do not.',
      ] as const,
    followerStands: ({ follower }: Stands) =>
      [
        `${followed[follower]?.en ?? follower} do not keep up with what the hall has recorded`,
        'Have the system’s administrator look at the log; once it works again, all is made up for and nothing twice.',
      ] as const,
  },
};
