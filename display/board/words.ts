// The few words on a hall board, always in three scripts at once.
import type { Text } from '../../contract/settings.ts';

export const words = {
  number: { zh: '号码', en: 'Number', ru: 'Номер' },
  window: { zh: '窗口', en: 'Window', ru: 'Окно' },
  checkInCode: { zh: '预约签到码', en: 'Check-in code', ru: 'Код для записи' },
  next: { zh: '即将叫号', en: 'Next', ru: 'Следующие' },
  missed: { zh: '过号', en: 'Missed', ru: 'Пропущены' },
  alsoCalled: { zh: '仍在呼叫', en: 'Still called', ru: 'Вызваны также' },
  waiting: { zh: '等候', en: 'Waiting', ru: 'Ожидают' },
  overtimeWaiting: { zh: '延时办理，等候', en: 'Overtime, waiting', ru: 'После часов, ожидают' },
  closedLately: { zh: '今天不再叫号', en: 'Not today', ru: 'Не сегодня' },
  watch: {
    zh: '请留意您的号码',
    en: 'Please watch for your number',
    ru: 'Следите за своим номером',
  },
  stale: {
    zh: '屏幕暂时连不上大厅，请听工作人员叫号',
    en: 'This screen has lost the hall; please listen to the staff',
    ru: 'Экран потерял связь с залом; слушайте сотрудников',
  },
  wrongZone: {
    zh: '没有这个区域，请检查屏幕的网址',
    en: 'There is no such zone; please check this screen’s address',
    ru: 'Такой зоны нет; проверьте адрес экрана',
  },
} satisfies Record<string, Text>;

export const soundWords = {
  quiet: {
    zh: '演示快进中，不播报语音',
    en: 'Fast-forward demonstration: no voice',
    ru: 'Ускоренная демонстрация: без голоса',
  },
  locked: { zh: '点一下开启声音', en: 'Tap once for sound', ru: 'Нажмите, чтобы включить звук' },
} satisfies Record<string, Text>;

/** What the hours mean to those who look up; null while the hall is open. */
export const hoursWords = {
  break: (from: string): Text => ({
    zh: `午间休息，${from} 继续叫号`,
    en: `Break; calling goes on at ${from}`,
    ru: `Перерыв; вызов с ${from}`,
  }),
  beforeOpening: (from: string): Text => ({
    zh: `${from} 开始叫号`,
    en: `Calling starts at ${from}`,
    ru: `Вызов начнётся в ${from}`,
  }),
  overtime: (waiting: number): Text => ({
    zh: `延时办理中，还有 ${waiting} 人等候`,
    en: `Open late for numbers already taken: ${waiting} waiting`,
    ru: `Приём по взятым талонам продолжается: ожидают ${waiting}`,
  }),
  closed: (): Text => ({
    zh: '今日办理已结束',
    en: 'Closed for today',
    ru: 'Приём на сегодня окончен',
  }),
};
