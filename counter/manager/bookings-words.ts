// What the manager's page of bookings says, in Chinese and English.
import type { Words } from '../../ui/language.tsx';

interface BookingsWords {
  title: string;
  none: string;
  load: (taken: number, places: number) => string;
  kept: (count: number) => string;
  closed: string;
  chosen: (from: string, until: string) => string;
  more: string;
  fewer: string;
  closeSlot: string;
  reopenSlot: string;
  closeDay: string;
  closeDaySure: (count: number) => string;
  affected: (count: number) => string;
  today: string;
  noneThisDay: string;
  slot: string;
  item: string;
  state: string;
  moreRows: (count: number) => string;
  figures: string;
  channel: string;
  keptOnTime: string;
  late: string;
  noShow: string;
  wrongItem: string;
}

export const bookingsWords: Words<BookingsWords> = {
  zh: {
    title: '预约时段',
    none: '本厅没有开放预约。',
    load: (taken, places) => `已约 ${taken} / ${places}`,
    kept: (count) => `现场留 ${count}`,
    closed: '已停约',
    chosen: (from, until) => `${from}–${until}`,
    more: '加放 1 个名额',
    fewer: '减少 1 个名额',
    closeSlot: '这个时段停约',
    reopenSlot: '恢复预约',
    closeDay: '全天停约',
    closeDaySure: (count) => `确定停约？当天已有 ${count} 个预约受影响`,
    affected: (count) => `${count} 个预约受停约影响，请改约或联系办事群众`,
    today: '当天预约',
    noneThisDay: '这一天还没有人预约。',
    slot: '时段',
    item: '事项',
    state: '状态',
    moreRows: (count) => `还有 ${count} 个`,
    figures: '近 31 天履约情况',
    channel: '渠道',
    keptOnTime: '按时',
    late: '晚到',
    noShow: '未到',
    wrongItem: '约错事项',
  },
  en: {
    title: 'Bookable times',
    none: 'This hall takes no bookings.',
    load: (taken, places) => `${taken} of ${places} booked`,
    kept: (count) => `${count} for walk-ins`,
    closed: 'closed',
    chosen: (from, until) => `${from}–${until}`,
    more: 'One more place',
    fewer: 'One place fewer',
    closeSlot: 'Close this slot',
    reopenSlot: 'Open it again',
    closeDay: 'Close the whole day',
    closeDaySure: (count) => `Close it? ${count} bookings of that day are affected`,
    affected: (count) => `${count} bookings are affected: move them or tell the visitors`,
    today: 'Bookings of the day',
    noneThisDay: 'Nobody has booked for this day yet.',
    slot: 'Time',
    item: 'Service',
    state: 'State',
    moreRows: (count) => `${count} more`,
    figures: 'The last 31 days',
    channel: 'Channel',
    keptOnTime: 'in time',
    late: 'late',
    noShow: 'not come',
    wrongItem: 'wrong service',
  },
};
