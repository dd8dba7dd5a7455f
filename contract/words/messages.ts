// What a message to a phone says, short and in three languages, and the same as parameters for a gateway that fills in templates of its own. Pure.
import type { MessageKind } from '../messages.ts';
import type { Language, Text } from '../settings.ts';
import { momentInWords } from './refusals.ts';

export interface MessageSaying {
  /** The hall's own name and its zones', in the reader's language. */
  hall: string;
  zone?: string;
  number?: string;
  window?: number;
  ahead?: number;
  /** "11月24日 10:00–10:20", as the reader writes it. */
  slot?: string;
  code?: string;
  /** When numbers are called again. */
  opens?: string;
  /** "11月25日": by when something is to be brought. */
  due?: string;
}

/** What a kind is called where somebody chooses or counts. */
export const messageNames: Record<MessageKind, Text> = {
  booked: { zh: '预约成功', en: 'Booked', ru: 'Запись подтверждена' },
  moved: { zh: '预约改时间', en: 'Booking moved', ru: 'Запись перенесена' },
  cancelledByHall: { zh: '大厅取消预约', en: 'Cancelled by the hall', ru: 'Запись отменена залом' },
  reminder: { zh: '预约前提醒', en: 'Reminder before the slot', ru: 'Напоминание о записи' },
  threeAhead: { zh: '快到您了', en: 'Nearly your turn', ru: 'Скоро ваша очередь' },
  called: { zh: '叫到您了', en: 'You are called', ru: 'Вас вызывают' },
  missed: { zh: '过号了', en: 'You were missed', ru: 'Вы пропустили вызов' },
  notReached: { zh: '今天办不了', en: 'Not reached today', ru: 'Сегодня не успеют' },
  resultReady: { zh: '办理结果可领', en: 'Result ready', ru: 'Результат готов' },
  caseSentOn: { zh: '已转送异地', en: 'Sent on to the other region', ru: 'Переслано в другой регион' },
  caseReplied: { zh: '异地已答复', en: 'The other region replied', ru: 'Другой регион ответил' },
  deferralDue: { zh: '容缺材料快到期', en: 'Documents due soon', ru: 'Скоро срок донести документы' },
  deferralOverdue: { zh: '容缺材料已逾期', en: 'Documents overdue', ru: 'Срок документов прошёл' },
  matterAnswered: { zh: '反映有答复', en: 'Matter answered', ru: 'Ответ на обращение' },
};

type Sentence = (saying: Required<Omit<MessageSaying, 'opens'>> & { opens: string | null }) => string;

const zh: Record<MessageKind, Sentence> = {
  booked: ({ slot, code }) =>
    `您已预约 ${slot} 来厅办事，预约码 ${code}。到厅签到即可，不用再取号排队；来不了请提前取消。`,
  moved: ({ slot, code }) => `您的预约已改到 ${slot}，预约码 ${code}，原来的时间不再保留。`,
  cancelledByHall: ({ slot, code }) =>
    `很抱歉，大厅临时调整，您预约的 ${slot} 不能办理，不算爽约。请凭预约码 ${code} 另选时间，或直接来厅取号。`,
  reminder: ({ slot, code }) =>
    `提醒您：您预约了 ${slot} 来厅办事，预约码 ${code}。请带好材料，到厅签到；来不了请提前取消。`,
  threeAhead: ({ number, ahead, zone }) =>
    ahead === 0
      ? `${number} 号：下一位就是您，请到 ${zone}等候叫号。`
      : `${number} 号：您前面还有 ${ahead} 人，请到 ${zone}等候叫号。`,
  called: ({ number, window, zone }) => `${number} 号：请到 ${zone} ${window} 号窗口办理。`,
  missed: ({ number }) => `${number} 号已过号。人到了请在取号机或您的手机页面点“我来了”，不用重新取号。`,
  notReached: ({ number, opens }) =>
    `很抱歉，${number} 号今天办不了了。${opens === null ? '下次来请重新取号' : `${opens} 起可以再来取号办理`}，急事请到咨询台。`,
  resultReady: ({ zone }) => `您办的事已有结果，请凭受理凭证到 ${zone}领取。`,
  caseSentOn: ({ code }) => `受理凭证 ${code}：材料已转送异地部门，对方答复后再通知您。`,
  caseReplied: ({ code }) => `受理凭证 ${code}：异地部门已答复。结果怎么取，请看受理凭证或问大厅咨询台。`,
  deferralDue: ({ code, due }) =>
    `容缺受理承诺书 ${code}：还欠的材料请最迟 ${due} 补交。凭承诺书到厅办理，不用重新排队。`,
  deferralOverdue: ({ code, due }) =>
    `容缺受理承诺书 ${code}：补交期限 ${due} 已过，材料还没有交齐。请尽快到厅补交；有困难请问大厅咨询台。`,
  matterAnswered: ({ code }) => `您反映的事（编号 ${code}）已有答复。请扫回执上的码查看，或凭回执到大厅问。`,
};

const en: Record<MessageKind, Sentence> = {
  booked: ({ slot, code }) =>
    `You are booked for ${slot}. Code ${code}. Check in when you arrive, no need to queue for a number. Please cancel if you cannot come.`,
  moved: ({ slot, code }) =>
    `Your booking was moved to ${slot}. Code ${code}. The earlier time is no longer kept.`,
  cancelledByHall: ({ slot, code }) =>
    `We are sorry: the hall cannot serve you at ${slot}. This does not count against you. Choose another time with code ${code}, or just come and take a number.`,
  reminder: ({ slot, code }) =>
    `A reminder: you are booked for ${slot}. Code ${code}. Bring your papers and check in when you arrive. Please cancel if you cannot come.`,
  threeAhead: ({ number, ahead, zone }) =>
    ahead === 0
      ? `${number}: you are next. Please wait in ${zone}.`
      : `${number}: ${ahead} ahead of you. Please wait in ${zone}.`,
  called: ({ number, window, zone }) => `${number}: please go to window ${window}, ${zone}.`,
  missed: ({ number }) =>
    `${number} was called and missed. When you are here, press "I am here" at a kiosk or on your phone page. No new number is needed.`,
  notReached: ({ number, opens }) =>
    `We are sorry: ${number} cannot be served today. ${opens === null ? 'Please take a new number next time' : `You can take a number again from ${opens}`}; if it is urgent, ask the information desk.`,
  resultReady: ({ zone }) => `Your result is ready. Please collect it in ${zone} with your receipt.`,
  caseSentOn: ({ code }) =>
    `Receipt ${code}: your documents were sent on to the other region. You are told when it replies.`,
  caseReplied: ({ code }) =>
    `Receipt ${code}: the other region has replied. Your receipt and the information desk say how you get the result.`,
  deferralDue: ({ code, due }) =>
    `Commitment ${code}: please bring the documents still missing by ${due} at the latest. With this paper there is no need to queue again.`,
  deferralOverdue: ({ code, due }) =>
    `Commitment ${code}: the documents were due on ${due} and are not complete. Please bring them soon, or ask the information desk if you cannot.`,
  matterAnswered: ({ code }) =>
    `What you reported (${code}) has been answered. Scan the code on your receipt, or ask in the hall with it.`,
};

const ru: Record<MessageKind, Sentence> = {
  booked: ({ slot, code }) =>
    `Вы записаны на ${slot}. Код ${code}. По приходе отметьтесь, талон брать не нужно. Если не сможете прийти, отмените запись.`,
  moved: ({ slot, code }) => `Ваша запись перенесена на ${slot}. Код ${code}. Прежнее время не сохраняется.`,
  cancelledByHall: ({ slot, code }) =>
    `Извините, приём ${slot} отменён залом, неявкой это не считается. Выберите другое время по коду ${code} или просто приходите и возьмите талон.`,
  reminder: ({ slot, code }) =>
    `Напоминание: вы записаны на ${slot}. Код ${code}. Возьмите документы и отметьтесь по приходе. Если не сможете прийти, отмените запись.`,
  threeAhead: ({ number, ahead, zone }) =>
    ahead === 0
      ? `${number}: вы следующий. Ожидайте здесь: ${zone}.`
      : `${number}: перед вами ещё ${ahead}. Ожидайте здесь: ${zone}.`,
  called: ({ number, window, zone }) => `${number}: подойдите к окну ${window}, ${zone}.`,
  missed: ({ number }) =>
    `Номер ${number} вызвали, вы не подошли. Когда придёте, нажмите «Я здесь» в терминале или на странице талона. Новый талон не нужен.`,
  notReached: ({ number, opens }) =>
    `Извините, номер ${number} сегодня обслужить не успеют. ${opens === null ? 'В следующий раз возьмите новый талон' : `Взять талон снова можно: ${opens}`}; если срочно, обратитесь на стойку информации.`,
  resultReady: ({ zone }) => `Результат готов. Получите его по расписке: ${zone}.`,
  caseSentOn: ({ code }) =>
    `Расписка ${code}: документы переданы в другой регион. Сообщим, когда придёт ответ.`,
  caseReplied: ({ code }) =>
    `Расписка ${code}: другой регион ответил. Как получить результат, указано в расписке, подскажут и в справочной.`,
  deferralDue: ({ code, due }) =>
    `Обязательство ${code}: недостающие документы принесите не позднее ${due}. С этой бумагой снова стоять в очереди не нужно.`,
  deferralOverdue: ({ code, due }) =>
    `Обязательство ${code}: срок (${due}) прошёл, документы сданы не все. Принесите их как можно скорее; если не можете, обратитесь на стойку информации.`,
  matterAnswered: ({ code }) =>
    `На ваше обращение ${code} есть ответ. Отсканируйте код на расписке или спросите в зале.`,
};

const sentences: Record<Language, Record<MessageKind, Sentence>> = { zh, en, ru };
const heads: Record<Language, (hall: string) => string> = {
  zh: (hall) => `【${hall}】`,
  en: (hall) => `${hall}: `,
  ru: (hall) => `${hall}: `,
};

/** The whole text, the hall's name first: nobody follows a message that does not say who sent it. */
export function messageText(kind: MessageKind, saying: MessageSaying, language: Language): string {
  const {
    hall,
    zone = '',
    number = '',
    window = 0,
    ahead = 0,
    slot = '',
    code = '',
    opens = null,
    due = '',
  } = saying;
  const said = sentences[language][kind]({ hall, zone, number, window, ahead, slot, code, opens, due });
  return heads[language](hall) + said;
}

const locales: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB', ru: 'ru-RU' };

/** The day is always said: a message is read whenever somebody looks at the phone. */
export function slotInWords(start: number, until: number, language: Language, timeZone: string): string {
  const day = new Intl.DateTimeFormat(locales[language], { timeZone, month: 'long', day: 'numeric' }).format(
    start,
  );
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
  return `${day} ${clock.format(start)}–${clock.format(until)}`;
}

/** A day of the calendar, "YYYY-MM-DD", as the reader writes it. */
export function dayInWords(day: string, language: Language): string {
  const shown = new Intl.DateTimeFormat(locales[language], {
    timeZone: 'UTC',
    month: 'long',
    day: 'numeric',
  });
  return shown.format(Date.parse(day));
}

const zones: Record<Language, (id: string) => string> = {
  zh: (id) => `${id} 区`,
  en: (id) => `zone ${id}`,
  ru: (id) => `зона ${id}`,
};

export function zoneInWords(id: string, language: Language): string {
  return zones[language](id);
}

export function opensInWords(at: number, language: Language, timeZone: string): string {
  return momentInWords(at, language, timeZone);
}
