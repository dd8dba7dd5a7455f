// Why the hall says no about 办不成事 matters, in three languages: each sentence says what to do next.
import type { Language } from '../settings.ts';
import type { RefusalWords } from './refusal-facts.ts';

type Codes =
  | 'unknownMatter'
  | 'notYourMatter'
  | 'matterOver'
  | 'matterAlreadyReported'
  | 'matterLimitReached'
  | 'matterNotReported'
  | 'noChief'
  | 'tryFurther';

export const matterRefusals: Record<Language, Pick<RefusalWords, Codes>> = {
  zh: {
    unknownMatter: () => '没有找到这件反映，请核对编号；已过保存期的请查历史记录。',
    notYourMatter: () => '这件反映由别人负责，请交给负责人或值班长处理。',
    matterOver: () => '这件反映已经答复或结束。还有问题请重新登记一件。',
    matterAlreadyReported: ({ number }) =>
      `这个号已经反映过了${number === undefined ? '' : `，编号 ${number}`}，有专人负责，请凭编号询问进展。`,
    matterLimitReached: () => '在办的反映已到上限，请直接找值班长当面处理。',
    matterNotReported: () => '这个号还没有登记“办不成事”，请先登记，再选这个结果。',
    noChief: () => '这个部门没有设首席事务代表，请交给值班长或具体的人。',
    tryFurther: () => '联系时限还没有过，请再联系一次，过了时限仍联系不上再结束。',
  },
  en: {
    unknownMatter: () => 'There is no such matter. Check the number; older ones are in the records.',
    notYourMatter: () => 'Somebody else answers for this matter. Leave it to them or to the duty manager.',
    matterOver: () => 'This matter has been answered or ended. Report a new one if something is left.',
    matterAlreadyReported: ({ number }) =>
      `This was reported already${number === undefined ? '' : ` as ${number}`}; somebody answers for it. Please ask with that number.`,
    matterLimitReached: () => 'Too many matters are open. Please see the duty manager at once.',
    matterNotReported: () =>
      'Nothing was reported on this number. Report it first, then choose this outcome.',
    noChief: () => 'That department has no chief representative. Hand it to the duty manager or a person.',
    tryFurther: () => 'The time for contacting is not over yet. Try again, and end it afterwards.',
  },
  ru: {
    unknownMatter: () => 'Такого обращения нет. Проверьте номер; старые хранятся в архиве.',
    notYourMatter: () =>
      'За это обращение отвечает другой. Обратитесь к нему или к дежурному администратору.',
    matterOver: () => 'На обращение уже ответили или оно закончено. Если вопрос остался, подайте новое.',
    matterAlreadyReported: ({ number }) =>
      `Об этом уже сообщили${number === undefined ? '' : `, номер ${number}`}: есть ответственный. Спрашивайте по этому номеру.`,
    matterLimitReached: () => 'Открытых обращений слишком много. Подойдите к дежурному администратору.',
    matterNotReported: () => 'По этому номеру ничего не зарегистрировано. Сначала зарегистрируйте обращение.',
    noChief: () => 'У этого ведомства нет главного представителя. Передайте дежурному или сотруднику.',
    tryFurther: () => 'Срок связи ещё не прошёл. Попробуйте снова, потом закончите.',
  },
};
