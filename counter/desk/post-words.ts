// What the desk says about the post itself: finishing before calling on, handing the window over, who covers a pause; Chinese and English.
import type { Colleague } from '../../contract/hands.ts';
import type { Words } from '../../ui/language.tsx';

type Named = (name: string) => string;

export interface PostWords {
  finishFirstTitle: string;
  finishFirstTitleFor: Named;
  onlyCalled: Named;
  stillServed: Named;
  finishAndNext: string;
  finishAndCall: Named;
  stayWith: Named;

  elsewhere: string;
  elsewhereNone: string;
  elsewhereTrouble: string;
  directLanguage: string;
  cameBack: string;
  windowNo: (no: number) => string;
  coverTitle: string;
  coverBy: (no: number) => string;
  coveredNow: (no: number) => string;
  covering: (windows: string) => string;
  /** `to`: a window, or a person away from windows. */

  handOver: string;
  handOverHelp: string;
  handOverTo: string;
  handOverHint: string;
  nobodyFree: string;
  colleaguesTrouble: string;
  roles: Record<Colleague['role'], string>;
  handOverDo: Named;
  handOverNeeds: string;
  handOverKeeps: string;
  passedOnTitle: string;
  handedOver: Named;
  signInAs: Named;
  askHere: Named;
  askedHere: Named;
  takeBack: string;
  asksForWindow: Named;
  agreeRelief: string;
  declineRelief: string;
  reliefDeclined: string;
}

const zh: PostWords = {
  finishFirstTitle: '办结当前并叫下一位？',
  finishFirstTitleFor: (number) => `办结当前并叫 ${number}？`,
  onlyCalled: (number) => `${number} 已呼叫，还没有开始办理，也没有办结。`,
  stillServed: (number) => `${number} 正在办理，还没有办结。`,
  finishAndNext: '办结，并叫下一位',
  finishAndCall: (number) => `办结，并叫 ${number}`,
  stayWith: (number) => `先不叫，继续办 ${number}`,

  elsewhere: '别的窗口挂起的号',
  elsewhereNone: '别的窗口没有挂起的号。',
  elsewhereTrouble: '暂时读不到，请再试一次。',
  directLanguage: '办事群众的语言',
  cameBack: '在本窗口过号，已经回来',
  windowNo: (no) => `${no} 号`,
  coverTitle: '谁来顶岗（可不选）',
  coverBy: (no) => `由 ${no} 号窗口顶岗`,
  coveredNow: (no) => `${no} 号窗口顶岗中`,
  covering: (windows) => `${windows} 号窗口暂停，由您顶岗，办事群众会到您这里来。`,

  handOver: '交接',
  handOverHelp: '窗口不停：正在办的、挂起的、您负责的号，都交给接班的人。',
  handOverTo: 'AB 岗交接给谁？',
  handOverHint: '姓名',
  nobodyFree: '没有不在岗的同事。对方还在别的窗口的，请先在那里关窗。',
  colleaguesTrouble: '同事名单暂时读不到，请再试一次。',
  roles: { administrator: '管理员', manager: '值班长', clerk: '窗口人员' },
  handOverDo: (name) => `交给 ${name}`,
  handOverNeeds: '请先选接班的人。',
  handOverKeeps: '窗口状态不变，对方登录后接着办',
  passedOnTitle: '窗口已交接',
  handedOver: (name) => `窗口已交给 ${name}。`,
  signInAs: (name) => `${name} 在这里登录`,
  askHere: (name) => `请 ${name} 同意由我接岗`,
  askedHere: (name) => `已请 ${name} 同意交接，正在等答复；值班长也可以同意。`,
  takeBack: '撤回请求',
  asksForWindow: (name) => `${name} 请求接岗`,
  agreeRelief: '同意',
  declineRelief: '不同意',
  reliefDeclined: '对方没有同意，或请求已过期。',
};

const en: PostWords = {
  finishFirstTitle: 'Finish this visit and call the next?',
  finishFirstTitleFor: (number) => `Finish this visit and call ${number}?`,
  onlyCalled: (number) => `${number} has been called; the service has not begun and is not finished.`,
  stillServed: (number) => `${number} is being served and is not finished.`,
  finishAndNext: 'Finish and call the next',
  finishAndCall: (number) => `Finish and call ${number}`,
  stayWith: (number) => `Not yet: stay with ${number}`,

  elsewhere: 'On hold at other windows',
  elsewhereNone: 'Nobody is on hold at another window.',
  elsewhereTrouble: 'Cannot be read just now: try again.',
  directLanguage: 'Visitor’s language',
  cameBack: 'Missed at this window, and back',
  windowNo: (no) => String(no),
  coverTitle: 'Who covers (optional)',
  coverBy: (no) => `Window ${no} covers`,
  coveredNow: (no) => `window ${no} covers`,
  covering: (windows) => `Window ${windows} pauses and you cover: its visitors are sent to you.`,

  handOver: 'Hand over',
  handOverHelp:
    'The window goes on: whom you serve, whom you hold and what you answer for passes to your relief.',
  handOverTo: 'Who goes on here?',
  handOverHint: 'Name',
  nobodyFree: 'No colleague is free. Who works at another window closes it there first.',
  colleaguesTrouble: 'The list of colleagues cannot be read just now: try again.',
  roles: { administrator: 'Administrator', manager: 'Duty manager', clerk: 'Clerk' },
  handOverDo: (name) => `Hand over to ${name}`,
  handOverNeeds: 'Choose your relief first.',
  handOverKeeps: 'The window stays as it is; your relief signs in and goes on',
  passedOnTitle: 'The window was handed over',
  handedOver: (name) => `The window now belongs to ${name}.`,
  signInAs: (name) => `${name} signs in here`,
  askHere: (name) => `Ask ${name} to let me go on here`,
  askedHere: (name) => `${name} was asked and has not answered yet; the duty manager may agree as well.`,
  takeBack: 'Take the request back',
  asksForWindow: (name) => `${name} asks to take over`,
  agreeRelief: 'Agree',
  declineRelief: 'No',
  reliefDeclined: 'Not agreed, or the request has run out.',
};

export const postWords: Words<PostWords> = { zh, en };
