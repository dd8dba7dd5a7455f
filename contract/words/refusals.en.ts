// Why the hall says no, in English: each sentence says what to do next.
import type { RefusalWords } from './refusal-facts.ts';
import { answeringRefusals } from './refusals-answering.ts';
import { backendRefusals } from './refusals-backend.ts';
import { matterRefusals } from './refusals-matters.ts';
import { pickupRefusals } from './refusals-pickup.ts';
import { journeyRefusals } from './refusals-journeys.ts';

export const englishRefusals: RefusalWords = {
  ...answeringRefusals.en,
  ...backendRefusals.en,
  ...matterRefusals.en,
  ...pickupRefusals.en,
  messagesNotSent: () =>
    'This hall sends no messages to phones: leave no number. Turn on the alert on this page, or listen for the calls.',
  ...journeyRefusals.en,
  // taking a number
  hallClosed: ({ opens }) =>
    opens === undefined
      ? 'Numbers are not given now. Please come back during opening hours.'
      : `Numbers are not given now. You can take one from ${opens}.`,
  noMoreTicketsToday: ({ opens }) =>
    opens === undefined
      ? 'No more numbers are given today. Numbers already taken are still served; otherwise please come on the next working day.'
      : `No more numbers are given today; you can take one from ${opens}. Numbers already taken are still served.`,
  queueClosed: ({ opens }) =>
    opens === undefined
      ? 'No numbers are given for this now; it keeps hours of its own. Please ask at the inquiry desk.'
      : `No numbers are given for this now. You can take one from ${opens}.`,
  doubtfulToday: ({ opens }) =>
    opens === undefined
      ? 'Today’s queue already reaches beyond closing. Please come earlier on another day.'
      : `Today’s queue already reaches beyond closing. Please come again from ${opens}.`,
  reachedByClosing: () => 'You are expected to be called before closing. Please wait.',
  lateNotOffered: () =>
    'Service after closing has not been offered yet. Choose to wait, or come another day.',
  hallPaused: ({ opens }) =>
    opens === undefined
      ? 'The hall is paused: no calls and no new numbers for now. All numbers are kept and go on in the same order.'
      : `The hall is paused, until about ${opens}. All numbers are kept and go on in the same order.`,
  hallAlreadyPaused: () => 'The hall is already paused for this reason. To go on, press “Resume the hall”.',
  hallNotPaused: () => 'The hall is not paused; nothing to resume.',
  notHandledHere: ({ where }) =>
    where === undefined
      ? 'This matter is not handled in this hall. Please ask at the inquiry desk where to go.'
      : `This matter is not handled in this hall. ${where}`,
  noWindowPlanned: ({ opens }) =>
    opens === undefined
      ? 'No window handles this matter today. Please go to the inquiry desk; the staff will help you.'
      : `No window handles this matter today; it is handled from ${opens}. If it is urgent, please go to the inquiry desk.`,
  unknownItem: () => 'This matter was not found. Please choose again, or take a number for the inquiry desk.',
  unknownQueue: () => 'This queue was not found. Please choose again.',
  numbersUsedUp: () =>
    'Today’s numbers for this service are used up. Please go to the inquiry desk; the staff will help you.',
  notReserved: ({ number }) =>
    `${number ?? 'This number'} is in no book of emergency numbers of this queue. Check queue and numbers; the first must not be above the last.`,
  numberGiven: ({ number }) =>
    `${number ?? 'This number'} has been entered already or is in use. Please begin with the next one.`,
  wrongDay: () =>
    'Only numbers of the opening day before can still be entered, with a time of that day. Please check both.',
  wrongTime: () => 'Numbers are entered with a time of today that is not later than now. Please check it.',

  // naming something
  unknownTicket: () => 'This number was not found. Please check it; a number is valid only on its own day.',
  unknownWindow: ({ window }) =>
    window === undefined
      ? 'There is no such window. Please check its number.'
      : `There is no window ${window}. Please check its number.`,
  unknownPrinter: () => 'There is no such printer. Please check its name.',
  unknownPaper: () => 'This slip was not found. You can print another copy.',
  unknownCall: () => 'This call was not found; it may be too old. Nothing needs to be done.',

  // windows
  windowClosed: ({ window }) => `${windowName(window)} is not staffed. Sign in at the window first.`,
  windowNotOpen: ({ window }) => `${windowName(window)} is not open yet. Press “Open window” first.`,
  windowPaused: ({ window }) => `${windowName(window)} is paused. Press “Resume calling” first.`,
  windowAlreadyOpen: ({ window }) => `${windowName(window)} is already open. You can call the next visitor.`,
  windowNotPaused: ({ window }) => `${windowName(window)} is not paused; there is nothing to resume.`,
  windowHeld: ({ window }) =>
    `${windowName(window)} is staffed by a colleague. Choose another window, or ask the colleague to close it first.`,
  clerkHoldsAnother: ({ window }) =>
    window === undefined
      ? 'You still staff another window. Close that window first.'
      : `You still staff window ${window}. Close that window first.`,
  askedAlready: () => 'A colleague asks for this window already. Try again when that is answered.',
  nobodyAsks: () => 'Nobody asks for this window now: it was answered or taken back.',
  colleagueElsewhere: ({ window }) =>
    `That colleague still works at ${window === undefined ? 'another window' : `window ${window}`}. Close it there first, or choose somebody else.`,
  cannotCover: ({ window }) =>
    `${window === undefined ? 'That window' : `Window ${window}`} is not calling now and cannot cover. Choose another, or none.`,
  notYourWindow: ({ window }) => `${windowName(window)} is not staffed by you. Sign in at this window first.`,

  // calling
  nobodyWaiting: () => 'Nobody is waiting now. New visitors appear here as soon as they take a number.',
  visitNotFinished: ({ number }) =>
    `${number === undefined ? 'The current visit' : `Number ${number}`} is not finished. Finish it or mark it as missed first.`,
  visitorChanged: ({ number }) =>
    `${number === undefined ? 'Another visitor' : `Number ${number}`} is at the window now; nothing was done. Look at the screen and press again.`,
  nobodyAtWindow: () => 'Nobody has been called to this window. Call the next visitor first.',
  serviceAlreadyStarted: ({ number }) =>
    `${number === undefined ? 'This visitor' : `Number ${number}`} is already being served. Press “Finish” when done.`,
  nothingToConfirm: () => 'There is nothing to confirm. Go on calling as usual.',
  callAgainFirst: ({ callsLeft, remaining }) => {
    const calls =
      callsLeft === undefined || callsLeft === 0
        ? ''
        : `call ${callsLeft} more time${callsLeft === 1 ? '' : 's'} first`;
    const wait = remaining === undefined ? '' : `try again in ${remaining}`;
    const both = [calls, wait].filter((part) => part !== '').join('; ');
    return both === ''
      ? 'Call once more before marking this visitor as missed.'
      : `This visitor cannot be marked as missed yet: ${both}.`;
  },
  coolingDown: ({ remaining }) =>
    remaining === undefined
      ? 'This visitor was called a moment ago. Please wait a few seconds.'
      : `This visitor was called a moment ago. You can call again in ${remaining}.`,
  callLimitReached: ({ limit }) =>
    limit === undefined
      ? 'This visitor was called as often as the rules allow. You may mark the number as missed.'
      : `This visitor was called ${limit} time${limit === 1 ? '' : 's'}, which is the limit. You may mark the number as missed.`,
  visitorOnTheWay: ({ remaining }) =>
    remaining === undefined
      ? 'The visitor is on the way. Please wait a moment.'
      : `The visitor is on the way. Please wait ${remaining}.`,

  // the ticket's own state
  ticketNotWithdrawn: () => 'This number was not given up, so there is nothing to undo.',
  ticketNotMissed: () =>
    'This number was not missed. Please keep an eye on the calls; there is no need to queue again.',
  ticketNotCalled: () => 'This number has not been called yet. Please keep an eye on the calls.',
  ticketEnded: () => 'This number is over. Please take a new one if you need anything else.',
  ticketParked: () => 'This visit is on hold at its window. Please go there and say that you are back.',
  ticketNotParked: () => 'This number is not on hold. Reload the list and try again.',
  ticketBound: ({ window }) =>
    window === undefined
      ? 'This number was handed to another window, which will call it.'
      : `This number was handed to window ${window}, which will call it.`,
  ticketElsewhere: ({ window }) =>
    window === undefined
      ? 'This number is being called or served at another window.'
      : `This number is being called or served at window ${window}.`,
  notServedHere: ({ window }) =>
    `${windowName(window)} does not handle this matter. Use “Transfer” to send the visit on.`,
  parkedElsewhere: ({ window }) =>
    `This number is on hold at ${window === undefined ? 'another window' : `window ${window}`}, which should resume it. To serve it here, call it by number and give a reason.`,
  parkLimitReached: ({ limit }) =>
    `No more visits can be put on hold at this window${limit === undefined ? '' : ` (limit ${limit})`}. Resume or finish one first.`,
  nobodyThere: ({ window }) =>
    window === undefined
      ? 'That colleague is not at a window now. Choose another, or send the visit to a queue.'
      : `Nobody is working at window ${window} now. Choose another, or send the visit to a queue.`,
  ownWindow: () => 'A visit cannot be transferred to your own window. To keep it here, put it on hold.',
  notHandedToYou: () => 'This number was not handed to you; there is nothing to send back.',
  unknownPriorityClass: () => 'There is no such kind of priority: choose again.',
  priorityNeedsEvidence: () =>
    'This kind of priority is given by staff: take a number, then show the evidence at the guide desk or a window.',
  priorityAlreadyGranted: ({ number }) =>
    `${number === undefined ? 'This number' : `Number ${number}`} has priority already; nothing more is needed.`,
  nothingToVerify: ({ number }) =>
    `${number === undefined ? 'This number' : `Number ${number}`} has no priority to verify: go on in the usual order.`,
  askGuideFirst: ({ number, remaining }) =>
    remaining === undefined
      ? `${number ?? 'This visitor'} may not have seen or heard the call: ask a guide to look first.`
      : `A guide is looking for ${number ?? 'this visitor'}: wait ${remaining} more.`,
  guideAsked: ({ number }) => `A guide is looking for ${number ?? 'this visitor'} already.`,
  leftToFittingWindow: ({ number, window }) =>
    `${number ?? 'The next visitor'} is better served at window ${window ?? 'nearby'} (low counter, language or sign language), which will call in a moment; if it does not, you may.`,
  sameItem: () => 'This number is for that matter already; there is nothing to change.',
  notBookable: () => 'This matter needs no booking. Just come to the hall and take a number.',
  unknownSlot: () => 'There is no such time. Please choose again.',
  slotPast: () =>
    'Booking for this time has ended. Please choose a later one, or just come and take a number.',
  slotTooFar: () => 'This day cannot be booked yet. Please choose one of the next days.',
  slotClosed: () =>
    'The hall has closed this time for bookings. Please choose another time, or just take a number.',
  slotFull: () =>
    'This time is fully booked. Please choose another; you can also take a number without a booking.',
  holdExpired: () => 'The place kept for you has been released. Please choose a time again.',
  holdLimit: () =>
    'Many people are booking this time, so no place can be kept while you write. Please finish soon: it counts once it is booked.',
  unknownBooking: () =>
    'This booking was not found. Please check the code; you can also take a number without a booking.',
  bookingEnded: () => 'This booking was cancelled or has passed. You can simply take a number.',
  bookingNotToday: ({ opens }) =>
    opens === undefined
      ? 'This booking is for another day. Please check in on that day.'
      : `This booking is for ${opens}. Please check in then.`,
  alreadyCheckedIn: ({ number }) =>
    number === undefined
      ? 'This booking has been checked in already. No other number is needed.'
      : `This booking has been checked in already: your number is ${number}.`,
  severalBookings: ({ count, times }) =>
    times === undefined
      ? `${count ?? 'Several'} bookings of today fit. Please use the booking code or the document, or ask the staff.`
      : `${count ?? 'Several'} bookings of today fit (${times}). Please choose your time, or use the booking code.`,
  referenceTaken: () =>
    'This reference belongs to another booking already. Use another one, or cancel that booking first.',
  bookingOverlaps: () => 'The person already has a booking at this time. Please choose another time.',
  bookingLimit: ({ limit, field }) =>
    `One person can book at most ${limit ?? 1} ${limit === 1 ? 'time' : 'times'} a ${field ?? 'day'}. You can also take a number without a booking.`,
  bookingBlocked: ({ opens }) =>
    opens === undefined
      ? 'After several missed bookings no new one can be made for a while. Taking a number in the hall is still possible.'
      : `After several missed bookings none can be made before ${opens}. Taking a number in the hall is still possible.`,
  cancelTooLate: () =>
    'It is too close to the time to change or cancel. The staff can help; not coming once is no harm.',
  wrongHallCode: () =>
    'The check-in code of the hall is wrong or has changed. Please look at the four digits on a screen in the hall.',
  tooMuchAtOnce: () => 'Too many bookings are affected at once. Please close shorter times one by one.',
  walkInShareKept: ({ limit }) =>
    `Every slot keeps a place for those who walk in: at most ${limit ?? 0} of this one can be booked.`,
  placesTaken: ({ limit }) => `${limit ?? 0} places of this slot are booked already; it cannot have fewer.`,
  // materials, notices, receipts
  materialNotListed: () =>
    'This document is not on the list of the item and may not be asked for; if it is truly needed, ask the duty manager.',
  materialFree: () => 'The hall fetches this document itself; visitors may not be asked for it.',
  materialCancelled: () => 'This proof is cancelled; visitors may not be asked for it.',
  alreadyReceived: () => 'This document was received already; choose a reason before asking for it again.',
  nothingNamed: () => 'Choose at least one document, or name it and say what is required.',
  itemHasList: () =>
    'This item has a list of documents: choose from it instead of writing “other documents”.',
  needsSupervisor: () =>
    'A document outside the list goes on the notice only with the duty manager’s consent.',
  outsideAsked: () => 'The duty manager has been asked; please wait for the answer.',
  nothingToDecide: () => 'Nothing outside the list is waiting for consent on this number.',
  externalSystem: () =>
    'Notice, receipt and ledger of this item are made in the acceptance system; only the case number is noted here.',
  alreadyNoticed: () => 'A notice was given for this item already; choose a reason before giving another.',
  alreadyAccepted: () => 'A receipt was given for this item already; print it again if needed.',
  notDeferrable: () => 'This item is settled on the spot: it has no promised time to defer documents within.',
  dueTooLate: ({ limit }) =>
    `Deferred documents must come within the promised time of the item (${limit ?? 0} working days).`,
  looksPersonal: () => 'This looks like an identity or phone number, not a case number; please check it.',
  caseKnown: () => 'This case number is noted on this number already.',
  unknownCase: () => 'This case number is not noted on this number.',
  caseLimitReached: ({ limit }) => `One number takes at most ${limit ?? 10} case numbers.`,
  reasonWanted: ({ limit }) =>
    `This is visit ${limit ?? 2} for this case: choose the reason of the visit first.`,
  unknownDeed: () =>
    'No such paper is known; check its number or return code. If it is too old, please take a new number.',
  unknownIntake: () => 'These documents have been answered for in writing, or are no longer listed.',
  noHandling: () => 'The item of this receipt is not sent on, answered or contacted about.',
  stepNotNext: () => 'This step is not the next one; what is noted already need not be noted again.',
  referenceWanted: () => 'Please enter the reference of the other place, or the number of the parcel.',
  deedNotOpen: () => 'This paper is fulfilled or ended and cannot be used any more.',
  deedInUse: ({ number }) =>
    `This paper is being dealt with under ${number ?? 'another number'}; go on there.`,
  deedOfThisVisit: () => 'This paper was given on this very visit; there is nothing to note.',
  deedLimitReached: () => 'No more papers can be given; please tell the duty manager.',
  sheetOnly: () => 'This paper is not of today: print the office sheet instead of the slip.',
  wrongCode: () =>
    'Number and code do not match. Please enter the four digits printed on your slip; without the slip, go to the inquiry desk.',
  reinstateLimitReached: ({ limit }) =>
    limit === undefined
      ? 'This number cannot be put back in line again. Please take a new one.'
      : `A number can be put back in line at most ${limit} time${limit === 1 ? '' : 's'}. Please take a new one.`,
  onMyWayUsed: () => '“On my way” can be used once per number. Please come to the window as soon as you can.',
  undoTooLate: () => 'It is too late to undo. Please take a new number if you still want to be served.',
  notYourTicket: () => 'This is not your number. Please open it with the QR code on your own slip.',

  // rating
  notServedYet: () => 'The visit is not finished yet. You can rate it afterwards.',
  alreadyRated: () => 'This visit has already been rated. One rating per number; thank you.',
  ratingClosed: () =>
    'The time for rating this visit is over. For comments call 12345 or go to the window for unresolved matters.',
  unknownRatingOption: () => 'This rating option does not exist. Please choose again.',

  // paper
  beingPrinted: () => 'This slip is being printed. Please wait a few seconds.',
  paperNotWanted: () => 'This slip is no longer wanted. You can print a copy if needed.',
  paperOfAnother: () => 'Another printer makes this slip. Please collect it there.',
  paperLimitReached: () =>
    'This ticket has been printed too often. Please use the phone page or ask at the information desk.',

  // help
  unknownHelp: () => 'This request is over or was taken back.',
  helpAlreadyAsked: () => 'They have been told. If it is urgent, please speak to the staff near you.',
  helpLimitReached: () => 'Many are asking for help now. Please speak to the staff near you.',
  helpTaken: () => 'Somebody is on the way there already.',
  helpNotForYou: () => 'This is for a guide or the duty manager.',
  nothingToPrecheck: () => 'This number names no item: there are no materials to check.',
  unknownAssistance: () => 'This request is done already or was withdrawn.',
  assistanceAlreadyAsked: () => 'It is noted already; somebody will come to you.',
  assistanceLimitReached: () => 'No more can be noted now. Please go to the assisted service window.',
  assistanceTimeNeeded: () => 'Please choose a time within the next 60 days.',
  dropOffTaken: () =>
    'Somebody has taken your papers over, so the number cannot come back. Ask at the guide desk if you change your mind.',
  noDropOff: () => 'No papers were left with this request: it has no slip.',
  dropOffNotOffered: () =>
    'Papers cannot be left for this now: there is time today, or this hall does not offer it. Take a number, or ask at the guide desk.',
  assistanceTaken: () => 'Somebody has taken it over. The duty manager can change that.',
  assistanceNotTaken: () => 'Take it over first, then mark it as done.',
  notAssistedWindow: ({ window }) =>
    `${window === undefined ? 'This window' : `Window ${window}`} does not assist: leave it to the assisted service window or a guide.`,

  // at the door
  notSignedIn: () => 'Please sign in, or pair this device again.',
  notAllowed: () => 'You are not allowed to do this. Please ask the duty manager.',
  badRequest: ({ field }) =>
    field === undefined
      ? 'What was sent is not valid. Please check it and try again.'
      : `What was sent is not valid (${field}). Please check it and try again.`,
  tooLarge: () => 'What was sent is too large. Please shorten it and try again.',
  unknownAddress: () => 'There is nothing at this address. Please check it.',
  idempotencyKeyReused: () =>
    'This request id was already used for something else. Use a new id for a new request.',
  tooManyRequests: ({ remaining }) =>
    remaining === undefined
      ? 'Too many requests. Please wait a moment and try again.'
      : `Too many requests. Please try again in ${remaining}.`,
  busy: () => 'The system is busy and this may not have been done yet. Please try again in a few seconds.',
  fault: () =>
    'Something went wrong and this was not done. Please try again; if it happens again, tell the duty manager.',
  contractOutdated: () => 'The system has been updated. Please reload this page.',
  clockDoubtful: () =>
    'The server’s clock cannot be trusted. The duty manager must check it before going on.',

  // staff, accounts and devices
  wrongPassword: ({ remaining, limit }) =>
    remaining !== undefined
      ? `The password was wrong too often and the account is locked. Try again in ${remaining}, or ask an administrator for a new password.`
      : limit === undefined
        ? 'User name or password is wrong. Please try again.'
        : `User name or password is wrong. After ${limit} more wrong attempt${limit === 1 ? '' : 's'} the account is locked for a while.`,
  passwordTooWeak: ({ limit }) =>
    `The new password is too weak: use at least ${limit ?? 10} characters, no common password, not your user name and not the old password.`,
  passwordMustChange: () => 'This is a one-time password. Please choose your own password first.',
  nameTaken: () => 'This user name is already taken. Please choose another.',
  unknownAccount: () => 'This account was not found. Reload the list and try again.',
  unknownDevice: () => 'This device was not found. Reload the list and try again.',
  wrongPairingCode: () =>
    'The pairing code is wrong or has expired. Enter the six digits shown on the device.',
  lastAdministrator: () =>
    'This is the last administrator account that can be used; it cannot be disabled. Add another administrator first.',

  // changing the settings
  settingsChangedMeanwhile: () =>
    'Somebody has changed the settings meanwhile. Look at them as they are now and change them again.',
  settingsUnchanged: () => 'These are the settings of that moment already: there is nothing to publish.',
  settingsUnfit: ({ field }) =>
    field === undefined || field === ''
      ? 'There is a mistake in the settings; they cannot be published.'
      : `There is a mistake in the settings (${field}); they cannot be published.`,
  queueWithoutWindow: ({ field }) =>
    `No window would serve ${field === undefined ? 'a queue' : `queue ${field}`}. Leave it one, or say to which queue its visitors go.`,
  windowOccupied: ({ window }) =>
    `${window === undefined ? 'A window' : `Window ${window}`} still has a clerk, a visitor or visits on hold and cannot be taken away. Finish and sign off there first, or let the change take effect later.`,
  visitsStranded: ({ numbers, count }) =>
    `This would leave ${count === undefined ? 'visitors' : count === 1 ? '1 visitor' : `${count} visitors`} without a window${numbers === undefined ? '' : `: ${numbers}`}. Say to which queue they go, or keep a window for them.`,
  pendingChangeConflicts: () =>
    'A change that waits for its moment stands against this. Withdraw that one and try again.',
  tooManyChanges: ({ limit }) =>
    `${limit === undefined ? 'Too many' : limit} changes wait for their moment already. Withdraw what is not needed any more.`,
  unknownChange: () =>
    'This change has taken effect or was withdrawn already. Look at the list as it is now.',
  unknownSettings: () => 'These settings are not known. Choose again.',
  otherAuthority: () =>
    'This is not your authority’s. Your account works with its own windows and queues only; ask the hall’s manager.',
  unknownKey: () => 'There is no such key. Look at the list as it is now.',
  keyExpired: () => 'This key has expired. Ask the hall’s administrator for a new one.',
  keyRevoked: () => 'This key was revoked. Ask the hall’s administrator.',
};

function windowName(window: number | undefined): string {
  return window === undefined ? 'The window' : `Window ${window}`;
}
