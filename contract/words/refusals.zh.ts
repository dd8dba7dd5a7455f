// Why the hall says no, in Chinese: each sentence says what to do next.
import type { RefusalWords } from './refusal-facts.ts';
import { answeringRefusals } from './refusals-answering.ts';
import { backendRefusals } from './refusals-backend.ts';
import { matterRefusals } from './refusals-matters.ts';
import { pickupRefusals } from './refusals-pickup.ts';
import { journeyRefusals } from './refusals-journeys.ts';

export const chineseRefusals: RefusalWords = {
  ...answeringRefusals.zh,
  ...backendRefusals.zh,
  ...matterRefusals.zh,
  ...pickupRefusals.zh,
  messagesNotSent: () => '本大厅没有开通手机通知，不用留电话。请打开本页的提醒，或留意叫号。',
  ...journeyRefusals.zh,
  // taking a number
  hallClosed: ({ opens }) =>
    opens === undefined
      ? '现在不是取号时间，请在大厅工作时间再来取号。'
      : `现在不是取号时间，大厅 ${opens} 起可以取号。`,
  noMoreTicketsToday: ({ opens }) =>
    opens === undefined
      ? '今天的取号已经结束。已取的号照常办理，未取号的请下个工作日再来。'
      : `今天的取号已经结束，${opens} 起可以再取号。已取的号照常办理。`,
  queueClosed: ({ opens }) =>
    opens === undefined
      ? '这项业务现在不取号，它有自己的办理时间，请到咨询台询问。'
      : `这项业务现在不取号，${opens} 起可以取号。`,
  doubtfulToday: ({ opens }) =>
    opens === undefined
      ? '今天已经排到下班以后，不再取号，请改天早些来。'
      : `今天已经排到下班以后，不再取号，请 ${opens} 再来。`,
  reachedByClosing: () => '下班前预计能叫到您，请安心等候。',
  lateNotOffered: () => '值班长还没有安排延时办理，请先选继续等，或改天来。',
  hallPaused: ({ opens }) =>
    opens === undefined
      ? '大厅暂停办理，暂不叫号、不取号；已取的号都保留，恢复后按原顺序继续。'
      : `大厅暂停办理，预计 ${opens} 恢复；已取的号都保留，恢复后按原顺序继续。`,
  hallAlreadyPaused: () => '大厅已经按这个原因暂停了，要恢复请按“恢复叫号”。',
  hallNotPaused: () => '大厅没有暂停，无需恢复。',
  notHandledHere: ({ where }) =>
    where === undefined
      ? '这个事项不在本大厅办理，请到咨询台询问在哪里办。'
      : `这个事项不在本大厅办理。${where}`,
  noWindowPlanned: ({ opens }) =>
    opens === undefined
      ? '今天没有窗口办理这个事项，请到咨询台，工作人员帮您安排。'
      : `今天没有窗口办理这个事项，${opens} 起可以办理；着急请到咨询台。`,
  unknownItem: () => '没有找到这个事项，请重新选择，或按“不知道办什么”取咨询号。',
  unknownQueue: () => '没有找到这个业务队列，请重新选择。',
  numbersUsedUp: () => '这类业务今天的号码已经用完，请到咨询台，工作人员帮您安排。',
  notReserved: ({ number }) =>
    number === undefined
      ? '应急号本里没有这个号，请核对业务和号码。'
      : `应急号本里没有 ${number}，请核对业务和号码，起号不能大于止号。`,
  numberGiven: ({ number }) =>
    number === undefined
      ? '这个号已经补录过了，请从下一个号开始。'
      : `${number} 已经补录或正在使用，请从下一个号开始。`,
  wrongDay: () => '只能补录上一个开门日的应急号，发号时间也要在那一天；请核对后再补录。',
  wrongTime: () => '发号时间要在今天、且不晚于现在，请核对后再补录。',

  // naming something
  unknownTicket: () => '没有找到这个号，请核对号码；号只在取号当天有效。',
  unknownWindow: ({ window }) =>
    window === undefined ? '没有这个窗口，请核对窗口号。' : `没有 ${window} 号窗口，请核对窗口号。`,
  unknownPrinter: () => '没有这台打印机，请核对打印机编号。',
  unknownPaper: () => '没有找到这张小票，可以重新补打一张。',
  unknownCall: () => '没有找到这次呼叫，可能已经过了时间，无需处理。',

  // windows
  windowClosed: ({ window }) => `${windowName(window)}还没有人值守，请先登录窗口再开始叫号。`,
  windowNotOpen: ({ window }) => `${windowName(window)}还没有开始叫号，请先按“开窗”。`,
  windowPaused: ({ window }) => `${windowName(window)}正在暂停服务，请先按“恢复叫号”。`,
  windowAlreadyOpen: ({ window }) => `${windowName(window)}已经在服务中，可以直接叫号。`,
  windowNotPaused: ({ window }) => `${windowName(window)}没有暂停，无需恢复。`,
  windowHeld: ({ window }) => `${windowName(window)}已有其他工作人员值守，请换一个窗口，或请对方先关窗。`,
  clerkHoldsAnother: ({ window }) =>
    window === undefined
      ? '您还在另一个窗口值守，请先到那个窗口关窗。'
      : `您还在 ${window} 号窗口值守，请先到那个窗口关窗。`,
  askedAlready: () => '已有同事在请求接这个窗口，请等对方有了答复再试。',
  nobodyAsks: () => '现在没有人请求接这个窗口，可能已经答复或已撤回。',
  colleagueElsewhere: ({ window }) =>
    window === undefined
      ? '对方还在另一个窗口值守，请先在那里关窗，或换一位。'
      : `对方还在 ${window} 号窗口值守，请先在那里关窗，或换一位。`,
  cannotCover: ({ window }) => `${windowName(window)}现在没有叫号，不能顶岗。请另选一个窗口，或不选。`,
  notYourWindow: ({ window }) => `${windowName(window)}现在不由您值守，请先登录这个窗口。`,

  // calling
  nobodyWaiting: () => '现在没有等候的办事群众，有人取号后会显示在这里。',
  visitNotFinished: ({ number }) =>
    number === undefined
      ? '当前的号还没有办完，请先办结或过号。'
      : `${number} 号还没有办完，请先办结或过号。`,
  visitorChanged: ({ number }) =>
    number === undefined
      ? '窗口上的号已经变了，刚才的操作没有执行。请先看屏幕再按。'
      : `窗口上现在是 ${number} 号，刚才的操作没有执行。请先看屏幕再按。`,
  nobodyAtWindow: () => '窗口现在没有叫到的号，请先叫号。',
  serviceAlreadyStarted: ({ number }) =>
    number === undefined
      ? '这位已经在办理中，办完请按“办结”。'
      : `${number} 号已经在办理中，办完请按“办结”。`,
  nothingToConfirm: () => '现在没有需要确认的号，可以照常叫号。',
  callAgainFirst: ({ callsLeft, remaining }) => {
    const calls = callsLeft === undefined || callsLeft === 0 ? '' : `还要再呼叫 ${callsLeft} 次`;
    const wait = remaining === undefined ? '' : `${remaining}后可以操作`;
    const both = [calls, wait].filter((part) => part !== '').join('，');
    return both === '' ? '请再呼叫一次，仍未到再过号。' : `现在还不能过号：${both}。`;
  },
  coolingDown: ({ remaining }) =>
    remaining === undefined ? '刚刚呼叫过，请稍等几秒再呼叫。' : `刚刚呼叫过，请 ${remaining}后再呼叫。`,
  callLimitReached: ({ limit }) =>
    limit === undefined
      ? '呼叫次数已满，人未到可以过号。'
      : `已经呼叫 ${limit} 次，不能再呼叫；人未到可以过号。`,
  visitorOnTheWay: ({ remaining }) =>
    remaining === undefined ? '办事群众正在赶来，请稍等片刻。' : `办事群众正在赶来，请再等 ${remaining}。`,

  // the ticket's own state
  ticketNotWithdrawn: () => '这个号没有放弃过，不用恢复。',
  ticketNotMissed: () => '这个号没有过号，请留意叫号，无需重新排队。',
  ticketNotCalled: () => '这个号还没有被叫到，请留意叫号。',
  ticketEnded: () => '这个号已经结束。如需再办，请重新取号。',
  ticketParked: () => '这个号在窗口挂起中，请到原窗口告诉工作人员您回来了。',
  ticketNotParked: () => '这个号没有挂起，请刷新列表后再试。',
  ticketBound: ({ window }) =>
    window === undefined
      ? '这个号已转给其他窗口，请由接收窗口呼叫。'
      : `这个号已转给 ${window} 号窗口，请由该窗口呼叫。`,
  ticketElsewhere: ({ window }) =>
    window === undefined
      ? '这个号正在其他窗口叫号或办理，请刷新后再试。'
      : `这个号正在 ${window} 号窗口叫号或办理。`,
  notServedHere: ({ window }) => `${windowName(window)}不能办理这个事项，请按“转移”转到能办理的窗口。`,
  parkedElsewhere: ({ window }) =>
    window === undefined
      ? '这个号在其他窗口挂起，请由原窗口回呼；确需在这里办，请用“指呼”并选择原因。'
      : `这个号在 ${window} 号窗口挂起，请由该窗口回呼；确需在这里办，请用“指呼”并选择原因。`,
  parkLimitReached: ({ limit }) =>
    limit === undefined
      ? '本窗口挂起的号已满，请先回呼或办结。'
      : `本窗口最多挂起 ${limit} 个号，请先回呼或办结其中一个。`,
  nobodyThere: ({ window }) =>
    window === undefined
      ? '您选择的工作人员现在不在窗口，请换一位，或转到业务队列。'
      : `${window} 号窗口现在无人值守或已暂停较久，请换一个窗口，或转到业务队列。`,
  ownWindow: () => '不能转给自己的窗口；要留在本窗口请按“挂起”。',
  notHandedToYou: () => '这个号没有转给您，无需退回。',
  unknownPriorityClass: () => '没有这一类优先，请重新选择。',
  priorityNeedsEvidence: () =>
    '这一类优先要先核验证件：请到导办台或窗口出示，工作人员核验后办理优先；号可以先取。',
  priorityAlreadyGranted: ({ number }) =>
    number === undefined ? '这个号已经是优先，无需再办。' : `${number} 号已经是优先，无需再办。`,
  nothingToVerify: ({ number }) =>
    number === undefined
      ? '这个号没有待核验的优先。'
      : `${number} 号没有待核验的优先，按原来的顺序办理即可。`,
  askGuideFirst: ({ number, remaining }) =>
    remaining === undefined
      ? `${number ?? '这位办事群众'}可能没看见或没听见叫号，请先按“请导办去找”，再过号。`
      : `导办正在找 ${number ?? '这位办事群众'}，请再等 ${remaining}。`,
  guideAsked: ({ number }) => `已经请导办去找${number === undefined ? '' : ` ${number}`}了，请稍候。`,
  leftToFittingWindow: ({ number, window }) =>
    `${number ?? '下一位'} 更适合到 ${window ?? '另一个'} 号窗口（低位柜台、语言相通或会手语），稍等由它呼叫；等久了这里也能叫。`,
  sameItem: () => '这个号办的就是这个事项，无需更改。',
  notBookable: () => '这个事项不用预约，直接来大厅取号办理即可。',
  unknownSlot: () => '没有这个时段，请重新选择时间。',
  slotPast: () => '这个时段的预约已截止，请选晚一些的时间，也可以直接到大厅取号。',
  slotTooFar: () => '这一天还不能预约，请选近几天的时间。',
  slotClosed: () => '这个时段大厅已停止预约服务，请改约其他时间，或直接取号办理。',
  slotFull: () => '这个时段约满了，请换一个时间；不预约也可以直接到大厅取号。',
  holdExpired: () => '为您保留的位置已过时间，请重新选择时段。',
  holdLimit: () => '现在约这个时段的人多，暂时不能为您保留名额；请尽快填好提交，以提交成功为准。',
  unknownBooking: () => '没有找到这个预约，请核对预约码；没有预约也可以直接取号。',
  bookingEnded: () => '这个预约已取消或已过期，可以直接取号办理。',
  bookingNotToday: ({ opens }) =>
    opens === undefined
      ? '这个预约不是今天的，请在预约当天来签到。'
      : `这个预约的时间是${opens}，请到时再来签到。`,
  alreadyCheckedIn: ({ number }) =>
    number === undefined
      ? '这个预约已经签到，不用再取号。'
      : `这个预约已经签到，您的号码是 ${number}，不用再取号。`,
  severalBookings: ({ count, times }) =>
    times === undefined
      ? `今天有 ${count ?? '几'} 个预约都符合，请用预约码或证件签到，也可以请工作人员帮忙。`
      : `今天有 ${count ?? '几'} 个预约都符合（${times}），请选您的时间，或用预约码签到。`,
  referenceTaken: () => '这个预约凭证号已经用在另一个预约上，请换一个，或先取消原来的预约。',
  bookingOverlaps: () => '办事人在这段时间已有一个预约，请换一个时间。',
  bookingLimit: ({ limit, field }) =>
    `同一办事人${field === 'day' ? '每天' : field === 'week' ? '每周' : '每月'}最多预约 ${limit ?? 1} 次；不预约也可以直接到大厅取号。`,
  bookingBlocked: ({ opens }) =>
    `多次预约未到，${opens === undefined ? '一段时间内' : `${opens} 之前`}不能预约；直接到大厅取号不受影响。`,
  cancelTooLate: () => '离预约时间太近，不能再改期或取消；来不了也没关系，可请工作人员帮忙。',
  wrongHallCode: () => '大厅签到码不对或已更换，请看大厅屏幕上的四位签到码。',
  tooMuchAtOnce: () => '一次涉及的预约太多，请分成几个较短的时间段操作。',
  walkInShareKept: ({ limit }) => `每个时段必须给现场取号留位置，这个时段最多开放 ${limit ?? 0} 个预约名额。`,
  placesTaken: ({ limit }) => `这个时段已约出 ${limit ?? 0} 个名额，不能比这再少。`,
  // materials, notices, receipts
  materialNotListed: () => '这份材料不在本事项的材料清单里，不得索要；确有必要请报值班长批准。',
  materialFree: () => '这份材料免提交，由大厅自行核验，不得要求群众提供。',
  materialCancelled: () => '这份证明材料已取消，不得要求群众提供。',
  alreadyReceived: () => '这份材料已经收过，再次索要请先选原因。',
  nothingNamed: () => '请至少选一份材料，或写明材料名称和要求。',
  itemHasList: () => '本事项有材料清单，请从清单中选，不能另写“其他材料”。',
  needsSupervisor: () => '清单以外的材料须经值班长批准后才能写入告知单。',
  outsideAsked: () => '已报值班长，请等批准。',
  nothingToDecide: () => '这个号没有待批准的清单外材料。',
  externalSystem: () => '本事项的告知、受理凭证和收件由综合受理系统办理，这里只登记办件编号。',
  alreadyNoticed: () => '本事项已出具过告知单，应当一次告知；再次告知请先选原因。',
  alreadyAccepted: () => '本事项已出具受理凭证，需要时请补打。',
  notDeferrable: () => '本事项当场办结，没有承诺时限，不能容缺受理。',
  dueTooLate: ({ limit }) => `补齐期限不能超过本事项的承诺时限（${limit ?? 0} 个工作日）。`,
  looksPersonal: () => '这像是证件号或手机号，不是办件编号，请核对后再输。',
  caseKnown: () => '这个办件编号已登记在本号下。',
  unknownCase: () => '本号没有登记这个办件编号。',
  caseLimitReached: ({ limit }) => `一个号最多登记 ${limit ?? 10} 个办件编号。`,
  reasonWanted: ({ limit }) => `群众为这个办件已是第 ${limit ?? 2} 次来，请先选来厅原因。`,
  unknownDeed: () => '没有找到这份凭证，请核对编号或返回码；已过保存期的请直接取号。',
  unknownIntake: () => '这笔收件已经有书面答复，或已不在名单里。',
  noHandling: () => '这份凭证的事项不用转寄、答复或联系。',
  stepNotNext: () => '这一步不是现在要登记的，请看凭证的进度；已登记的不用再登记。',
  referenceWanted: () => '请填写对方受理地的办件编号或快递单号。',
  deedNotOpen: () => '这份凭证已办结或已终止，不能再用。',
  deedInUse: ({ number }) => `这份凭证正由 ${number ?? '另一个号'} 办理，请在该号下继续。`,
  deedOfThisVisit: () => '这份凭证就是本次出具的，不用登记。',
  deedLimitReached: () => '文书数量已到上限，请告诉值班长。',
  sheetOnly: () => '这份凭证不是今天的，小票不能补打，请打印 A4 单。',
  wrongCode: () => '号码和验证码对不上，请看小票上的四位验证码再输一次；小票不在手边请到咨询台。',
  reinstateLimitReached: ({ limit }) =>
    limit === undefined
      ? '这个号恢复排队的次数已用完，请重新取号。'
      : `一个号最多恢复排队 ${limit} 次，请重新取号。`,
  onMyWayUsed: () => '“我在路上”每个号只能用一次，请尽快到窗口。',
  undoTooLate: () => '已经超过可以撤回的时间，如需办理请重新取号。',
  notYourTicket: () => '这不是您的号，请用自己小票上的二维码打开。',

  // rating
  notServedYet: () => '还没有办完，办完以后就可以评价。',
  alreadyRated: () => '这个号已经评价过了，一号一评，谢谢您。',
  ratingClosed: () => '这个号的评价时间已过。如有意见，请拨打 12345 或到“办不成事”反映窗口。',
  unknownRatingOption: () => '评价选项不正确，请重新选择。',

  // paper
  beingPrinted: () => '这张小票正在打印，请稍等几秒取票。',
  paperNotWanted: () => '这张小票已经不用打印了；需要的话可以补打。',
  paperOfAnother: () => '这张小票由另一台打印机负责，请到那台打印机取。',
  paperLimitReached: () => '这个号的小票已打印过多次，不能再补打。请凭手机页或到咨询台。',

  // help
  unknownHelp: () => '这个求助已经有人处理完，或者已经取消。',
  helpAlreadyAsked: () => '已经通知过了，请稍等；等急了请直接找附近的工作人员。',
  helpLimitReached: () => '现在求助的人很多，请直接找附近的工作人员或值班长。',
  helpTaken: () => '已经有人过去了，不用再去。',
  helpNotForYou: () => '这个求助不归这里处理，请交给导办或值班长。',
  nothingToPrecheck: () => '这个号没有选事项，没有材料可以预审。',
  unknownAssistance: () => '这项帮办代办已经办结或撤回。',
  assistanceAlreadyAsked: () => '已经登记过了，帮办人员会来联系，请稍等。',
  assistanceLimitReached: () => '现在帮办代办已经登满，请到帮办代办窗口或咨询台。',
  assistanceTimeNeeded: () => '请选一个以后 60 天内的时间。',
  dropOffTaken: () => '您留的材料已经有人接办，号码不能恢复了。要改主意请到导办台。',
  noDropOff: () => '这件帮办代办没有留件，没有登记单。',
  dropOffNotOffered: () =>
    '这件事现在不能留件代办：今天还来得及办，或本大厅没有开通。请取号，或到导办台咨询。',
  assistanceTaken: () => '已经有人接办。需要换人请找值班长。',
  assistanceNotTaken: () => '请先接办，办完再点办结。',
  notAssistedWindow: ({ window }) =>
    `${window === undefined ? '本窗口' : `${window} 号窗口`}不办理帮办代办，请交给帮办代办窗口或导办。`,

  // at the door
  notSignedIn: () => '请先登录，或重新完成设备配对。',
  notAllowed: () => '您没有做这一步的权限，请找值班长。',
  badRequest: ({ field }) =>
    field === undefined ? '提交的内容不正确，请检查后再试。' : `提交的内容不正确（${field}），请检查后再试。`,
  tooLarge: () => '提交的内容太大，请精简后再试。',
  unknownAddress: () => '没有这个地址，请检查后再试。',
  idempotencyKeyReused: () => '同一个请求编号已用于另一项内容，请换一个编号再提交。',
  tooManyRequests: ({ remaining }) =>
    remaining === undefined ? '操作太频繁，请稍等再试。' : `操作太频繁，请 ${remaining}后再试。`,
  busy: () => '系统正忙，刚才的操作可能还没有完成，请稍等几秒再试一次。',
  fault: () => '系统出了问题，这一步没有完成。请再试一次；仍不行请告诉值班长。',
  contractOutdated: () => '页面版本已更新，请刷新页面。',
  clockDoubtful: () => '服务器的时钟不可靠，暂时不能办理，请值班长检查时钟。',

  // staff, accounts and devices
  wrongPassword: ({ remaining, limit }) =>
    remaining !== undefined
      ? `密码连续输错，账号已锁定，请 ${remaining}后再试，或请管理员重置密码。`
      : limit === undefined
        ? '用户名或密码不对，请重新输入。'
        : `用户名或密码不对，再错 ${limit} 次账号将锁定一段时间。`,
  passwordTooWeak: ({ limit }) =>
    `新密码太简单：至少 ${limit ?? 10} 个字符，不能是常见密码，不能包含用户名，也不能与旧密码相同。`,
  passwordMustChange: () => '这是一次性密码，请先设置自己的新密码。',
  nameTaken: () => '这个用户名已有人使用，请换一个。',
  unknownAccount: () => '没有找到这个账号，请刷新列表再试。',
  unknownDevice: () => '没有找到这台设备，请刷新列表再试。',
  wrongPairingCode: () => '配对码不对或已过期，请看设备屏幕上的六位配对码再输一次。',
  lastAdministrator: () => '这是最后一个可用的管理员账号，不能停用；请先添加另一个管理员。',

  // changing the settings
  settingsChangedMeanwhile: () => '设置刚被别人改过。请看一下现在的设置，再改一次。',
  settingsUnchanged: () => '和那时的设置完全一样，没有可以发布的改动。',
  settingsUnfit: ({ field }) =>
    field === undefined || field === '' ? '设置里有错误，不能发布。' : `设置里有错误（${field}），不能发布。`,
  queueWithoutWindow: ({ field }) =>
    `${field === undefined ? '有队列' : `队列 ${field} `}没有窗口办理了。请给它留一个窗口，或指定它的办事群众转到哪个队列。`,
  windowOccupied: ({ window }) =>
    `${window === undefined ? '要撤的窗口' : `${window} 号窗口`}还有人值守，或还有号在办、挂起，不能撤掉。请先办完并关窗，或改为晚些时候生效。`,
  visitsStranded: ({ numbers, count }) =>
    `这样改会有${count === undefined ? '' : ` ${count} 位`}办事群众没有窗口办理${numbers === undefined ? '' : `：${numbers}`}。请指定他们转到哪个队列，或保留窗口。`,
  pendingChangeConflicts: () => '和后面待生效的改动冲突。请先撤回那一次改动，再试一次。',
  tooManyChanges: ({ limit }) =>
    `待生效的改动${limit === undefined ? '太多' : `已有 ${limit} 次`}，请先撤回不再需要的。`,
  unknownChange: () => '这次改动已经生效或已经撤回，请看最新的列表。',
  unknownSettings: () => '没有找到要用的设置，请重新选择。',
  otherAuthority: () => '这不属于您的单位。您的账号只能使用本单位的窗口和业务，需要时请找大厅值班长。',
  unknownKey: () => '没有这个密钥，请看最新的列表。',
  keyExpired: () => '密钥已过期，请找大厅系统管理员换一个新的。',
  keyRevoked: () => '密钥已被停用，请找大厅系统管理员。',
};

function windowName(window: number | undefined): string {
  return window === undefined ? '窗口' : `${window} 号窗口`;
}
