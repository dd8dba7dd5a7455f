// Why the hall says no about results to fetch (出件), in three languages: each sentence says what to do next.
import type { Language } from '../settings.ts';
import type { RefusalWords } from './refusal-facts.ts';

type Codes =
  | 'noPickupHere'
  | 'unknownResult'
  | 'resultNotReady'
  | 'resultAlreadyReady'
  | 'resultOver'
  | 'resultBeingFetched'
  | 'resultLimitReached'
  | 'resultOfWhat'
  | 'wrongKeptDay'
  | 'nothingAwaited'
  | 'phoneMissing';

export const pickupRefusals: Record<Language, Pick<RefusalWords, Codes>> = {
  zh: {
    noPickupHere: () => '本大厅没有设出件队列，请到原受理窗口或咨询台领取。',
    unknownResult: () => '没有找到这个取件码、凭证或办件编号，请核对后再输一次，或到咨询台查询。',
    resultNotReady: () => '还没有出件。出件后会通知您，也可以到咨询台用办件编号查询进度。',
    resultAlreadyReady: ({ field }) =>
      `${field === undefined ? '这个办件' : `办件 ${field} `}已经登记出件，不用再登记，到人来领时办结“领件”即可。`,
    resultOver: () => '这件结果已经领走、寄出或退回部门。有疑问请到咨询台查询。',
    resultBeingFetched: ({ number }) =>
      `已经为这件结果取了号${number === undefined ? '' : `（${number}）`}，请等这个号叫到，或先办结这个号。`,
    resultLimitReached: ({ limit }) =>
      `待领的结果已到 ${limit ?? 2000} 件，请值班长先处理逾期未领的，再登记出件。`,
    resultOfWhat: () => '请选这件结果是哪个事项的，受理凭证不在本厅时系统查不到。',
    wrongKeptDay: () => '保管日期要在今天以后、400 天以内，请重新填写。',
    nothingAwaited: () => '这次办事没有等着出的结果，不用留手机号。已经出件的，直接来领即可。',
    phoneMissing: () => '还没有留手机号，请填写要通知的手机号。',
  },
  en: {
    noPickupHere: () =>
      'This hall has no pick-up queue. Please ask at the window where you applied, or at the information desk.',
    unknownResult: () =>
      'No such pick-up code, receipt or case number. Check it and try again, or ask the information desk.',
    resultNotReady: () =>
      'The result is not ready yet. You will be told when it is; the information desk can look it up by case number.',
    resultAlreadyReady: ({ field }) =>
      `${field === undefined ? 'This case' : `Case ${field}`} has been announced already. Nothing to do until it is fetched.`,
    resultOver: () =>
      'This result was handed over, mailed or given back to its department. Please ask the information desk.',
    resultBeingFetched: ({ number }) =>
      `A number was taken for this result already${number === undefined ? '' : ` (${number})`}. Wait until it is called, or finish it first.`,
    resultLimitReached: ({ limit }) =>
      `${limit ?? 2000} results lie ready. Have the duty manager clear the unclaimed ones first.`,
    resultOfWhat: () => 'Choose the item this result is of: its receipt is not known here.',
    wrongKeptDay: () => 'Choose a day from today on, within 400 days.',
    nothingAwaited: () =>
      'No result of this visit is still to come, so no phone is needed. One that is ready can simply be fetched.',
    phoneMissing: () => 'No phone is left yet. Enter the number that is to be told.',
  },
  ru: {
    noPickupHere: () =>
      'В этом зале нет очереди выдачи. Обратитесь в окно, где подавали документы, или на стойку информации.',
    unknownResult: () =>
      'Такой код, расписка или номер дела не найдены. Проверьте и введите ещё раз или обратитесь на стойку информации.',
    resultNotReady: () =>
      'Результат ещё не готов. Вам сообщат; узнать ход дела можно на стойке информации по номеру дела.',
    resultAlreadyReady: ({ field }) =>
      `${field === undefined ? 'Это дело' : `Дело ${field}`} уже отмечено как готовое. Делать ничего не нужно.`,
    resultOver: () =>
      'Этот результат уже выдан, отправлен или возвращён в ведомство. Обратитесь на стойку информации.',
    resultBeingFetched: ({ number }) =>
      `За этим результатом уже взят талон${number === undefined ? '' : ` ${number}`}. Дождитесь вызова.`,
    resultLimitReached: ({ limit }) =>
      `Ожидают выдачи уже ${limit ?? 2000}. Попросите дежурного разобрать невостребованные.`,
    resultOfWhat: () => 'Укажите услугу: расписка в этом зале не известна.',
    wrongKeptDay: () => 'Укажите день не раньше сегодняшнего и в пределах 400 дней.',
    nothingAwaited: () =>
      'По этому визиту больше нет ожидаемых результатов, телефон не нужен. Готовый результат можно просто получить.',
    phoneMissing: () => 'Телефон ещё не оставлен. Укажите номер для сообщения.',
  },
};
