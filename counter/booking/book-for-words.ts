// What staff read while they book for somebody.
import type { Words } from '../../ui/language.tsx';

interface BookForWords {
  tabs: { checkIn: string; book: string };
  what: string;
  whatHint: string;
  nothing: string;
  other: string;
  noTimes: string;
  notBookable: string;
  free: (count: number) => string;
  greenOnly: string;
  full: string;
  way: string;
  inPerson: string;
  byPhone: string;
  fields: Record<'document' | 'phone' | 'surname' | 'priorityClass', string>;
  noClass: string;
  stored: string;
  wrongDocument: string;
  wrongPhone: string;
  noAnswer: string;
  book: string;
  booking: string;
  done: string;
  code: string;
  how: string;
}

export const bookForWords: Words<BookForWords> = {
  zh: {
    tabs: { checkIn: '签到、改约', book: '代预约' },
    what: '预约办什么？',
    whatHint: '事项名称或拼音首字母',
    nothing: '没有找到可预约的事项。',
    other: '重选',
    noTimes: '近几天都约满了，可以直接到大厅取号。',
    notBookable: '这个事项不用预约，直接取号。',
    free: (count) => `余 ${count}`,
    greenOnly: '仅绿通',
    full: '约满',
    way: '怎么来的？',
    inPerson: '当面',
    byPhone: '电话',
    fields: {
      document: '办事人证件号码',
      phone: '手机号（可不填）',
      surname: '姓氏（签到时核对）',
      priorityClass: '绿色通道',
    },
    noClass: '不使用',
    stored: '证件号码不保存，只留无法还原的编号；手机号和姓氏加密保存，办完即删。',
    wrongDocument: '证件号码不对，请再核对。',
    wrongPhone: '手机号不对，请再核对。',
    noAnswer: '没有得到确认，请看屏幕后再试。',
    book: '确认预约',
    booking: '正在提交…',
    done: '预约好了',
    code: '预约码，请念给办事群众听或请其记下',
    how: '到大厅后在取号机点“我有预约”，或报手机后四位请工作人员签到。',
  },
  en: {
    tabs: { checkIn: 'Check in or change', book: 'Book for somebody' },
    what: 'What for?',
    whatHint: 'Item, or pinyin initials',
    nothing: 'Nothing found that can be booked.',
    other: 'Choose again',
    noTimes: 'The next days are fully booked; she can come and take a number.',
    notBookable: 'This needs no booking: take a number.',
    free: (count) => `${count} free`,
    greenOnly: 'special',
    full: 'full',
    way: 'How?',
    inPerson: 'in person',
    byPhone: 'by telephone',
    fields: {
      document: 'Document of the person served',
      phone: 'Phone (optional)',
      surname: 'Surname (checked when she comes)',
      priorityClass: 'Special group',
    },
    noClass: 'none',
    stored:
      'The document is not kept, only a code that cannot be turned back; phone and surname are encrypted and deleted after the visit.',
    wrongDocument: 'The document number is not right.',
    wrongPhone: 'The phone number is not right.',
    noAnswer: 'Not confirmed: look at the screen, then try again.',
    book: 'Book',
    booking: 'Sending…',
    done: 'Booked',
    code: 'Booking code: read it out, or let it be noted',
    how: 'In the hall: “I have an appointment” at a kiosk, or the end of the phone number at the staff.',
  },
};
