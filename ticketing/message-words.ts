// What the visitor's pages say of messages to a phone, in three languages.
import type { Words } from '../ui/language.tsx';

export interface MessageWords {
  title: string;
  left: string;
  offer: string;
  booked: string;
  phone: string;
  which: string;
  stored: string;
  save: string;
  saved: string;
  forget: string;
  mine: string;
  storedToo: string;
  resultTitle: string;
  resultOffer: string;
  /** `goesElsewhere`: another region decides, and its steps come too. */
  resultStored: (days: number, goesElsewhere: boolean) => string;
  resultKnown: string;
  resultLeave: string;
  resultKept: string;
  resultForget: string;
  /** Where another region decides: its steps come to that phone as well. */
  caseOffer: string;
  caseKept: string;
}

export const messageWords: Words<MessageWords> = {
  zh: {
    title: '手机通知',
    left: '已留手机号，快到您时会发通知。请同时留意现场叫号。',
    offer: '不想一直看着屏幕？留一个手机号，快到您时发通知。不留也照常叫号。',
    booked: '通知发到您预约时留的手机号。请同时留意现场叫号。',
    phone: '手机号',
    which: '要哪些通知',
    stored: '手机号加密保存，只用来发这次办事的通知，办完即删。',
    save: '保存',
    saved: '已保存',
    forget: '不用通知了，删除手机号',
    mine: '预约通知发到您留的手机号，不想要的可以不选。',
    resultTitle: '结果出来通知我',
    resultOffer: '结果出来时，可以发一条通知到手机。',
    resultStored: (days, goesElsewhere) =>
      `为此手机号另行加密保存，只用来通知这次办事的${goesElsewhere ? '进展和结果' : '结果'}，容缺受理的也提醒补交；通知发出、结果领走或凭证到期就删，最长 ${days} 天。`,
    resultKnown: '结果也通知这个手机号',
    resultLeave: '结果出来通知我',
    resultKept: '结果出来时会发通知到您留的手机。',
    resultForget: '不用通知结果，删除号码',
    caseOffer: '转送异地、对方答复和结果出来时，可以发通知到手机。',
    caseKept: '转送异地、对方答复和结果出来时，会发通知到您留的手机。',
    storedToo: '手机号还用来发您选的通知，交给短信平台的只有号码和通知内容，不含姓名和事项',
  },
  en: {
    title: 'Messages to your phone',
    left: 'Your phone is noted: you are told when it is nearly your turn. Please listen for the calls as well.',
    offer:
      'Leave a phone number to be told when it is nearly your turn. Without one you are called all the same.',
    booked: 'Messages go to the phone you gave when you booked. Please listen for the calls as well.',
    phone: 'Phone number',
    which: 'Messages you want',
    stored:
      'The number is kept encrypted, for messages about this visit alone, and deleted when the visit is over.',
    save: 'Save',
    saved: 'Saved',
    forget: 'No messages: delete my number',
    mine: 'Messages go to the phone you gave. Leave out those you do not want.',
    resultTitle: 'Tell me when the result is ready',
    resultOffer: 'Your phone can be told once when the result is ready.',
    resultStored: (days, goesElsewhere) =>
      `For this the number is kept encrypted once more, to tell you ${goesElsewhere ? 'the progress and the result' : 'the result'} of this visit alone, and to remind you of documents still to be brought; it is deleted when you were told, have fetched it or the receipt expires, after ${days} days at most.`,
    resultKnown: 'Tell this phone the result too',
    resultLeave: 'Tell me the result',
    resultKept: 'Your phone is told when the result is ready.',
    resultForget: 'Do not tell me: delete the number',
    caseOffer:
      'Your phone can be told when the case is sent on, when the other region replies and when the result is ready.',
    caseKept:
      'Your phone is told when the case is sent on, when the other region replies and when the result is ready.',
    storedToo:
      'The phone also gets the messages you chose; the carrier is given the number and the text, no name and no service',
  },
  ru: {
    title: 'Сообщения на телефон',
    left: 'Номер записан: мы сообщим, когда подойдёт ваша очередь. Следите и за вызовами в зале.',
    offer:
      'Оставьте номер телефона, и мы сообщим, когда подойдёт ваша очередь. Без номера вас вызовут как обычно.',
    booked: 'Сообщения придут на номер, указанный при записи. Следите и за вызовами в зале.',
    phone: 'Номер телефона',
    which: 'Какие сообщения нужны',
    stored:
      'Номер хранится в зашифрованном виде, нужен только для сообщений об этом визите и удаляется после него.',
    save: 'Сохранить',
    saved: 'Сохранено',
    forget: 'Не нужно: удалить мой номер',
    mine: 'Сообщения приходят на указанный номер. Снимите те, что не нужны.',
    resultTitle: 'Сообщить о готовности',
    resultOffer: 'Когда результат будет готов, можно получить сообщение на телефон.',
    resultStored: (days, goesElsewhere) =>
      `Для этого номер хранится отдельно в зашифрованном виде, только для сообщений ${goesElsewhere ? 'о ходе дела и результате' : 'о результате'} этого визита и напоминаний о недостающих документах; он удаляется после сообщения, выдачи или окончания срока расписки, не позже чем через ${days} дн.`,
    resultKnown: 'Сообщить о результате на этот номер',
    resultLeave: 'Сообщите мне о результате',
    resultKept: 'Когда результат будет готов, придёт сообщение.',
    resultForget: 'Не нужно: удалить номер',
    caseOffer: 'Можно получать сообщения: дело переслано, другой регион ответил, результат готов.',
    caseKept: 'Придут сообщения: дело переслано, другой регион ответил, результат готов.',
    storedToo:
      'На телефон приходят выбранные сообщения; оператору передаются только номер и текст, без имени и услуги',
  },
};
