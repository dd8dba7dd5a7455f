// Why the hall says no about who answers for a visit away from windows, in three languages: each sentence says what to do next.
import type { Language } from '../settings.ts';
import type { RefusalWords } from './refusal-facts.ts';

type Codes =
  'answeredFor' | 'notYourVisit' | 'notHandedOver' | 'ownHand' | 'ticketNotWaiting' | 'onDutyLimitReached';

const named = (number: string | undefined, otherwise: string): string =>
  number === undefined ? otherwise : number;

export const answeringRefusals: Record<Language, Pick<RefusalWords, Codes>> = {
  zh: {
    answeredFor: ({ number }) => `${named(number, '这个号')} 已有人负责接待，请由负责人移交，不能直接接走。`,
    notYourVisit: ({ number }) =>
      `${named(number, '这个号')} 不由您负责，不能移交或收回。没有人负责的，可以先按“由我负责”。`,
    notHandedOver: ({ number }) => `${named(number, '这个号')} 没有移交给别人，或对方已经接手，不用收回。`,
    ownHand: () => '这个号本来就由您负责，请选择另一位同事。',
    ticketNotWaiting: ({ number }) =>
      `${named(number, '这个号')} 不在等候中，不能移交。过号的请先让办事群众恢复排队。`,
    onDutyLimitReached: ({ limit }) => `同时在岗的最多 ${limit ?? 100} 人，请先让不在岗的人退出。`,
  },
  en: {
    answeredFor: ({ number }) =>
      `Somebody answers for ${named(number, 'this number')} already. Ask that person to hand it over.`,
    notYourVisit: ({ number }) =>
      `You do not answer for ${named(number, 'this number')}. Where nobody does, press “I answer for it” first.`,
    notHandedOver: ({ number }) =>
      `${named(number, 'This number')} is not handed over, or was accepted already; there is nothing to take back.`,
    ownHand: () => 'You answer for it already: choose somebody else.',
    ticketNotWaiting: ({ number }) =>
      `${named(number, 'This number')} is not waiting. If it was missed, have the visitor queue again first.`,
    onDutyLimitReached: ({ limit }) =>
      `At most ${limit ?? 100} people can be on duty. Have those who left sign out first.`,
  },
  ru: {
    answeredFor: ({ number }) =>
      `За ${named(number, 'этот талон')} уже отвечает сотрудник. Попросите его передать посетителя.`,
    notYourVisit: ({ number }) =>
      `Вы не отвечаете за ${named(number, 'этот талон')}. Если никто не отвечает, сначала примите его.`,
    notHandedOver: ({ number }) =>
      `${named(number, 'Этот талон')} никому не передан или уже принят, отзывать нечего.`,
    ownHand: () => 'Вы уже отвечаете за этот талон: выберите другого сотрудника.',
    ticketNotWaiting: ({ number }) =>
      `${named(number, 'Этот талон')} не ожидает. Если вызов пропущен, сначала верните посетителя в очередь.`,
    onDutyLimitReached: ({ limit }) =>
      `На смене может быть не более ${limit ?? 100} человек. Пусть ушедшие выйдут из системы.`,
  },
};
