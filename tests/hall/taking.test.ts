// Taking a number, giving it up, changing one's mind: rules T1–T12.
import { describe, expect, test } from 'vitest';
import { commandSchemas } from '../../contract/commands.ts';
import { alwaysOpen, smallHall } from '../support/small-hall.ts';
import {
  api,
  clock,
  hour,
  kiosk,
  minute,
  second,
  takeOf,
  visitor,
  VirtualHall,
} from '../support/virtual-hall.ts';

const takeOfQueue = (queue: string) => ({ ...takeOf(), items: undefined, queue });

describe('a number', () => {
  test('T1 whoever asks for one to five items gets one number; the first item says which queue and series', () => {
    const hall = new VirtualHall();
    const { ticketId, number } = hall.take('pension', 'birth', 'pension');
    expect(number).toBe('L001');
    expect(hall.ticket(ticketId)).toMatchObject({ queue: 'L', series: 'L', items: ['pension', 'birth'] });
    expect(hall.hall.tickets.size).toBe(1);
  });

  test('T1 a number of a queue itself has no item', () => {
    const hall = new VirtualHall();
    const { ticketId, number } = hall.get(kiosk, takeOfQueue('F'));
    expect(number).toBe('D001');
    expect(hall.ticket(ticketId)).toMatchObject({ queue: 'F', lane: 'F', items: [] });
    expect(hall.refused(kiosk, takeOfQueue('X'))).toBe('unknownQueue');
    expect(hall.refused(kiosk, takeOf('no-such-item'))).toBe('unknownItem');
  });

  test('T1 six items or none are no request', () => {
    const { takeTicket } = commandSchemas;
    const asked = { name: 'takeTicket', items: ['a', 'b', 'c', 'd', 'e'] };
    expect(takeTicket.safeParse(asked).success).toBe(true);
    expect(takeTicket.safeParse({ ...asked, items: [...asked.items, 'f'] }).success).toBe(false);
    expect(takeTicket.safeParse({ ...asked, items: [] }).success).toBe(false);
    expect(takeTicket.safeParse({ ...asked, queue: 'D' }).success).toBe(false);
    expect(takeTicket.safeParse({ name: 'takeTicket' }).success).toBe(false);
  });

  test('T2 queues of one series count together, three digits and from 1000 on four', () => {
    const hall = new VirtualHall(smallHall({}, alwaysOpen));
    expect([hall.take('birth').number, hall.take('pickup').number, hall.take('pension').number]).toEqual([
      'D001',
      'D002',
      'L001',
    ]);
    for (let count = 3; count < 999; count += 1) hall.take('birth');
    expect([hall.take('pickup').number, hall.take('birth').number]).toEqual(['D999', 'D1000']);
  });

  test('T2 no number is given that a visitor of the day before still holds', () => {
    const hall = new VirtualHall(smallHall({}, alwaysOpen), clock('03:00'));
    const [first = '', second_ = ''] = hall.takeMany(2, 'birth');
    hall.open(2).call(2);
    hall.finish(2).until(clock('04:00:01')).tick();
    expect(hall.hall.day).toBe('2026-11-23');
    expect(hall.stage(second_)).toBe('waiting');
    expect(hall.take('birth').number).toBe('D001');
    expect(hall.take('birth').number).toBe('D003');
    // Yesterday's visitor of the same number rates: today's keeps hers.
    hall.get(api, { name: 'rateVisit', ticketId: first, level: 5, options: [] });
    const held = hall.hall.numbers.get('D001') ?? '';
    expect(hall.ticket(held)).toMatchObject({ day: '2026-11-23', number: 'D001' });
  });

  test('T2 with all 9,999 numbers given: numbersUsedUp', () => {
    const hall = new VirtualHall();
    hall.hall = { ...hall.hall, counters: hall.hall.counters.with('D', 9_998) };
    expect(hall.take('birth').number).toBe('D9999');
    expect(hall.refused(kiosk, takeOf('birth'))).toBe('numbersUsedUp');
    expect(hall.take('pension').number).toBe('L001');
  });

  test('T3 the answer says who is ahead, the wait, and a four-digit code', () => {
    const hall = new VirtualHall().open(1);
    const first = hall.take('birth');
    const next = hall.take('birth');
    expect(first).toMatchObject({ ahead: 0, code: expect.stringMatching(/^\d{4}$/) });
    expect(next).toMatchObject({ ahead: 1, wait: { expectedMinutes: 15, lowMinutes: 10, highMinutes: 25 } });
    expect(hall.ticket(next.ticketId).code).toBe(next.code);
  });

  test('T3 codes of visitors who come one after another differ', () => {
    const hall = new VirtualHall(smallHall({}, alwaysOpen));
    const codes = new Set(hall.takeMany(300, 'birth').map((id) => hall.ticket(id).code));
    expect(codes.size).toBeGreaterThan(290);
  });
});

describe('when numbers are given', () => {
  test('T4 from 30 minutes before opening and through lunch, the wait counting from when calling begins', () => {
    const hall = new VirtualHall(smallHall(), clock('08:00'));
    expect(hall.take('birth').wait).toEqual({
      expectedMinutes: 30,
      lowMinutes: 30,
      highMinutes: 30,
      callingFrom: clock('08:30'),
    });
    hall.until(clock('12:00'));
    expect(hall.take('birth').wait.callingFrom).toBe(clock('13:30'));
    hall.until(clock('13:30'));
    expect(hall.take('birth').wait).not.toHaveProperty('callingFrom');
  });

  test('T4 a hall that gives none over lunch says when it does again', () => {
    const hall = new VirtualHall(smallHall({ ticketsThroughLunch: false }), clock('12:30'));
    expect(hall.refusal(kiosk, takeOf('birth'))).toEqual({
      code: 'hallClosed',
      details: { opensAt: clock('13:30') },
    });
  });

  test('T5 outside these times: hallClosed, with the next opening', () => {
    const hall = new VirtualHall(smallHall(), clock('07:59:59'));
    expect(hall.refusal(kiosk, takeOf('birth'))).toEqual({
      code: 'hallClosed',
      details: { opensAt: clock('08:30') },
    });
    hall.until(clock('18:00', '2026-11-27'));
    expect(hall.refusal(kiosk, takeOf('birth'))).toEqual({
      code: 'hallClosed',
      details: { opensAt: clock('08:30', '2026-11-30') },
    });
  });

  test('T6 from a set time before the last closing of the day: noMoreTicketsToday', () => {
    const hall = new VirtualHall(smallHall({ lastTicketBeforeClosingMinutes: 20 }), clock('11:50'));
    hall.take('birth');
    hall.until(clock('16:39:59')).take('birth');
    hall.until(clock('16:40'));
    expect(hall.refusal(kiosk, takeOf('birth'))).toEqual({
      code: 'noMoreTicketsToday',
      details: { opensAt: clock('08:30', '2026-11-24') },
    });
  });

  test('T6 in a hall that closes after midnight the last closing is that of its business day', () => {
    const night = smallHall(
      { lastTicketBeforeClosingMinutes: 30 },
      {
        weekly: [
          {
            days: [1, 2, 3, 4, 5, 6, 7],
            periods: [
              ['00:00', '02:00'],
              ['20:00', '24:00'],
            ],
          },
        ],
        exceptions: [],
      },
    );
    const hall = new VirtualHall(night, clock('23:50'));
    hall.take('birth');
    hall.until(clock('01:29', '2026-11-24')).take('birth');
    hall.until(clock('01:30', '2026-11-24'));
    expect(hall.refusal(kiosk, takeOf('birth'))).toEqual({
      code: 'noMoreTicketsToday',
      details: { opensAt: clock('20:00', '2026-11-24') },
    });
    hall.until(clock('10:00', '2026-11-24'));
    expect(hall.refused(kiosk, takeOf('birth'))).toBe('hallClosed');
  });
});

describe('windows and places', () => {
  test('T7 that no window is open now never refuses; the answer says so', () => {
    const hall = new VirtualHall();
    expect(hall.take('pickup').noWindowOpenNow).toBe(true);
    hall.open(1);
    expect(hall.take('pickup').noWindowOpenNow).toBe(true);
    hall.open(2);
    expect(hall.take('pickup')).not.toHaveProperty('noWindowOpenNow');
    hall.get(api, { name: 'pauseWindow', window: 2, reason: 'break' });
    expect(hall.take('pickup').noWindowOpenNow).toBe(true);
  });

  test('T8 an item that no window may serve: noWindowPlanned, also as the second of several', () => {
    const hall = new VirtualHall();
    expect(hall.refused(kiosk, takeOf('orphan'))).toBe('noWindowPlanned');
    expect(hall.refusal(kiosk, takeOf('birth', 'orphan'))).toEqual({
      code: 'noWindowPlanned',
      details: { field: 'orphan' },
    });
    expect(hall.refused(kiosk, takeOfQueue('V'))).toBe('noWindowPlanned');
  });

  test('T8 an item of another place: notHandledHere, naming it', () => {
    const hall = new VirtualHall();
    const refusal = { code: 'notHandledHere', details: { field: 'vehicle' } };
    expect(hall.refusal(kiosk, takeOf('vehicle'))).toEqual(refusal);
    expect(hall.refusal(kiosk, takeOf('birth', 'vehicle'))).toEqual(refusal);
  });

  test('T9 the request for a number has no field for an appointment, an account, a phone or a document', () => {
    const known = commandSchemas.takeTicket.safeParse({ name: 'takeTicket', queue: 'D' });
    expect(known.data).toEqual({ name: 'takeTicket', queue: 'D', language: 'zh', channel: 'api' });
    expect(Object.keys(commandSchemas.takeTicket.shape).sort()).toEqual(
      [
        'name',
        'items',
        'queue',
        'journey',
        'language',
        'channel',
        'printer',
        'priorityClass',
        'needs',
        'reason',
      ].sort(),
    );
  });

  test('T9 an unknown printer is no reason to wait without a number for ever: it is refused by its name', () => {
    const hall = new VirtualHall();
    expect(hall.refused(kiosk, { ...takeOf('birth'), printer: 'K9' })).toBe('unknownPrinter');
  });
});

describe('giving a number up', () => {
  const withdraw = (hall: VirtualHall, ticketId: string) =>
    hall.get(visitor(ticketId), { name: 'withdrawTicket', ticketId });
  const undo = (ticketId: string) => ({ name: 'undoWithdrawal', ticketId }) as const;

  test('T10 a visitor who waits, is called or was missed may give it up', () => {
    const hall = new VirtualHall().open(1);
    const missed = hall.takeMany(1, 'birth')[0] ?? '';
    expect(hall.miss(1)).toBe(missed);
    const [called = '', waiting = ''] = hall.takeMany(2, 'birth');
    expect(hall.call(1)).toBe(called);
    for (const id of [missed, called, waiting]) {
      withdraw(hall, id);
      expect(hall.stage(id)).toBe('withdrawn');
    }
  });

  test('T10 not once she is served', () => {
    const hall = new VirtualHall().open(1);
    const { ticketId } = hall.take('birth');
    hall.call(1);
    hall.get(api, { name: 'startService', window: 1 });
    expect(hall.refused(visitor(ticketId), { name: 'withdrawTicket', ticketId })).toBe(
      'serviceAlreadyStarted',
    );
    hall.finish(1);
    expect(hall.refused(visitor(ticketId), { name: 'withdrawTicket', ticketId })).toBe('ticketEnded');
  });

  test('T11 within five minutes she may take that back and stands at her old place', () => {
    const hall = new VirtualHall();
    const [first = '', second_ = '', third = ''] = hall.takeMany(3, 'birth');
    withdraw(hall, second_);
    expect(hall.line('D')).toEqual([first, third]);
    hall.later(5 * minute);
    expect(hall.get(visitor(second_), undo(second_))).toEqual({ ahead: 1 });
    expect(hall.line('D')).toEqual([first, second_, third]);
    withdraw(hall, second_);
    hall.later(5 * minute + 1);
    expect(hall.refused(visitor(second_), undo(second_))).toBe('undoTooLate');
    expect(hall.refused(visitor(first), undo(first))).toBe('ticketNotWithdrawn');
  });

  test('T11 one who was missed before is missed again: giving up is no way around the place of M1', () => {
    const hall = new VirtualHall().open(1);
    const { ticketId } = hall.take('birth');
    hall.miss(1);
    hall.takeMany(3, 'birth');
    withdraw(hall, ticketId);
    hall.get(visitor(ticketId), undo(ticketId));
    expect(hall.stage(ticketId)).toBe('missed');
    hall.get(visitor(ticketId), { name: 'reinstateTicket', ticketId });
    expect(hall.line('D').indexOf(ticketId)).toBe(2);
  });

  test('T12 a visitor acts on her own ticket only', () => {
    const hall = new VirtualHall().open(1);
    const { ticketId } = hall.take('birth');
    hall.call(1);
    const stranger = visitor(hall.take('birth').ticketId);
    const { book } = hall;
    const before = book.length;
    expect(hall.refused(stranger, { name: 'withdrawTicket', ticketId })).toBe('notYourTicket');
    expect(hall.refused(stranger, undo(ticketId))).toBe('notYourTicket');
    expect(hall.refused(stranger, { name: 'sayOnMyWay', ticketId })).toBe('notYourTicket');
    expect(hall.refused(stranger, { name: 'reinstateTicket', ticketId })).toBe('notYourTicket');
    hall.finish(1).later(second);
    expect(hall.refused(stranger, { name: 'rateVisit', ticketId, level: 1, options: [] })).toBe(
      'notYourTicket',
    );
    expect(book.length).toBe(before + 1);
    expect(hall.later(hour).refused(kiosk, { name: 'withdrawTicket', ticketId })).toBe('notAllowed');
  });
});
