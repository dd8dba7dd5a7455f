// What the booking page says, in three languages of one shape.
import type { ArrivalKind } from '../../contract/commands/bookings.ts';
import type { BookingState } from '../../contract/rest/bookings.ts';
import { russianForm } from '../../ui/language.tsx';
import type { Words } from '../../ui/language.tsx';

export interface BookingWords {
  title: string;
  lead: string;
  bookNew: string;
  bookFamily: string;
  bookFamilyHint: string;
  mine: string;
  mineHint: string;
  lite: string;
  liteHint: string;
  ordinary: string;
  allItems: string;
  back: string;
  notOffered: string;
  search: string;
  chooseItem: string;
  noItem: string;
  chooseTime: string;
  free: (count: number) => string;
  full: string;
  noTimes: string;
  heldFor: string;
  heldOver: string;
  holdAgain: string;
  notHeld: string;
  greenFirst: string;
  who: string;
  whoFamily: string;
  document: string;
  documentHint: string;
  surname: string;
  phone: string;
  phoneHint: string;
  green: string;
  greenNone: string;
  greenOnly: string;
  greenHint: string;
  stored: string;
  storedDocument: string;
  storedContact: (days: number) => string;
  storedNothing: string;
  confirm: string;
  sending: string;
  done: string;
  code: string;
  keep: string;
  come: (minutes: number) => string;
  until: (hours: number) => string;
  anotherPerson: string;
  findTitle: string;
  find: string;
  state: Record<BookingState, string>;
  cancel: string;
  cancelSure: string;
  change: string;
  here: string;
  hereHint: string;
  hallCode: string;
  checkIn: string;
  number: (number: string) => string;
  arrival: Record<ArrivalKind, string>;
  slot: (from: string, until: string) => string;
  expected: (from: string, until: string) => string;
  myTicket: string;
  failed: string;
  check: string;
}

export const words: Words<BookingWords> = {
  zh: {
    title: '预约办事',
    lead: '不预约也能来：到大厅直接取号，一样办理。',
    bookNew: '我要预约',
    bookFamily: '帮家人预约',
    bookFamilyHint: '填家人的证件号，可以留您自己的手机号',
    mine: '我的预约',
    mineHint: '查看、改时间、取消、到大厅签到',
    lite: '大字简易版',
    liteHint: '字更大、步骤更少，适合老年人；不会用也可以请家人或大厅导办帮忙预约',
    ordinary: '回到普通版',
    allItems: '看全部事项',
    back: '返回',
    notOffered: '这个大厅暂时没有开放预约，请直接到大厅取号。',
    search: '搜索要办的事',
    chooseItem: '办什么事',
    noItem: '没有找到，换个词试试；找不到也可以直接到大厅取号。',
    chooseTime: '什么时间来',
    free: (count) => `余 ${count}`,
    full: '约满',
    noTimes: '近几天都约满了，可以直接到大厅取号。',
    heldFor: '这个名额为您保留',
    heldOver: '保留时间到了，名额已放回，还没有预约成功。您填的内容还在。',
    holdAgain: '再保留这个时间',
    notHeld: '现在没能为您保留名额，请尽快填好提交，以提交成功为准。',
    greenFirst: '这个时间只剩绿色通道名额，请先在下面选您属于哪一类。',
    who: '办事人信息',
    whoFamily: '家人（办事人）信息',
    document: '证件号码',
    documentHint: '身份证、护照等都可以，来时带上',
    surname: '姓氏',
    phone: '手机号（可不填）',
    phoneHint: '填了，忘带预约码时可用手机尾号签到',
    green: '绿色通道（可不选）',
    greenNone: '不使用',
    greenOnly: '仅余绿色通道',
    greenHint: '为特殊群体留的名额，到大厅后由工作人员核对；需要看证明的，请到大厅由导办预约',
    stored: '我们会保存什么',
    storedDocument: '证件号码：不保存，只留一个无法还原的编号，只用于限制重复预约和爽约（往前最多看 180 天）',
    storedContact: (days) => `手机号和姓氏：加密保存，只用于签到时找到预约，办完 ${days + 1} 天内删除`,
    storedNothing: '不填手机号，就不会保存',
    confirm: '确认预约',
    sending: '正在提交……',
    done: '预约好了',
    code: '预约码',
    keep: '请截图保存。到大厅后在取号机点“我有预约”，扫码或输入预约码，直接拿号。',
    come: (minutes) => `晚到 ${minutes} 分钟以内仍保留您的位置。`,
    until: (hours) => `最晚在 ${hours} 小时前可以改时间或取消。`,
    anotherPerson: '再帮一位家人预约',
    findTitle: '输入 8 位预约码',
    find: '查看预约',
    state: {
      held: '还没有完成',
      booked: '已预约',
      checkedIn: '已签到',
      cancelled: '已取消',
      noShow: '没有到场',
      closedByHall: '大厅取消了这个时段，请改约其他时间',
    },
    cancel: '取消预约',
    cancelSure: '确定取消',
    change: '改时间',
    here: '我到大厅了，签到',
    hereHint: '请看大厅屏幕上的四位签到码',
    hallCode: '大厅签到码',
    checkIn: '签到拿号',
    number: (number) => `您的号码 ${number}`,
    arrival: {
      early: '您来早了，到时间会叫您；窗口空着也会提前叫。',
      inTime: '您按时到了，按预约时段叫号。',
      late: '您晚到了一会儿，仍按预约时段叫号。',
      tooLate: '已过预约时段较久，按现在取号排队，请见谅。',
    },
    slot: (from, until) => `您的预约时段 ${from}–${until}`,
    expected: (from, until) => `预计 ${from}–${until} 叫到您`,
    myTicket: '查看我的号',
    failed: '没有成功，请再试一次。',
    check: '请检查证件号码和手机号是否写对。',
  },
  en: {
    title: 'Book a visit',
    lead: 'No booking is needed: you can always come and take a number.',
    bookNew: 'Book for myself',
    bookFamily: 'Book for a family member',
    bookFamilyHint: 'Enter their document; the phone number may be yours',
    mine: 'My booking',
    mineHint: 'See it, change, cancel, check in at the hall',
    lite: 'Large and simple',
    liteHint: 'Larger letters, fewer choices; family or a guide in the hall can book for you too',
    ordinary: 'Back to the ordinary page',
    allItems: 'Show everything',
    back: 'Back',
    notOffered: 'This hall takes no bookings yet. Please come and take a number.',
    search: 'Search for a service',
    chooseItem: 'What do you need?',
    noItem: 'Nothing found. Try another word, or come and take a number.',
    chooseTime: 'When will you come?',
    free: (count) => `${count} free`,
    full: 'full',
    noTimes: 'The next days are fully booked. You can come and take a number.',
    heldFor: 'This place is kept for you',
    heldOver:
      'The time to fill this in is over and the place was given back. Nothing is booked yet; what you wrote is still here.',
    holdAgain: 'Keep this time again',
    notHeld: 'No place could be kept for you now. Please finish soon: it counts once it is booked.',
    greenFirst: 'Only places for special groups are left at this time. Please choose your group below first.',
    who: 'The person served',
    whoFamily: 'Your family member',
    document: 'Document number',
    documentHint: 'Identity card, passport or other; please bring it along',
    surname: 'Surname',
    phone: 'Phone (optional)',
    phoneHint:
      'With it you can check in by its last four digits and your surname, if the code is not at hand',
    green: 'Special groups (optional)',
    greenNone: 'None',
    greenOnly: 'special groups',
    greenHint:
      'Places are kept for them; our staff check it in the hall. Where evidence is needed a guide books for you there',
    stored: 'What we keep',
    storedDocument:
      'Document number: not kept; only a code that cannot be turned back, against double bookings and missed ones (of the last 180 days at most)',
    storedContact: (days) =>
      `Phone and surname: encrypted, only to find your booking at check-in, deleted within ${days + 1} days after the visit`,
    storedNothing: 'Without a phone number nothing of it is kept',
    confirm: 'Book',
    sending: 'Sending…',
    done: 'Your visit is booked',
    code: 'Booking code',
    keep: 'Please take a screenshot. At the hall press “I have an appointment” on the ticket machine, then scan or enter the code.',
    come: (minutes) => `Your place is kept for ${minutes} minutes after the slot.`,
    until: (hours) => `It can be changed or cancelled until ${hours} h before.`,
    anotherPerson: 'Book for another family member',
    findTitle: 'Enter the 8-character booking code',
    find: 'Show the booking',
    state: {
      held: 'not finished',
      booked: 'booked',
      checkedIn: 'checked in',
      cancelled: 'cancelled',
      noShow: 'not attended',
      closedByHall: 'The hall has closed this time; please choose another',
    },
    cancel: 'Cancel the booking',
    cancelSure: 'Yes, cancel it',
    change: 'Change the time',
    here: 'I am in the hall: check in',
    hereHint: 'Look at the four digits on a screen in the hall',
    hallCode: 'Check-in code of the hall',
    checkIn: 'Check in and get a number',
    number: (number) => `Your number is ${number}`,
    arrival: {
      early: 'You are early: you will be called at your time, or before if a window is idle.',
      inTime: 'You are in time and will be called at your booked time.',
      late: 'You are a little late; your booked time still holds.',
      tooLate: 'Your booked time is long past: you wait as if you had taken a number now.',
    },
    slot: (from, until) => `Your booked time ${from}–${until}`,
    expected: (from, until) => `You will probably be called between ${from} and ${until}`,
    myTicket: 'Show my number',
    failed: 'It did not work. Please try again.',
    check: 'Please check the document number and the phone number.',
  },
  ru: {
    title: 'Запись на приём',
    lead: 'Запись необязательна: всегда можно прийти и взять талон.',
    bookNew: 'Записаться самому',
    bookFamily: 'Записать родственника',
    bookFamilyHint: 'Укажите его документ; телефон может быть вашим',
    mine: 'Моя запись',
    mineHint: 'Посмотреть, изменить, отменить, отметиться в зале',
    lite: 'Крупно и просто',
    liteHint: 'Крупный шрифт, меньше выбора; записать могут и родные, и сотрудник в зале',
    ordinary: 'Обычная страница',
    allItems: 'Показать всё',
    back: 'Назад',
    notOffered: 'Запись в этот зал пока не ведётся. Приходите и возьмите талон.',
    search: 'Поиск услуги',
    chooseItem: 'Какая услуга нужна?',
    noItem: 'Ничего не найдено. Попробуйте другое слово или просто возьмите талон.',
    chooseTime: 'Когда вы придёте?',
    free: (count) => `${count} ${russianForm(count, 'место', 'места', 'мест')}`,
    full: 'мест нет',
    noTimes: 'На ближайшие дни мест нет. Можно прийти и взять талон.',
    heldFor: 'Место держим для вас',
    heldOver:
      'Время на заполнение вышло, место снова свободно. Запись ещё не сделана; введённое сохранилось.',
    holdAgain: 'Удержать это время снова',
    notHeld: 'Сейчас место не удержать. Заполните скорее: важно время отправки.',
    greenFirst: 'На это время остались только места для особых групп. Сначала выберите ниже свою группу.',
    who: 'Кто придёт на приём',
    whoFamily: 'Ваш родственник',
    document: 'Номер документа',
    documentHint: 'Паспорт или другой документ; возьмите его с собой',
    surname: 'Фамилия',
    phone: 'Телефон (необязательно)',
    phoneHint: 'Если нет кода, отметиться можно по последним четырём цифрам и фамилии',
    green: 'Особая группа (необязательно)',
    greenNone: 'Нет',
    greenOnly: 'особым группам',
    greenHint:
      'Для них есть отдельные места; сотрудник проверит это в зале. Если нужен документ, запишет сотрудник в зале',
    stored: 'Что мы храним',
    storedDocument:
      'Номер документа не хранится: остаётся лишь необратимый код против повторных записей и неявок (не более чем за 180 дней)',
    storedContact: (days) =>
      `Телефон и фамилия: зашифрованы, нужны только чтобы найти запись, удаляются после приёма в течение (дней): ${days + 1}`,
    storedNothing: 'Без телефона ничего из этого не хранится',
    confirm: 'Записаться',
    sending: 'Отправляем…',
    done: 'Вы записаны',
    code: 'Код записи',
    keep: 'Сделайте снимок экрана. В зале нажмите «Я по записи» на терминале и отсканируйте или введите код.',
    come: (minutes) => `Место сохраняется ещё ${minutes} мин после вашего времени.`,
    until: (hours) => `Изменить или отменить можно не позднее чем за ${hours} ч.`,
    anotherPerson: 'Записать ещё одного родственника',
    findTitle: 'Введите код записи из 8 знаков',
    find: 'Показать запись',
    state: {
      held: 'не завершена',
      booked: 'запись есть',
      checkedIn: 'вы отметились',
      cancelled: 'отменена',
      noShow: 'неявка',
      closedByHall: 'Зал закрыл это время, выберите другое',
    },
    cancel: 'Отменить запись',
    cancelSure: 'Да, отменить',
    change: 'Изменить время',
    here: 'Я в зале: отметиться',
    hereHint: 'Посмотрите четыре цифры на экране в зале',
    hallCode: 'Код зала',
    checkIn: 'Отметиться и получить номер',
    number: (number) => `Ваш номер ${number}`,
    arrival: {
      early: 'Вы пришли раньше: вас вызовут в ваше время или раньше, если окно свободно.',
      inTime: 'Вы пришли вовремя, вас вызовут в ваше время.',
      late: 'Вы немного опоздали, но ваше время сохраняется.',
      tooLate: 'Ваше время давно прошло: вы стоите в очереди как пришедшие сейчас.',
    },
    slot: (from, until) => `Ваше время: ${from}–${until}`,
    expected: (from, until) => `Вас вызовут примерно с ${from} до ${until}`,
    myTicket: 'Показать мой номер',
    failed: 'Не получилось. Попробуйте ещё раз.',
    check: 'Проверьте номер документа и телефон.',
  },
};
