// What the hall says while a department's system is down: on screens, aloud and on the pass.
import type { BackendReason } from '../commands/backend.ts';
import type { Language, Text } from '../settings.ts';

export function windowText(no: number): Text {
  return { zh: `${no} 号窗口`, en: `Window ${no}`, ru: `Окно ${no}` };
}

export const reasonText: Record<BackendReason, Text> = {
  system: { zh: '业务系统故障', en: 'system failure', ru: 'сбой системы' },
  network: { zh: '网络中断', en: 'network down', ru: 'нет связи' },
  power: { zh: '停电', en: 'power cut', ru: 'нет электричества' },
  maintenance: { zh: '系统维护', en: 'maintenance', ru: 'технические работы' },
  other: { zh: '系统暂停', en: 'system stopped', ru: 'система остановлена' },
};

/** Said aloud once when it begins and now and then while it lasts. */
export function downSentence(names: readonly Text[], language: Language): string {
  const list = names.map((name) => name[language]);
  switch (language) {
    case 'zh':
      return `各位办事群众请注意，${list.join('、')}系统暂时中断，暂停办理。您的号码和位置为您保留，可以继续等候，也可以领取二次优先卡改日再来`;
    case 'en':
      return `Attention please. ${list.join(', ')}: the system is down and service is paused. You keep your number and place. You may wait, or take a return pass and come another day`;
    case 'ru':
      return `Внимание. ${list.join(', ')}: система временно не работает, приём приостановлен. Номер и место за вами сохраняются. Можно подождать или взять карту повторного приоритета и прийти в другой день`;
    default:
      throw new Error(`unknown language ${JSON.stringify(language satisfies never)}`);
  }
}

/** Said aloud when it works again. */
export function upSentence(names: readonly Text[], language: Language): string {
  const list = names.map((name) => name[language]);
  switch (language) {
    case 'zh':
      return `各位办事群众，${list.join('、')}系统已恢复，继续按号办理`;
    case 'en':
      return `${list.join(', ')}: the system works again. Numbers are called as before`;
    case 'ru':
      return `${list.join(', ')}: система снова работает. Вызов по номерам продолжается`;
    default:
      throw new Error(`unknown language ${JSON.stringify(language satisfies never)}`);
  }
}
