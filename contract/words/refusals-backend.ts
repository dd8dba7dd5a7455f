// Why the hall says no about systems that are down and return-priority passes, in three languages: each sentence says what to do next.
import type { Language } from '../settings.ts';
import type { RefusalWords } from './refusal-facts.ts';

type Codes =
  | 'alreadyDown'
  | 'notDown'
  | 'tooManyDown'
  | 'backendDown'
  | 'unknownDepartment'
  | 'passNotOffered'
  | 'unknownPass'
  | 'passUsed'
  | 'passExpired'
  | 'passesUsedUp'
  | 'notInquiryWindow';

export const backendRefusals: Record<Language, Pick<RefusalWords, Codes>> = {
  zh: {
    alreadyDown: () => '已经标记为系统故障，不用重复标记。',
    notDown: () => '没有标记过系统故障，不用恢复。',
    tooManyDown: ({ limit }) => `同时最多标记 ${limit ?? 40} 处。多个事项一起故障时，请按部门标记。`,
    backendDown: ({ window, number }) =>
      window !== undefined
        ? `${window} 号窗口已标记业务系统故障，暂不叫号。系统恢复后先按“系统已恢复”。`
        : number !== undefined
          ? `${number} 要办的事项系统故障，暂不能叫号，位置为其保留。`
          : '业务系统还没有恢复，这件事暂时办不了。优先卡没有用掉，请以后再来。',
    unknownDepartment: () => '没有这个部门，或该部门在本厅没有事项。请检查后重试。',
    passNotOffered: () => '这件事的系统没有故障，请按号等候；确有需要请找值班长。',
    unknownPass: () => '卡号或校验码不对。请对照优先卡再输一次，或请工作人员帮忙。',
    passUsed: ({ day }) =>
      day === undefined
        ? '这张优先卡已经用过，一张只能用一次。请重新取号。'
        : `这张优先卡已在${day}用过，一张只能用一次。请重新取号。`,
    passExpired: ({ day }) =>
      day === undefined
        ? '这张优先卡已过有效期。请取普通号，或请导办员帮忙。'
        : `这张优先卡的有效期到${day}为止。请取普通号，或请导办员帮忙。`,
    notInquiryWindow: ({ window }) =>
      window === undefined
        ? '只有综合咨询窗口可以转办。请用“取错事项”或“转移”。'
        : `${window} 号窗口不是综合咨询窗口。请用“取错事项”或“转移”。`,
    passesUsedUp: () => '今天的优先卡已经发完。请继续等候，或请值班长安排。',
  },
  en: {
    alreadyDown: () => 'This is already marked as down. Nothing more to do.',
    notDown: () => 'This is not marked as down. Nothing to restore.',
    tooManyDown: ({ limit }) =>
      `At most ${limit ?? 40} marks at a time. Mark the department when many services are down.`,
    backendDown: ({ window, number }) =>
      window !== undefined
        ? `The system of window ${window} is marked as down, so it calls nobody. Press "System is back" first.`
        : number !== undefined
          ? `The system for ${number} is down. The place in line is kept; call another number.`
          : 'The system is still down, so this cannot be done now. Your pass has not been used; please come later.',
    unknownDepartment: () => 'There is no such department with services in this hall. Check and try again.',
    passNotOffered: () =>
      'The system for this service works. Please wait for your number, or ask the duty manager.',
    unknownPass: () => 'The pass number or code is wrong. Compare it with your pass, or ask the staff.',
    passUsed: ({ day }) =>
      day === undefined
        ? 'This pass has been used; each works once. Please take a new number.'
        : `This pass was used on ${day}; each works once. Please take a new number.`,
    passExpired: ({ day }) =>
      day === undefined
        ? 'This pass has expired. Please take an ordinary number or ask a guide.'
        : `This pass was valid until ${day}. Please take an ordinary number or ask a guide.`,
    notInquiryWindow: ({ window }) =>
      `${window === undefined ? 'This window' : `Window ${window}`} is no inquiry window. Use "Wrong item" or "Transfer".`,
    passesUsedUp: () => 'No more passes today. Please keep waiting or ask the duty manager.',
  },
  ru: {
    alreadyDown: () => 'Сбой уже отмечен. Больше ничего делать не нужно.',
    notDown: () => 'Сбой не отмечен. Восстанавливать нечего.',
    tooManyDown: ({ limit }) =>
      `Одновременно не более ${limit ?? 40} отметок. Если не работает много услуг, отметьте ведомство.`,
    backendDown: ({ window, number }) =>
      window !== undefined
        ? `У окна ${window} отмечен сбой системы, вызов остановлен. Сначала нажмите «Система работает».`
        : number !== undefined
          ? `Система для талона ${number} не работает. Место в очереди сохраняется; вызовите другой талон.`
          : 'Система ещё не работает, оказать услугу пока нельзя. Карта не использована, приходите позже.',
    unknownDepartment: () => 'Такого ведомства с услугами в этом зале нет. Проверьте и повторите.',
    passNotOffered: () =>
      'Система для этой услуги работает. Подождите вызова или обратитесь к дежурному администратору.',
    unknownPass: () => 'Номер карты или код неверны. Сверьте с картой или обратитесь к сотруднику.',
    passUsed: ({ day }) =>
      day === undefined
        ? 'Эта карта уже использована, она действует один раз. Возьмите новый талон.'
        : `Эта карта использована ${day}, она действует один раз. Возьмите новый талон.`,
    passExpired: ({ day }) =>
      day === undefined
        ? 'Срок действия карты истёк. Возьмите обычный талон или обратитесь к консультанту.'
        : `Карта действовала до ${day}. Возьмите обычный талон или обратитесь к консультанту.`,
    notInquiryWindow: ({ window }) =>
      `${window === undefined ? 'Это окно' : `Окно ${window}`} не справочное. Используйте «Другая услуга» или «Перевод».`,
    passesUsedUp: () =>
      'Карты на сегодня закончились. Подождите вызова или обратитесь к дежурному администратору.',
  },
};
