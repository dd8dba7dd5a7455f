// decide(request) → what happens, or why not. The only door to the rules for whoever asks; each subject has its chapter.
import type { CommandName } from '../../contract/commands.ts';
import { mayAskFor } from './authority.ts';
import * as booking from './booking.ts';
import * as backend from './backend.ts';
import * as calling from './calling.ts';
import * as accepting from './accepting.ts';
import * as closing from './closing.ts';
import { checkIn } from './check-in.ts';
import { convertConsultation } from './consulting.ts';
import type { Asking, AskingFor, Decision } from './decision.ts';
import { refuse } from './decision.ts';
import { wantDeedPaper } from './deeds.ts';
import { directVisit } from './direct.ts';
import { reinstateTicket } from './coming-back.ts';
import * as emergency from './emergency.ts';
import * as assisting from './assisting.ts';
import * as helping from './helping.ts';
import * as needs from './needs.ts';
import * as passes from './passes.ts';
import * as materials from './materials.ts';
import * as notices from './notices.ts';
import * as papers from './papers.ts';
import * as parking from './parking.ts';
import * as priority from './priority.ts';
import * as pausing from './pausing.ts';
import { markPrechecked } from './prechecking.ts';
import * as posts from './posts.ts';
import { rateVisit } from './rating.ts';
import { askGuide } from './searching.ts';
import * as returning from './returning.ts';
import { isOutOfScope } from './scope.ts';
import * as sending from './sending.ts';
import * as slotKeeping from './slot-keeping.ts';
import * as taking from './taking.ts';
import * as windows from './windows.ts';

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
  changeItem: sending.changeItem,
  convertConsultation,
  directVisit,
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
  directReturn: returning.directReturn,
  takeReturn: returning.takeReturn,
  wantDeedPaper,
  confirmVisitor: calling.confirmVisitor,
  grantPriority: priority.grantPriority,
  confirmPriority: priority.confirmPriority,
  handOverWindow: posts.handOverWindow,
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
  reportCall: calling.reportCall,
  wantPaper: papers.wantPaper,
  claimPaper: papers.claimPaper,
  reportPaper: papers.reportPaper,
  pauseHall: pausing.pauseHall,
  resumeHall: pausing.resumeHall,
  serveLate: closing.serveLate,
  closeVisits: closing.closeVisits,
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
};

export function decide(asking: Asking): Decision {
  const { name } = asking.command;
  if (!mayAskFor(asking.asker, name)) return refuse('notAllowed');
  if (isOutOfScope(asking.hall, asking.asker, asking.command)) return refuse('otherAuthority');
  // The table is complete and typed by name; a union of names cannot be followed further by the type checker.
  const rule = rules[name] as (asking: Asking) => Decision;
  return rule(asking);
}
