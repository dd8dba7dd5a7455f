// The verbs about whose hand is at a window, for the tables of verbs and states.
import type { Command } from '../../contract/commands.ts';
import { rowsOf } from './table-states.ts';

/** At the window under test; `c3` works at window 3, `x9` nowhere, and everything else belongs to the key. */
export const postVerbs: Record<string, (window: number) => Command> = {
  handOver: (window) => ({ name: 'handOverWindow', window, toClerk: 'x9' }),
  toBusy: (window) => ({ name: 'handOverWindow', window, toClerk: 'c3' }),
  takeOver: (window) => ({ name: 'takeOverWindow', window, reason: 'ill' }),
  takeOn: (window) => ({ name: 'takeOverWindow', window, reason: 'absent', toClerk: 'x9' }),
  takeBusy: (window) => ({ name: 'takeOverWindow', window, reason: 'other', toClerk: 'c3' }),
  askFor: (window) => ({ name: 'askForWindow', window }),
  agree: (window) => ({ name: 'answerForWindow', window, agree: true }),
  disagree: (window) => ({ name: 'answerForWindow', window, agree: false }),
  notHer: (window) => ({ name: 'finishService', window, ticketId: 'nobody00', thenCallNext: true }),
  release: () => ({ name: 'releaseClerk', clerk: 'key:api' }),
};
export const postTable = rowsOf(
  '       none          closed       staffed            idle               ready              paused             calling            heard              serving            asked',
  `
handOver unknownWindow windowClosed + + + + + + + +
toBusy   unknownWindow windowClosed colleagueElsewhere colleagueElsewhere colleagueElsewhere colleagueElsewhere colleagueElsewhere colleagueElsewhere colleagueElsewhere colleagueElsewhere
takeOver unknownWindow windowClosed + + + + + + + +
takeOn   unknownWindow windowClosed + + + + + + + +
takeBusy unknownWindow windowClosed colleagueElsewhere colleagueElsewhere colleagueElsewhere colleagueElsewhere colleagueElsewhere colleagueElsewhere colleagueElsewhere colleagueElsewhere
askFor   unknownWindow windowClosed = = = = = = = =
agree    unknownWindow windowClosed nobodyAsks nobodyAsks nobodyAsks nobodyAsks nobodyAsks nobodyAsks nobodyAsks nobodyAsks
disagree unknownWindow windowClosed nobodyAsks nobodyAsks nobodyAsks nobodyAsks nobodyAsks nobodyAsks nobodyAsks nobodyAsks
notHer   unknownWindow windowClosed nobodyAtWindow nobodyAtWindow nobodyAtWindow nobodyAtWindow visitorChanged visitorChanged visitorChanged visitorChanged
release  nobodyThere   nobodyThere  + + + + + + + +`,
);

/** On papers at window 1, whoever has the visitor. */
export const handVerbs: Record<string, (ticketId: string) => Command> = {
  giveBack: (ticketId) => ({ name: 'movePapers', ticketId }),
  carry: (ticketId) => ({ name: 'movePapers', ticketId, window: 2 }),
  carryBack: (ticketId) => ({ name: 'movePapers', ticketId, window: 1 }),
};
export const handTable = rowsOf(
  '         none          waiting         called          serving         served          missed          withdrawn       closed          parked bound',
  `
giveBack  unknownTicket ticketNotParked ticketNotParked ticketNotParked ticketNotParked ticketNotParked ticketNotParked ticketNotParked +      ticketNotParked
carry     unknownTicket ticketNotParked ticketNotParked ticketNotParked ticketNotParked ticketNotParked ticketNotParked ticketNotParked +      ticketNotParked
carryBack unknownTicket ticketNotParked ticketNotParked ticketNotParked ticketNotParked ticketNotParked ticketNotParked ticketNotParked =      ticketNotParked`,
);
