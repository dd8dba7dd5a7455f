// What the slip of a booking says, in Chinese and in the visitor's own language.
import type { Language } from '../settings.ts';

export interface BookingSlipWords {
  title: string;
  code: string;
  bookedAt: string;
  scan: string;
  checkIn: string;
  grace: (minutes: number) => string;
  change: (hours: number) => string;
  walkIn: string;
}

export const bookingSlipWords: Record<Language, BookingSlipWords> = {
  zh: {
    title: '预约凭条',
    code: '预约码',
    bookedAt: '预约时间',
    scan: '到大厅后在取号机扫此码签到',
    checkIn: '到大厅后在取号机点“我有预约”，扫码或输入预约码，直接拿号，不用再排队取号。',
    grace: (minutes) => `晚到 ${minutes} 分钟以内仍保留您的位置。请带好办事人证件。`,
    change: (hours) => `最晚在 ${hours} 小时前可以改时间或取消，也可请工作人员帮忙。`,
    walkIn: '来不了也没关系，不预约也可以直接到大厅取号。',
  },
  en: {
    title: 'Booking',
    code: 'Booking code',
    bookedAt: 'Booked',
    scan: 'Scan this at a kiosk in the hall to check in',
    checkIn:
      'In the hall press "I have an appointment" at a kiosk; scan or enter the code. You get your number at once.',
    grace: (minutes) =>
      `Your place is kept for ${minutes} minutes after the slot. Bring the document of the person served.`,
    change: (hours) => `It can be changed or cancelled until ${hours} h before; the staff can help.`,
    walkIn: 'You can always come without a booking and take a number.',
  },
  ru: {
    title: 'Запись на приём',
    code: 'Код записи',
    bookedAt: 'Записано',
    scan: 'Отсканируйте на терминале в зале',
    checkIn:
      'В зале нажмите «Я по записи» на терминале, отсканируйте или введите код. Талон вы получите сразу.',
    grace: (minutes) => `Место сохраняется ещё ${minutes} мин после вашего времени. Возьмите документ.`,
    change: (hours) => `Изменить или отменить можно не позднее чем за ${hours} ч; поможет сотрудник.`,
    walkIn: 'Можно всегда прийти без записи и взять талон.',
  },
};
