// What a 二次优先卡 says on paper, in Chinese and in the visitor's own language.
import type { Language } from '../settings.ts';

export interface PassWords {
  title: string;
  number: string;
  validUntil: string;
  code: string;
  insteadOf: string;
  scan: string;
  comeBack: string;
  priority: string;
  once: string;
}

export const passWords: Record<Language, PassWords> = {
  zh: {
    title: '二次优先卡',
    number: '卡号',
    validUntil: '有效期到',
    code: '校验码',
    insteadOf: '原排队号',
    scan: '再来时在取号机扫此码',
    comeBack: '再来时在取号机点“我有优先卡”，扫码或输入卡号和校验码，即可取优先号。',
    priority: '优先号排在普通号前面，不用预约；已等候很久的群众仍在您前面。',
    once: '一张只能用一次，过期作废。请带好上次的材料。',
  },
  en: {
    title: 'Return pass',
    number: 'Pass number',
    validUntil: 'Valid until',
    code: 'Code',
    insteadOf: 'Instead of number',
    scan: 'Scan this at a kiosk when you return',
    comeBack: 'When you return, press "I have a pass" at a kiosk; scan it, or enter number and code.',
    priority: 'You get a priority number, no appointment needed. Those who have waited long go first.',
    once: 'Works once and only until that day. Bring your papers again.',
  },
  ru: {
    title: 'Карта повторного приоритета',
    number: 'Номер карты',
    validUntil: 'Действует до',
    code: 'Код',
    insteadOf: 'Вместо номера',
    scan: 'Отсканируйте на терминале, когда придёте',
    comeBack:
      'Когда придёте, нажмите «У меня есть карта» на терминале: отсканируйте или введите номер и код.',
    priority: 'Вы получите приоритетный номер без записи. Долго ожидающие проходят раньше.',
    once: 'Действует один раз и только до этого дня. Возьмите документы с собой.',
  },
};
