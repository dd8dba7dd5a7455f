// Messages to phones: chosen, declined, made from what happens, sent while they are true. Rules OU1–OU11, but for those that need real databases.
import { describe, expect, test } from 'vitest';
import { bookingHall } from '../support/booking-hall.ts';
import { OutletScene } from '../support/outlet-scene.ts';
import { api, clock, hour, manager, minute, second, visitor } from '../support/virtual-hall.ts';

const closing = (from: string, until: string, day?: string) =>
  ({
    name: 'closeSlots',
    from: clock(from, day),
    until: clock(until, day),
    reason: 'other',
    closed: true,
  }) as const;

describe('choosing', () => {
  test('OU2 what she does not want is not sent, of a booking and of the visit it becomes', async () => {
    const scene = new OutletScene();
    const { code } = scene.book('a', '09:10', { declined: ['booked'] });
    await scene.second();
    expect([scene.sent(), scene.state('booked')]).toEqual([[], 'declined']);
    const asked = { name: 'chooseMessages', code, declined: ['called'] } as const;
    scene.hall.get({ kind: 'booker', id: 'b2' }, { ...asked, declined: [...asked.declined] });
    scene.hall.until(clock('09:00'));
    const { ticketId } = scene.hall.checkIn(code);
    scene.hall.open(1).until(clock('09:06'));
    expect(scene.hall.call(1)).toBe(ticketId);
    await scene.second();
    expect([scene.sent(), scene.state('called')]).toEqual([[], 'declined']);
    scene.hall.get(visitor(ticketId), { name: 'chooseMessages', ticketId, declined: [] });
    scene.hall.later(30 * second).get(manager, { name: 'pauseHall', reason: 'drill', tickets: false });
    expect(scene.hall.hall.tickets.get(ticketId)?.messages).toEqual({ contact: null, declined: [] });
    expect(scene.hall.refused(visitor('another1'), { name: 'chooseMessages', ticketId, declined: [] })).toBe(
      'notYourTicket',
    );
    const booker = { kind: 'booker', id: 'b2' } as const;
    expect(scene.hall.refused(booker, { name: 'chooseMessages', ticketId, declined: [] })).toBe(
      'notYourTicket',
    );
  });

  test('OU3 a phone left for a visit serves that visit, and is kept no longer than it lasts', async () => {
    const scene = new OutletScene(undefined, clock('09:00'));
    scene.hall.open(1);
    const { ticketId } = scene.hall.take('birth');
    const other = scene.hall.take('birth').ticketId;
    for (const id of [ticketId, other]) scene.leavePhone(id);
    const [own, others] = [...scene.phones.keys()];
    if (own === undefined || others === undefined) throw new Error('two rows');
    expect(scene.hall.call(1)).toBe(ticketId);
    await scene.second();
    expect(scene.handed.map(({ kind, phone }) => [kind, phone])).toEqual([['called', '13900000001']]);
    scene.hall.finish(1);
    scene.follow();
    expect(scene.phones.get(own)?.keptUntil).toBe(scene.hall.now);
    // Given up, it may still be taken back for five minutes; taken back, it is needed again.
    scene.hall.get(visitor(other), { name: 'withdrawTicket', ticketId: other });
    scene.follow();
    expect(scene.phones.get(others)?.keptUntil).toBe(scene.hall.now + 5 * minute);
    scene.hall.later(minute).get(visitor(other), { name: 'undoWithdrawal', ticketId: other });
    scene.follow();
    expect(scene.phones.get(others)?.keptUntil).toBeGreaterThan(scene.hall.now + hour);
    scene.hall.get(visitor(other), {
      name: 'chooseMessages',
      ticketId: other,
      declined: [],
      forgetPhone: true,
    });
    expect(scene.hall.call(1)).toBe(other);
    await scene.second();
    expect(scene.sent()).toEqual(['called']);
  });
});

describe('of a booking', () => {
  test('OU4 it is confirmed, its move told, its cancelling by the hall told five minutes later', async () => {
    const scene = new OutletScene();
    const { bookingId } = scene.book('a', '14:10');
    await scene.second();
    expect(scene.handed.at(-1)).toMatchObject({
      kind: 'booked',
      language: 'zh',
      parameters: { slot: '11月23日 14:10–14:30' },
    });
    scene.hall.get(manager, { name: 'changeBooking', bookingId, start: clock('14:30') });
    await scene.second();
    scene.hall.get(manager, closing('14:00', '16:00'));
    await scene.second();
    scene.hall.later(5 * minute - second);
    await scene.second();
    expect(scene.sent()).toEqual(['booked', 'moved']);
    scene.hall.later(second);
    await scene.second();
    expect(scene.sent()).toEqual(['booked', 'moved', 'cancelledByHall']);
    expect(scene.handed.at(-1)?.text).toContain('11月23日 14:30–14:50');
  });

  test('OU4 what the hall moves within these minutes is told as moved alone', async () => {
    const scene = new OutletScene();
    const { bookingId } = scene.book('a', '14:10');
    scene.hall.get(manager, closing('14:00', '14:30'));
    await scene.second();
    scene.hall.get(manager, { name: 'changeBooking', bookingId, start: clock('15:30') });
    scene.hall.later(10 * minute);
    await scene.second();
    expect(scene.sent()).toEqual(['moved']);
    expect(scene.state('cancelledByHall')).toBe('expired');
  });

  test('OU5 it is reminded of a day before, once for each time it has, and not when it was booked later than that', async () => {
    const scene = new OutletScene();
    scene.book('a', '14:10');
    const { bookingId } = scene.book('b', '14:10', {}, '2026-11-25');
    scene.hall.get(manager, { name: 'changeBooking', bookingId, start: clock('14:30', '2026-11-25') });
    await scene.second();
    scene.hall.until(clock('14:29', '2026-11-24')).tick();
    scene.follow(true);
    await scene.second();
    expect(scene.sent()).not.toContain('reminder');
    scene.hall.until(clock('14:30', '2026-11-24'));
    await scene.second();
    await scene.second();
    expect(scene.handed.filter(({ kind }) => kind === 'reminder').map(({ text }) => text)).toEqual([
      expect.stringContaining('11月25日 14:30–14:50'),
    ]);
    const settings = { ...bookingHall(), messages: { reminderHours: 2, nearAhead: 3, templates: {} } };
    const soon = new OutletScene(settings);
    soon.book('c', '14:10');
    soon.hall.until(clock('12:10'));
    await soon.second();
    expect(soon.sent()).toEqual(['booked', 'reminder']);
    // Booked at the very moment of its reminder: one message is enough.
    const sharp = new OutletScene(settings);
    sharp.hall.until(clock('12:10'));
    sharp.book('d', '14:10');
    await sharp.second();
    expect(sharp.sent()).toEqual(['booked']);
  });
});

describe('of a visit', () => {
  test('OU6 she is told once when three are ahead, then each call but no recall, and that she was missed', async () => {
    const scene = new OutletScene(undefined, clock('09:00'));
    scene.hall.open(1);
    scene.hall.takeMany(5, 'birth');
    const { ticketId } = scene.hall.take('birth');
    scene.leavePhone(ticketId);
    await scene.second();
    scene.hall.call(1);
    await scene.second();
    expect(scene.sent()).toEqual([]);
    scene.hall
      .later(3 * minute)
      .finish(1)
      .call(1);
    await scene.second();
    expect(scene.handed.map(({ kind, parameters }) => [kind, parameters['ahead']])).toEqual([
      ['threeAhead', '3'],
    ]);
    for (let left = 0; left < 4; left += 1) {
      scene.hall.later(minute).finish(1);
      if (left < 3) scene.hall.call(1);
      await scene.second();
    }
    expect(scene.sent()).toEqual(['threeAhead']);
    expect(scene.hall.miss(1)).toBe(ticketId);
    await scene.second();
    // The call itself was over by then: only what is true goes out.
    expect(scene.sent()).toEqual(['threeAhead', 'missed']);
    scene.hall.get(visitor(ticketId), { name: 'reinstateTicket', ticketId });
    expect(scene.hall.call(1)).toBe(ticketId);
    await scene.second();
    scene.hall.later(10 * second).get(api, { name: 'recallTicket', window: 1 });
    await scene.second();
    expect(scene.handed.at(-1)).toMatchObject({ kind: 'called', parameters: { window: '1', zone: 'E 区' } });
    expect(scene.sent()).toHaveLength(3);
  });

  test('OU6 who has just taken a number has read it, and is told only where she still waits after three minutes', async () => {
    const scene = new OutletScene(undefined, clock('09:00'));
    const { ticketId } = scene.hall.take('birth');
    scene.leavePhone(ticketId);
    await scene.second();
    scene.hall.later(2 * minute).take('birth');
    await scene.second();
    expect(scene.sent()).toEqual([]);
    scene.hall.later(minute).take('birth');
    await scene.second();
    expect(scene.sent()).toEqual(['threeAhead']);
  });

  test('OU6 whom the manager closes is told that she is not reached, and when to come', async () => {
    const scene = new OutletScene(undefined, clock('16:30'));
    const { ticketId } = scene.hall.take('birth');
    scene.leavePhone(ticketId);
    scene.hall.get(manager, { name: 'closeVisits', ticketIds: [ticketId], reason: 'closingTime' });
    await scene.second();
    expect(scene.handed.map(({ text }) => text)).toEqual([expect.stringContaining('11月24日星期二 8:30 起')]);
  });
});

describe('going out', () => {
  test('OU7 what is no longer true does not go, nor what was declined meanwhile, nor to a phone that is gone', async () => {
    const scene = new OutletScene(undefined, clock('09:00'));
    scene.hall.open(1, 2, 3);
    const ids = scene.hall.takeMany(3, 'birth');
    for (const id of ids) scene.leavePhone(id);
    scene.gateway = () => ({ ok: false, why: 'trouble', failure: 'http-503' });
    const [late = '', silent = '', gone = ''] = [1, 2, 3].map((window) => scene.hall.call(window));
    await scene.second();
    expect(scene.handed).toHaveLength(3);
    scene.gateway = () => ({ ok: true });
    scene.hall.get(api, { name: 'startService', window: 1 });
    scene.hall.get(visitor(silent), { name: 'chooseMessages', ticketId: silent, declined: ['called'] });
    const contact = scene.hall.ticket(gone).messages?.contact;
    scene.phones.delete(contact?.personalId ?? '');
    scene.hall.later(minute);
    await scene.second();
    expect(scene.handed).toHaveLength(3);
    expect([late, silent, gone].map((id) => scene.state(`called.${id}`))).toEqual([
      'expired',
      'declined',
      'expired',
    ]);
  });

  test('OU8 a kind that is switched off is neither made nor sent, also on the next day', async () => {
    const scene = new OutletScene(undefined, clock('09:00'));
    scene.hall.open(1);
    scene.gateway = () => ({ ok: false, why: 'trouble', failure: 'timeout' });
    const { ticketId } = scene.hall.take('birth');
    scene.leavePhone(ticketId);
    scene.hall.call(1);
    await scene.second();
    scene.hall.get(manager, { name: 'switchMessages', kind: 'called', on: false });
    scene.gateway = () => ({ ok: true });
    scene.hall.later(20 * second);
    await scene.second();
    expect([scene.handed.length, scene.state('called')]).toEqual([1, 'expired']);
    scene.hall.until(clock('04:00', '2026-11-24')).tick();
    expect(scene.hall.hall.messagesOff).toEqual(['called']);
    scene.hall.until(clock('09:00', '2026-11-24')).open(1);
    scene.leavePhone(scene.hall.take('birth').ticketId);
    scene.hall.call(1);
    await scene.second();
    expect([scene.handed.length, scene.store.rows.size]).toEqual([1, 1]);
    scene.hall.get(manager, { name: 'switchMessages', kind: 'called', on: true });
    expect(scene.hall.hall.messagesOff).toEqual([]);
  });

  test('OU9 it is tried at growing intervals while it is true, and given up where the gateway refuses it', async () => {
    const scene = new OutletScene();
    scene.book('a', '14:10');
    scene.gateway = () => ({ ok: false, why: 'trouble', failure: 'http-503' });
    const begun = scene.hall.now;
    for (let passed = 0; passed < 60; passed += 1) {
      await scene.second();
      scene.hall.later(20 * second);
    }
    const minutes = scene.handed.map(({ at }) => Math.round((at - begun) / second));
    expect(minutes).toEqual([0, 20, 80, 320, 920]);
    expect(scene.state('booked')).toBe('failed');
    expect(new Set(scene.handed.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
    // Three failures in a row rest the outlet and tell the manager; what goes through ends that.
    expect(scene.troubles[0]).toBe(begun);
    scene.gateway = () => ({ ok: false, why: 'refused', failure: 'http-422' });
    scene.book('b', '14:10');
    scene.hall.later(minute);
    await scene.second();
    expect(scene.troubles.at(-1)).toBeNull();
    scene.hall.later(hour);
    await scene.second();
    expect(scene.handed).toHaveLength(6);
    expect([...scene.store.rows.values()].map(({ state, failure }) => [state, failure])).toEqual([
      ['failed', 'http-503'],
      ['failed', 'http-422'],
    ]);
  });
});
