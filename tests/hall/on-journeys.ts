// What the tests of journeys ask again and again.
import type { CommandOf } from '../../contract/commands.ts';
import type { HallSettings } from '../../contract/settings.ts';
import { smallHall } from '../support/small-hall.ts';
import { api, kiosk, VirtualHall } from '../support/virtual-hall.ts';

type Ending = CommandOf<'endStep'>['ending'];

export const wanted = (journey: string): CommandOf<'takeTicket'> => ({
  name: 'takeTicket',
  journey,
  language: 'zh',
  channel: 'kiosk',
});
export const taken = (hall: VirtualHall, journey = 'baby') => hall.get(kiosk, wanted(journey));
export const ends = (window: number, ending: Ending): CommandOf<'endStep'> =>
  ending === 'done'
    ? { name: 'endStep', window, ending }
    : { name: 'endStep', window, ending, reason: 'materialsMissing' };
export const end = (hall: VirtualHall, window: number, ending: Ending) => hall.get(api, ends(window, ending));
export const states = (hall: VirtualHall, ticketId: string) =>
  hall.ticket(ticketId).journey?.steps.map(({ item, state }) => `${item} ${state}`);
export const tally = (hall: VirtualHall, journey = 'baby') => hall.hall.journeyTallies.get(journey);

export function hallOf(change: (settings: HallSettings) => HallSettings, now?: number): VirtualHall {
  return new VirtualHall(change(smallHall()), now);
}

export function babyOf({ journeys }: HallSettings): HallSettings['journeys'][number] {
  const [baby] = journeys;
  if (baby === undefined) throw new Error('the small hall has journeys');
  return baby;
}
