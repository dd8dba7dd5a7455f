// What the desk says about hours of its own and about overtime, in Chinese and English.
import type { Words } from '../../ui/language.tsx';

export interface DeskClosingWords {
  offHours: (opens: string | null) => string;
  overtime: (waiting: number) => string;
}

export const deskClosingWords: Words<DeskClosingWords> = {
  zh: {
    offHours: (opens) =>
      `现在不在本窗口的办理时间内，等候时间不按本窗口估算${opens === null ? '' : `，${opens} 起计入`}；可以照常叫号。`,
    overtime: (waiting) => `已过下班时间，延时办理中：全厅还有 ${waiting} 人等候。`,
  },
  en: {
    offHours: (opens) =>
      `Outside this window’s hours: waits do not count on it${opens === null ? '' : ` before ${opens}`}. You may call all the same.`,
    overtime: (waiting) =>
      `Closing time is past; numbers taken are served on: ${waiting} still wait in the hall.`,
  },
};
