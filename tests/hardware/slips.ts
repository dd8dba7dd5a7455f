// Two visitors' tickets as the hall words them: one in Chinese, one with Russian beside it.
import type { TicketSlip } from '../../hardware/printers/ticket-slip.ts';

const url = 'http://192.168.10.5:3000/t/3f9c1e6a7b2d48c09e5f1a2b3c4d5e6f';

export const chineseSlip: TicketSlip = {
  hallName: { zh: '一扇门示范政务服务中心' },
  marks: [{ zh: '预约' }],
  numberLabel: { zh: '排队号' },
  number: 'D012',
  items: [{ zh: '高龄津贴' }, { zh: '残疾人证' }],
  zone: { label: { zh: '等候区域' }, value: { zh: 'D 综合事务' } },
  windows: { label: { zh: '办理窗口' }, value: { zh: '3、4、5号' } },
  ahead: { label: { zh: '前面等候' }, value: { zh: '6 人' } },
  wait: { label: { zh: '预计等候' }, value: { zh: '约 15–25 分钟' } },
  takenAt: { label: { zh: '取号时间' }, value: { zh: '2026-03-02 09:41:05' } },
  code: { label: { zh: '报到码' }, value: { zh: '4821' } },
  qr: { url, caption: { zh: '扫一扫，手机上看排队、到号提醒、评价' } },
  notesTitle: { zh: '温馨提示' },
  notes: [
    { zh: '本号当日有效，请在等候区留意叫号屏和广播。' },
    { zh: '叫号三次未到即过号。过号后请在取号机按“我来了”并输入报到码，不必重新取号。' },
    { zh: '本大厅不收取号费，¥0。' },
  ],
  foot: { zh: '咨询投诉：12345' },
};

export const russianSlip: TicketSlip = {
  hallName: { zh: '一扇门示范政务服务中心', other: 'Центр госуслуг «Одна дверь»' },
  marks: [{ zh: '补打 第1次', other: 'Повторная печать № 1' }],
  numberLabel: { zh: '排队号', other: 'Ваш номер' },
  number: 'G107',
  items: [{ zh: '外国人居留', other: 'Вид на жительство' }],
  zone: { label: { zh: '等候区域', other: 'Зона' }, value: { zh: 'G 公安', other: 'G Полиция' } },
  windows: { label: { zh: '办理窗口', other: 'Окно' }, value: { zh: '13号', other: '13' } },
  ahead: { label: { zh: '前面等候', other: 'Перед вами' }, value: { zh: '2 人', other: '2 чел.' } },
  wait: { label: { zh: '预计等候', other: 'Ожидание' }, value: { zh: '约 10–20 分钟', other: '10–20 мин.' } },
  takenAt: { label: { zh: '取号时间', other: 'Выдан' }, value: { zh: '2026-03-02 09:41:05' } },
  code: { label: { zh: '报到码', other: 'Код «Я здесь»' }, value: { zh: '4821' } },
  qr: { url, caption: { zh: '扫一扫，手机上看排队、评价', other: 'Очередь и оценка в телефоне' } },
  notesTitle: { zh: '温馨提示', other: 'Памятка' },
  notes: [
    {
      zh: '本号当日有效，请在等候区留意叫号屏和广播。',
      other: 'Номер действует сегодня. Следите за табло и объявлениями.',
    },
    {
      zh: '叫号三次未到即过号。过号后请在取号机按“我来了”并输入报到码。',
      other: 'Пропустили вызов? Нажмите «Я здесь» на терминале и введите код.',
    },
  ],
  foot: { zh: '咨询投诉：12345', other: 'Справки и жалобы: 12345' },
};
