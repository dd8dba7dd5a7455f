// The steps of a random day that every hall makes: taking, calling and serving, what visitors do, paper and spoken calls, and a clerk's further verbs.
import { parkKinds } from '../../contract/commands/codes.ts';
import type { Command } from '../../contract/commands.ts';
import type { TransferTarget } from '../../contract/commands/visits.ts';
import { wishesOf } from './random-needs.ts';
import { free, pick, someTicket, ticketIn, windowIn, withVisitor } from './random-picks.ts';
import type { Step } from './random-picks.ts';
import type { VirtualHall } from './virtual-hall.ts';

const known = ['birth', 'residence', 'pension', 'card', 'pickup'];
const items = [...Array.from({ length: 8 }, () => known).flat(), 'orphan', 'vehicle', 'unknown'];
const queues = ['D', 'L', 'F', 'D', 'L', 'F', 'V', 'X'];

export function takingOf(_hall: VirtualHall, { which }: Step): Command {
  if (which % 13 === 0)
    return {
      name: 'takeTicket',
      queue: pick(queues, which >> 4) ?? 'D',
      language: 'ru',
      channel: 'api',
    };
  const wanted = [pick(items, which), pick(items, which >> 3), pick(items, which >> 6)].slice(
    0,
    1 + (which % 3),
  );
  return {
    name: 'takeTicket',
    items: wanted.map((item) => item ?? 'birth'),
    language: which % 11 === 0 ? 'ru' : 'zh',
    channel: 'kiosk',
    ...wishesOf(which),
    ...(which % 2 === 0 ? { printer: which % 4 === 0 ? 'K1' : 'K2' } : {}),
  };
}

export const windowShares = 52;
export function windowOf(hall: VirtualHall, step: Step, nth: number): Command {
  const { which } = step;
  const at = withVisitor(hall, step);
  if (nth < 14) return { name: 'callNext', window: free(hall, step) };
  if (nth < 19) return { name: 'recallTicket', window: at };
  if (nth < 24) return { name: 'startService', window: at };
  if (nth < 31) return { name: 'finishService', window: at, thenCallNext: which % 2 === 0 };
  if (nth < 36) return notComing(hall, at, which);
  if (nth < 42) return opening(hall, step);
  if (nth < 43) return { name: 'staffWindow', window: windowIn(hall, 'closed', step) };
  if (nth < 45) return { name: 'pauseWindow', window: windowIn(hall, 'open', step), reason: 'break' };
  if (nth < 49) return { name: 'resumeWindow', window: windowIn(hall, 'paused', step) };
  if (nth < 50) return { name: 'closeWindow', window: free(hall, step) };
  return { name: 'confirmVisitor', window: at, stillHere: which % 2 === 0 };
}

/** Called as often as the rule asks, then 过号; now and then too soon. */
function notComing({ hall }: VirtualHall, window: number, which: number): Command {
  const now = hall.tickets.get(hall.windows.get(String(window))?.ticketId ?? '');
  const again = now?.now.stage === 'called' && now.calls.length < hall.plan.rules.noShowAfterCalls;
  return again && which % 8 > 0 ? { name: 'recallTicket', window } : { name: 'markNoShow', window };
}

/** Where every window is open already, mostly somebody is called. */
function opening(hall: VirtualHall, step: Step): Command {
  const shut = [...hall.hall.windows.values()].some(({ now }) => now.state === 'closed');
  return shut || step.which % 8 === 0
    ? { name: 'openWindow', window: windowIn(hall, 'closed', step) }
    : { name: 'callNext', window: free(hall, step) };
}

export const visitorShares = 17;
export function visitorOf(hall: VirtualHall, step: Step, nth: number): Command {
  const { which } = step;
  const ticketId = someTicket(hall, which);
  if (nth < 3) return { name: 'withdrawTicket', ticketId };
  if (nth < 6) return { name: 'undoWithdrawal', ticketId: ticketIn(hall, 'withdrawn', step) };
  if (nth < 8) return { name: 'sayOnMyWay', ticketId: ticketIn(hall, 'called', step) };
  if (nth < 12)
    return { name: 'reinstateTicket', ticketId: pick([...hall.hall.missedNow], which)?.id ?? ticketId };
  if (nth < 13) {
    const missed = hall.hall.tickets.get(ticketIn(hall, 'missed', step));
    return { name: 'reinstateTicket', number: missed?.number ?? 'D001', code: missed?.code ?? '0000' };
  }
  return {
    name: 'rateVisit',
    ticketId: ticketIn(hall, 'served', step),
    level: 1 + (which % 5),
    options: [],
    rater: String(which % 3).repeat(32),
  };
}

function somePaper(hall: VirtualHall, which: number): string {
  const open = [...hall.hall.papersOpen, ...hall.hall.papersUncertain].map(({ id }) => id);
  return (
    pick(which % 4 === 0 ? [...hall.hall.papers.values()].map(({ id }) => id) : open, which) ?? 'no-paper'
  );
}
function someCall(hall: VirtualHall, which: number): string {
  const ids = [...hall.hall.calledNow].flatMap(({ id }) => hall.ticket(id).calls.map(({ callId }) => callId));
  return pick([...ids, ...hall.hall.calls.map(({ callId }) => callId)], which) ?? 'nobody00-1';
}
const outcomes = ['printed', 'sent', 'uncertain', 'notSent'] as const;

export const paperShares = 11;
export function paperOf(hall: VirtualHall, { which, who }: Step, nth: number): Command {
  if (nth < 3)
    return {
      name: 'reportCall',
      callId: someCall(hall, which),
      zone: which % 5 === 0 ? 'W' : 'E',
      outcome: which % 2 === 0 ? 'spoken' : 'shownOnly',
    };
  if (nth < 5) return { name: 'wantPaper', ticketId: someTicket(hall, which), printer: 'K1' };
  const claimed = [...hall.hall.papers.values()].filter(({ now }) => now.state === 'claimed');
  const report = nth >= 8 && who < 8 ? pick(claimed, which)?.id : undefined;
  const paperId = report ?? somePaper(hall, which);
  const attempt = report === undefined ? 1 + (which % 2) : (hall.hall.papers.get(report)?.attempts ?? 1);
  if (nth < 8)
    return {
      name: 'claimPaper',
      paperId,
      printer: hall.hall.papers.get(paperId)?.printer ?? 'K1',
      ...(which % 3 === 0 ? { attempt } : {}),
    };
  return { name: 'reportPaper', paperId, attempt, outcome: pick(outcomes, which) ?? 'sent' };
}

const targets = (which: number): TransferTarget =>
  pick<TransferTarget>(
    [
      { window: 1 + (which % 4) },
      { window: 1 + ((which >> 2) % 3) },
      { queue: pick(queues, which >> 2) ?? 'D' },
      { item: pick(items, which >> 2) ?? 'birth' },
      { clerk: pick(['key:api', 'c0', 'c1', 'c2', 'g0', 'g1'], which >> 2) ?? 'c0' },
    ],
    which >> 4,
  ) ?? { queue: 'D' };

function parkedAt(hall: VirtualHall, ticketId: string): number | undefined {
  const now = hall.hall.tickets.get(ticketId)?.now;
  return now?.stage === 'parked' && now.kind !== 'released' ? now.window : undefined;
}

/** What clerks do with a visit besides calling and serving. */
export function handsOf(hall: VirtualHall, step: Step): Command {
  const { which } = step;
  const window = withVisitor(hall, step);
  const at = free(hall, step);
  const ticketId = someTicket(hall, which >> 3);
  const parked = pick([...hall.hall.parkedNow.values()], which >> 3) ?? ticketId;
  const bound = pick([...hall.hall.boundNow.values()], which >> 3) ?? ticketId;
  switch (which % 10) {
    case 0:
      return { name: 'callTicket', window: at, ticketId, reason: 'agreed' };
    case 1:
      return {
        name: 'callTicket',
        window: at,
        ticketId: pick([...hall.hall.missedNow], which)?.id ?? parked,
        reason: 'cameBack',
      };
    case 2:
    case 3:
      return { name: 'parkTicket', window, kind: pick(parkKinds, which >> 4) ?? 'held' };
    case 4:
      return { name: 'resumeTicket', window: parkedAt(hall, parked) ?? at, ticketId: parked };
    case 5:
    case 6:
      return { name: 'transferTicket', window, to: targets(which), reason: 'notHere' };
    case 7: {
      const to = hall.hall.tickets.get(bound)?.bound?.window ?? window;
      return {
        name: 'declineHandOver',
        window: which % 4 === 0 ? window : to,
        ticketId: bound,
        reason: 'busy',
      };
    }
    case 8:
      return { name: 'changeItem', window, item: pick(items, which >> 4) ?? 'birth' };
    default:
      return { name: 'directVisit', window: at, item: pick(items, which >> 4) ?? 'birth', language: 'zh' };
  }
}
