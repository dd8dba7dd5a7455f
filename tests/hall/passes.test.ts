// Rules Y5–Y11: the 二次优先卡, from the visit it ends to the number it becomes.
import { describe, expect, test } from 'vitest';
import type { CommandOf } from '../../contract/commands.ts';
import { aheadOf } from '../../server/hall/lines/waiting.ts';
import { seenOf } from '../support/around-hall.ts';
import { faultsOf } from '../support/hall-picture.ts';
import { bookingHall } from '../support/booking-hall.ts';
import { smallHall } from '../support/small-hall.ts';
import {
  api,
  clerk,
  clock,
  hour,
  kiosk,
  manager,
  minute,
  takeOf,
  VirtualHall,
  visitor,
} from '../support/virtual-hall.ts';

const birthDown: CommandOf<'markBackendDown'> = {
  name: 'markBackendDown',
  items: ['birth'],
  reason: 'system',
};
const birthUp: CommandOf<'markBackendUp'> = { name: 'markBackendUp', items: ['birth'] };
const nextDay = (time: string, day = '2026-11-24') => clock(time, day);

/** A hall on Monday at nine where one visitor has taken a pass instead of waiting for births. */
function withPass(): { hall: VirtualHall; ticketId: string; pass: string; code: string } {
  const hall = new VirtualHall();
  const { ticketId } = hall.take('birth');
  hall.get(manager, birthDown);
  const { pass, code } = hall.get(visitor(ticketId), { name: 'givePass', ticketId });
  return { hall, ticketId, pass, code };
}
const redeem = (pass: string, code: string) =>
  ({ name: 'redeemPass', pass, code, channel: 'kiosk' }) as const;

describe('taking a pass', () => {
  test('Y5 whoever waits for what is down may take one: it ends the visit, with number, code and last day', () => {
    const { hall, ticketId, pass, code } = withPass();
    expect(pass).toBe('1123-001');
    expect(code).toMatch(/^\d{4}$/);
    expect(hall.ticket(ticketId).now).toMatchObject({ stage: 'closed', pass });
    expect(hall.hall.passes.get(pass)).toMatchObject({
      items: ['birth'],
      queue: 'D',
      validUntil: '2026-11-30',
    });
    expect(hall.refused(visitor(ticketId), { name: 'givePass', ticketId })).toBe('ticketEnded');
    expect(faultsOf(hall.hall)).toEqual([]);
  });

  test('Y5 number and code of the paper do at a kiosk; a wrong code does not, and nobody takes it for another', () => {
    const hall = new VirtualHall();
    const { ticketId, number, code } = hall.take('birth');
    const other = hall.take('birth');
    hall.get(manager, birthDown);
    const wrong = code === '0000' ? '0001' : '0000';
    expect(hall.refused(kiosk, { name: 'givePass', number, code: wrong })).toBe('wrongCode');
    expect(hall.refused(visitor(other.ticketId), { name: 'givePass', ticketId })).toBe('notYourTicket');
    hall.get(kiosk, { name: 'givePass', number, code });
    expect(hall.stage(ticketId)).toBe('closed');
  });

  test('Y5 where nothing is down only the manager gives one', () => {
    const hall = new VirtualHall();
    const { ticketId } = hall.take('birth');
    expect(hall.refused(visitor(ticketId), { name: 'givePass', ticketId })).toBe('passNotOffered');
    expect(hall.refused(clerk('anna'), { name: 'givePass', ticketId })).toBe('passNotOffered');
    hall.get(manager, { name: 'givePass', ticketId });
  });

  test('Y5 where every window at work for her line is down it is offered too', () => {
    const hall = new VirtualHall();
    const { ticketId } = hall.take('birth');
    hall.open(1, 2);
    hall.get(manager, { name: 'markBackendDown', window: 1, reason: 'network' });
    expect(hall.refused(visitor(ticketId), { name: 'givePass', ticketId })).toBe('passNotOffered');
    hall.get(manager, { name: 'markBackendDown', window: 2, reason: 'network' });
    hall.get(visitor(ticketId), { name: 'givePass', ticketId });
  });

  test('Y6 who is served gets it from her own clerk, and the window is free', () => {
    const hall = new VirtualHall();
    const anna = clerk('anna');
    const { ticketId } = hall.take('birth');
    hall.get(anna, { name: 'openWindow', window: 1 });
    hall.get(anna, { name: 'callNext', window: 1 });
    hall.get(anna, { name: 'startService', window: 1 });
    hall.get(anna, birthDown);
    expect(hall.refused(visitor(ticketId), { name: 'givePass', ticketId })).toBe('serviceAlreadyStarted');
    expect(hall.refused(clerk('boris'), { name: 'givePass', ticketId })).toBe('notYourWindow');
    hall.get(anna, { name: 'givePass', ticketId });
    expect(hall.window(1).ticketId).toBeNull();
    expect(hall.ticket(ticketId).owner).toBeNull();
    expect(faultsOf(hall.hall)).toEqual([]);
  });

  test('Y6 its paper is one of its own, may be printed again, and the slip of the number is of use no more', () => {
    const hall = new VirtualHall();
    const { ticketId, paperId = '' } = hall.get(kiosk, { ...takeOf('birth'), printer: 'K1' });
    hall.get(manager, birthDown);
    const given = hall.get(kiosk, { name: 'givePass', ticketId, printer: 'K1' });
    expect(hall.hall.papers.get(given.paperId ?? '')).toMatchObject({ kind: 'pass', copy: 1 });
    hall.later(1000).tick();
    expect(hall.hall.papers.get(paperId)?.now.state).toBe('lapsed');
    expect(hall.hall.papers.get(given.paperId ?? '')?.now.state).toBe('wanted');
    const again = hall.get(kiosk, { name: 'wantPaper', ticketId, printer: 'K2' });
    expect(hall.hall.papers.get(again.paperId)).toMatchObject({ kind: 'pass', printer: 'K2' });
  });
});

describe('coming back', () => {
  test('Y7 once: used, unknown, run out, and while the system is still down, each says so', () => {
    const { hall, pass, code } = withPass();
    expect(hall.refusal(kiosk, redeem(pass, code))).toMatchObject({ code: 'backendDown' });
    expect(hall.refused(kiosk, redeem('1123-002', code))).toBe('unknownPass');
    expect(hall.refused(kiosk, redeem(pass, code === '0000' ? '0001' : '0000'))).toBe('unknownPass');
    hall.get(manager, birthUp);
    hall.get(kiosk, redeem(pass, code));
    expect(hall.refusal(kiosk, redeem(pass, code))).toEqual({
      code: 'passUsed',
      details: { day: '2026-11-23' },
    });
  });

  test('Y7 valid for five working days, over days and a restart; not one day more', () => {
    const late = withPass();
    late.hall.get(manager, birthUp);
    for (const day of ['2026-11-24', '2026-11-25', '2026-11-30'])
      late.hall.until(nextDay('09:00', day)).tick();
    late.hall.hall = late.hall.refolded();
    late.hall.get(kiosk, redeem(late.pass, late.code));

    const over = withPass();
    over.hall.get(manager, birthUp);
    over.hall.until(nextDay('09:00', '2026-12-01')).tick();
    expect(over.hall.refusal(kiosk, redeem(over.pass, over.code))).toEqual({
      code: 'passExpired',
      details: { day: '2026-11-30' },
    });
    over.hall.until(nextDay('09:00', '2027-01-11')).tick();
    expect(over.hall.refused(kiosk, redeem(over.pass, over.code))).toBe('unknownPass');
  });

  test('Y7 holidays do not count, 调休 days do', () => {
    const holidays = [
      { day: '2026-11-24', periods: [] },
      { day: '2026-11-28', periods: [['09:00', '12:00'] as [string, string]] },
    ];
    const hall = new VirtualHall(smallHall({ passValidDays: 4 }, { exceptions: holidays }));
    const { ticketId } = hall.take('birth');
    hall.get(manager, birthDown);
    // Wednesday, Thursday, Friday and the Saturday that is worked.
    expect(hall.get(visitor(ticketId), { name: 'givePass', ticketId }).validUntil).toBe('2026-11-28');
  });

  test('Y8 the number stands an hour ahead of its moment: behind those who waited longer, before the others', () => {
    const { hall, pass, code } = withPass();
    hall.get(manager, birthUp);
    hall.until(nextDay('08:30')).tick();
    const [early = ''] = hall.takeMany(1, 'birth');
    hall.later(61 * minute);
    const [late = ''] = hall.takeMany(1, 'birth');
    const back = hall.get(kiosk, { ...redeem(pass, code), printer: 'K1' });
    expect(back.ahead).toBe(1);
    expect(back.paperId).toBeDefined();
    const ticket = hall.ticket(back.ticketId);
    expect(ticket).toMatchObject({ items: ['birth'], pass, takenAt: hall.now });
    expect(hall.now - ticket.place.at).toBe(hour);
    expect(aheadOf(hall.hall, hall.ticket(late))).toBe(2);
    hall.open(1);
    expect(hall.call(1)).toBe(early);
  });

  test('Y8 outside the hours no number is given for it, and it stays good', () => {
    const { hall, pass, code } = withPass();
    hall.get(manager, birthUp);
    hall.until(clock('18:00'));
    expect(hall.refused(kiosk, redeem(pass, code))).toBe('hallClosed');
    hall.until(nextDay('09:00')).tick();
    hall.get(api, redeem(pass, code));
  });

  test('Y9 each day’s book alone knows the passes that are still good', () => {
    const { hall, pass } = withPass();
    hall.until(nextDay('09:00')).tick();
    const today = hall.book.slice(hall.book.findLastIndex(({ events }) => events[0]?.type === 'dayOpened'));
    const carried = today
      .flatMap(({ events }) => events)
      .find((event) => event.type === 'backendCarried' && event.passes.length > 0);
    expect(carried).toMatchObject({ passes: [{ number: pass }] });
  });

  test('Y10 her page tells of it on later days: until when, used on which day, or run out', () => {
    const shown = ({ hall, ticketId }: ReturnType<typeof withPass>) =>
      seenOf(hall, { audience: 'phone', ticketId });
    const used = withPass();
    const validUntil = '2026-11-30';
    used.hall.get(manager, birthUp);
    expect(shown(used)).toMatchObject({ stage: 'closed', pass: { number: used.pass, validUntil } });
    expect(shown(used)).not.toHaveProperty('alone');
    used.hall.until(nextDay('09:00')).tick();
    expect(shown(used)).toMatchObject({ alone: true, pass: { code: used.code, validUntil } });
    expect(shown(used)).not.toHaveProperty('pass.used');
    used.hall.get(kiosk, redeem(used.pass, used.code));
    used.hall.until(nextDay('09:00', '2026-12-02')).tick();
    expect(shown(used)).toMatchObject({ pass: { used: '2026-11-24' } });
    expect(shown(used)).not.toHaveProperty('pass.expired');

    const over = withPass();
    over.hall.until(nextDay('09:00', '2026-11-30')).tick();
    expect(shown(over)).not.toHaveProperty('pass.expired');
    over.hall.until(nextDay('09:00', '2026-12-01')).tick();
    expect(shown(over)).toMatchObject({ pass: { validUntil, expired: true } });
    over.hall.until(nextDay('09:00', '2027-01-11')).tick();
    expect(shown(over)).toBeNull();
  });
});

test('Y11 her page offers another time while her item, or every window of her line, is down, where it can be booked', () => {
  const settings = bookingHall();
  const hall = new VirtualHall(settings).open(1, 2, 3);
  const [birth, card] = [hall.take('birth'), hall.take('card')];
  const downFor = ({ ticketId }: { ticketId: string }) => {
    const view = seenOf(hall, { audience: 'phone', ticketId }, {}, settings);
    return view?.audience === 'phone' ? view.down : null;
  };
  expect(downFor(birth)).toBeUndefined();
  hall.get(manager, { ...birthDown, items: ['birth', 'card'] });
  expect(downFor(birth)).toMatchObject({ since: hall.now, bookItem: 'birth' });
  expect(downFor(card)).not.toHaveProperty('bookItem');
  hall.get(manager, { ...birthUp, items: ['birth', 'card'] });
  for (const window of [1, 2, 3]) hall.get(manager, { name: 'markBackendDown', window, reason: 'system' });
  expect(downFor(birth)).toMatchObject({ reason: 'system', bookItem: 'birth' });
});
