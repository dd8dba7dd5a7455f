// What desks, guides and managers read about help on its way.
import type { HelpKind, HelpOutcome } from '../../contract/commands/helping.ts';
import type { HelperPost } from '../../contract/helping.ts';
import type { Words } from '../../ui/language.tsx';

export interface HelpWords {
  title: string;
  asks: Record<HelpKind, string>;
  asksWindow: (window: number) => string;
  atWindow: (window: number) => string;
  inZone: (zone: string) => string;
  ofVisitor: (number: string) => string;
  somewhere: string;
  waitingFor: (time: string) => string;
  posts: Record<HelperPost, string>;
  coming: (who: string) => string;
  arrived: (who: string) => string;
  nobodyYet: string;
  go: string;
  there: string;
  outcomes: Record<HelpOutcome, string>;
  more: (count: number) => string;
  noAnswer: string;
  prechecked: (by: string, seen: number, of: number) => string;
  precheckMissing: (list: string) => string;
  // the desk's own
  open: string;
  panelTitle: string;
  panelSays: string;
  choose: string;
  named: string;
  namedWindow: (window: number, name: string) => string;
  own: (asks: string) => string;
  asked: (asks: string) => string;
  takeBack: string;
  askedOfYou: (window: number | undefined) => string;
  emergency: Record<'idle' | 'armed' | 'sending' | 'sent' | 'coming' | 'failed', string>;
}

export const helpWords: Words<HelpWords> = {
  zh: {
    title: '求助',
    asks: {
      colleague: '请同事帮忙',
      dutyManager: '请值班长',
      guide: '请导办',
      device: '设备要人看',
      emergency: '紧急求助',
    },
    asksWindow: (window) => `请 ${window} 号窗口同事帮忙`,
    atWindow: (window) => `${window} 号窗口`,
    inZone: (zone) => `${zone} 区`,
    ofVisitor: (number) => `${number} 号办事群众`,
    somewhere: '大厅',
    waitingFor: (time) => `已等 ${time}`,
    posts: { guide: '导办员', dutyManager: '值班长', colleague: '同事' },
    coming: (who) => `${who} 正在过来`,
    arrived: (who) => `${who} 已到`,
    nobodyYet: '还没有人应答',
    go: '我去',
    there: '我到了',
    outcomes: { helped: '处理好了', passedOn: '已转交', notFound: '没找到人', notNeeded: '不用了' },
    more: (count) => `另有 ${count} 个求助`,
    noAnswer: '没有得到确认，请看屏幕后再试。',
    prechecked: (by, seen, of) => (of === 0 ? `${by} 已预审` : `${by} 已预审 ${seen}/${of}`),
    precheckMissing: (list) => `缺：${list}`,
    open: '求助',
    panelTitle: '请人帮忙',
    panelSays: '请来的人会看到窗口号和当前的号；不出声音，办事群众看不到。',
    choose: '请谁来？',
    named: '指名请一位同事',
    namedWindow: (window, name) => `${window} 号窗口 ${name}`,
    own: (asks) => `已${asks}`,
    asked: (asks) => `已${asks}，有人应答会显示在这里。`,
    takeBack: '不用了',
    askedOfYou: (window) => (window === undefined ? '有人请您帮忙' : `${window} 号窗口请您帮忙`),
    emergency: {
      idle: '紧急求助（连按两次，不出声）',
      armed: '再按一次发出',
      sending: '正在发出',
      sent: '已发出',
      coming: '有人正在过来',
      failed: '没有发出，请再按两次',
    },
  },
  en: {
    title: 'Help',
    asks: {
      colleague: 'a colleague, please',
      dutyManager: 'the duty manager, please',
      guide: 'a guide, please',
      device: 'a device needs somebody',
      emergency: 'EMERGENCY',
    },
    asksWindow: (window) => `window ${window}’s clerk, please`,
    atWindow: (window) => `Window ${window}`,
    inZone: (zone) => `zone ${zone}`,
    ofVisitor: (number) => `Visitor ${number}`,
    somewhere: 'The hall',
    waitingFor: (time) => `waiting ${time}`,
    posts: { guide: 'A guide', dutyManager: 'The duty manager', colleague: 'A colleague' },
    coming: (who) => `${who} is coming`,
    arrived: (who) => `${who} is there`,
    nobodyYet: 'Nobody has answered yet',
    go: 'I am going',
    there: 'I am there',
    outcomes: { helped: 'Done', passedOn: 'Passed on', notFound: 'Nobody found', notNeeded: 'Not needed' },
    more: (count) => `${count} more`,
    noAnswer: 'Not confirmed: look at the screen, then try again.',
    prechecked: (by, seen, of) => (of === 0 ? `Checked by ${by}` : `${by} has seen ${seen} of ${of}`),
    precheckMissing: (list) => `Missing: ${list}`,
    open: 'Help',
    panelTitle: 'Ask for help',
    panelSays: 'Whoever comes sees window and number. No sound, and visitors see nothing.',
    choose: 'Whom?',
    named: 'A certain colleague',
    namedWindow: (window, name) => `Window ${window} ${name}`,
    own: (asks) => `Asked: ${asks}`,
    asked: (asks) => `Asked: ${asks}. The answer shows here.`,
    takeBack: 'Not needed',
    askedOfYou: (window) =>
      window === undefined ? 'You are asked for help' : `Window ${window} asks you for help`,
    emergency: {
      idle: 'Emergency (press twice, silent)',
      armed: 'Press once more',
      sending: 'Sending',
      sent: 'Sent',
      coming: 'Somebody is coming',
      failed: 'Not sent, press twice again',
    },
  },
};
