// What the paper ticket says, in Chinese and in the visitor's own language.
import type { Language } from '../settings.ts';

export interface SlipWords {
  reprint: (copy: number) => string;
  number: string;
  zone: string;
  windows: string;
  windowList: (windows: readonly number[]) => string;
  ahead: string;
  people: (count: number) => string;
  wait: string;
  minutes: (low: number, high: number) => string;
  callingFrom: (clock: string, low: number, high: number) => string;
  /** The number came of a booking: its slot, and when she will be called. */
  booked: (from: string, until: string) => string;
  called: string;
  between: (from: string, until: string) => string;
  takenAt: string;
  code: string;
  follow: string;
  priority: string;
  bringEvidence: string;
  notes: string;
  validToday: string;
  missed: (calls: number) => string;
  listen: string;
  bring: (materials: readonly string[]) => string;
  complaints: (line: string) => string;
}

/** As the screens say it: a few minutes have no range. */
function said(
  low: number,
  high: number,
  now: string,
  under: (minutes: number) => string,
  about: (range: string) => string,
): string {
  if (high < 1) return now;
  if (high <= 3) return under(high + 1);
  return about(low === high ? String(high) : `${low}–${high}`);
}

const zh: SlipWords = {
  reprint: (copy) => `补打 第${copy - 1}次`,
  number: '排队号',
  zone: '区域',
  windows: '窗口',
  windowList: (windows) => `${windows.join('、')} 号`,
  ahead: '前面等候',
  people: (count) => `${count} 人`,
  wait: '预计等候',
  minutes: (low, high) =>
    said(
      low,
      high,
      '马上',
      (n) => `不到 ${n} 分钟`,
      (range) => `约 ${range} 分钟`,
    ),
  callingFrom: (clock, low, high) => `${clock} 开始叫号，约 ${low}–${high} 分钟`,
  booked: (from, until) => `预约 ${from}–${until}`,
  called: '预计叫号',
  between: (from, until) => `${from}–${until}`,
  takenAt: '取号时间',
  code: '验证码',
  priority: '优先',
  bringEvidence: '优先号叫到时请出示证件，工作人员核验。',
  follow: '扫码看排队进度、评价服务',
  notes: '温馨提示',
  validToday: '本号当日有效，请留意屏幕和语音叫号。',
  missed: (calls) => `叫号 ${calls} 次未到即过号；到场后凭号码和验证码在取号机按“我来了”。`,
  listen: '听不清或需要帮助，请找导办人员。',
  bring: (materials) => `请备好：${materials.join('、')}`,
  complaints: (line) => `投诉监督：${line}`,
};

const en: SlipWords = {
  reprint: (copy) => `Reprint no. ${copy - 1}`,
  number: 'Your number',
  zone: 'Zone',
  windows: 'Window',
  windowList: (windows) => windows.join(', '),
  ahead: 'Ahead of you',
  people: (count) => String(count),
  wait: 'Expected wait',
  minutes: (low, high) =>
    said(
      low,
      high,
      'right away',
      (n) => `under ${n} min`,
      (range) => `about ${range} min`,
    ),
  callingFrom: (clock, low, high) => `calls from ${clock}, about ${low}–${high} min`,
  booked: (from, until) => `Booked ${from}–${until}`,
  called: 'Called about',
  between: (from, until) => `${from}–${until}`,
  takenAt: 'Taken',
  code: 'Code',
  priority: 'Priority',
  bringEvidence: 'Have your document ready: staff check it when you are called.',
  follow: 'Scan to follow your turn and to rate',
  notes: 'Please note',
  validToday: 'Valid today only. Watch the screens and listen for your number.',
  missed: (calls) =>
    `After ${calls} calls the number is passed over; press “I am here” at a kiosk with number and code.`,
  listen: 'If you need help, ask the staff in the hall.',
  bring: (materials) => `Have ready: ${materials.join(', ')}`,
  complaints: (line) => `Complaints: ${line}`,
};

const ru: SlipWords = {
  reprint: (copy) => `Повторная печать ${copy - 1}`,
  number: 'Ваш номер',
  zone: 'Зона',
  windows: 'Окно',
  windowList: (windows) => windows.join(', '),
  ahead: 'Перед вами',
  people: (count) => `${count} чел.`,
  wait: 'Ожидание',
  minutes: (low, high) =>
    said(
      low,
      high,
      'сразу',
      (n) => `менее ${n} мин`,
      (range) => `около ${range} мин`,
    ),
  callingFrom: (clock, low, high) => `вызов с ${clock}, около ${low}–${high} мин`,
  booked: (from, until) => `Запись ${from}–${until}`,
  called: 'Вызов примерно',
  between: (from, until) => `${from}–${until}`,
  takenAt: 'Выдан',
  code: 'Код',
  priority: 'Приоритет',
  bringEvidence: 'Подготовьте документ: его проверят при вызове.',
  follow: 'Отсканируйте: очередь и оценка',
  notes: 'Важно',
  validToday: 'Талон действует только сегодня. Следите за табло и объявлениями.',
  missed: (calls) =>
    `После ${calls} вызовов номер пропускается; нажмите «Я пришёл» на терминале, введите номер и код.`,
  listen: 'Нужна помощь? Обратитесь к сотруднику в зале.',
  bring: (materials) => `Подготовьте: ${materials.join(', ')}`,
  complaints: (line) => `Жалобы: ${line}`,
};

export const slipWords: Record<Language, SlipWords> = { zh, en, ru };
