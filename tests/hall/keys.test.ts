// Keys of other systems: what each role may ask, and what a key of another authority sees and works. Rules S11 and S12.
import { describe, expect, test } from 'vitest';
import { commandNames } from '../../contract/commands.ts';
import type { HallSettings } from '../../contract/settings.ts';
import { authoritiesOf, keyMay, mayAskFor } from '../../server/hall/authority.ts';
import type { Asker } from '../../server/hall/authority.ts';
import { sightOf } from '../../server/hall/views/sight.ts';
import { alwaysOpen, smallHall } from '../support/small-hall.ts';
import { clock, takeOf, VirtualHall } from '../support/virtual-hall.ts';

const bureau = { zh: '公安分局', en: 'Police', ru: 'Полиция' };
/** Window 2 is the police's: D, then F. */
function sharedHall(): HallSettings {
  const settings = smallHall({}, alwaysOpen);
  const windows = settings.windows.map((window) =>
    window.no === 2 ? { ...window, organisation: bureau } : window,
  );
  return { ...settings, windows };
}
const keyOf = (role: keyof typeof authoritiesOf, organisation?: string): Asker => ({
  kind: 'key',
  id: `a-${role}`,
  authorities: authoritiesOf[role],
  ...(organisation === undefined ? {} : { organisation }),
});
const police = keyOf('working', bureau.zh);
const open = () => new VirtualHall(sharedHall(), clock('09:00'));
const asks = (role: keyof typeof authoritiesOf) =>
  commandNames.filter((name) => mayAskFor(keyOf(role), name));

describe('the role of a key', () => {
  test('S11 reading and watching over the machine ask for nothing', () => {
    expect(asks('reading')).toEqual([]);
    expect(asks('monitoring')).toEqual([]);
    expect(keyMay(keyOf('reading'), 'work:read')).toBe(true);
    expect(keyMay(keyOf('reading'), 'metrics:read')).toBe(false);
    expect(keyMay(keyOf('monitoring'), 'metrics:read')).toBe(true);
    expect(keyMay(keyOf('monitoring'), 'hall:read')).toBe(false);
  });

  test('S11 a booking channel books, changes and checks in, and takes no number', () => {
    expect(asks('booking')).toEqual(
      commandNames.filter((name) =>
        ['holdSlot', 'bookSlot', 'changeBooking', 'cancelBooking', 'checkIn'].includes(name),
      ),
    );
    expect(keyMay(keyOf('booking'), 'work:read')).toBe(false);
  });

  test('S11 a ticketing channel does what a visitor does, and works no window', () => {
    expect(asks('ticketing')).toContain('takeTicket');
    expect(asks('ticketing')).toContain('rateVisit');
    for (const name of ['callNext', 'bookSlot', 'pauseHall', 'grantPriority', 'movePapers'] as const)
      expect(asks('ticketing'), name).not.toContain(name);
  });

  test('S11 a working key works windows and steers nothing of the hall; a managing key does all', () => {
    expect(asks('working')).toContain('callNext');
    for (const name of ['pauseHall', 'takeOverWindow', 'closeSlots', 'decideOutside', 'claimPaper'] as const)
      expect(asks('working'), name).not.toContain(name);
    expect(keyMay(keyOf('working'), 'settings:publish')).toBe(false);
    expect(asks('managing')).toEqual([...commandNames]);
  });

  test('S11 what the role does not name is refused by the hall itself', () => {
    const hall = open();
    expect(hall.refused(keyOf('reading'), takeOf('card'))).toBe('notAllowed');
    hall.get(keyOf('ticketing'), takeOf('card'));
    expect(hall.refused(keyOf('ticketing'), { name: 'openWindow', window: 1 })).toBe('notAllowed');
  });
});

describe('a key of another authority', () => {
  test('S12 sees its windows, queues, items and visits in every list', () => {
    const hall = open();
    const other = hall.take('card');
    const own = hall.take('pickup');
    const sight = sightOf(hall.hall, bureau.zh);
    expect([1, 2, 3].filter(sight.window)).toEqual([2]);
    expect(['L', 'D', 'F'].filter(sight.queue)).toEqual(['D', 'F']);
    expect(['card', 'pickup'].filter(sight.item)).toEqual(['pickup']);
    expect([other.ticketId, own.ticketId].filter(sight.visit)).toEqual([own.ticketId]);
    expect([other.number, own.number].filter(sight.visit)).toEqual([own.number]);
    expect(sight.booking({ items: ['card'], queue: 'L' })).toBe(false);
    expect(sight.booking({ items: ['pickup'], queue: 'F' })).toBe(true);
    const whole = sightOf(hall.hall, undefined);
    expect([1, 2, 3].filter(whole.window)).toEqual([1, 2, 3]);
  });

  test('S12 marks what is its own as down, and answers help from its windows alone', () => {
    const hall = open().open(1, 2);
    expect(hall.refused(police, { name: 'markBackendDown', items: ['card'], reason: 'network' })).toBe(
      'otherAuthority',
    );
    hall.get(police, { name: 'markBackendDown', items: ['pickup'], reason: 'network' });
    const ask = (window: number) => {
      const manager: Asker = { kind: 'key', id: 'hall', authorities: '*' };
      return hall.get(manager, { name: 'requestHelp', kind: 'guide', window }).helpId;
    };
    expect(hall.refused(police, { name: 'acknowledgeHelp', helpId: ask(1) })).toBe('otherAuthority');
    hall.get(police, { name: 'acknowledgeHelp', helpId: ask(2) });
  });

  test('S12 the number and code of another’s visitor give it no pass for her', () => {
    const hall = open();
    const { number, code } = hall.take('card');
    const key = keyOf('ticketing', bureau.zh);
    expect(hall.refused(key, { name: 'givePass', number, code })).toBe('otherAuthority');
  });
});
