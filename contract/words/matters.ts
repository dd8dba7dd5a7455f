// 办不成事反映 in words: what visitors read at the kiosk, on the phone and on the receipt, and staff at their screens.
import type {
  MatterEnding,
  MatterOutcome,
  MatterOwner,
  MatterReason,
  MatterWish,
} from '../commands/matters.ts';
import type { Language, Text } from '../settings.ts';

export interface MatterWords {
  title: string;
  says: string;
  homeHint: string;
  step: (nth: number, of: number) => string;
  itemTitle: string;
  itemHere: string;
  itemOther: string;
  itemUnknown: string;
  itemElsewhere: string;
  whatTitle: string;
  what: Record<MatterReason, string>;
  wishTitle: string;
  wish: Record<MatterWish, string>;
  negativeTitle: string;
  negativeNone: string;
  negativeWindow: (no: number) => string;
  negativeForgotten: string;
  contactTitle: string;
  contactPurpose: string;
  contactWithout: string;
  contactField: string;
  contactWrong: string;
  wordsTitle: string;
  wordsHint: string;
  send: string;
  sendWithout: string;
  skip: string;
  number: string;
  reportedAt: string;
  about: string;
  answersFor: string;
  dutyManager: string;
  chief: (department: string) => string;
  person: string;
  contactBy: string;
  comeFrom: string;
  answerBy: string;
  willContact: (when: string) => string;
  willCome: (when: string) => string;
  contacted: (when: string) => string;
  states: Record<'open' | 'contacted' | 'answered' | 'closed', string>;
  outcomes: Record<MatterOutcome, string>;
  endings: Record<MatterEnding, string>;
  receipt: string;
  copy: (nth: number) => string;
  follow: string;
  keep: string;
  free: string;
  complaints: (line: string) => string;
  paper: string;
  noPaper: string;
  gone: string;
  goneHint: string;
  look: string;
}

export const matterWords: Record<Language, MatterWords> = {
  zh: {
    title: '办不成事反映',
    says: '没办成、说不清、来回跑的事，请告诉我们，有人负责到底。',
    homeHint: '有人负责到底',
    step: (nth, of) => `第 ${nth} 步，共 ${of} 步`,
    itemTitle: '是哪件事没办成？',
    itemHere: '这个号要办的事',
    itemOther: '选别的事项',
    itemUnknown: '说不清是哪件事',
    itemElsewhere: '不是这个大厅的事',
    whatTitle: '哪里没办成？',
    what: {
      notAccepted: '材料带齐了，窗口不收',
      unclear: '说不清要什么材料、条件',
      extra: '要清单以外的材料',
      sentAround: '几个窗口、部门来回推',
      late: '过了说好的时间还没办好',
      system: '系统、设备问题办不了',
      nobody: '找不到归谁管',
      other: '其他',
    },
    wishTitle: '您希望怎么样？',
    wish: {
      settle: '把这件事办成',
      reason: '书面说明为什么不能办',
      way: '告诉我该怎么办、找谁',
      faster: '尽快办好',
    },
    negativeTitle: '有窗口说“办不了”吗？',
    negativeNone: '没有',
    negativeWindow: (no) => `${no} 号窗口`,
    negativeForgotten: '有，记不清哪个窗口',
    contactTitle: '留个电话，好联系您',
    contactPurpose: '电话只用于联系这件事，加密保存，90 天后删除。',
    contactWithout: '不留电话也可以，那就请您凭回执再来问。',
    contactField: '电话号码',
    contactWrong: '电话号码不对，请再看一下。',
    wordsTitle: '想说的话（可以不填）',
    wordsHint: '只有负责的工作人员能看到。',
    send: '提交',
    sendWithout: '不留电话，提交',
    skip: '跳过',
    number: '反映编号',
    reportedAt: '反映时间',
    about: '事项',
    answersFor: '负责人',
    dutyManager: '大厅值班长',
    chief: (department) => `${department}首席事务代表`,
    person: '大厅专人',
    contactBy: '联系时限',
    comeFrom: '请来问',
    answerBy: '答复时限',
    willContact: (when) => `${when} 前与您联系`,
    willCome: (when) => `${when} 起，请凭回执来问`,
    contacted: (when) => `已在 ${when} 与您联系`,
    states: { open: '已登记，等待联系', contacted: '已联系，正在办理', answered: '已答复', closed: '已结束' },
    outcomes: {
      settled: '事情已办成',
      guided: '已告诉您怎么办',
      elsewhere: '已转给主管单位',
      impossible: '依规不能办，已书面说明',
    },
    endings: { withdrawn: '您已撤回', duplicate: '与另一件合并办理', unreachable: '多次联系不上您' },
    receipt: '“办不成事”反映回执',
    copy: (nth) => `补打 第 ${nth} 份`,
    follow: '扫码看进展',
    keep: '请保管好回执，报编号就能问进展。',
    free: '反映不收费，不影响您办其他事。',
    complaints: (line) => `投诉监督电话 ${line}`,
    paper: '回执正在打印，请取走。',
    noPaper: '回执没有打出来，请拍下编号和二维码。',
    gone: '没有找到这件反映',
    goneHint: '地址不对，或已过保存期。请凭回执上的编号到大厅询问。',
    look: '看进展',
  },
  en: {
    title: 'Could not get it done',
    says: 'Turned away, sent around, left unclear? Tell us: somebody will answer for it.',
    homeHint: 'Somebody will answer for it',
    step: (nth, of) => `Step ${nth} of ${of}`,
    itemTitle: 'What could not be done?',
    itemHere: 'What this number is for',
    itemOther: 'Choose another item',
    itemUnknown: 'I cannot say exactly',
    itemElsewhere: 'It belongs to another office',
    whatTitle: 'What went wrong?',
    what: {
      notAccepted: 'My papers were complete and refused',
      unclear: 'Nobody could say what I need',
      extra: 'I was asked for papers beyond the list',
      sentAround: 'I was sent from window to window',
      late: 'It is past the promised time',
      system: 'System or machine trouble',
      nobody: 'Nobody is responsible for it',
      other: 'Something else',
    },
    wishTitle: 'What would you like?',
    wish: {
      settle: 'Have it done',
      reason: 'A written reason why not',
      way: 'To know how and where',
      faster: 'Have it done sooner',
    },
    negativeTitle: 'Did a window say no?',
    negativeNone: 'No',
    negativeWindow: (no) => `Window ${no}`,
    negativeForgotten: 'Yes, I forget which',
    contactTitle: 'Leave a phone number',
    contactPurpose: 'Used for this matter only, kept encrypted, deleted after 90 days.',
    contactWithout: 'You need not: then please come back with the receipt.',
    contactField: 'Phone number',
    contactWrong: 'Please check the phone number.',
    wordsTitle: 'In your own words (optional)',
    wordsHint: 'Read only by those who answer for it.',
    send: 'Report',
    sendWithout: 'Report without a phone',
    skip: 'Skip',
    number: 'Matter',
    reportedAt: 'Reported',
    about: 'About',
    answersFor: 'Answers for it',
    dutyManager: 'Duty manager of the hall',
    chief: (department) => `Chief representative, ${department}`,
    person: 'A member of staff',
    contactBy: 'You hear by',
    comeFrom: 'Please ask from',
    answerBy: 'Answer by',
    willContact: (when) => `We contact you by ${when}`,
    willCome: (when) => `Please come with the receipt from ${when}`,
    contacted: (when) => `You were contacted at ${when}`,
    states: {
      open: 'Noted; you will be contacted',
      contacted: 'Contacted; being worked on',
      answered: 'Answered',
      closed: 'Ended',
    },
    outcomes: {
      settled: 'It has been done',
      guided: 'You were told how to do it',
      elsewhere: 'Passed to the office in charge',
      impossible: 'Not possible by the rules; explained in writing',
    },
    endings: {
      withdrawn: 'You withdrew it',
      duplicate: 'Dealt with together with another one',
      unreachable: 'You could not be reached',
    },
    receipt: 'Receipt: could not get it done',
    copy: (nth) => `Copy ${nth}`,
    follow: 'Scan to follow it',
    keep: 'Keep this receipt; the number is all you need to ask.',
    free: 'Free of charge, and no disadvantage to you.',
    complaints: (line) => `Complaints ${line}`,
    paper: 'Your receipt is being printed, please take it.',
    noPaper: 'The receipt did not come out: please photograph number and code.',
    gone: 'This matter was not found',
    goneHint: 'The address is wrong or too old. Please ask in the hall with the number on the receipt.',
    look: 'Follow it',
  },
  ru: {
    title: 'Не удалось решить вопрос',
    says: 'Отказали, не объяснили, гоняли по окнам? Сообщите: за это ответят.',
    homeHint: 'За это ответят',
    step: (nth, of) => `Шаг ${nth} из ${of}`,
    itemTitle: 'Что не удалось оформить?',
    itemHere: 'То, за чем взят этот номер',
    itemOther: 'Выбрать другую услугу',
    itemUnknown: 'Точно сказать не могу',
    itemElsewhere: 'Это дело другого ведомства',
    whatTitle: 'Что не получилось?',
    what: {
      notAccepted: 'Документы полные, но не приняли',
      unclear: 'Не объяснили, что нужно',
      extra: 'Требуют документы сверх списка',
      sentAround: 'Посылают от окна к окну',
      late: 'Обещанный срок прошёл',
      system: 'Сбой системы или аппарата',
      nobody: 'Никто за это не отвечает',
      other: 'Другое',
    },
    wishTitle: 'Чего вы хотите?',
    wish: {
      settle: 'Чтобы дело решили',
      reason: 'Письменное объяснение отказа',
      way: 'Узнать, как и куда обратиться',
      faster: 'Чтобы сделали быстрее',
    },
    negativeTitle: 'Вам отказали в каком-то окне?',
    negativeNone: 'Нет',
    negativeWindow: (no) => `Окно ${no}`,
    negativeForgotten: 'Да, номер не помню',
    contactTitle: 'Оставьте телефон для связи',
    contactPurpose: 'Только по этому делу, хранится в зашифрованном виде, удаляется через 90 дней.',
    contactWithout: 'Можно не оставлять: тогда приходите с квитанцией.',
    contactField: 'Номер телефона',
    contactWrong: 'Проверьте номер телефона.',
    wordsTitle: 'Своими словами (по желанию)',
    wordsHint: 'Увидят только ответственные сотрудники.',
    send: 'Отправить',
    sendWithout: 'Отправить без телефона',
    skip: 'Пропустить',
    number: 'Обращение',
    reportedAt: 'Подано',
    about: 'Услуга',
    answersFor: 'Отвечает',
    dutyManager: 'Дежурный администратор зала',
    chief: (department) => `Главный представитель: ${department}`,
    person: 'Сотрудник зала',
    contactBy: 'Связь до',
    comeFrom: 'Приходите с',
    answerBy: 'Ответ до',
    willContact: (when) => `Свяжемся с вами до: ${when}`,
    willCome: (when) => `Приходите с квитанцией начиная с: ${when}`,
    contacted: (when) => `С вами связались: ${when}`,
    states: {
      open: 'Принято, с вами свяжутся',
      contacted: 'С вами связались, работаем',
      answered: 'Ответ дан',
      closed: 'Закончено',
    },
    outcomes: {
      settled: 'Вопрос решён',
      guided: 'Вам объяснили, как поступить',
      elsewhere: 'Передано в ответственное ведомство',
      impossible: 'По правилам нельзя, объяснено письменно',
    },
    endings: {
      withdrawn: 'Вы отозвали обращение',
      duplicate: 'Рассматривается вместе с другим',
      unreachable: 'Не удалось с вами связаться',
    },
    receipt: 'Квитанция: не удалось решить вопрос',
    copy: (nth) => `Копия ${nth}`,
    follow: 'Следить: сканируйте код',
    keep: 'Сохраните квитанцию: номера достаточно, чтобы спросить.',
    free: 'Бесплатно и без последствий для вас.',
    complaints: (line) => `Жалобы: ${line}`,
    paper: 'Квитанция печатается, заберите её.',
    noPaper: 'Квитанция не напечатана: сфотографируйте номер и код.',
    gone: 'Обращение не найдено',
    goneHint: 'Адрес неверен или устарел. Спросите в зале по номеру на квитанции.',
    look: 'Посмотреть',
  },
};

/** Who answers for it, without anybody's name. `department`: the name of the one that the post belongs to. */
export function answersForWords(
  owner: MatterOwner,
  department: Text | undefined,
  language: Language,
): string {
  const words = matterWords[language];
  if ('clerk' in owner) return words.person;
  return owner.post === 'chief' && department !== undefined
    ? words.chief(department[language])
    : words.dutyManager;
}

const locales: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB', ru: 'ru-RU' };

/** "11月23日 17:00", and midnight as the end of its day: always with its day, for it is often read days later. */
export function matterMoment(at: number, language: Language, timeZone: string): string {
  const part = (moment: number, look: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locales[language], { timeZone, ...look }).format(moment);
  const time = part(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const ends = time === '00:00';
  const day = part(ends ? at - 1 : at, { month: 'long', day: 'numeric' });
  return `${day}${language === 'zh' ? ' ' : ', '}${ends ? '24:00' : time}`;
}
