// Why somebody comes once more, as she is asked herself, in three languages.
import type { VisitReason } from '../commands/notice-codes.ts';
import type { Text } from '../settings.ts';

export const visitReasonWords: Record<VisitReason, Text> = {
  supplement: { zh: '补材料', en: 'Bring missing papers', ru: 'Донести документы' },
  originals: { zh: '交原件', en: 'Hand in originals', ru: 'Сдать оригиналы' },
  identity: { zh: '核验身份', en: 'Prove who I am', ru: 'Подтвердить личность' },
  seal: { zh: '盖章', en: 'Get a stamp', ru: 'Поставить печать' },
  review: { zh: '专家评审', en: 'Expert review', ru: 'Экспертная оценка' },
  payment: { zh: '缴费', en: 'Pay a fee', ru: 'Оплатить' },
  pickUp: { zh: '领结果', en: 'Fetch the result', ru: 'Получить результат' },
  consult: { zh: '咨询进度', en: 'Ask how it stands', ru: 'Узнать о ходе дела' },
  other: { zh: '其他', en: 'Something else', ru: 'Другое' },
};
