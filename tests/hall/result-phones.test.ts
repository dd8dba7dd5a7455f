// A phone kept for results: left, taken over by the receipt, told, deleted when it has served. Rules PU10 and PU11.
import { describe, expect, test } from 'vitest';
import { phoneNeededUntil } from '../../server/hall/pickup/telling.ts';
import { deskView } from '../../server/hall/views/desk.ts';
import { phoneView } from '../../server/hall/views/phone.ts';
import { OutletScene } from '../support/outlet-scene.ts';
import { smallHall } from '../support/small-hall.ts';
import { api, clerk, clock, hour, manager, visitor } from '../support/virtual-hall.ts';
import { nobody } from './hands-seen.ts';

const caseNo = 'HRB-0001';
const day = 24 * hour;
const around = { ...nobody, messages: true };

class Scene extends OutletScene {
  constructor() {
    super(smallHall(), clock('09:00'));
    this.hall.open(1);
    this.hall.open(2);
  }

  keep(ticketId: string, by: 'visitor' | 'window' = 'visitor'): string {
    const contact = this.contact(31 * day);
    const asker = by === 'visitor' ? visitor(ticketId) : api;
    const at = by === 'visitor' ? {} : { window: 1 };
    this.hall.get(asker, { name: 'tellResult', ticketId, language: 'zh', ...at }, contact);
    return contact.personalId;
  }

  /** Called to window 1 and accepted there under these numbers. */
  accept(...caseNos: string[]): string {
    this.hall.call(1);
    for (const each of caseNos) this.hall.get(api, { name: 'addCaseNo', window: 1, caseNo: each });
    return this.hall.get(api, { name: 'acceptCase', window: 1 }).deed;
  }

  announce(no = caseNo): void {
    this.hall.get(manager, { name: 'announceResult', caseNo: no });
  }

  until(personalId: string): number | undefined {
    return this.phones.get(personalId)?.keptUntil;
  }
}

describe('left', () => {
  test('PU10 while she waits: the receipt takes it over, and on another day it is told and deleted', async () => {
    const scene = new Scene();
    const { ticketId } = scene.hall.take('birth');
    const row = scene.keep(ticketId);
    scene.accept(caseNo);
    const acceptedAt = scene.hall.now;
    scene.hall.finish(1);
    await scene.second();
    expect(scene.until(row)).toBe(acceptedAt + 31 * day);
    scene.hall.until(clock('09:00', '2026-11-30')).tick();
    expect(scene.hall.hall.tickets.has(ticketId)).toBe(false);
    scene.announce();
    await scene.second();
    const [sent] = scene.handed;
    expect(scene.handed).toHaveLength(1);
    expect(sent).toMatchObject({ kind: 'resultReady', phone: '13900000001', language: 'zh' });
    expect(sent?.parameters).toHaveProperty('code', scene.hall.hall.results.get(caseNo)?.code);
    // PU11: its purpose is past.
    expect(scene.phones.has(row)).toBe(false);
  });

  test('PU10 without a receipt it goes with the visit', async () => {
    const scene = new Scene();
    const { ticketId } = scene.hall.take('birth');
    const row = scene.keep(ticketId);
    scene.hall.call(1);
    scene.hall.finish(1);
    await scene.second();
    expect(scene.until(row)).toBe(scene.hall.now);
    const other = scene.hall.take('birth').ticketId;
    const second = scene.keep(other);
    scene.hall.get(visitor(other), { name: 'withdrawTicket', ticketId: other });
    await scene.second();
    expect(scene.until(second)).toBe(scene.hall.now + 5 * 60_000);
    scene.hall.get(visitor(other), { name: 'undoWithdrawal', ticketId: other });
    await scene.second();
    expect(scene.until(second)).toBe(scene.hall.now + 31 * day);
  });

  test('PU10 at the window, of the visitor who is there; and after the visit by the number of the case', async () => {
    const scene = new Scene();
    const { ticketId } = scene.hall.take('birth');
    const later = scene.hall.take('birth').ticketId;
    scene.accept(caseNo);
    const asked = { name: 'tellResult', ticketId, language: 'zh', window: 1 } as const;
    const phone = () => scene.contact(31 * day);
    const { hall } = scene;
    const refusedTo = (command: object, asker = api): string => {
      const outcome = hall.ask(asker, { ...asked, ...command }, phone());
      return 'refusal' in outcome ? outcome.refusal.code : '+';
    };
    expect(refusedTo({ ticketId: later })).toBe('visitorChanged');
    expect(refusedTo({ window: 2 })).toBe('nobodyAtWindow');
    expect(refusedTo({}, clerk('c9'))).toBe('notYourWindow');
    expect(refusedTo({ window: undefined }, clerk('c9'))).toBe('unknownWindow');
    expect(refusedTo({ window: undefined }, visitor(later))).toBe('notYourTicket');
    expect(refusedTo({ window: undefined, ticketId: undefined, caseNo }, visitor(ticketId))).toBe(
      'notYourTicket',
    );
    expect(refusedTo({ ticketId: undefined, caseNo: 'HRB-0009' })).toBe('unknownDeed');
    expect(hall.refused(api, asked)).toBe('phoneMissing');
    const first = scene.keep(ticketId, 'window');
    expect(hall.hall.deeds.get(hall.ticket(ticketId).deeds[0] ?? '')?.telling?.contact.personalId).toBe(
      first,
    );
    hall.finish(1);
    hall.until(clock('09:00', '2026-11-30')).tick();
    hall.open(1);
    const row = phone();
    hall.get(api, { name: 'tellResult', caseNo, window: 1, language: 'ru' }, row);
    scene.announce();
    await scene.second();
    // The language is that of the visit.
    expect(scene.handed).toMatchObject([{ kind: 'resultReady', language: 'zh' }]);
    expect(scene.phones.has(row.personalId)).toBe(false);
    expect(hall.refused(api, { name: 'tellResult', caseNo, window: 1, language: 'zh' })).toBe(
      'nothingAwaited',
    );
  });

  test('PU10 taken back it is nowhere any more, and nothing is told', async () => {
    const scene = new Scene();
    const { ticketId } = scene.hall.take('birth');
    const row = scene.keep(ticketId);
    const deed = scene.accept(caseNo);
    scene.hall.finish(1);
    scene.hall.until(clock('09:00', '2026-11-30')).tick();
    scene.hall.open(1);
    expect(JSON.stringify(scene.hall.hall.deeds.get(deed))).toContain(row);
    scene.hall.get(api, { name: 'tellResult', caseNo, window: 1, forgetPhone: true, language: 'zh' });
    expect(JSON.stringify([...scene.hall.hall.deeds.values()])).not.toContain(row);
    scene.announce();
    await scene.second();
    expect(scene.handed).toEqual([]);
  });

  test('PU10 taken back between the announcement and the message, the result knows no phone either', async () => {
    const scene = new Scene();
    const { ticketId } = scene.hall.take('birth');
    const row = scene.keep(ticketId);
    scene.accept(caseNo);
    scene.hall.finish(1);
    scene.announce();
    expect(scene.hall.hall.results.get(caseNo)?.telling?.contact.personalId).toBe(row);
    scene.hall.get(visitor(ticketId), { name: 'tellResult', ticketId, forgetPhone: true, language: 'zh' });
    // As the door does once the hall agrees.
    scene.phones.delete(row);
    expect(scene.hall.hall.results.get(caseNo)?.telling).toBeUndefined();
    await scene.second();
    expect(scene.handed).toEqual([]);
  });

  test('PU10 not where nothing is fetched, nothing is sent, or nothing is still to come', () => {
    const { pickup: _none, ...settings } = smallHall();
    const bare = new OutletScene(settings, clock('09:00'));
    const asked = (ticketId: string) => ({ name: 'tellResult', ticketId, language: 'zh' }) as const;
    const one = bare.hall.take('birth').ticketId;
    expect(bare.hall.refused(visitor(one), asked(one))).toBe('noPickupHere');
    const scene = new Scene();
    const { ticketId } = scene.hall.take('birth');
    scene.hall.get(manager, { name: 'switchMessages', kind: 'resultReady', on: false });
    expect(scene.hall.refused(visitor(ticketId), asked(ticketId))).toBe('messagesNotSent');
    scene.hall.get(manager, { name: 'switchMessages', kind: 'resultReady', on: true });
    scene.hall.call(1);
    scene.hall.finish(1);
    expect(scene.hall.refused(visitor(ticketId), asked(ticketId))).toBe('nothingAwaited');
    expect(scene.hall.refused(visitor(ticketId), asked('nobody000'))).toBe('unknownTicket');
  });
});

describe('told', () => {
  test('PU11 of two results the phone is kept until the second is told', async () => {
    const scene = new Scene();
    const { ticketId } = scene.hall.take('birth');
    const row = scene.keep(ticketId);
    scene.accept(caseNo, 'HRB-0002');
    scene.hall.finish(1);
    scene.hall.until(clock('09:00', '2026-11-30')).tick();
    scene.announce();
    await scene.second();
    expect(scene.until(row)).toBeGreaterThan(scene.hall.now + 20 * day);
    scene.hall.until(clock('09:00', '2026-12-03')).tick();
    scene.announce('HRB-0002');
    await scene.second();
    expect(scene.sent()).toEqual(['resultReady', 'resultReady']);
    expect(new Set(scene.handed.map(({ phone }) => phone)).size).toBe(1);
    expect(scene.phones.has(row)).toBe(false);
  });

  test('PU11 left anew, the row before is needed no more', () => {
    const scene = new Scene();
    const { ticketId } = scene.hall.take('birth');
    scene.accept(caseNo);
    const [before, after] = [scene.keep(ticketId), scene.keep(ticketId)];
    scene.hall.finish(1);
    const { hall, now } = scene.hall;
    const until = (personalId: string) => phoneNeededUntil(hall, { ticketId, personalId }, now);
    expect([until(before), until(after)]).toEqual([now, now + 31 * day]);
  });

  test('PU11 where the gateway is down it is kept for a day more, and fetched before that no longer', async () => {
    const scene = new Scene();
    scene.gateway = () => ({ ok: false, why: 'trouble', failure: 'http-503' });
    const { ticketId } = scene.hall.take('birth');
    const row = scene.keep(ticketId);
    scene.accept(caseNo);
    scene.hall.finish(1);
    scene.announce();
    await scene.second();
    expect(scene.until(row)).toBe(scene.hall.now + 24 * hour);
    scene.hall.get(manager, { name: 'endResult', caseNo, ending: 'mailed' });
    scene.follow();
    expect(scene.until(row)).toBe(scene.hall.now);
  });

  test('PU11 refused by the gateway, or switched off meanwhile, it is deleted all the same', async () => {
    for (const off of [true, false]) {
      const scene = new Scene();
      scene.gateway = () => ({ ok: false, why: 'refused', failure: 'http-400' });
      const { ticketId } = scene.hall.take('birth');
      const row = scene.keep(ticketId);
      scene.accept(caseNo);
      scene.hall.finish(1);
      scene.announce();
      scene.follow();
      if (off) scene.hall.get(manager, { name: 'switchMessages', kind: 'resultReady', on: false });
      await scene.second();
      expect(scene.handed).toHaveLength(off ? 0 : 1);
      expect(scene.phones.has(row)).toBe(false);
    }
  });

  test('PU11 with the visit still going on and a phone of its own, one message goes out, to the one that is kept', async () => {
    const scene = new Scene();
    const { ticketId } = scene.hall.take('birth');
    scene.leavePhone(ticketId);
    const row = scene.keep(ticketId);
    scene.accept(caseNo);
    scene.announce();
    await scene.second();
    const phone = '13900000002';
    expect(scene.handed.filter(({ kind }) => kind === 'resultReady')).toMatchObject([{ phone }]);
    // She is still at the window, and might have a second case there.
    expect(scene.phones.has(row)).toBe(true);
    scene.hall.finish(1);
    scene.follow();
    expect(scene.until(row)).toBeLessThanOrEqual(scene.hall.now + 24 * hour);
  });

  test('PU10 who declined it and then leaves a phone for it wants it again; declined after that it is not sent', async () => {
    for (const after of [false, true]) {
      const scene = new Scene();
      const { ticketId } = scene.hall.take('birth');
      scene.leavePhone(ticketId, ['missed', 'resultReady']);
      const row = scene.keep(ticketId);
      expect(scene.hall.ticket(ticketId).messages?.declined).toEqual(['missed']);
      scene.accept(caseNo);
      if (after) scene.leavePhone(ticketId, ['resultReady']);
      scene.announce();
      await scene.second();
      expect(scene.sent().filter((kind) => kind === 'resultReady')).toHaveLength(after ? 0 : 1);
      scene.hall.finish(1);
      scene.follow();
      expect(scene.until(row)).toBeLessThanOrEqual(scene.hall.now + 24 * hour);
    }
  });

  test('PU10, OU2 the same when the visit is forgotten: what she chose goes with the receipt', async () => {
    for (const again of [false, true]) {
      const scene = new Scene();
      const { ticketId } = scene.hall.take('birth');
      const row = scene.keep(ticketId);
      scene.accept(caseNo);
      scene.leavePhone(ticketId, ['caseReplied', 'resultReady']);
      scene.hall.finish(1);
      await scene.second();
      scene.hall.until(clock('09:00', '2026-11-30')).tick();
      expect(scene.hall.hall.tickets.has(ticketId)).toBe(false);
      const left = { name: 'tellResult', caseNo, language: 'zh' } as const;
      if (again) scene.hall.get(manager, left, scene.contact(31 * day));
      scene.announce();
      await scene.second();
      expect(scene.sent()).toEqual(again ? ['resultReady'] : []);
      const keptUntil = again ? 0 : (scene.until(row) ?? Infinity);
      expect(keptUntil).toBeLessThanOrEqual(scene.hall.now + 24 * hour);
      expect([...scene.hall.hall.deeds.values()].flatMap(({ declined = [] }) => declined)).toEqual(
        again ? ['caseReplied'] : ['caseReplied', 'resultReady'],
      );
    }
  });
});

describe('seen', () => {
  test('PU10 her page and the window know whether one is kept, and how long it would be', () => {
    const scene = new Scene();
    const { ticketId } = scene.hall.take('birth');
    const page = () => phoneView(scene.hall.hall, around, scene.hall.now, ticketId)?.resultPhone;
    const desk = () => deskView(scene.hall.hall, around, scene.hall.now, 1)?.current?.resultPhone;
    expect(page()).toEqual({ state: 'offered', days: 31 });
    expect(phoneView(scene.hall.hall, nobody, scene.hall.now, ticketId)?.resultPhone).toBeUndefined();
    scene.leavePhone(ticketId);
    expect(page()).toEqual({ state: 'offered', days: 31, known: true });
    scene.hall.call(1);
    expect(desk()).toBeUndefined();
    scene.hall.get(api, { name: 'addCaseNo', window: 1, caseNo });
    scene.hall.get(api, { name: 'acceptCase', window: 1 });
    expect(desk()).toEqual({ state: 'offered', days: 31, known: true, accepted: true });
    scene.keep(ticketId);
    expect(desk()).toMatchObject({ state: 'kept' });
    scene.hall.finish(1);
    expect(page()).toMatchObject({ state: 'kept', accepted: true });
    scene.announce();
    expect(page()).toBeUndefined();
  });

  test('PU10 once the visit is over the phone that was left for it alone is known no more', () => {
    const scene = new Scene();
    const { ticketId } = scene.hall.take('birth');
    scene.leavePhone(ticketId);
    scene.accept(caseNo);
    scene.hall.finish(1);
    const page = phoneView(scene.hall.hall, around, scene.hall.now, ticketId);
    expect(page?.resultPhone).toEqual({ state: 'offered', days: 31, accepted: true });
  });
});
