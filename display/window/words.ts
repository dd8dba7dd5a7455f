// The words on a window display, always in three scripts at once.
import type { PauseReason } from '../../contract/commands/codes.ts';
import type { Text, WindowKind } from '../../contract/settings.ts';

export const words = {
  window: { zh: '窗口', en: 'Window', ru: 'Окно' },
  called: { zh: '请到本窗口', en: 'Please come to this window', ru: 'Подойдите к этому окну' },
  serving: { zh: '正在办理', en: 'Now serving', ru: 'Обслуживается' },
  free: { zh: '请稍候，等待叫号', en: 'Please wait for your call', ru: 'Ожидайте вызова' },
  next: { zh: '接下来', en: 'Next', ru: 'Следующие' },
  paused: { zh: '暂停服务', en: 'Service paused', ru: 'Обслуживание приостановлено' },
  closed: { zh: '窗口关闭', en: 'Window closed', ru: 'Окно закрыто' },
  down: { zh: '系统故障，暂停叫号', en: 'System down', ru: 'Сбой системы' },
  downHelp: {
    zh: '号码和位置为您保留',
    en: 'You keep your number and place',
    ru: 'Номер и место сохраняются',
  },
  closedHelp: {
    zh: '请按叫号屏到其他窗口办理',
    en: 'Please follow the hall board to another window',
    ru: 'Следуйте указаниям табло к другому окну',
  },
  staff: { zh: '工号', en: 'Staff No.', ru: 'Таб. №' },
  recall: { zh: '再次呼叫', en: 'Called again', ru: 'Повторный вызов' },
  stale: {
    zh: '屏幕暂时连不上大厅，请听工作人员叫号',
    en: 'This screen has lost the hall; please listen to the staff',
    ru: 'Экран потерял связь с залом; слушайте сотрудников',
  },
} satisfies Record<string, Text>;

export const pauseWords: Record<PauseReason, Text> = {
  break: { zh: '短暂休息，马上回来', en: 'Short break, back soon', ru: 'Короткий перерыв, скоро вернёмся' },
  meeting: { zh: '工作会议', en: 'Meeting', ru: 'Совещание' },
  handover: { zh: '交接班', en: 'Change of shift', ru: 'Смена сотрудника' },
  system: { zh: '系统维护', en: 'System maintenance', ru: 'Технические работы' },
  materials: { zh: '整理材料', en: 'Sorting documents', ru: 'Оформление документов' },
  other: { zh: '请稍候', en: 'Please wait', ru: 'Пожалуйста, подождите' },
};

export const kindWords: Record<WindowKind, Text> = {
  universal: { zh: '综合窗口（无差别受理）', en: 'All services', ru: 'Все услуги' },
  domain: { zh: '综合窗口（分领域）', en: 'Services by field', ru: 'Услуги по отраслям' },
  singlePurpose: { zh: '专项窗口', en: 'Special services', ru: 'Специальные услуги' },
  flex: { zh: '潮汐窗口', en: 'Extra window', ru: 'Дополнительное окно' },
  inquiry: { zh: '综合咨询窗口', en: 'Inquiries', ru: 'Справки' },
  assisted: { zh: '帮办代办窗口', en: 'Assisted service', ru: 'Помощь в оформлении' },
  crossRegion: { zh: '跨域通办窗口', en: 'Cross-region services', ru: 'Межрегиональные услуги' },
  pickup: { zh: '出件窗口', en: 'Pick-up', ru: 'Выдача документов' },
  unresolvedMatters: { zh: '“办不成事”反映窗口', en: 'Unresolved matters', ru: 'Нерешённые вопросы' },
  enterpriseBenefit: { zh: '惠企政策兑现窗口', en: 'Enterprise benefits', ru: 'Льготы бизнесу' },
};

/** Who covers a paused window. */
export function goTo(window: number): Text {
  return {
    zh: `请到 ${window} 号窗口`,
    en: `Please go to window ${window}`,
    ru: `Пройдите к окну ${window}`,
  };
}
