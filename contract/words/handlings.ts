// 跨域通办 and 惠企 in words: what differs, said before a number is taken, and what goes on after acceptance, on papers and phones.
import type { HandlingStep, HandlingWay, SpecialKinds } from '../handlings.ts';
import type { Language } from '../settings.ts';

export interface HandlingWords {
  ways: Record<HandlingWay, string>;
  /** One line, on slip and page. */
  short: Record<HandlingWay, string>;
  online: (days: number) => string;
  forwarded: (days: number) => string;
  joint: (days: number) => string;
  enterprise: (days: number) => string;
  /** What is still to come, before the day. */
  due: Record<HandlingStep, string>;
  done: Record<HandlingStep, string>;
  reference: string;
}

function russianDays(count: number): string {
  const last = count % 10;
  return last === 1 && count % 100 !== 11 ? `${count} рабочего дня` : `${count} рабочих дней`;
}
const englishDays = (count: number): string => (count === 1 ? 'one working day' : `${count} working days`);

export const handlingWords: Record<Language, HandlingWords> = {
  zh: {
    ways: {
      online: '跨域通办·全程网办',
      forwarded: '跨域通办·代收代办',
      joint: '跨域通办·多地联办',
      enterprise: '惠企政策',
    },
    short: {
      online: '跨域通办：窗口帮您网上提交，不用去外地。',
      forwarded: '跨域通办：材料在这里交，由我们转送外地。',
      joint: '跨域通办：本厅和外地一起办，材料只交一次。',
      enterprise: '惠企政策：受理后有服务专员联系您。',
    },
    online: (days) =>
      days === 0
        ? '由异地部门审批：窗口当天帮您网上提交，结果网上送达或邮寄，不用去外地。'
        : `由异地部门审批：窗口 ${days} 个工作日内帮您网上提交，结果网上送达或邮寄，不用去外地。`,
    forwarded: (days) =>
      days === 0
        ? '由异地部门审批：材料在这里交，当天转送；结果邮寄，或在本厅领取。'
        : `由异地部门审批：材料在这里交，${days} 个工作日内转送；结果邮寄，或在本厅领取。`,
    joint: (days) =>
      days === 0
        ? '由本厅和异地部门一起办：材料只交一次，当天转送；结果邮寄，或在本厅领取。'
        : `由本厅和异地部门一起办：材料只交一次，${days} 个工作日内转送；结果邮寄，或在本厅领取。`,
    enterprise: (days) =>
      days === 0 ? '受理当天，服务专员联系您。' : `受理后 ${days} 个工作日内，服务专员联系您。`,
    due: { sentOn: '转送异地部门期限', replied: '异地部门答复期限', contacted: '服务专员联系期限' },
    done: { sentOn: '已转送异地部门', replied: '异地部门已答复', contacted: '服务专员已联系' },
    reference: '对方编号',
  },
  en: {
    ways: {
      online: 'Other region · online',
      forwarded: 'Other region · sent on for you',
      joint: 'Other region · jointly',
      enterprise: 'Enterprise benefit',
    },
    short: {
      online: 'Decided in another region: we file it online for you.',
      forwarded: 'Decided in another region: we send your documents on.',
      joint: 'Done with another region: hand documents in once.',
      enterprise: 'Your account manager contacts you after acceptance.',
    },
    online: (days) =>
      `Decided in another region: we file it online for you ${withinEnglish(days)}; the result comes online or by post, no journey needed.`,
    forwarded: (days) =>
      `Decided in another region: hand your documents in here, we send them on ${withinEnglish(days)}; the result comes by post or to this hall.`,
    joint: (days) =>
      `Done by this hall and another region together: hand documents in once, we send them on ${withinEnglish(days)}; the result comes by post or to this hall.`,
    enterprise: (days) =>
      days === 0
        ? 'Your account manager contacts you on the day of acceptance.'
        : `Your account manager contacts you within ${englishDays(days)} of acceptance.`,
    due: {
      sentOn: 'To be sent on by',
      replied: 'Reply of the other region due by',
      contacted: 'You are contacted by',
    },
    done: {
      sentOn: 'Sent on to the other region',
      replied: 'The other region has replied',
      contacted: 'Contacted by the account manager',
    },
    reference: 'Reference there',
  },
  ru: {
    ways: {
      online: 'Другой регион · онлайн',
      forwarded: 'Другой регион · перешлём за вас',
      joint: 'Другой регион · совместно',
      enterprise: 'Льгота бизнесу',
    },
    short: {
      online: 'Решает другой регион: подадим за вас онлайн.',
      forwarded: 'Решает другой регион: документы перешлём.',
      joint: 'Вместе с другим регионом: документы сдают один раз.',
      enterprise: 'После приёма с вами свяжется менеджер.',
    },
    online: (days) =>
      `Решает другой регион: подадим за вас онлайн ${withinRussian(days)}; результат придёт онлайн или почтой, ехать не нужно.`,
    forwarded: (days) =>
      `Решает другой регион: сдайте документы здесь, перешлём ${withinRussian(days)}; результат — почтой или в этом центре.`,
    joint: (days) =>
      `Решаем вместе с другим регионом: документы сдают один раз, перешлём ${withinRussian(days)}; результат — почтой или в этом центре.`,
    enterprise: (days) =>
      days === 0
        ? 'С вами свяжется персональный менеджер в день приёма.'
        : `С вами свяжется персональный менеджер в течение ${russianDays(days)} после приёма.`,
    due: {
      sentOn: 'Переслать в другой регион до',
      replied: 'Ответ другого региона до',
      contacted: 'Менеджер свяжется до',
    },
    done: {
      sentOn: 'Переслано в другой регион',
      replied: 'Другой регион ответил',
      contacted: 'Менеджер связался',
    },
    reference: 'Номер там',
  },
};

function withinEnglish(days: number): string {
  return days === 0 ? 'the same day' : `within ${englishDays(days)}`;
}
function withinRussian(days: number): string {
  return days === 0 ? 'в тот же день' : `в течение ${russianDays(days)}`;
}

/** A chip and a sentence; null for an item without a way of its own. */
export function kindSaid(
  { crossRegion, enterprise }: SpecialKinds,
  language: Language,
): { way: HandlingWay; chip: string; sentence: string } | null {
  const words = handlingWords[language];
  if (crossRegion !== undefined) {
    const { mode, sendDays } = crossRegion;
    return { way: mode, chip: words.ways[mode], sentence: words[mode](sendDays) };
  }
  if (enterprise === undefined) return null;
  return {
    way: 'enterprise',
    chip: words.ways.enterprise,
    sentence: words.enterprise(enterprise.contactDays),
  };
}
