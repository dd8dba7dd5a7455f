// What the visitor's page says to who will not be reached by closing, in three languages of one shape.
import type { ClosingChoice } from '../../contract/commands/visitors.ts';
import type { Words } from '../../ui/language.tsx';

interface ClosingWords {
  title: string;
  ways: Record<ClosingChoice, string>;
  chosen: Record<ClosingChoice, string>;
  thenCancel: string;
}

export const closingWords: Words<ClosingWords> = {
  zh: {
    title: '请您选择',
    ways: { wait: '继续等', late: '等延时办理', book: '改约其他时段' },
    chosen: {
      wait: '您选了继续等，值班长已看到。',
      late: '您选了等延时办理，值班长已看到。',
      book: '您选了改约其他时段，值班长已看到。',
    },
    thenCancel: '约好以后，请取消今天这个号。',
  },
  en: {
    title: 'Please choose',
    ways: {
      wait: 'Wait all the same',
      late: 'Be served after closing',
      book: 'Book another time',
    },
    chosen: {
      wait: 'You chose to wait. The duty manager can see it.',
      late: 'You chose to be served after closing. The duty manager can see it.',
      book: 'You chose to book another time. The duty manager can see it.',
    },
    thenCancel: 'Once you have booked, please cancel today’s number.',
  },
  ru: {
    title: 'Выберите',
    ways: {
      wait: 'Всё равно ждать',
      late: 'Ждать приёма после закрытия',
      book: 'Записаться на другое время',
    },
    chosen: {
      wait: 'Вы решили ждать. Дежурный администратор это видит.',
      late: 'Вы решили ждать приёма после закрытия. Дежурный администратор это видит.',
      book: 'Вы решили записаться на другое время. Дежурный администратор это видит.',
    },
    thenCancel: 'Когда запишетесь, отмените сегодняшний талон.',
  },
};
