// Why the whole hall stands still, as every screen shows it and every zone's display says it once.
import type { HallPauseReason } from '../commands/hall.ts';
import { languages } from '../languages.ts';
import type { Text } from '../settings.ts';

export const pauseTitles: Record<HallPauseReason, Text> = {
  drill: {
    zh: '大厅正在演练，暂停叫号',
    en: 'Drill in progress: calling is paused',
    ru: 'Идут учения: вызов приостановлен',
  },
  outage: {
    zh: '设备故障，大厅暂停叫号',
    en: 'Technical fault: calling is paused',
    ru: 'Техническая неисправность: вызов приостановлен',
  },
  emergency: {
    zh: '紧急情况，请听从工作人员指引',
    en: 'Emergency: please follow the staff',
    ru: 'Чрезвычайная ситуация: следуйте указаниям сотрудников',
  },
  meeting: {
    zh: '工作人员集中开会，暂停叫号',
    en: 'Staff meeting: calling is paused',
    ru: 'Совещание сотрудников: вызов приостановлен',
  },
  other: {
    zh: '大厅暂停叫号，请稍候',
    en: 'Calling is paused, please wait',
    ru: 'Вызов приостановлен, пожалуйста, подождите',
  },
};

const kept: Text = {
  zh: '已取的号都保留，恢复后按原顺序叫号',
  en: 'All numbers are kept; calling goes on in the same order',
  ru: 'Все номера сохраняются; порядок вызова прежний',
};

/** What becomes of the numbers; `until` is a clock time such as 10:30, where it is known. */
export function pauseDetail(until: string | null): Text {
  if (until === null) return kept;
  return {
    zh: `预计 ${until} 恢复。${kept.zh}`,
    en: `Until about ${until}. ${kept.en}`,
    ru: `Примерно до ${until}. ${kept.ru}`,
  };
}

/** Said once when the hall is paused, one sentence per language. */
export function pauseSpoken(reason: HallPauseReason): Text {
  const title = pauseTitles[reason];
  return {
    zh: `各位办事群众请注意，${title.zh}。${kept.zh}。`,
    en: `Attention please. ${title.en}. ${kept.en}.`,
    ru: `Внимание. ${title.ru}. ${kept.ru}.`,
  };
}

/** Said once when it goes on. */
export const resumeSpoken: Text = {
  zh: '各位办事群众，大厅恢复叫号，请留意您的号码。',
  en: 'The hall goes on calling. Please watch for your number.',
  ru: 'Зал возобновил работу. Следите за своим номером.',
};

/** Every letter of it, for screens that must be able to say it without the hall. */
export const pauseLetters = [...Object.values(pauseTitles), pauseDetail('0:00')]
  .flatMap((text) => languages.map((language) => text[language]))
  .join('');
