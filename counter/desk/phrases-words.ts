// What the desk says about showing words on the pad; Chinese and English.
import type { Words } from '../../ui/language.tsx';

const chinese = {
  open: '文字交流',
  when: '说话不方便时用文字',
  title: '在评价器上用文字交流',
  help: '点一张卡片，或者打字；两分钟后自动消失，不留记录。',
  noPad: '这个窗口的评价器没有连上，写在纸上给她看也可以。',
  themes: '先选一类',
  cards: '显示哪一句',
  typed: '打字给她看',
  typedHint: (left: number) => `按回车显示，还可以写 ${left} 个字；请不要写证件号码`,
  shown: '正在显示：',
  clear: '收起',
  trouble: '没有送到，请再试一次。',
};

export const phrasesWords: Words<typeof chinese> = {
  zh: chinese,
  en: {
    open: 'In writing',
    when: 'Where speaking is hard',
    title: 'Show words on the pad',
    help: 'Touch a card, or type; gone after two minutes, kept nowhere.',
    noPad: 'The pad of this window is not connected; write on paper instead.',
    themes: 'First a theme',
    cards: 'Which sentence',
    typed: 'Type for her',
    typedHint: (left) => `Enter shows it; ${left} characters left. No document numbers, please.`,
    shown: 'Shown now:',
    clear: 'Take away',
    trouble: 'It did not arrive; try again.',
  },
};
