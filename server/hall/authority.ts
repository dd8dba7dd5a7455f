// Who may ask what: one table. A refusal here says nothing about the state of the hall.
import type { KeyRole } from '../../contract/api-keys.ts';
import type { CommandName } from '../../contract/commands.ts';
import type { StaffLanguage } from '../../contract/languages.ts';

export type StaffRole = 'administrator' | 'manager' | 'clerk' | 'guide';
export type DeviceRole = 'kiosk' | 'board' | 'windowDisplay' | 'pad' | 'agent';
export type Asker =
  /** `organisation`: of another authority, whose windows alone are hers. */
  | {
      kind: 'staff';
      id: string;
      role: StaffRole;
      organisation?: string;
      staffNumber?: string;
      speaks?: readonly StaffLanguage[];
    }
  | { kind: 'device'; id: string; role: DeviceRole; window?: number; zone?: string; printer?: string }
  | { kind: 'visitor'; ticketId: string }
  /** '*' is full authority over the hall, for automation. */
  | { kind: 'key'; id: string; authorities: '*' | readonly string[]; organisation?: string }
  /** Somebody on the booking page, known by nothing but what the page made up. */
  | { kind: 'booker'; id: string }
  | { kind: 'clock' };

/** How the journal names an asker: stable over sessions and restarts, never a person's name. */
export function askerKey(asker: Asker): string {
  switch (asker.kind) {
    case 'staff':
      return `staff:${asker.id}`;
    case 'device':
      return `device:${asker.id}`;
    case 'visitor':
      return `visitor:${asker.ticketId}`;
    case 'key':
      return `key:${asker.id}`;
    case 'booker':
      return `booker:${asker.id}`;
    case 'clock':
      return 'clock';
    default:
      throw unreachable(asker);
  }
}

/** What an API key's authority is called for each command, and which staff and devices may ask it. */
const mayAsk: Record<
  CommandName,
  { key: string; roles: readonly (StaffRole | DeviceRole | 'visitor' | 'booker' | 'clock')[] }
> = {
  takeTicket: { key: 'ticket:take', roles: ['administrator', 'manager', 'clerk', 'guide', 'kiosk'] },
  withdrawTicket: { key: 'ticket:withdraw', roles: ['visitor'] },
  undoWithdrawal: { key: 'ticket:withdraw', roles: ['visitor'] },
  sayOnMyWay: { key: 'ticket:withdraw', roles: ['visitor'] },
  chooseAtClosing: { key: 'ticket:withdraw', roles: ['visitor'] },
  reinstateTicket: {
    key: 'ticket:reinstate',
    roles: ['administrator', 'manager', 'clerk', 'guide', 'kiosk', 'visitor'],
  },
  rateVisit: { key: 'ticket:rate', roles: ['visitor', 'pad'] },
  staffWindow: { key: 'window:operate', roles: ['administrator', 'manager', 'clerk'] },
  openWindow: { key: 'window:operate', roles: ['administrator', 'manager', 'clerk'] },
  pauseWindow: { key: 'window:operate', roles: ['administrator', 'manager', 'clerk'] },
  resumeWindow: { key: 'window:operate', roles: ['administrator', 'manager', 'clerk'] },
  closeWindow: { key: 'window:operate', roles: ['administrator', 'manager', 'clerk'] },
  callNext: { key: 'window:operate', roles: ['administrator', 'manager', 'clerk'] },
  recallTicket: { key: 'window:operate', roles: ['administrator', 'manager', 'clerk'] },
  startService: { key: 'window:operate', roles: ['administrator', 'manager', 'clerk'] },
  finishService: { key: 'window:operate', roles: ['administrator', 'manager', 'clerk'] },
  markNoShow: { key: 'window:operate', roles: ['administrator', 'manager', 'clerk'] },
  callTicket: { key: 'window:operate', roles: ['administrator', 'manager', 'clerk'] },
  parkTicket: { key: 'window:operate', roles: ['administrator', 'manager', 'clerk'] },
  resumeTicket: { key: 'window:operate', roles: ['administrator', 'manager', 'clerk'] },
  transferTicket: { key: 'window:operate', roles: ['administrator', 'manager', 'clerk', 'guide'] },
  declineHandOver: { key: 'window:operate', roles: ['administrator', 'manager', 'clerk', 'guide'] },
  withdrawHandOver: { key: 'window:operate', roles: ['administrator', 'manager', 'clerk', 'guide'] },
  startDuty: { key: 'visit:receive', roles: ['administrator', 'manager', 'guide'] },
  endDuty: { key: 'visit:receive', roles: ['administrator', 'manager', 'guide', 'clock'] },
  receiveVisit: { key: 'visit:receive', roles: ['administrator', 'manager', 'guide'] },
  changeItem: { key: 'window:operate', roles: ['administrator', 'manager', 'clerk'] },
  convertConsultation: { key: 'window:operate', roles: ['administrator', 'manager', 'clerk'] },
  directVisit: { key: 'window:operate', roles: ['administrator', 'manager', 'clerk'] },
  endStep: { key: 'window:operate', roles: ['administrator', 'manager', 'clerk'] },
  passOverStep: { key: 'journey:lead', roles: ['administrator', 'manager', 'clerk'] },
  markBackendDown: { key: 'hall:backend', roles: ['administrator', 'manager', 'clerk'] },
  markBackendUp: { key: 'hall:backend', roles: ['administrator', 'manager', 'clerk'] },
  givePass: { key: 'pass:give', roles: ['administrator', 'manager', 'clerk', 'guide', 'kiosk', 'visitor'] },
  redeemPass: { key: 'pass:redeem', roles: ['administrator', 'manager', 'clerk', 'guide', 'kiosk'] },
  noteMaterials: { key: 'window:operate', roles: ['administrator', 'manager', 'clerk'] },
  addCaseNo: { key: 'window:operate', roles: ['administrator', 'manager', 'clerk'] },
  dropCaseNo: { key: 'window:operate', roles: ['administrator', 'manager', 'clerk'] },
  noteVisit: { key: 'window:operate', roles: ['administrator', 'manager', 'clerk'] },
  giveNotice: { key: 'window:operate', roles: ['administrator', 'manager', 'clerk'] },
  askOutside: { key: 'window:operate', roles: ['administrator', 'manager', 'clerk'] },
  decideOutside: { key: 'hall:supervise', roles: ['administrator', 'manager'] },
  acceptCase: { key: 'window:operate', roles: ['administrator', 'manager', 'clerk'] },
  giveCommitment: { key: 'window:operate', roles: ['administrator', 'manager', 'clerk'] },
  supplyDeferred: { key: 'window:operate', roles: ['administrator', 'manager', 'clerk'] },
  endDeed: { key: 'window:operate', roles: ['administrator', 'manager', 'clerk'] },
  noteHandling: { key: 'window:operate', roles: ['administrator', 'manager', 'clerk'] },
  answerIntake: { key: 'window:operate', roles: ['administrator', 'manager', 'clerk'] },
  directReturn: { key: 'window:operate', roles: ['administrator', 'manager', 'clerk'] },
  takeReturn: { key: 'ticket:take', roles: ['administrator', 'manager', 'clerk', 'guide', 'kiosk'] },
  wantDeedPaper: { key: 'window:operate', roles: ['administrator', 'manager', 'clerk'] },
  confirmVisitor: { key: 'window:operate', roles: ['administrator', 'manager', 'clerk'] },
  grantPriority: { key: 'ticket:priority', roles: ['administrator', 'manager', 'clerk', 'guide'] },
  confirmPriority: { key: 'ticket:priority', roles: ['administrator', 'manager', 'clerk', 'guide'] },
  handOverWindow: { key: 'window:operate', roles: ['administrator', 'manager', 'clerk'] },
  askForWindow: { key: 'window:operate', roles: ['administrator', 'manager', 'clerk'] },
  answerForWindow: { key: 'window:operate', roles: ['administrator', 'manager', 'clerk'] },
  takeOverWindow: { key: 'window:takeOver', roles: ['administrator', 'manager'] },
  movePapers: { key: 'window:takeOver', roles: ['administrator', 'manager'] },
  releaseClerk: { key: 'window:takeOver', roles: ['administrator', 'manager'] },
  noteNeeds: { key: 'ticket:needs', roles: ['administrator', 'manager', 'clerk', 'guide'] },
  askGuide: { key: 'window:operate', roles: ['administrator', 'manager', 'clerk'] },
  holdSlot: {
    key: 'booking:create',
    roles: ['administrator', 'manager', 'clerk', 'guide', 'kiosk', 'booker'],
  },
  bookSlot: {
    key: 'booking:create',
    roles: ['administrator', 'manager', 'clerk', 'guide', 'kiosk', 'booker'],
  },
  changeBooking: {
    key: 'booking:change',
    roles: ['administrator', 'manager', 'clerk', 'guide', 'kiosk', 'booker'],
  },
  cancelBooking: {
    key: 'booking:change',
    roles: ['administrator', 'manager', 'clerk', 'guide', 'kiosk', 'booker'],
  },
  checkIn: {
    key: 'booking:checkIn',
    roles: ['administrator', 'manager', 'clerk', 'guide', 'kiosk', 'booker'],
  },
  closeSlots: { key: 'booking:manage', roles: ['administrator', 'manager'] },
  openMorePlaces: { key: 'booking:manage', roles: ['administrator', 'manager'] },
  settleAffected: { key: 'booking:manage', roles: ['administrator', 'manager'] },
  reportCall: { key: 'board:report', roles: ['board'] },
  noteDarkZones: { key: 'board:report', roles: ['clock'] },
  wantPaper: { key: 'paper:want', roles: ['administrator', 'manager', 'clerk', 'guide', 'kiosk'] },
  claimPaper: { key: 'paper:print', roles: ['agent'] },
  reportPaper: { key: 'paper:print', roles: ['agent'] },
  pauseHall: { key: 'hall:manage', roles: ['administrator', 'manager'] },
  resumeHall: { key: 'hall:manage', roles: ['administrator', 'manager'] },
  serveLate: { key: 'hall:manage', roles: ['administrator', 'manager'] },
  closeVisits: { key: 'hall:manage', roles: ['administrator', 'manager'] },
  reserveEmergencyNumbers: { key: 'hall:manage', roles: ['administrator', 'manager'] },
  enterEmergencyNumbers: { key: 'ticket:take', roles: ['administrator', 'manager', 'clerk', 'guide'] },
  requestHelp: {
    key: 'help:ask',
    roles: ['administrator', 'manager', 'clerk', 'guide', 'kiosk', 'visitor'],
  },
  acknowledgeHelp: { key: 'help:answer', roles: ['administrator', 'manager', 'clerk', 'guide'] },
  arriveHelp: { key: 'help:answer', roles: ['administrator', 'manager', 'clerk', 'guide'] },
  endHelp: { key: 'help:answer', roles: ['administrator', 'manager', 'clerk', 'guide', 'kiosk', 'visitor'] },
  requestAssistance: {
    key: 'assistance:ask',
    roles: ['administrator', 'manager', 'clerk', 'guide', 'kiosk', 'visitor'],
  },
  takeAssistance: { key: 'assistance:do', roles: ['administrator', 'manager', 'clerk', 'guide'] },
  endAssistance: { key: 'assistance:do', roles: ['administrator', 'manager', 'clerk', 'guide', 'visitor'] },
  wantAssistancePaper: { key: 'assistance:do', roles: ['administrator', 'manager', 'clerk', 'guide'] },
  reportMatter: {
    key: 'matter:report',
    roles: ['administrator', 'manager', 'clerk', 'guide', 'kiosk', 'visitor'],
  },
  contactMatter: { key: 'matter:handle', roles: ['administrator', 'manager', 'clerk', 'guide'] },
  handMatter: { key: 'matter:handle', roles: ['administrator', 'manager', 'clerk', 'guide'] },
  answerMatter: { key: 'matter:handle', roles: ['administrator', 'manager', 'clerk', 'guide'] },
  closeMatter: { key: 'matter:handle', roles: ['administrator', 'manager', 'clerk', 'guide'] },
  wantMatterPaper: { key: 'matter:report', roles: ['administrator', 'manager', 'clerk', 'guide', 'kiosk'] },
  announceResult: { key: 'result:announce', roles: ['administrator', 'manager', 'clerk'] },
  takePickup: {
    key: 'ticket:take',
    roles: ['administrator', 'manager', 'clerk', 'guide', 'kiosk', 'visitor'],
  },
  directPickup: { key: 'window:operate', roles: ['administrator', 'manager', 'clerk'] },
  handResult: { key: 'window:operate', roles: ['administrator', 'manager', 'clerk'] },
  endResult: { key: 'result:end', roles: ['administrator', 'manager'] },
  tellResult: { key: 'messages:choose', roles: ['administrator', 'manager', 'clerk', 'visitor'] },
  chooseMessages: { key: 'messages:choose', roles: ['guide', 'visitor', 'booker'] },
  switchMessages: { key: 'hall:manage', roles: ['administrator', 'manager'] },
  markPrechecked: { key: 'ticket:precheck', roles: ['administrator', 'manager', 'clerk', 'guide'] },
};

/** May this asker ask this at all? Whose window and whose ticket it is, decide.ts looks at. */
export function mayAskFor(asker: Asker, name: CommandName): boolean {
  const entry = mayAsk[name];
  switch (asker.kind) {
    case 'key':
      return asker.authorities === '*' || asker.authorities.includes(entry.key);
    case 'visitor':
      return entry.roles.includes('visitor');
    case 'staff':
    case 'device':
      return entry.roles.includes(asker.role);
    case 'booker':
      return entry.roles.includes('booker');
    case 'clock':
      return entry.roles.includes('clock');
    default:
      throw unreachable(asker);
  }
}

/** S11: what other systems may read. The hall as everybody sees it; who is at which window; one visit; bookings; figures of the machine. */
const reads = ['hall:read', 'work:read', 'ticket:read', 'booking:read'] as const;
const visitorsWay = [
  'hall:read',
  'ticket:read',
  'ticket:take',
  'ticket:withdraw',
  'ticket:reinstate',
  'ticket:rate',
  'ticket:needs',
  'paper:want',
  'pass:give',
  'pass:redeem',
  'help:ask',
  'assistance:ask',
  'matter:report',
] as const;
const bookers = [
  'hall:read',
  'ticket:read',
  'booking:read',
  'booking:create',
  'booking:change',
  'booking:checkIn',
] as const;

/** S11: what a key of each role may ask. */
export const authoritiesOf: Record<KeyRole, '*' | readonly string[]> = {
  reading: reads,
  ticketing: visitorsWay,
  booking: bookers,
  working: [
    ...new Set([...reads, ...visitorsWay, ...bookers]),
    'window:operate',
    'ticket:priority',
    'ticket:precheck',
    'help:answer',
    'assistance:do',
    'visit:receive',
    'hall:backend',
    'result:announce',
    'result:read',
  ],
  managing: '*',
  monitoring: ['metrics:read'],
};

/** An authority of an API key that is no command of the hall. */
export function keyMay(asker: Asker, authority: string): boolean {
  return asker.kind === 'key' && (asker.authorities === '*' || asker.authorities.includes(authority));
}

export function unreachable(never: never): Error {
  return new Error(`unknown variant ${JSON.stringify(never)}`);
}
