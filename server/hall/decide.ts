// decide(request) → what happens, or why not. The only door to the rules for whoever asks; each subject has its chapter.
import * as duty from './answering/duty.ts';
import * as receiving from './answering/receiving.ts';
import { settleAffected } from './bookings/affected.ts';
import type { CommandName } from '../../contract/commands.ts';
import { mayAskFor } from './authority.ts';
import * as booking from './bookings/booking.ts';
import * as backend from './systems/backend.ts';
import * as calling from './visits/calling.ts';
import * as accepting from './deeds/accepting.ts';
import * as closing from './days/closing.ts';
import { checkIn } from './bookings/check-in.ts';
import { convertConsultation } from './visits/consulting.ts';
import type { Asking, AskingFor, Decision } from './decision.ts';
import { refuse } from './decision.ts';
import { wantDeedPaper } from './deeds/deeds.ts';
import { noteHandling } from './deeds/handlings.ts';
import { answerIntake } from './deeds/intakes.ts';
import { directVisit } from './visits/direct.ts';
import { reinstateTicket } from './visits/coming-back.ts';
import * as emergency from './days/emergency.ts';
import * as assisting from './helping/assisting.ts';
import * as helping from './helping/helping.ts';
import * as messages from './messages/choosing.ts';
import { endStep } from './journeys/ending.ts';
import { passOverStep } from './journeys/passing-over.ts';
import * as needs from './needs/needs.ts';
import * as passes from './systems/passes.ts';
import * as matters from './matters/handling.ts';
import { reportMatter } from './matters/reporting.ts';
import * as materials from './deeds/materials.ts';
import * as notices from './deeds/notices.ts';
import * as papers from './papers/papers.ts';
import * as parking from './visits/parking.ts';
import * as priority from './needs/priority.ts';
import * as pausing from './days/pausing.ts';
import { announceResult, endResult } from './pickup/announcing.ts';
import { tellResult } from './pickup/telling.ts';
import * as fetching from './pickup/fetching.ts';
import { markPrechecked } from './deeds/prechecking.ts';
import * as posts from './windows/posts.ts';
import * as relieving from './windows/relieving.ts';
import { rateVisit } from './visits/rating.ts';
import { askGuide } from './needs/searching.ts';
import * as returning from './deeds/returning.ts';
import { isOutOfScope } from './scope.ts';
import * as sending from './visits/sending.ts';
import * as slotKeeping from './bookings/slot-keeping.ts';
import * as taking from './visits/taking.ts';
import * as windows from './windows/windows.ts';

type Rules = { [Name in CommandName]: (asking: AskingFor<Name>) => Decision<Name> };

const rules: Rules = {
  takeTicket: taking.takeTicket,
  withdrawTicket: taking.withdrawTicket,
  undoWithdrawal: taking.undoWithdrawal,
  reinstateTicket: reinstateTicket,
  sayOnMyWay: calling.sayOnMyWay,
  rateVisit,
  staffWindow: windows.staffWindow,
  openWindow: windows.openWindow,
  pauseWindow: windows.pauseWindow,
  resumeWindow: windows.resumeWindow,
  closeWindow: windows.closeWindow,
  callNext: calling.callNext,
  recallTicket: calling.recallTicket,
  startService: calling.startService,
  finishService: calling.finishService,
  markNoShow: calling.markNoShow,
  callTicket: parking.callTicket,
  parkTicket: parking.parkTicket,
  resumeTicket: parking.resumeTicket,
  transferTicket: sending.transferTicket,
  declineHandOver: sending.declineHandOver,
  startDuty: duty.startDuty,
  endDuty: duty.endDuty,
  receiveVisit: receiving.receiveVisit,
  withdrawHandOver: receiving.withdrawHandOver,
  changeItem: sending.changeItem,
  convertConsultation,
  directVisit,
  endStep,
  passOverStep,
  markBackendDown: backend.markBackendDown,
  markBackendUp: backend.markBackendUp,
  givePass: passes.givePass,
  redeemPass: passes.redeemPass,
  noteMaterials: materials.noteMaterials,
  addCaseNo: materials.addCaseNo,
  dropCaseNo: materials.dropCaseNo,
  noteVisit: notices.noteVisit,
  giveNotice: notices.giveNotice,
  askOutside: notices.askOutside,
  decideOutside: notices.decideOutside,
  acceptCase: accepting.acceptCase,
  giveCommitment: accepting.giveCommitment,
  supplyDeferred: accepting.supplyDeferred,
  endDeed: accepting.endDeed,
  answerIntake,
  noteHandling,
  directReturn: returning.directReturn,
  takeReturn: returning.takeReturn,
  wantDeedPaper,
  confirmVisitor: calling.confirmVisitor,
  grantPriority: priority.grantPriority,
  confirmPriority: priority.confirmPriority,
  handOverWindow: posts.handOverWindow,
  askForWindow: relieving.askForWindow,
  answerForWindow: relieving.answerForWindow,
  takeOverWindow: posts.takeOverWindow,
  movePapers: posts.movePapers,
  releaseClerk: posts.releaseClerk,
  noteNeeds: needs.noteNeeds,
  askGuide,
  holdSlot: booking.holdSlot,
  bookSlot: booking.bookSlot,
  changeBooking: booking.changeBooking,
  cancelBooking: booking.cancelBooking,
  checkIn,
  closeSlots: slotKeeping.closeSlots,
  openMorePlaces: slotKeeping.openMorePlaces,
  settleAffected,
  reportCall: calling.reportCall,
  noteDarkZones: calling.noteDarkZones,
  wantPaper: papers.wantPaper,
  claimPaper: papers.claimPaper,
  reportPaper: papers.reportPaper,
  pauseHall: pausing.pauseHall,
  resumeHall: pausing.resumeHall,
  serveLate: closing.serveLate,
  closeVisits: closing.closeVisits,
  chooseAtClosing: closing.chooseAtClosing,
  reserveEmergencyNumbers: emergency.reserveEmergencyNumbers,
  enterEmergencyNumbers: emergency.enterEmergencyNumbers,
  requestHelp: helping.requestHelp,
  acknowledgeHelp: helping.acknowledgeHelp,
  arriveHelp: helping.arriveHelp,
  endHelp: helping.endHelp,
  markPrechecked,
  requestAssistance: assisting.requestAssistance,
  takeAssistance: assisting.takeAssistance,
  endAssistance: assisting.endAssistance,
  wantAssistancePaper: assisting.wantAssistancePaper,
  reportMatter,
  contactMatter: matters.contactMatter,
  handMatter: matters.handMatter,
  answerMatter: matters.answerMatter,
  closeMatter: matters.closeMatter,
  wantMatterPaper: matters.wantMatterPaper,
  announceResult,
  takePickup: fetching.takePickup,
  directPickup: fetching.directPickup,
  handResult: fetching.handResult,
  endResult,
  tellResult,
  chooseMessages: messages.chooseMessages,
  switchMessages: messages.switchMessages,
};

export function decide(asking: Asking): Decision {
  const { name } = asking.command;
  if (!mayAskFor(asking.asker, name)) return refuse('notAllowed');
  if (isOutOfScope(asking)) return refuse('otherAuthority');
  // The table is complete and typed by name; a union of names cannot be followed further by the type checker.
  const rule = rules[name] as (asking: Asking) => Decision;
  return rule(asking);
}
