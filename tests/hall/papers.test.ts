// Paper: rules P1–P7.
import { describe, expect, test } from 'vitest';
import type { PaperOutcome } from '../../contract/commands/codes.ts';
import { papersToMake } from '../../server/hall/views/papers.ts';
import { alwaysOpen, smallHall } from '../support/small-hall.ts';
import { agent, api, kiosk, minute, second, takeOf, visitor, VirtualHall } from '../support/virtual-hall.ts';

const claim = (paperId: string, attempt?: number, printer = 'K1') =>
  ({ name: 'claimPaper', paperId, printer, ...(attempt === undefined ? {} : { attempt }) }) as const;
const report = (paperId: string, outcome: PaperOutcome, attempt = 1) =>
  ({ name: 'reportPaper', paperId, attempt, outcome }) as const;
const want = (ticketId: string, printer = 'K1') => ({ name: 'wantPaper', ticketId, printer }) as const;

function paperHall() {
  const hall = new VirtualHall(smallHall({}, alwaysOpen)).open(1);
  const { ticketId, paperId = '' } = hall.get(kiosk, { ...takeOf('birth'), printer: 'K1' });
  return { hall, ticketId, paperId };
}
const stateOf = (hall: VirtualHall, paperId: string) => hall.hall.papers.get(paperId)?.now.state;

describe('a paper', () => {
  test('P1 is wanted, claimed before the first byte, then printed, sent, uncertain or not sent', () => {
    for (const outcome of ['printed', 'sent', 'uncertain', 'notSent'] as const) {
      const { hall, paperId } = paperHall();
      expect(stateOf(hall, paperId)).toBe('wanted');
      expect(hall.refused(agent(), report(paperId, outcome))).toBe('paperNotWanted');
      expect(hall.get(agent(), claim(paperId))).toEqual({ attempt: 1 });
      expect(stateOf(hall, paperId)).toBe('claimed');
      hall.get(agent(), report(paperId, outcome));
      expect(stateOf(hall, paperId)).toBe(outcome);
      // The same report again changes nothing.
      const before = hall.book.length;
      hall.get(agent(), report(paperId, outcome));
      expect(hall.book.length).toBe(before);
    }
  });

  test('P1 without a printer there is no paper', () => {
    const hall = new VirtualHall();
    expect(hall.take('birth')).not.toHaveProperty('paperId');
    expect(hall.hall.papers.size).toBe(0);
    expect(hall.refused(agent(), claim('no-such-paper'))).toBe('unknownPaper');
    expect(hall.refused(agent(), report('no-such-paper', 'sent'))).toBe('unknownPaper');
  });

  test('P2 a second claim: beingPrinted; another printer or agent has no part in it', () => {
    const { hall, paperId } = paperHall();
    expect(hall.refused(agent(), claim(paperId, undefined, 'K2'))).toBe('paperNotWanted');
    expect(hall.refused(agent(), claim(paperId, 1))).toBe('paperNotWanted');
    hall.get(agent('one'), claim(paperId));
    expect(hall.refused(agent('two'), claim(paperId))).toBe('beingPrinted');
    expect(hall.refused(agent('two'), claim(paperId, 1))).toBe('beingPrinted');
    expect(hall.refused(agent('one'), claim(paperId))).toBe('beingPrinted');
    expect(hall.refused(agent('two'), report(paperId, 'printed'))).toBe('paperOfAnother');
    expect(hall.refused(agent('one'), report(paperId, 'printed', 2))).toBe('paperOfAnother');
    expect(hall.refused(kiosk, claim(paperId))).toBe('notAllowed');
  });

  test('P2 a claim not continued within 30 s is uncertain', () => {
    const { hall, paperId } = paperHall();
    hall.get(agent(), claim(paperId));
    hall.later(30 * second).tick();
    expect(hall.get(agent(), claim(paperId, 1))).toEqual({ attempt: 1 });
    hall.later(30 * second).tick();
    expect(stateOf(hall, paperId)).toBe('claimed');
    hall.later(1).tick();
    expect(stateOf(hall, paperId)).toBe('uncertain');
    expect([...hall.hall.papersUncertain].map(({ id }) => id)).toEqual([paperId]);
  });

  test('P2 hundreds of papers that wait for a printer do not hide a silent claim', () => {
    const { hall } = paperHall();
    for (let more = 0; more < 300; more += 1) hall.get(kiosk, { ...takeOf('birth'), printer: 'K1' });
    const { paperId = '' } = hall.get(kiosk, { ...takeOf('birth'), printer: 'K2' });
    hall.get(agent(), claim(paperId, undefined, 'K2'));
    hall.later(31 * second).tick();
    expect(stateOf(hall, paperId)).toBe('uncertain');
  });

  test('P3 uncertain is never printed again by itself; not sent returns to wanted', () => {
    const { hall, paperId } = paperHall();
    hall.get(agent(), claim(paperId));
    hall.get(agent(), report(paperId, 'notSent'));
    expect(papersToMake(hall.hall, hall.now).map(({ id }) => id)).toEqual([paperId]);
    expect(hall.get(agent(), claim(paperId))).toEqual({ attempt: 2 });
    hall.get(agent(), report(paperId, 'uncertain', 2));
    expect(papersToMake(hall.hall, hall.now)).toEqual([]);
    expect(hall.refused(agent(), claim(paperId))).toBe('paperNotWanted');
  });

  test('P4 a reprint after a paper that may be out carries its copy number', () => {
    for (const [outcome, copy] of [
      ['printed', 2],
      ['sent', 2],
      ['uncertain', 2],
      ['notSent', 1],
    ] as const) {
      const { hall, ticketId, paperId } = paperHall();
      hall.get(agent(), claim(paperId));
      expect(hall.refused(kiosk, want(ticketId))).toBe('beingPrinted');
      hall.get(agent(), report(paperId, outcome));
      const again = hall.get(kiosk, want(ticketId, 'K2')).paperId;
      expect(hall.hall.papers.get(again)).toMatchObject({ copy, printer: 'K2', now: { state: 'wanted' } });
      expect(stateOf(hall, paperId)).toBe(outcome === 'notSent' ? 'lapsed' : outcome);
    }
  });

  test('P4 ten papers of one ticket are enough', () => {
    const { hall, ticketId } = paperHall();
    for (let more = 1; more < 10; more += 1) hall.get(kiosk, want(ticketId));
    expect(hall.refusal(kiosk, want(ticketId))).toEqual({
      code: 'paperLimitReached',
      details: { limit: 10 },
    });
    expect(hall.refused(kiosk, want(ticketId, 'K9'))).toBe('unknownPrinter');
    expect(hall.refused(kiosk, want('nobody00'))).toBe('unknownTicket');
  });

  test('P5 papers of visits that are over lapse', () => {
    const { hall, ticketId, paperId } = paperHall();
    hall.get(visitor(ticketId), { name: 'withdrawTicket', ticketId });
    expect(hall.refused(agent(), claim(paperId))).toBe('paperNotWanted');
    expect(hall.refused(kiosk, want(ticketId))).toBe('ticketEnded');
    hall.later(second).tick();
    expect(stateOf(hall, paperId)).toBe('lapsed');
    expect(hall.hall.papersOpen.length).toBe(0);
  });

  test('P5 one that is being printed is left to its agent', () => {
    const { hall, ticketId, paperId } = paperHall();
    hall.get(agent(), claim(paperId));
    hall.get(visitor(ticketId), { name: 'withdrawTicket', ticketId });
    hall.later(second).tick();
    expect(stateOf(hall, paperId)).toBe('claimed');
    hall.get(agent(), report(paperId, 'printed'));
    expect(stateOf(hall, paperId)).toBe('printed');
  });

  test('P6 after a refill papers younger than two minutes come out by themselves, older ones on request', () => {
    const { hall, ticketId, paperId } = paperHall();
    hall.later(2 * minute - 1);
    expect(papersToMake(hall.hall, hall.now).map(({ id }) => id)).toEqual([paperId]);
    hall.later(1);
    expect(papersToMake(hall.hall, hall.now)).toEqual([]);
    const again = hall.get(kiosk, want(ticketId)).paperId;
    expect(papersToMake(hall.hall, hall.now).map(({ id }) => id)).toEqual([again]);
    hall.call(1);
    hall.finish(1);
    expect(hall.refused(kiosk, want(ticketId))).toBe('ticketEnded');
  });

  test('P7 an agent may mend "uncertain" to "printed" or "sent", never to "not sent"', () => {
    for (const outcome of ['printed', 'sent'] as const) {
      const { hall, paperId } = paperHall();
      hall.get(agent(), claim(paperId));
      hall.later(31 * second).tick();
      expect(hall.refused(agent(), report(paperId, 'notSent'))).toBe('paperNotWanted');
      expect(hall.refused(agent(), report(paperId, outcome, 2))).toBe('paperNotWanted');
      hall.get(agent(), report(paperId, outcome));
      expect(stateOf(hall, paperId)).toBe(outcome);
      expect(hall.hall.papersUncertain.length).toBe(0);
    }
  });

  test('P7 what was printed stays printed', () => {
    const { hall, paperId } = paperHall();
    hall.get(agent(), claim(paperId));
    hall.get(agent(), report(paperId, 'printed'));
    for (const outcome of ['sent', 'uncertain', 'notSent'] as const)
      expect(hall.refused(agent(), report(paperId, outcome))).toBe('paperNotWanted');
    expect(hall.refused(api, report(paperId, 'notSent'))).toBe('paperNotWanted');
  });
});
