// What stands in the way in the hall and what to do about it: two short sentences for each alarm, in the manager's language.
import type { Language } from '../../contract/settings.ts';
import type { PrinterHealth } from '../../contract/views/printer.ts';
import { duration } from '../../ui/format.ts';
import { bookingAlarms } from './booking-alarm-words.ts';
import type { GroupedAlarm } from './group-alarms.ts';
import { followerAlarms } from './follower-alarm-words.ts';
import { handlingAlarms } from './handling-alarm-words.ts';
import { helpAlarms } from './help-alarm-words.ts';
import { journeyAlarms } from './journey-alarm-words.ts';
import { materialAlarms } from './material-alarm-words.ts';
import { matterAlarms } from './matters/alarm-words.ts';
import { resultAlarms } from './results/alarm-words.ts';

export interface AlarmNames {
  item: (id: string) => string;
  printer: (id: string) => string;
  zone: (id: string) => string;
  queue: (id: string) => string;
  department: (id: string) => string;
}
/** What is the matter, and what to do. */
export type AlarmSentences = readonly [what: string, todo: string];
type ByKind = {
  [Kind in GroupedAlarm['kind']]: (
    alarm: Extract<GroupedAlarm, { kind: Kind }>,
    names: AlarmNames,
  ) => AlarmSentences;
};
type ZoneSilence = Extract<GroupedAlarm, { kind: 'zoneSilent' }>['reason'];

const printerZh: Record<PrinterHealth, AlarmSentences> = {
  ok: ['正常', ''],
  nearEnd: ['纸快用完', '请备好纸卷，趁人少时更换。'],
  paperOut: ['缺纸', '请换纸；号码照常可取，两分钟内的小票换纸后自动打出。'],
  coverOpen: ['上盖开着', '请合上上盖。'],
  cutterError: ['切刀卡住', '请关机清理切刀，再开机。'],
  offline: ['脱机', '请按打印机上的联机键。'],
  unreachable: ['连不上', '请检查电源和网线；办事群众可到旁边的取号机。'],
  unknown: ['状态不明', '请到打印机前看一眼，并检查设备代理是否在运行。'],
};
const silenceZh: Record<ZoneSilence, AlarmSentences> = {
  noDisplay: ['没有连上的大屏，叫号没有声音', '请打开大屏；在此之前请导办员口头引导。'],
  locked: ['的大屏还不能出声', '请在大屏上点一下，打开声音。'],
  noVoice: ['的大屏没有中文语音', '请给大屏的系统装上中文语音；在此之前请口头引导。'],
};
const zh: ByKind = {
  ...bookingAlarms.zh,
  ...followerAlarms.zh,
  ...handlingAlarms.zh,
  ...helpAlarms.zh,
  ...journeyAlarms.zh,
  ...matterAlarms.zh,
  ...materialAlarms.zh,
  ...resultAlarms.zh,
  printer: ({ printer, health, papersWaiting }, names) => {
    const [what, todo] = printerZh[health];
    const waiting = papersWaiting > 0 ? `，${papersWaiting} 张小票等着打印` : '';
    return [`${names.printer(printer)} ${what}${waiting}`, todo];
  },
  paperUncertain: ({ number, printer }, names) => [
    `${number} 的小票可能没有打出来（${names.printer(printer)}）`,
    '请到打印机前看一眼；没有就补打，小票上会标明“补打”。',
  ],
  zoneSilent: ({ zones, reason }, names) => {
    const [what, todo] = silenceZh[reason];
    return [`${zonesZh(zones, names)}${what}`, todo];
  },
  announcementsShortened: ({ zones, backlog }, names) => [
    `${zonesZh(zones, names)}积压 ${backlog} 条叫号`,
    '播报已改为只念一遍；请导办员帮着引导。',
  ],
  agentGone: ({ agent }) => [
    `设备代理“${agent}”断开，小票打不出来`,
    '请重启这台设备电脑；号码照常可取，请办事群众记下号码。',
  ],
  queueUnserved: ({ queue, waiting }, names) => [
    `${names.queue(queue)}有 ${waiting} 人等候，没有窗口开着`,
    '请安排窗口开窗，或请暂停的窗口恢复叫号。',
  ],
  longWait: ({ queue, longestWaitMs }, names) => [
    `${names.queue(queue)}最久已等 ${duration(longestWaitMs, 'zh')}`,
    '超过了承诺的等候时间，请增开窗口。',
  ],
  clockJump: ({ jumpMs }) => [
    `服务器时钟跳了 ${duration(Math.abs(jumpMs), 'zh')}`,
    '请核对服务器的时间；在此期间不会有人因此过号。',
  ],
  noAddress: () => ['小票上没有二维码', '还没有设置手机能打开的地址（ONEDOOR_ADDRESS），请告诉管理员。'],
  settingsBlocked: (alarm) => [
    '到时的窗口授权还不能生效',
    [
      alarm.windows.length === 0 ? '' : `${alarm.windows.join('、')} 号窗口还有人，办完关窗后自动生效。`,
      alarm.waiting === 0
        ? ''
        : `${alarm.waiting} 位会没有窗口办理（${alarm.numbers.join('、')}），请先叫完，或到“窗口授权”撤回，指定转到的队列再发布。`,
    ].join(''),
  ],
  hallFileDiffers: () => [
    '大厅文件与正在使用的设置不同',
    '改动不会自动生效；请到“窗口授权”页看清改了什么，再决定是否发布。',
  ],
  pingPong: ({ number, transfers }) => [
    `${number} 已被转了 ${transfers} 次`,
    '请问清该由谁办，指定一个窗口办到底，不要再让办事群众来回跑。',
  ],
  handOverLate: ({ number, window, to = '', from, by = '', level, chief }) => [
    `${from === undefined ? by : `${from} 号窗口`}转来的 ${number}，${window === undefined ? to : `${window} 号窗口`}还没有接办`,
    `${level === 'red' ? '已超过时限两倍，请马上安排人办理。' : '已超过接办时限，请提醒接收人接办，或退回。'}${chief === undefined ? '' : `首席事务代表：${chief}。`}`,
  ],
  boundReturned: ({ number, window, why }) => [
    `${number} 已放回原队列原位`,
    why === 'paused'
      ? `${window} 号窗口暂停过久，没能接办；请看是否需要另行安排。`
      : `${window} 号窗口已无人值守，没能接办；请看是否需要另行安排。`,
  ],
  guideAsked: ({ number, window }) => [
    `${window} 号窗口请导办去找 ${number}`,
    '这位办事群众可能没看见或没听见叫号：请导办到等候区找人，带到窗口。',
  ],
  parkedLong: ({ number, window }) => [
    `${number} 在 ${window} 号窗口挂起很久了`,
    '请问窗口是否还在等；人已离开的请联系本人或办结。',
  ],
  parkedLeft: ({ number, window }) => [
    `上一个工作日结束时，${number} 还挂起在 ${window} 号窗口，已随当天结束`,
    '请查看窗口是否留有这位办事群众的材料，妥善保管，并告知其如何接着办。',
  ],
  notReached: ({ count, level }) => [
    level === 'red' ? `已过下班时间，还有 ${count} 人没有安排` : `下班前可能叫不到 ${count} 人`,
    '请在“下班前叫不到的人”里决定：延时办理，或说明原因请改天来。不决定的照常延时办理。',
  ],
  pauseUncovered: ({ window, queue, queues }, names) => [
    `${window} 号窗口暂停，${names.queue(queue)}${queues > 1 ? `等 ${queues} 类业务` : ''}没有窗口开着`,
    '请安排别的窗口顶岗，或请该窗口恢复叫号。',
  ],
  windowReleased: ({ window }) => [
    `${window} 号窗口的账号已停用，没有人值守`,
    '请安排人登录这个窗口接着办，或在窗口上点“接管”。',
  ],
  windowAskedFor: ({ window, clerk }) => [
    `${clerk} 请求到 ${window} 号窗口接岗，窗口还没有答复`,
    '窗口人员不在的，可由您同意交接；正在办的号一并交给接岗的人。',
  ],
  catalogueIncomplete: ({ item, number, window }, names) => [
    item === undefined
      ? `${number} 的告知没有材料清单可选（${window} 号窗口）`
      : `“${names.item(item)}”没有材料清单，告知靠手写`,
    '清单不全：请补全本事项的材料清单，让窗口按清单告知。',
  ],
  deferralsDue: ({ deed, due, overdue }) => [
    overdue > 0 ? `容缺材料有 ${overdue} 件已逾期未补` : `容缺材料有 ${due} 件即将到期`,
    `请安排窗口提醒补齐，最早的是 ${deed}；名单在各窗口“凭证返回”里。`,
  ],
  intakeUnanswered: ({ number, window, item, clockDay, count }, names) => [
    `${number}${item === undefined ? '' : `“${names.item(item)}”`}收了材料，没有出具任何书面凭证（${window} 号窗口）${count > 1 ? `，另有 ${count - 1} 笔` : ''}`,
    `法定告知期限 ${clockDay}，逾期不告知即视为受理。请补出凭证后登记：`,
  ],
  ratingFlagged: ({ number }) => [
    `${number} 的评价来自一部今天多次评价的手机`,
    '评价照常保留；请留意是否有人代评。',
  ],
  backupFailed: () => ['备份失败', '请检查磁盘空间，再到“备份”页重做一次。'],
};

const printerEn: Record<PrinterHealth, AlarmSentences> = {
  ok: ['is well', ''],
  nearEnd: ['is low on paper', 'Have a roll ready and change it in a quiet moment.'],
  paperOut: [
    'is out of paper',
    'Change the roll. Numbers are still given; slips under two minutes old follow by themselves.',
  ],
  coverOpen: ['has its cover open', 'Close the cover.'],
  cutterError: ['has its cutter stuck', 'Switch it off, clear the cutter, switch it on.'],
  offline: ['is off-line', 'Press the on-line key on the printer.'],
  unreachable: ['cannot be reached', 'Check power and cable; visitors can use the next kiosk.'],
  unknown: ['is in an unknown state', 'Have a look at the printer, and whether the device agent runs.'],
};
const silenceEn: Record<ZoneSilence, AlarmSentences> = {
  noDisplay: ['No display is connected in', 'Switch the display on; until then have a guide call out.'],
  locked: ['No sound yet from the display in', 'Touch the display once to turn its sound on.'],
  noVoice: [
    'No Chinese voice on the display in',
    'Install a Chinese voice there; until then have a guide call out.',
  ],
};
const en: ByKind = {
  ...bookingAlarms.en,
  ...followerAlarms.en,
  ...handlingAlarms.en,
  ...helpAlarms.en,
  ...journeyAlarms.en,
  ...matterAlarms.en,
  ...materialAlarms.en,
  ...resultAlarms.en,
  printer: ({ printer, health, papersWaiting }, names) => {
    const [what, todo] = printerEn[health];
    const waiting = papersWaiting > 0 ? `, ${papersWaiting} slips wait` : '';
    return [`${names.printer(printer)} ${what}${waiting}`, todo];
  },
  paperUncertain: ({ number, printer }, names) => [
    `The slip of ${number} may not have come out (${names.printer(printer)})`,
    'Look at the printer; if it is not there, reprint. The slip says it is a copy.',
  ],
  zoneSilent: ({ zones, reason }, names) => {
    const [what, todo] = silenceEn[reason];
    return [`${what} ${zonesEn(zones, names)}`, todo];
  },
  announcementsShortened: ({ zones, backlog }, names) => [
    `${backlog} announcements wait in ${zonesEn(zones, names)}`,
    'Each is now spoken once; have a guide help.',
  ],
  agentGone: ({ agent }) => [
    `The device agent “${agent}” is gone: no slips`,
    'Restart its computer. Numbers are still given; ask visitors to note theirs.',
  ],
  queueUnserved: ({ queue, waiting }, names) => [
    `${waiting} wait for ${names.queue(queue)} and no window is open`,
    'Have a window opened, or a paused one resumed.',
  ],
  longWait: ({ queue, longestWaitMs }, names) => [
    `The longest wait for ${names.queue(queue)} is ${duration(longestWaitMs, 'en')}`,
    'Longer than promised: have another window opened.',
  ],
  clockJump: ({ jumpMs }) => [
    `The server’s clock jumped by ${duration(Math.abs(jumpMs), 'en')}`,
    'Check the server’s time; nobody is missed because of it.',
  ],
  noAddress: () => [
    'Slips carry no QR code',
    'No address that phones can open is set (ONEDOOR_ADDRESS); tell the administrator.',
  ],
  settingsBlocked: (alarm) => [
    'Window authority that is due cannot take effect yet',
    [
      alarm.windows.length === 0
        ? ''
        : `Still in use: window ${alarm.windows.join(', ')}. It takes effect once they are signed off. `,
      alarm.waiting === 0
        ? ''
        : `${alarm.waiting} would be left without a window (${alarm.numbers.join(', ')}): call them first, or withdraw it and publish it again with a queue for them.`,
    ].join(''),
  ],
  hallFileDiffers: () => [
    'The hall file differs from the settings in use',
    'Nothing applies by itself: see on the Authority page what differs, and publish it if it shall be.',
  ],
  pingPong: ({ number, transfers }) => [
    `${number} was transferred ${transfers} times`,
    'Find out who should do it and have one window see it through.',
  ],
  handOverLate: ({ number, window, to = '', from, by = '', level, chief }) => [
    `${window === undefined ? to : `Window ${window}`} has not taken up ${number} from ${from === undefined ? by : `window ${from}`}`,
    `${
      level === 'red'
        ? 'Twice over its time: have somebody serve it now.'
        : 'Over its time: remind the receiver to call it or send it back.'
    }${chief === undefined ? '' : ` Chief representative: ${chief}.`}`,
  ],
  boundReturned: ({ number, window, why }) => [
    `${number} is back at its old place in line`,
    why === 'paused'
      ? `Window ${window} paused too long to take it up; see whether it needs another way.`
      : `Nobody is at window ${window} any more; see whether it needs another way.`,
  ],
  guideAsked: ({ number, window }) => [
    `Window ${window} asks a guide to look for ${number}`,
    'The visitor may not have seen or heard the call: have a guide find and bring her.',
  ],
  parkedLong: ({ number, window }) => [
    `${number} has been on hold at window ${window} for long`,
    'Ask the window whether it still waits; otherwise reach the visitor or finish it.',
  ],
  parkedLeft: ({ number, window }) => [
    `${number} was still on hold at window ${window} when the last day ended, and ended with it`,
    'Look whether papers were left at the window, keep them safely and tell the visitor how it goes on.',
  ],
  notReached: ({ count, level }) => [
    level === 'red'
      ? `Closing time is past, ${count} without a decision`
      : `${count} may not be reached by closing`,
    'Decide under “Not reached by closing”: serve late, or close with a reason. Without a decision they are served late.',
  ],
  pauseUncovered: ({ window, queue, queues }, names) => [
    `Window ${window} pauses; ${names.queue(queue)}${queues > 1 ? ` and ${queues - 1} more` : ''} has no open window`,
    'Have another window cover, or have it resume calling.',
  ],
  windowReleased: ({ window }) => [
    `The account at window ${window} was ended, nobody works there`,
    'Have somebody sign in there and go on, or take the window over.',
  ],
  windowAskedFor: ({ window, clerk }) => [
    `${clerk} asks to go on at window ${window}, which has not answered`,
    'Where its clerk is away you may agree: the running visit passes to the relief.',
  ],
  catalogueIncomplete: ({ item, number, window }, names) => [
    item === undefined
      ? `The notice of ${number} had no list to choose from (window ${window})`
      : `“${names.item(item)}” has no list of documents`,
    'The catalogue is incomplete: add the list, so that windows tell from it.',
  ],
  deferralsDue: ({ deed, due, overdue }) => [
    overdue > 0 ? `${overdue} deferred cases are overdue` : `${due} deferred cases are due soon`,
    `Have the windows remind people, ${deed} first; the list is at each desk under “Come back”.`,
  ],
  intakeUnanswered: ({ number, window, item, clockDay, count }, names) => [
    `Window ${window} took documents of ${number}${item === undefined ? '' : ` (${names.item(item)})`} and gave nothing in writing${count > 1 ? `; ${count - 1} more` : ''}`,
    `Legal limit ${clockDay}: after it the application counts as accepted. Have it answered, then note how:`,
  ],
  ratingFlagged: ({ number }) => [
    `The rating of ${number} came from a phone that rated often today`,
    'The rating stays; watch for ratings made on behalf of others.',
  ],
  backupFailed: () => ['The backup failed', 'Check the disk, then make one again on the Backup page.'],
};

/** More than two by their letters alone: the alarm must stay one line. */
function zonesZh(zones: readonly string[], names: AlarmNames): string {
  return zones.length > 2 ? `${zones.join('、')} 区` : zones.map(names.zone).join('、');
}
function zonesEn(zones: readonly string[], names: AlarmNames): string {
  return zones.length > 2 ? `zones ${zones.join(', ')}` : zones.map(names.zone).join(', ');
}

export function alarmSentences(alarm: GroupedAlarm, language: Language, names: AlarmNames): AlarmSentences {
  // The table has one entry per kind; the compiler cannot follow that the entry of a kind takes that kind.
  const say = (language === 'zh' ? zh : en)[alarm.kind] as (
    one: GroupedAlarm,
    named: AlarmNames,
  ) => AlarmSentences;
  return say(alarm, names);
}
