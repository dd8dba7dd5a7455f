// What a visitor reads on the guide's tablet beside her number, in her own language.
import type { Language } from '../../contract/settings.ts';
import { russianForm } from '../../ui/language.tsx';

interface VisitorWords {
  code: (code: string) => string;
  ahead: (count: number) => string;
  waitIn: (zone: string, name: string) => string;
  noWindow: string;
  scan: string;
  note: string;
  fetches: (count: number) => string;
}

export const visitorWords: Record<Language, VisitorWords> = {
  zh: {
    code: (code) => `校验码 ${code}`,
    ahead: (count) => `前面 ${count} 人`,
    waitIn: (zone, name) => `请到 ${zone} 区 ${name} 等候`,
    noWindow: '窗口还没开，一开就按号叫您',
    scan: '用手机扫码，看排到哪、听提醒',
    note: '请记下号码和校验码',
    fetches: (count) => `领取 ${count} 件结果，请带身份证件`,
  },
  en: {
    code: (code) => `Code ${code}`,
    ahead: (count) => `${count} ahead of you`,
    waitIn: (zone, name) => `Please wait in zone ${zone}, ${name}`,
    noWindow: 'no window is open yet; you are called once one opens',
    scan: 'Scan it to follow the line on your phone',
    note: 'Please note your number and code',
    fetches: (count) =>
      `To fetch ${count === 1 ? '1 result' : `${count} results`}; have your identity card ready`,
  },
  ru: {
    code: (code) => `Код ${code}`,
    ahead: (count) => `Перед вами ${count} ${russianForm(count, 'человек', 'человека', 'человек')}`,
    waitIn: (zone, name) => `Ожидайте в зоне ${zone}, ${name}`,
    noWindow: 'окно пока закрыто, вас вызовут после открытия',
    scan: 'Отсканируйте, чтобы следить за очередью с телефона',
    note: 'Запишите номер и код',
    fetches: (count) => `К выдаче: ${count}. Приготовьте удостоверение личности`,
  },
};
