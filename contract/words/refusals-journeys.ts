// Why the hall says no about journeys (一件事), in three languages: each sentence says what to do next.
import type { Language } from '../settings.ts';
import type { RefusalWords } from './refusal-facts.ts';

type Codes =
  | 'unknownJourney'
  | 'notJourney'
  | 'journeyFixed'
  | 'stepChanged'
  | 'notYourJourney'
  | 'stepUnderWay'
  | 'otherItemsFirst';

export const journeyRefusals: Record<Language, Pick<RefusalWords, Codes>> = {
  zh: {
    unknownJourney: () => '没有这个“一件事”。请重新选择，或请导办员帮忙。',
    notJourney: ({ number }) =>
      `${number === undefined ? '这个号' : ` ${number} `}办的不是“一件事”，没有环节可登记。请直接办结。`.trim(),
    journeyFixed: ({ number }) =>
      `${number === undefined ? '这个号' : `${number} `}办的是“一件事”，环节按顺序办。不用办或办不了的环节，请按“环节”登记；要去别处请按“转移”。`,
    stepChanged: () => '这个环节刚才已经办完，请看清当前环节再操作。',
    notYourJourney: ({ number }) =>
      `${number ?? '这个号'} 的一件事不是本窗口部门牵头。请值班长，或牵头部门的窗口来办。`,
    stepUnderWay: ({ number }) =>
      `${number ?? '这个号'} 现在不在等候。请在办理的窗口登记这一环节；过号的请先请本人回到队伍。`,
    otherItemsFirst: ({ number }) =>
      `${number ?? '这个号'} 上还有别的事项，不能转成一件事。请先办完，或另取一个一件事的号。`,
  },
  en: {
    unknownJourney: () => 'There is no such journey. Please choose again, or ask the guide.',
    notJourney: ({ number }) =>
      `${number ?? 'This number'} is no journey and has no steps to end. Finish the visit instead.`,
    journeyFixed: ({ number }) =>
      `${number ?? 'This number'} is a journey: its steps come in order. Press "Steps" for one that is not needed or not possible, "Transfer" to send the visitor elsewhere.`,
    stepChanged: () => 'That step has just ended. Look at the step at hand before you go on.',
    notYourJourney: ({ number }) =>
      `The journey of ${number ?? 'this number'} is led by another department. Ask the duty manager or a window of that department.`,
    stepUnderWay: ({ number }) =>
      `${number ?? 'This number'} is not waiting now. End the step at its window; who was missed comes back into line first.`,
    otherItemsFirst: ({ number }) =>
      `${number ?? 'This number'} has other services to come. Finish those first, or take a number of its own for the journey.`,
  },
  ru: {
    unknownJourney: () => 'Такой комплексной услуги нет. Выберите ещё раз или обратитесь к сотруднику зала.',
    notJourney: ({ number }) =>
      `${number ?? 'Этот номер'} — не комплексная услуга, этапов нет. Просто завершите приём.`,
    journeyFixed: ({ number }) =>
      `${number ?? 'Этот номер'} — комплексная услуга, её этапы идут по порядку. Ненужный или невозможный этап отметьте кнопкой «Этапы».`,
    stepChanged: () => 'Этот этап только что завершён. Сначала посмотрите, какой этап сейчас.',
    notYourJourney: ({ number }) =>
      `${number ?? 'Эту услугу'}: ведёт другое ведомство. Обратитесь к дежурному или в окно этого ведомства.`,
    stepUnderWay: ({ number }) =>
      `${number ?? 'Этот номер'} сейчас не ожидает. Отметьте этап в окне; пропустивший вызов сначала возвращается в очередь.`,
    otherItemsFirst: ({ number }) =>
      `${number ?? 'Этот номер'}: есть и другие услуги. Сначала завершите их или возьмите отдельный талон.`,
  },
};
