// What the guide's tablet says about needs and about giving a return pass; Chinese and English.
import type { Words } from '../../ui/language.tsx';

const chinese = {
  needs: '需要什么帮助（窗口会看到）',
  offered: '这件事的系统中断，可以领二次优先卡，改日再来。',
  give: '给二次优先卡',
  sure: '给卡后，今天的号就结束了。请先问明办事群众。',
  giveSure: '给卡，结束这个号',
  keep: '继续等',
  pass: '二次优先卡',
  code: (code: string) => `校验码 ${code}`,
  until: (day: string) => `有效期到 ${day}`,
};

export const passNeedWords: Words<typeof chinese> = {
  zh: chinese,
  en: {
    needs: 'What would help her (the window sees it)',
    offered: 'The system for this is down: she may take a return pass and come another day.',
    give: 'Give a return pass',
    sure: 'With a pass, today’s number ends. Please ask her first.',
    giveSure: 'Give it, end this number',
    keep: 'Keep waiting',
    pass: 'Return pass',
    code: (code) => `Code ${code}`,
    until: (day) => `Valid until ${day}`,
  },
};
