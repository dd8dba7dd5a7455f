// What visitors read of a journey (一件事): its steps and why nobody is called for the next one; on page, slip and kiosk.
import type { StepState, StepStands } from '../journeys.ts';
import type { Language } from '../settings.ts';

export interface JourneyWords {
  title: string;
  /** Before a number is taken. */
  oneNumber: (steps: number) => string;
  materialsOnce: string;
  states: Record<Exclude<StepState, 'open'>, string>;
  now: string;
  /** Not begun: what comes when the one before is done. */
  later: string;
  anyOrder: string;
  zone: (id: string) => string;
  atWindow: (no: number) => string;
  /** "第 2 个环节，共 4 个" */
  progress: (nth: number, of: number) => string;
  nextByItself: string;
  stands: (why: StepStands['why'], opens: string | undefined) => string;
  /** At taking: this step's queue gives no numbers now. */
  closedNow: (opens: string | undefined) => string;
  slipTitle: (name: string) => string;
  lead: (department: string) => string;
}

export const journeyWords: Record<Language, JourneyWords> = {
  zh: {
    title: '一件事',
    oneNumber: (steps) => `取一个号，办完 ${steps} 个环节`,
    materialsOnce: '材料只交一次，后面的窗口看得到',
    states: { done: '已办好', skipped: '不用办', failed: '没办成', unreached: '未办' },
    now: '现在办',
    later: '办完上一个自动排队',
    anyOrder: '先后不限',
    zone: (id) => `${id} 区`,
    atWindow: (no) => `${no} 号窗口`,
    progress: (nth, of) => `第 ${nth} 个环节，共 ${of} 个`,
    nextByItself: '办完一个环节，自动排下一个，不用再取号',
    stands: (why, opens) => {
      if (why === 'down') return '这个环节的业务系统暂时故障，您的位置为您保留，恢复后按号叫您。';
      if (why === 'noWindow') return '这个环节的窗口暂时没开，您的位置为您保留，窗口一开就按号叫您。';
      return opens === undefined
        ? '这个环节现在不办理，您的位置为您保留。开办时间请问咨询台。'
        : `这个环节现在不办理，${opens} 开始，您的位置为您保留。`;
    },
    closedNow: (opens) => (opens === undefined ? '现在不办理' : `现在不办理，${opens} 开始`),
    slipTitle: (name) => `一件事：${name}`,
    lead: (department) => `各环节由${department}牵头协调`,
  },
  en: {
    title: 'One journey',
    oneNumber: (steps) => `One number for all ${steps} steps`,
    materialsOnce: 'Hand in your documents once: the next windows see them',
    states: { done: 'done', skipped: 'not needed', failed: 'not possible', unreached: 'not done' },
    now: 'now',
    later: 'queues by itself after the one before',
    anyOrder: 'any order',
    zone: (id) => `Zone ${id}`,
    atWindow: (no) => `Window ${no}`,
    progress: (nth, of) => `Step ${nth} of ${of}`,
    nextByItself: 'After each step you are queued for the next: no new number needed',
    stands: (why, opens) => {
      if (why === 'down')
        return 'The system for this step is down. Your place is kept, and you are called when it is back.';
      if (why === 'noWindow')
        return 'No window is open for this step now. Your place is kept, and you are called when one opens.';
      return opens === undefined
        ? 'This step is not served now. Your place is kept; the information desk knows when it opens.'
        : `This step is not served now, it opens at ${opens}. Your place is kept.`;
    },
    closedNow: (opens) => (opens === undefined ? 'not served now' : `not served now, opens at ${opens}`),
    slipTitle: (name) => `One journey: ${name}`,
    lead: (department) => `All steps coordinated by ${department}`,
  },
  ru: {
    title: 'Комплексная услуга',
    oneNumber: (steps) => `Один талон на все этапы: ${steps}`,
    materialsOnce: 'Документы подаются один раз: следующие окна их видят',
    states: { done: 'готово', skipped: 'не нужно', failed: 'не удалось', unreached: 'не выполнено' },
    now: 'сейчас',
    later: 'очередь сама, после предыдущего',
    anyOrder: 'в любом порядке',
    zone: (id) => `Зона ${id}`,
    atWindow: (no) => `Окно ${no}`,
    progress: (nth, of) => `Этап ${nth} из ${of}`,
    nextByItself: 'После каждого этапа вы сами встаёте в следующую очередь: новый талон не нужен',
    stands: (why, opens) => {
      if (why === 'down')
        return 'Система для этого этапа не работает. Место сохраняется, вас вызовут, когда она заработает.';
      if (why === 'noWindow')
        return 'Окно для этого этапа сейчас закрыто. Место сохраняется, вас вызовут, когда оно откроется.';
      return opens === undefined
        ? 'Этот этап сейчас не обслуживается. Место сохраняется; время работы подскажут в справочной.'
        : `Этот этап сейчас не обслуживается, начало: ${opens}. Место сохраняется.`;
    },
    closedNow: (opens) => (opens === undefined ? 'сейчас не обслуживается' : `сейчас закрыто, с ${opens}`),
    slipTitle: (name) => `Комплексная услуга: ${name}`,
    lead: (department) => `Этапы координирует: ${department}`,
  },
};
