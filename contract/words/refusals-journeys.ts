// Why the hall says no about journeys (一件事), in three languages: each sentence says what to do next.
import type { Language } from '../settings.ts';
import type { RefusalWords } from './refusal-facts.ts';

type Codes = 'unknownJourney' | 'notJourney' | 'journeyFixed' | 'stepChanged';

export const journeyRefusals: Record<Language, Pick<RefusalWords, Codes>> = {
  zh: {
    unknownJourney: () => '没有这个“一件事”。请重新选择，或请导办员帮忙。',
    notJourney: ({ number }) =>
      `${number === undefined ? '这个号' : ` ${number} `}办的不是“一件事”，没有环节可登记。请直接办结。`.trim(),
    journeyFixed: ({ number }) =>
      `${number === undefined ? '这个号' : `${number} `}办的是“一件事”，环节按顺序办。不用办或办不了的环节，请按“环节”登记；要去别处请按“转移”。`,
    stepChanged: () => '这个环节刚才已经办完，请看清当前环节再操作。',
  },
  en: {
    unknownJourney: () => 'There is no such journey. Please choose again, or ask the guide.',
    notJourney: ({ number }) =>
      `${number ?? 'This number'} is no journey and has no steps to end. Finish the visit instead.`,
    journeyFixed: ({ number }) =>
      `${number ?? 'This number'} is a journey: its steps come in order. Press "Steps" for one that is not needed or not possible, "Transfer" to send the visitor elsewhere.`,
    stepChanged: () => 'That step has just ended. Look at the step at hand before you go on.',
  },
  ru: {
    unknownJourney: () => 'Такой комплексной услуги нет. Выберите ещё раз или обратитесь к сотруднику зала.',
    notJourney: ({ number }) =>
      `${number ?? 'Этот номер'} — не комплексная услуга, этапов нет. Просто завершите приём.`,
    journeyFixed: ({ number }) =>
      `${number ?? 'Этот номер'} — комплексная услуга, её этапы идут по порядку. Ненужный или невозможный этап отметьте кнопкой «Этапы».`,
    stepChanged: () => 'Этот этап только что завершён. Сначала посмотрите, какой этап сейчас.',
  },
};
