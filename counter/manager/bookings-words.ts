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
  affectedHint: string;
  nextFree: string;
  allNextFree: string;
  moveTo: string;
  giveUp: string;
  allGiveUp: string;
  giveUpSure: (count: number) => string;
  settled: (moved: number, cancelled: number, left: number) => string;
  notSettled: string;
  rates: string;
  day: string;
  allChannels: string;
  share: (percent: number) => string;
  chartOf: (channel: string) => string;
  noRates: string;
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
    affected: (count) => `${count} 个预约受影响`,
    affectedHint: '这些时段已停约或不再开放。逐个改约，或一次改到各自最近的空位；取消的会通知办事群众。',
    nextFree: '改到最近空位',
    allNextFree: '全部改到最近空位',
    moveTo: '改到…',
    giveUp: '取消并通知',
    allGiveUp: '全部取消并通知',
    giveUpSure: (count) => `确定取消这 ${count} 个预约并通知办事群众？`,
    settled: (moved, cancelled, left) =>
      `已改约 ${moved} 个，取消 ${cancelled} 个${left === 0 ? '' : `，${left} 个没有空位，仍在名单上`}。`,
    notSettled: '没有得到确认，请看名单后再试。',
    rates: '各渠道履约率',
    day: '日期',
    allChannels: '全部渠道',
    share: (percent) => `${percent}%`,
    chartOf: (channel) => `${channel}：每天按时、晚到、未到的预约数`,
    noRates: '还没有到期的预约。',
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
    affected: (count) => `${count} ${count === 1 ? 'booking is' : 'bookings are'} affected`,
    affectedHint:
      'Their times are closed or no more. Move them one by one, or all to the next free time each; who is given up is told.',
    nextFree: 'Next free time',
    allNextFree: 'All to the next free time',
    moveTo: 'Move to…',
    giveUp: 'Cancel and tell',
    allGiveUp: 'Cancel all and tell',
    giveUpSure: (count) => `Cancel these ${count} bookings and tell the visitors?`,
    settled: (moved, cancelled, left) =>
      `${moved} moved, ${cancelled} cancelled${left === 0 ? '' : `, ${left} found no free time and stay here`}.`,
    notSettled: 'Not confirmed: look at the list, then try again.',
    rates: 'Kept bookings by channel',
    day: 'Day',
    allChannels: 'All channels',
    share: (percent) => `${percent} %`,
    chartOf: (channel) => `${channel}: bookings in time, late and not come, by day`,
    noRates: 'No booking has been due yet.',
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
