// What kiosk and phone page say to a visitor with a booking, in three languages of one shape.
import type { ArrivalKind } from '../contract/commands/bookings.ts';
import { russianForm } from '../ui/language.tsx';
import type { Words } from '../ui/language.tsx';

interface CheckInWords {
  title: string;
  text: string;
  codeField: string;
  noCode: string;
  otherwise: string;
  otherwiseTitle: string;
  otherwiseHint: string;
  byDocument: string;
  byPhone: string;
  tail: string;
  surname: string;
  surnames: string;
  yourTime: string;
  go: string;
  asking: string;
  noAnswer: string;
  takeNumber: string;
  soon: (count: number) => string;
  slot: (from: string, until: string) => string;
  expected: (from: string, until: string) => string;
  arrival: Record<ArrivalKind, string>;
}

export const checkInWords: Words<CheckInWords> = {
  zh: {
    title: '预约签到',
    text: '请扫预约二维码，在其他平台约的也能扫；或输入 8 位预约码。签到后直接拿号，不用再排队取号。',
    codeField: '预约码',
    noCode: '没带预约码也能签到，用证件号码或手机尾号都可以。',
    otherwise: '没带预约码',
    otherwiseTitle: '不用预约码签到',
    otherwiseHint: '读一下或输入办事人的证件号码；预约时留过手机号的，也可以用手机后四位和姓氏。',
    byDocument: '用证件号码',
    byPhone: '用手机尾号和姓氏',
    tail: '手机后四位',
    surname: '姓氏',
    surnames: '输入姓氏的拼音，再点选汉字',
    yourTime: '您约的时间',
    go: '签到',
    asking: '正在签到……',
    noAnswer: '大厅没有回应，请再按一次；仍不行请找工作人员',
    takeNumber: '不用预约，直接取号',
    soon: (count) => `一小时内有 ${count} 个预约，先点这里`,
    slot: (from, until) => `您的预约时段 ${from}–${until}`,
    expected: (from, until) => `预计 ${from}–${until} 叫到您`,
    arrival: {
      early: '您来早了，到时间会叫您；窗口空着也会提前叫',
      inTime: '您按时到了，按预约时段叫号',
      late: '您晚到了一会儿，仍按预约时段叫号',
      tooLate: '已过预约时段较久，按现在取号排队，请见谅',
    },
  },
  en: {
    title: 'Check in with a booking',
    text: 'Scan the QR code of your booking, also of another app, or enter its 8-character code. You get your number at once.',
    codeField: 'Booking code',
    noCode: 'No code with you? Your document number or the end of your phone number will do.',
    otherwise: 'I have no code',
    otherwiseTitle: 'Check in without the code',
    otherwiseHint:
      'Scan or enter the document number of the person served; or, if you left a phone number, its last four digits and the surname.',
    byDocument: 'By document',
    byPhone: 'By phone and surname',
    tail: 'Last four digits of the phone',
    surname: 'Surname',
    surnames: 'As you wrote it when you booked',
    yourTime: 'Your time',
    go: 'Check in',
    asking: 'Checking you in…',
    noAnswer: 'The hall does not answer. Please press again, or ask the staff',
    takeNumber: 'No booking: take a number',
    soon: (count) => `${count} ${count === 1 ? 'booking' : 'bookings'} within the hour: start here`,
    slot: (from, until) => `Your booked time ${from}–${until}`,
    expected: (from, until) => `You will probably be called between ${from} and ${until}`,
    arrival: {
      early: 'You are early: you will be called at your time, or before if a window is idle',
      inTime: 'You are in time and will be called at your booked time',
      late: 'You are a little late; your booked time still holds',
      tooLate: 'Your booked time is long past: you wait as if you had taken a number now',
    },
  },
  ru: {
    title: 'Отметиться по записи',
    text: 'Отсканируйте QR-код записи, можно и из другого приложения, или введите код из 8 знаков. Талон вы получите сразу.',
    codeField: 'Код записи',
    noCode: 'Нет кода? Подойдёт номер документа или конец номера телефона.',
    otherwise: 'У меня нет кода',
    otherwiseTitle: 'Отметиться без кода',
    otherwiseHint:
      'Отсканируйте или введите номер документа; если оставляли телефон, можно ввести последние четыре цифры и фамилию.',
    byDocument: 'По документу',
    byPhone: 'По телефону и фамилии',
    tail: 'Последние 4 цифры телефона',
    surname: 'Фамилия',
    surnames: 'Как при записи',
    yourTime: 'Ваше время',
    go: 'Отметиться',
    asking: 'Отмечаем…',
    noAnswer: 'Зал не отвечает. Нажмите ещё раз или обратитесь к сотруднику',
    takeNumber: 'Без записи: взять талон',
    soon: (count) =>
      `В ближайший час ${count} ${russianForm(count, 'запись', 'записи', 'записей')}: начните здесь`,
    slot: (from, until) => `Ваше время: ${from}–${until}`,
    expected: (from, until) => `Вас вызовут примерно с ${from} до ${until}`,
    arrival: {
      early: 'Вы пришли раньше: вас вызовут в ваше время или раньше, если окно свободно',
      inTime: 'Вы пришли вовремя, вас вызовут в ваше время',
      late: 'Вы немного опоздали, но ваше время сохраняется',
      tooLate: 'Ваше время давно прошло: вы стоите в очереди как пришедшие сейчас',
    },
  },
};
