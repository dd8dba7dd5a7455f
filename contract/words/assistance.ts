// The kinds of 帮办代办 as visitors read them at the kiosk and on the phone, and staff at desk and tablet.
import type { AssistanceKind } from '../commands/assisting.ts';
import type { Language } from '../settings.ts';

export interface AssistanceWords {
  title: string;
  kinds: Record<AssistanceKind, string>;
  hints: Record<AssistanceKind, string>;
  /** Free, voluntary, no card. */
  says: string;
  when: string;
  asked: (reference: string) => string;
  askedHint: string;
  reference: (reference: string) => string;
  at: (time: string) => string;
  waits: string;
  halves: Record<'morning' | 'afternoon', string>;
}

export const assistanceWords: Record<Language, AssistanceWords> = {
  zh: {
    title: '帮办代办',
    kinds: { escort: '陪同办理', entrusted: '委托代办', tracked: '跟踪督办', homeVisit: '上门服务' },
    hints: {
      escort: '工作人员陪您到窗口，一起办',
      entrusted: '材料交给工作人员，由他替您办',
      tracked: '已经受理的事，由工作人员盯着办完',
      homeVisit: '行动不便，工作人员到家里来办',
    },
    says: '免费、自愿，不用手机和身份证。',
    when: '什么时候方便？',
    asked: (reference) => `已登记，登记号 ${reference}`,
    askedHint: '请在这里稍等，工作人员会来找您。',
    reference: (reference) => `登记号 ${reference}`,
    at: (time) => `约 ${time}`,
    waits: '等待接办',
    halves: { morning: '上午', afternoon: '下午' },
  },
  en: {
    title: 'Assisted service',
    kinds: {
      escort: 'Go with me',
      entrusted: 'Do it for me',
      tracked: 'Follow it up',
      homeVisit: 'Come to my home',
    },
    hints: {
      escort: 'Somebody goes to the window with you',
      entrusted: 'Hand over your papers; we do it for you',
      tracked: 'Already handed in: somebody follows it to the end',
      homeVisit: 'Hard to come? Somebody visits you',
    },
    says: 'Free and voluntary. No phone or ID card needed.',
    when: 'When does it suit you?',
    asked: (reference) => `Noted as ${reference}`,
    askedHint: 'Please wait here; somebody will come to you.',
    reference: (reference) => `No. ${reference}`,
    at: (time) => `about ${time}`,
    waits: 'waiting for somebody',
    halves: { morning: 'morning', afternoon: 'afternoon' },
  },
  ru: {
    title: 'Помощь в оформлении',
    kinds: {
      escort: 'Сопровождение',
      entrusted: 'Оформить за меня',
      tracked: 'Проследить за делом',
      homeVisit: 'Выезд на дом',
    },
    hints: {
      escort: 'Сотрудник пойдёт с вами к окну',
      entrusted: 'Передайте документы, мы всё оформим',
      tracked: 'Дело уже принято: сотрудник доведёт до конца',
      homeVisit: 'Трудно прийти? Мы приедем',
    },
    says: 'Бесплатно и добровольно. Телефон и удостоверение не нужны.',
    when: 'Когда вам удобно?',
    asked: (reference) => `Заявка принята: ${reference}`,
    askedHint: 'Подождите здесь, сотрудник подойдёт к вам.',
    reference: (reference) => `№ ${reference}`,
    at: (time) => `около ${time}`,
    waits: 'ожидает сотрудника',
    halves: { morning: 'до обеда', afternoon: 'после обеда' },
  },
};
