// What staff read about materials taken in without any paper; Chinese and English.
import type { IntakeAnswer } from '../contract/commands/notice-codes.ts';
import type { Words } from '../ui/language.tsx';

interface IntakeWords {
  answers: Record<IntakeAnswer, string>;
  answered: (number: string, how: string) => string;
  unanswered: string;
  notSent: string;
}

export const intakeWords: Words<IntakeWords> = {
  zh: {
    answers: {
      noticed: '已书面告知',
      accepted: '已受理',
      handedBack: '材料已退回',
      withdrawn: '申请人撤回',
    },
    answered: (number, how) => `${number} 的收件已登记：${how}。`,
    unanswered: '已收材料，还没有出具受理凭证或告知单：法定告知期限已开始计算。',
    notSent: '没有送到，请再试一次。',
  },
  en: {
    answers: {
      noticed: 'Told in writing',
      accepted: 'Accepted',
      handedBack: 'Handed back',
      withdrawn: 'Withdrawn',
    },
    answered: (number, how) => `Documents of ${number}: ${how.toLowerCase()}.`,
    unanswered: 'Documents are here and nothing was given in writing yet: the legal limit has begun to run.',
    notSent: 'It did not arrive; please try again.',
  },
};
