// What kiosk, phone, pad and printer show after these and those events.
import { describe, expect, test } from 'vitest';
import { lanesOf } from '../../server/hall/plan.ts';
import { kioskView } from '../../server/hall/views/kiosk.ts';
import { padView } from '../../server/hall/views/pad.ts';
import { phoneView } from '../../server/hall/views/phone.ts';
import { printerView } from '../../server/hall/views/printer.ts';
import { GivenHall, minute, nine, second } from './views-given.ts';

const kiosk = (given: GivenHall, printer = 'K1') =>
  kioskView(given.hall, given.around.around(), given.at, printer);
const phone = (given: GivenHall, id = 'ticket01') =>
  phoneView(given.hall, given.around.around(), given.at, id);
const pad = (given: GivenHall, no = 3) => padView(given.hall, given.around.around(), given.at, no);
const printer = (given: GivenHall, only?: string) =>
  printerView(given.hall, given.around.around(), given.at, only);

describe('the kiosk', () => {
  test('shows for each line who waits and whether a window is open, the busiest items first', () => {
    const given = new GivenHall().open(3).take('ticket01', 'D001', ['school-enrolment']);
    const lanes = kiosk(given)?.lanes ?? [];
    const busiest = lanesOf(given.hall.plan).laneOfItem.get(given.settings.popular[0] ?? '');
    expect(lanes[0]).toMatchObject({ lane: busiest });
    expect(lanes.find((lane) => lane.lane === 'D')).toMatchObject({
      waiting: 1,
      noWindowOpenNow: false,
      zone: 'D',
    });
    expect(lanes.find((lane) => lane.lane === 'U')).toMatchObject({
      waiting: 0,
      noWindowOpenNow: true,
      windows: [23],
    });
    expect(lanes.find((lane) => lane.lane === 'D')).not.toHaveProperty('refusal');
    expect(kiosk(given)).not.toHaveProperty('lanesMore');
  });

  test('says why no number is given, and before opening from when calling starts', () => {
    const given = new GivenHall();
    given.at = nine + 9 * 60 * minute;
    const refusals = kiosk(given)?.lanes.map(
      ({ queue, refusal }) => `${queue === 'N' ? 'own hours' : ''} ${refusal}`,
    );
    expect(new Set(refusals)).toEqual(new Set([' hallClosed', 'own hours queueClosed']));
    given.at = nine - 50 * minute;
    expect(kiosk(given)?.hours.state).toBe('beforeOpening');
    const early = kiosk(given)?.lanes.find((lane) => lane.lane === 'D');
    expect(early?.wait.callingFrom).toBe(nine - 30 * minute);
    expect(early).not.toHaveProperty('refusal');
  });

  test('names another printer when its own cannot print, and what became of its papers', () => {
    const given = new GivenHall()
      .take('ticket01', 'D001', ['school-enrolment'])
      .wantPaper('paper001', 'ticket01');
    given.around.connect('a', { deviceId: 'agent', kind: 'agent', label: '打印代理' });
    given.around.report('a', { about: 'printer', printer: 'K1', health: 'paperOut' });
    expect(kiosk(given)).not.toHaveProperty('otherPrinter');
    given.around.report('a', { about: 'printer', printer: 'K2', health: 'nearEnd' });
    expect(kiosk(given)).toMatchObject({
      printer: { id: 'K1', health: 'paperOut' },
      otherPrinter: { id: 'K2' },
      papers: [{ paperId: 'paper001', ticketId: 'ticket01', state: 'wanted' }],
    });
    given.happens({ type: 'paperClaimed', paperId: 'paper001', by: 'device:agent', attempt: 1 });
    given.happens({ type: 'paperReported', paperId: 'paper001', attempt: 1, outcome: 'uncertain' });
    expect(kiosk(given)?.papers).toMatchObject([{ state: 'uncertain' }]);
    expect(kiosk(given, 'K2')?.papers).toEqual([]);
  });
});

describe('the phone', () => {
  test('follows its ticket from taking to rating', () => {
    const given = new GivenHall().open(3);
    given.take('ticket00', 'D001', ['school-enrolment']).take('ticket01', 'D002', ['school-enrolment']);
    expect(phone(given)).toMatchObject({
      stage: 'waiting',
      ahead: 1,
      windows: [3, 4, 5, 6, 11],
      canRate: false,
    });
    given.call('ticket00', 3).finish('ticket00', 3).call('ticket01', 3);
    expect(phone(given)).toMatchObject({
      stage: 'called',
      window: { no: 3, zone: { id: 'D' } },
      canSayOnMyWay: true,
    });
    given.happens({ type: 'visitorOnTheWay', ticketId: 'ticket01', until: given.at + minute });
    expect(phone(given)).toMatchObject({ onMyWayUntil: given.at - second + minute, canSayOnMyWay: false });
    given.start('ticket01', 3).finish('ticket01', 3);
    expect(phone(given)).toMatchObject({ stage: 'served', canRate: true, rated: false });
    given.happens({
      type: 'visitRated',
      ticketId: 'ticket01',
      level: 1,
      options: [101],
      channel: 'phone',
      flagged: false,
    });
    expect(phone(given)).toMatchObject({ canRate: false, rated: true });
  });

  test('offers to undo, to come back and to rate only as long as the rules allow', () => {
    const given = new GivenHall().open(3).take('ticket01', 'D001', ['school-enrolment']);
    given.happens({ type: 'ticketWithdrawn', ticketId: 'ticket01' });
    expect(phone(given)).toMatchObject({ undoUntil: given.at + 5 * minute });
    expect(phone(given.later(5 * minute))).not.toHaveProperty('undoUntil');
    given.take('ticket02', 'D002', ['school-enrolment']).call('ticket02', 3).miss('ticket02', 3);
    expect(phone(given, 'ticket02')).toMatchObject({ stage: 'missed', canReinstate: true });
    given.take('ticket03', 'D003', ['school-enrolment']).call('ticket03', 3).finish('ticket03', 3);
    expect(phone(given.later(25 * 60 * minute), 'ticket03')).toMatchObject({
      stage: 'served',
      canRate: false,
    });
    expect(phone(given, 'unknown1')).toBeNull();
  });
});

describe('the rating pad', () => {
  test('offers the visit that just ended until the next visitor sits there, it is rated or three minutes are over', () => {
    const given = new GivenHall().open(3);
    given.take('ticket01', 'D001', ['school-enrolment'], 'ru').take('ticket02', 'D002', ['school-enrolment']);
    given.call('ticket01', 3).start('ticket01', 3);
    expect(pad(given)).not.toHaveProperty('rate');
    given.finish('ticket01', 3);
    const finishedAt = given.at;
    expect(pad(given)?.rate).toEqual({
      ticketId: 'ticket01',
      number: 'D001',
      language: 'ru',
      until: finishedAt + 3 * minute,
    });
    given.call('ticket02', 3);
    expect(pad(given)).toMatchObject({
      rate: { number: 'D001' },
      current: { number: 'D002', stage: 'called' },
    });
    const { hall } = given;
    given.start('ticket02', 3);
    expect(pad(given)).not.toHaveProperty('rate');
    given.hall = hall;
    given.at = finishedAt + 3 * minute;
    expect(pad(given)).not.toHaveProperty('rate');
    given.at = finishedAt + second;
    given.happens({
      type: 'visitRated',
      ticketId: 'ticket01',
      level: 5,
      options: [],
      channel: 'pad',
      flagged: false,
    });
    expect(pad(given)).not.toHaveProperty('rate');
  });
});

describe('the printer', () => {
  test('P: makes papers younger than two minutes by itself, older ones only when asked for anew', () => {
    const given = new GivenHall()
      .take('ticket01', 'D001', ['school-enrolment'])
      .wantPaper('paper001', 'ticket01');
    expect(printer(given)?.papers).toMatchObject([
      { paperId: 'paper001', number: 'D001', code: '4711', copy: 1, windows: [3, 4, 5, 6, 11], ahead: 0 },
    ]);
    given.later(2 * minute);
    expect(printer(given)?.papers).toEqual([]);
    expect(kiosk(given)?.papers).toMatchObject([{ state: 'onRequest' }]);
    given.happens({ type: 'paperLapsed', paperId: 'paper001' });
    given.wantPaper('paper002', 'ticket01', 'K2', 2);
    expect(printer(given)?.papers).toMatchObject([{ paperId: 'paper002', copy: 2, printer: 'K2' }]);
  });

  test('P: makes again what was not sent, never what was claimed, printed or is uncertain', () => {
    const given = new GivenHall()
      .take('ticket01', 'D001', ['school-enrolment'])
      .wantPaper('paper001', 'ticket01');
    given.happens({ type: 'paperClaimed', paperId: 'paper001', by: 'device:agent', attempt: 1 });
    expect(printer(given)?.papers).toEqual([]);
    for (const outcome of ['printed', 'sent', 'uncertain'] as const) {
      const { hall } = given;
      given.happens({ type: 'paperReported', paperId: 'paper001', attempt: 1, outcome });
      expect(printer(given)?.papers).toEqual([]);
      given.hall = hall;
    }
    given.happens({ type: 'paperReported', paperId: 'paper001', attempt: 1, outcome: 'notSent' });
    expect(printer(given)?.papers).toMatchObject([{ paperId: 'paper001' }]);
  });

  test('P: makes no paper of a visitor who is being served, has gone or was missed', () => {
    const given = new GivenHall()
      .open(3)
      .take('ticket01', 'D001', ['school-enrolment'])
      .wantPaper('paper001', 'ticket01');
    given.call('ticket01', 3);
    expect(printer(given)?.papers).toHaveLength(1);
    const { hall } = given;
    expect(printer(given.start('ticket01', 3))?.papers).toEqual([]);
    given.hall = hall;
    expect(printer(given.miss('ticket01', 3))?.papers).toEqual([]);
    given.hall = hall;
    given.happens({ type: 'ticketWithdrawn', ticketId: 'ticket01' });
    expect(printer(given)?.papers).toEqual([]);
    expect(kiosk(given)?.papers).toMatchObject([{ state: 'lapsed' }]);
  });

  test('gives an agent beside one printer the papers of that one, and a standing printer does not hold up the others', () => {
    const given = new GivenHall();
    for (let count = 1; count <= 30; count += 1) {
      given
        .take(`ticket${count}`, `D${100 + count}`, ['school-enrolment'])
        .wantPaper(`paper0${count}`, `ticket${count}`);
    }
    given.take('ticket99', 'D199', ['school-enrolment']).wantPaper('paper099', 'ticket99', 'K2');
    const papers = printer(given)?.papers.map((paper) => paper.paperId) ?? [];
    expect(papers.slice(0, 3)).toEqual(['paper01', 'paper099', 'paper02']);
    given.around.connect('a', { deviceId: 'agent', kind: 'agent', label: '打印代理' });
    given.around.report('a', { about: 'printer', printer: 'K2', health: 'ok' });
    expect(printer(given)?.papers[0]).toMatchObject({ paperId: 'paper099' });
    expect(printer(given, 'K2')?.papers.map((paper) => paper.paperId)).toEqual(['paper099']);
    expect(printer(given, 'K2')?.printers.map(({ id }) => id)).toEqual(['K2']);
    expect(printer(given, 'K9')).toBeNull();
  });
});
