// What the kiosk says when a time is booked there, in three languages of one shape.
import { russianForm } from '../../ui/language.tsx';
import type { Words } from '../../ui/language.tsx';

interface BookWords {
  now: string;
  nowHint: string;
  anotherTime: string;
  chooseTime: string;
  chooseTimeHint: string;
  noTimes: string;
  notBookable: string;
  takeNow: string;
  free: (count: number) => string;
  full: string;
  who: string;
  whoHint: string;
  stored: string;
  document: string;
  phone: string;
  surname: string;
  surnameHint: string;
  surnames: string;
  next: string;
  go: string;
  asking: string;
  wrongDocument: string;
  wrongPhone: string;
  noAnswer: string;
  done: string;
  code: string;
  how: string;
  grace: string;
  noPaper: string;
}

export const bookWords: Words<BookWords> = {
  zh: {
    now: '还没预约？现场预约',
    nowHint: '选好时间，按时来办',
    anotherTime: '改天来，预约时间',
    chooseTime: '选一个时间',
    chooseTimeHint: '到时段来签到，窗口按时段叫号。不预约也可以直接取号。',
    noTimes: '近几天都约满了，可以直接取号。',
    notBookable: '这个事项不用预约，直接取号就能办。',
    takeNow: '现在取号',
    free: (count) => `余 ${count}`,
    full: '约满',
    who: '谁来办？',
    whoHint: '请输入办事人的证件号码，身份证、护照等都可以。',
    stored: '证件号码不保存，只留一个无法还原的编号；手机号和姓氏只用于这次预约，加密保存，办完后删除。',
    document: '证件号码',
    phone: '手机号（可不填）',
    surname: '姓氏（可不填）',
    surnameHint: '填了姓氏，来时没带预约码，用手机后四位和姓氏也能签到。',
    surnames: '输入姓氏的拼音，再点选汉字',
    next: '下一步',
    go: '确认预约',
    asking: '正在提交……',
    wrongDocument: '证件号码不对，请再核对一遍。',
    wrongPhone: '手机号不对，请核对，或者不填。',
    noAnswer: '大厅没有回应，请再按一次；仍不行请找工作人员',
    done: '预约好了',
    code: '预约码',
    how: '到时候在取号机点“我有预约”，扫码或输入预约码，直接拿号。',
    grace: '请带好办事人的证件。',
    noPaper: '请记下或拍下预约码',
  },
  en: {
    now: 'No booking yet? Book a time',
    nowHint: 'Choose a time and come then',
    anotherTime: 'Another day: book a time',
    chooseTime: 'Choose a time',
    chooseTimeHint: 'Check in at that time and you are called then. You can also simply take a number.',
    noTimes: 'The next days are fully booked. You can take a number now.',
    notBookable: 'This needs no booking: just take a number.',
    takeNow: 'Take a number now',
    free: (count) => `${count} free`,
    full: 'full',
    who: 'Who will be served?',
    whoHint: 'Enter the document number of the person served: identity card, passport or other.',
    stored:
      'The document number is not kept, only a code that cannot be turned back; phone and surname are for this booking alone, encrypted, and deleted after the visit.',
    document: 'Document number',
    phone: 'Phone (optional)',
    surname: 'Surname (optional)',
    surnameHint:
      'With the surname you can also check in by the last four digits of the phone, without the code.',
    surnames: 'A Chinese surname: type its pinyin, then choose',
    next: 'Next',
    go: 'Book',
    asking: 'Sending…',
    wrongDocument: 'The document number is not right. Please look again.',
    wrongPhone: 'The phone number is not right. Please look again, or leave it empty.',
    noAnswer: 'The hall does not answer. Please press again, or ask the staff',
    done: 'Your visit is booked',
    code: 'Booking code',
    how: 'Then press “I have an appointment” at a kiosk; scan or enter the code and you get your number.',
    grace: 'Please bring the document of the person served.',
    noPaper: 'Please note or photograph the booking code',
  },
  ru: {
    now: 'Нет записи? Запишитесь здесь',
    nowHint: 'Выберите время и приходите',
    anotherTime: 'В другой день: записаться',
    chooseTime: 'Выберите время',
    chooseTimeHint: 'Отметьтесь в это время, и вас вызовут. Можно и просто взять талон.',
    noTimes: 'На ближайшие дни мест нет. Можно взять талон сейчас.',
    notBookable: 'Запись не нужна: просто возьмите талон.',
    takeNow: 'Взять талон сейчас',
    free: (count) => `${count} ${russianForm(count, 'место', 'места', 'мест')}`,
    full: 'мест нет',
    who: 'Кто придёт на приём?',
    whoHint: 'Введите номер документа: паспорт, удостоверение или другой.',
    stored:
      'Номер документа не хранится, остаётся лишь необратимый код; телефон и фамилия нужны только для этой записи, зашифрованы и удаляются после приёма.',
    document: 'Номер документа',
    phone: 'Телефон (необязательно)',
    surname: 'Фамилия (необязательно)',
    surnameHint: 'С фамилией можно отметиться и без кода: по последним четырём цифрам телефона.',
    surnames: 'Введите фамилию буквами',
    next: 'Далее',
    go: 'Записаться',
    asking: 'Отправляем…',
    wrongDocument: 'Номер документа неверен. Проверьте ещё раз.',
    wrongPhone: 'Номер телефона неверен. Проверьте или оставьте пустым.',
    noAnswer: 'Зал не отвечает. Нажмите ещё раз или обратитесь к сотруднику',
    done: 'Вы записаны',
    code: 'Код записи',
    how: 'Придя, нажмите «Я по записи» на терминале, отсканируйте или введите код.',
    grace: 'Возьмите документ того, кто придёт на приём.',
    noPaper: 'Запишите или сфотографируйте код записи',
  },
};
