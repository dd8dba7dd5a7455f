// The national rating of a government service (好差评): five levels and their second-level options, Chinese words and codes as published.
import type { Text } from './settings.ts';

export type RatingLevel = 1 | 2 | 3 | 4 | 5;
export interface RatingOption {
  code: number;
  text: Text;
}
export interface RatingLevelWords {
  level: RatingLevel;
  text: Text;
  options: readonly RatingOption[];
}

function option(code: number, zh: string, en: string, ru: string): RatingOption {
  return { code, text: { zh, en, ru } };
}

/** Best first. Levels 2 and 1 are 差评. No local addition or removal is allowed. */
export const ratingLevels: readonly RatingLevelWords[] = [
  {
    level: 5,
    text: { zh: '非常满意', en: 'Very satisfied', ru: 'Очень доволен' },
    options: [
      option(510, '一窗受理一次办结', 'One window, done in one visit', 'Одно окно, всё за один визит'),
      option(
        511,
        '可以先受理后补材料',
        'Accepted first, papers handed in later',
        'Приняли сразу, документы можно донести',
      ),
      option(512, '不用提交证明', 'No certificates had to be submitted', 'Справки не потребовались'),
      option(513, '可以全程网上办理', 'Can be done entirely online', 'Всё можно оформить через интернет'),
      option(514, '可以使用手机办理', 'Can be done on a phone', 'Можно оформить с телефона'),
      option(515, '可以就近办理', 'Can be done close to home', 'Можно оформить рядом с домом'),
      option(516, '无需材料直接办理', 'Done without any papers', 'Оформили без документов'),
      option(517, '服务热情效率高', 'Warm and efficient service', 'Приветливо и быстро'),
    ],
  },
  {
    level: 4,
    text: { zh: '满意', en: 'Satisfied', ru: 'Доволен' },
    options: [
      option(
        406,
        '填写一张表单就可完成申报',
        'One form was enough to apply',
        'Для подачи хватило одной формы',
      ),
      option(
        407,
        '在线提交材料窗口核验',
        'Papers sent online, checked at the window',
        'Документы отправлены онлайн, сверены в окне',
      ),
      option(
        408,
        '一张清单告知全部申报材料',
        'One list named all papers needed',
        'Все документы указаны одним списком',
      ),
      option(
        409,
        '用告知承诺减免申报材料',
        'A signed commitment replaced papers',
        'Документы заменены письменным обязательством',
      ),
      option(410, '可以在线预约办理', 'Can be booked online', 'Можно записаться через интернет'),
      option(411, '跑大厅一次办完', 'Done in one visit to the hall', 'Один визит в зал, и всё готово'),
      option(
        412,
        '可以使用自助机办理',
        'Can be done at a self-service machine',
        'Можно оформить в терминале',
      ),
      option(413, '服务态度较好', 'Fairly good manner', 'Вежливое обслуживание'),
    ],
  },
  {
    level: 3,
    text: { zh: '基本满意', en: 'Fairly satisfied', ru: 'В целом доволен' },
    options: [
      option(
        307,
        '一次性告知需要补正的材料',
        'Told at once which papers to correct',
        'Сразу сказали, что исправить в документах',
      ),
      option(308, '提供申报材料样本', 'Samples of the papers were provided', 'Показали образцы документов'),
      option(309, '在承诺的时间内办结', 'Done within the promised time', 'Оформили в обещанный срок'),
      option(310, '办事指南指引准确', 'The guide was accurate', 'Памятка оказалась точной'),
      option(
        311,
        '按办事指南要求的材料即可办理',
        'The papers named in the guide were enough',
        'Хватило документов из памятки',
      ),
      option(312, '可以快递送达', 'Can be delivered by courier', 'Возможна доставка курьером'),
      option(313, '跑动次数与承诺的一致', 'As many visits as promised', 'Визитов столько, сколько обещали'),
      option(314, '服务态度一般', 'Average manner', 'Обслуживание обычное'),
    ],
  },
  {
    level: 2,
    text: { zh: '不满意', en: 'Dissatisfied', ru: 'Недоволен' },
    options: [
      option(207, '没有提供材料样本', 'No samples of the papers', 'Не показали образцы документов'),
      option(208, '没有提供材料清单', 'No list of the papers', 'Не дали список документов'),
      option(209, '未在承诺时间内办结', 'Not done within the promised time', 'Не оформили в обещанный срок'),
      option(
        210,
        '同样内容的证明材料被要求多次提交',
        'The same proof was asked for several times',
        'Одни и те же документы требовали несколько раз',
      ),
      option(
        211,
        '承诺网办但无法在线办理',
        'Promised online, but not possible online',
        'Обещали онлайн, но онлайн не работает',
      ),
      option(
        212,
        '在线预约办理后到实体大厅重复取号排队',
        'Booked online, then had to queue again in the hall',
        'Записался онлайн, но в зале пришлось снова стоять в очереди',
      ),
      option(
        213,
        '窗口人员业务不熟练',
        'The clerk did not know the work well',
        'Сотрудник плохо знает своё дело',
      ),
      option(214, '服务态度生硬', 'Stiff, unfriendly manner', 'Неприветливое обслуживание'),
    ],
  },
  {
    level: 1,
    text: { zh: '非常不满意', en: 'Very dissatisfied', ru: 'Очень недоволен' },
    options: [
      option(
        108,
        '在办事指南之外增加新的审批条件',
        'Conditions added beyond the guide',
        'Добавили условия сверх памятки',
      ),
      option(
        109,
        '需提供办事指南之外的申报材料',
        'Papers asked for beyond the guide',
        'Потребовали документы сверх памятки',
      ),
      option(
        110,
        '无理由超过法定办理时间',
        'Legal time limit exceeded without reason',
        'Без причины нарушен срок по закону',
      ),
      option(
        111,
        '办事指南提供样本有错',
        'The samples in the guide were wrong',
        'Образцы в памятке с ошибками',
      ),
      option(
        112,
        '承诺在线收取申报材料实际无法收取',
        'Papers were promised to be taken online, but could not be',
        'Обещали принять документы онлайн, но не приняли',
      ),
      option(
        113,
        '多头跑窗口和部门',
        'Sent to many windows and departments',
        'Пришлось ходить по окнам и отделам',
      ),
      option(114, '跑动次数与承诺的不一致', 'More visits than promised', 'Визитов больше, чем обещали'),
      option(115, '服务态度差效率低', 'Poor manner, slow service', 'Грубо и медленно'),
    ],
  },
];

export const ratingTextLimit = 150;

/** The second-level options of a level; codes of another level do not belong to it. */
export function ratingOptionsOf(level: number): readonly RatingOption[] {
  return ratingLevels.find((each) => each.level === level)?.options ?? [];
}
