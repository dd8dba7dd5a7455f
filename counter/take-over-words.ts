// Why a window was taken from its clerk, as desk and manager's page name it.
import type { TakeOverReason } from '../contract/commands/codes.ts';
import type { Words } from '../ui/language.tsx';

export const takeOverReasonWords: Words<Record<TakeOverReason, string>> = {
  zh: {
    ill: '身体不适',
    absent: '离岗未归',
    crashed: '电脑故障',
    accountEnded: '账号已停用',
    other: '其他',
  },
  en: {
    ill: 'Unwell',
    absent: 'Not at the post',
    crashed: 'Computer failure',
    accountEnded: 'Account ended',
    other: 'Other',
  },
};
