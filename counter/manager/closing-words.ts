// What the manager reads about those who will not be reached by closing, in Chinese and English.
import type { CloseReason } from '../../contract/commands/hall.ts';
import type { ClosingChoice } from '../../contract/commands/visitors.ts';
import type { Words } from '../../ui/language.tsx';

export interface ClosingWords {
  title: string;
  count: (count: number, time: string) => string;
  serveAll: string;
  closeAll: string;
  sure: string;
  yes: string;
  no: string;
  reason: string;
  reasons: Record<CloseReason, string>;
  expected: (time: string) => string;
  late: string;
  /** What the visitor herself says. */
  choice: Record<ClosingChoice, string>;
  serve: string;
  close: string;
  more: (count: number) => string;
  /** Of those who were told so today. */
  left: (gone: number, passes: number, dropOffs: number) => string;
  servedLate: (count: number) => string;
  closed: (count: number, left: number) => string;
  noAnswer: string;
  overtime: (waiting: number) => string;
}

export const closingWords: Words<ClosingWords> = {
  zh: {
    title: '下班前叫不到的人',
    count: (count, time) => `${time} 下班，${count} 人预计轮不到。不决定的照常延时办理。`,
    serveAll: '全部延时办理',
    closeAll: '全部请改天来……',
    sure: '这些号将结束，确定吗？',
    yes: '确定结束',
    no: '不结束',
    reason: '原因',
    reasons: {
      closingTime: '下班时间到',
      backendDown: '业务系统故障',
      hallShut: '大厅临时关闭',
      other: '其他',
    },
    expected: (time) => `预计 ${time}`,
    late: '已定延时办理',
    choice: { wait: '愿意等', late: '愿等延时', book: '改约' },
    serve: '延时办理',
    close: '请改天来',
    more: (count) => `另有 ${count} 人`,
    left: (gone, passes, dropOffs) =>
      `今天得知叫不到后离开的：${gone} 人改日再来，${passes} 人领二次优先卡，${dropOffs} 人留件代办`,
    servedLate: (count) => `已告知 ${count} 人：今天延时办理。`,
    closed: (count, left) =>
      left === 0
        ? `已结束 ${count} 个号，手机和大屏已说明。`
        : `已结束 ${count} 个号，还有 ${left} 个，请再按一次。`,
    noAnswer: '没有得到大厅确认，请再按一次。',
    overtime: (waiting) => `延时办理中，还有 ${waiting} 人等候`,
  },
  en: {
    title: 'Not reached by closing',
    count: (count, time) =>
      `Closing at ${time}; ${count} would come after it. Undecided ones are served late.`,
    serveAll: 'Serve all late',
    closeAll: 'Close all…',
    sure: 'These visits end. Sure?',
    yes: 'Yes, close',
    no: 'No',
    reason: 'Reason',
    reasons: {
      closingTime: 'Closing time',
      backendDown: 'Department system down',
      hallShut: 'Hall shut for now',
      other: 'Other',
    },
    expected: (time) => `about ${time}`,
    late: 'served late',
    choice: { wait: 'will wait', late: 'will stay late', book: 'books again' },
    serve: 'Serve late',
    close: 'Close',
    more: (count) => `${count} more`,
    left: (gone, passes, dropOffs) =>
      `Left today once told so: gave up ${gone}, took a return pass ${passes}, left papers ${dropOffs}`,
    servedLate: (count) => `${count} are told that they are served late today.`,
    closed: (count, left) =>
      left === 0
        ? `${count} closed; phones and boards say so.`
        : `${count} closed, ${left} left: press again.`,
    noAnswer: 'The hall did not confirm; please press again.',
    overtime: (waiting) => `overtime, ${waiting} still wait`,
  },
};
