// What staff read about bookings: looking one up, checking somebody in, and what each is.
import type { ArrivalKind, BookingChannel } from '../../contract/commands/bookings.ts';
import type { BookingState } from '../../contract/rest/bookings.ts';
import type { Words } from '../../ui/language.tsx';

interface BookingStaffWords {
  title: string;
  open: string;
  says: string;
  typed: string;
  typedHint: string;
  surname: string;
  surnameHint: string;
  find: string;
  finding: string;
  someone: string;
  slot: (day: string, from: string, until: string) => string;
  states: Record<BookingState, string>;
  channels: Record<BookingChannel, string>;
  arrival: Record<ArrivalKind, string>;
  booked: (from: string, until: string) => string;
  bookedAt: (from: string) => string;
  arrivedAs: Record<ArrivalKind, string>;
  wouldBe: Record<ArrivalKind, string>;
  checkIn: string;
  checkInFor: (from: string) => string;
  move: string;
  cancel: string;
  cancelSure: string;
  checkedIn: string;
  expected: (from: string, until: string) => string;
  code: (code: string) => string;
  ahead: (count: number) => string;
  waitIn: (zone: string, name: string) => string;
  next: string;
  failed: string;
  paper: string;
  noPaper: string;
  green: string;
}

export const bookingStaffWords: Words<BookingStaffWords> = {
  zh: {
    title: '预约',
    open: '预约',
    says: '请办事群众报预约码、手机后四位和姓氏，或出示证件；在其他平台约的，可扫那边的二维码。',
    typed: '预约码、手机后四位或证件号',
    typedHint: '例如 8000',
    surname: '姓氏',
    surnameHint: '用手机后四位时填',
    find: '查找',
    finding: '正在查…',
    someone: '未留姓名',
    slot: (day, from, until) => `${day} ${from}–${until}`,
    states: {
      held: '填写中',
      booked: '已预约',
      checkedIn: '已签到',
      cancelled: '已取消',
      noShow: '未到',
      closedByHall: '停约，待改约',
    },
    channels: {
      phone: '手机',
      kiosk: '取号机',
      guide: '导办',
      desk: '窗口',
      api: '其他系统',
      operator: '电话',
    },
    arrival: { early: '来早了', inTime: '按时到', late: '晚到，仍按预约', tooLate: '过时较久，按现在排队' },
    booked: (from, until) => `预约 ${from}–${until}`,
    bookedAt: (from) => `约 ${from}`,
    arrivedAs: { early: '早到', inTime: '按时', late: '晚到', tooLate: '过时' },
    wouldBe: {
      early: '现在签到：早到，到时段再叫',
      inTime: '现在签到：按时',
      late: '现在签到：晚到，仍保留位置',
      tooLate: '现在签到：过时较久，按现在排队',
    },
    checkIn: '签到拿号',
    checkInFor: (from) => `签到拿号：${from} 的预约`,
    move: '改时间',
    cancel: '取消预约',
    cancelSure: '确定取消，名额放回',
    checkedIn: '签到好了',
    expected: (from, until) => `预计 ${from}–${until} 叫到`,
    code: (code) => `校验码 ${code}`,
    ahead: (count) => `前面 ${count} 人`,
    waitIn: (zone, name) => `请到 ${zone} 区 ${name} 等候`,
    next: '下一位',
    failed: '没有得到确认，请看屏幕后再试。',
    paper: '小票',
    noPaper: '不出纸，看屏幕',
    green: '绿色通道',
  },
  en: {
    title: 'Bookings',
    open: 'Bookings',
    says: 'Ask for the booking code, the end of the phone number with the surname, or a document; a booking of another app can be scanned.',
    typed: 'Booking code, last 4 digits of the phone, or document',
    typedHint: 'for example 8000',
    surname: 'Surname',
    surnameHint: 'with the end of a phone number',
    find: 'Find',
    finding: 'Finding…',
    someone: 'no name left',
    slot: (day, from, until) => `${day} ${from}–${until}`,
    states: {
      held: 'being filled in',
      booked: 'booked',
      checkedIn: 'checked in',
      cancelled: 'cancelled',
      noShow: 'not come',
      closedByHall: 'closed, to be moved',
    },
    channels: {
      phone: 'phone',
      kiosk: 'kiosk',
      guide: 'guide',
      desk: 'desk',
      api: 'other systems',
      operator: 'telephone',
    },
    arrival: {
      early: 'early',
      inTime: 'in time',
      late: 'late, the booked time holds',
      tooLate: 'long past: queues from now',
    },
    booked: (from, until) => `booked ${from}–${until}`,
    bookedAt: (from) => `bkd ${from}`,
    arrivedAs: { early: 'early', inTime: 'in time', late: 'late', tooLate: 'too late' },
    wouldBe: {
      early: 'Now: early, called at the booked time',
      inTime: 'Now: in time',
      late: 'Now: late, the place is kept',
      tooLate: 'Now: long past, queues from now',
    },
    checkIn: 'Check in',
    checkInFor: (from) => `Check in: the booking of ${from}`,
    move: 'Another time',
    cancel: 'Cancel booking',
    cancelSure: 'Yes, cancel and give the place back',
    checkedIn: 'Checked in',
    expected: (from, until) => `Probably called between ${from} and ${until}`,
    code: (code) => `Code ${code}`,
    ahead: (count) => `${count} ahead`,
    waitIn: (zone, name) => `Please wait in zone ${zone} ${name}`,
    next: 'Next visitor',
    failed: 'Not confirmed: look at the screen, then try again.',
    paper: 'Slip',
    noPaper: 'No paper, on screen',
    green: 'special groups',
  },
};
