// What every screen shows while the whole hall stands still. Rule Z8.
import { expect, test } from 'vitest';
import type { Watch } from '../../contract/socket.ts';
import { makeView } from '../../server/hall/views/view-for.ts';
import { GivenHall, minute } from './views-given.ts';

const watches: Watch[] = [
  { audience: 'board', zone: null },
  { audience: 'windowDisplay', window: 3 },
  { audience: 'kiosk', printer: 'K1' },
  { audience: 'phone', ticketId: 'ticket01' },
  { audience: 'desk', window: 3 },
  { audience: 'pad', window: 3 },
  { audience: 'manager' },
  { audience: 'printer' },
];

function given(tickets: boolean): GivenHall {
  const hall = new GivenHall();
  hall.take('ticket01', 'D001', [hall.settings.items[0]?.id ?? '']).open(3);
  return hall.happens({
    type: 'hallPaused',
    reason: 'drill',
    since: hall.at,
    tickets,
    untilAbout: hall.at + 20 * minute,
  });
}

test.each(watches)('Z8 $audience says why, since when and until about when', (watch) => {
  const { hall, around, at } = given(false);
  const view = makeView(watch, {}, hall, around.around(), at + minute);
  expect(view?.paused).toEqual(hall.paused);
  expect(view?.paused).toMatchObject({ reason: 'drill', tickets: false });
});

test('Z8 the kiosk gives no number unless the manager said so; the phone offers no hold', () => {
  const still = given(false);
  const kiosk = makeView({ audience: 'kiosk' }, {}, still.hall, still.around.around(), still.at);
  if (kiosk?.audience !== 'kiosk') throw new Error('no kiosk');
  expect(new Set(kiosk.lanes.map(({ refusal }) => refusal))).toContain('hallPaused');
  const giving = given(true);
  const other = makeView({ audience: 'kiosk' }, {}, giving.hall, giving.around.around(), giving.at);
  if (other?.audience !== 'kiosk') throw new Error('no kiosk');
  expect(other.lanes.every(({ refusal }) => refusal !== 'hallPaused')).toBe(true);
  const called = given(false).call('ticket01', 3);
  const phone = makeView(
    { audience: 'phone', ticketId: 'ticket01' },
    {},
    called.hall,
    called.around.around(),
    called.at,
  );
  expect(phone).toMatchObject({ stage: 'called', canSayOnMyWay: false });
});

test('Z8 without a pause no view says a word of it', () => {
  const hall = given(false).happens({
    type: 'hallResumed',
    from: 0,
    graceUntil: 0,
    callAgain: [],
    stillHere: [],
    heldOn: [],
  });
  for (const watch of watches)
    expect(makeView(watch, {}, hall.hall, hall.around.around(), hall.at)).not.toHaveProperty('paused');
});
