// From a watch to views on their way: which audience a connection belongs to, and what is added to its view at the door.
import type { Refusal } from '../../contract/refusals.ts';
import type { Watch } from '../../contract/socket.ts';
import type { View } from '../../contract/views.ts';
import { unreachable } from '../hall/authority.ts';
import type { Hall } from '../hall/hall.ts';
import type { Viewer } from '../hall/views/around.ts';
import { audienceKey, makeView } from '../hall/views/view-for.ts';
import { hallCode } from './contact.ts';
import type { Doors } from './doors.ts';
import type { Line, Lines } from './line.ts';
import type { Telling } from './telling.ts';
import { matterUrl } from './matter-secret.ts';
import { ticketUrl } from './ticket-secret.ts';

/** False where the hall has no such zone, window, printer or ticket. */
export function show(doors: Doors, telling: Telling, line: Line, watch: Watch): boolean {
  const { viewer } = line.data;
  const key = audienceKey(watch, viewer, doors.surroundings.around());
  line.data.watch = watch;
  line.data.watchKey = key;
  return telling.watch(
    {
      id: line.id,
      send: (text, drawn) => {
        line.data.drawn = drawn;
        line.data.sendView(text);
      },
      drop: () => line.disconnect(true),
    },
    {
      key,
      watch,
      make: () => viewFor(doors, watch, viewer),
      own: () => ownNews(doors.live.hall(), watch),
    },
  );
}

/** What this audience must not wait for: the same value until it happens. */
function ownNews(hall: Hall, watch: Watch): unknown {
  switch (watch.audience) {
    case 'board':
      return hall.calls.at(-1)?.callId;
    case 'windowDisplay':
    case 'pad':
    case 'desk':
      return hall.windows.get(String(watch.window));
    case 'phone':
      return hall.tickets.get(watch.ticketId);
    case 'kiosk':
    case 'printer':
    case 'manager':
    case 'guide':
      return null;
    default:
      throw unreachable(watch);
  }
}

function viewFor(doors: Doors, watch: Watch, viewer: Viewer): View | null {
  const view = makeView(watch, viewer, doors.live.hall(), doors.surroundings.around(), doors.clock());
  if (view?.audience === 'board' && doors.live.hall().plan.booking !== null)
    return { ...view, hallCode: hallCode(doors.phoneKey, doors.wallClock()) };
  const { address } = doors.config;
  if (view?.audience === 'phone' && view.matter !== undefined && address !== null) {
    const url = matterUrl(address, doors, view.matter.number);
    return { ...view, matter: { ...view.matter, url } };
  }
  if (view === null || view.audience !== 'printer' || address === null) return view;
  // The secret of a visitor's page is made here, for the paper alone: views are pure and hold none.
  const papers = view.papers.map((paper) => {
    // A booking has its own code, papers left their reference: there is no page to follow.
    if ('booked' in paper || 'dropOff' in paper) return paper;
    const url =
      'matter' in paper
        ? matterUrl(address, doors, paper.matter.number)
        : ticketUrl(address, doors.phoneKey, paper.ticketId);
    return { ...paper, url };
  });
  return { ...view, papers };
}

export function nothingToShow(watch: Watch): Refusal {
  switch (watch.audience) {
    case 'phone':
      return { code: 'unknownTicket' };
    case 'desk':
    case 'pad':
    case 'windowDisplay':
      return { code: 'unknownWindow', details: { window: watch.window } };
    case 'kiosk':
    case 'printer':
      return { code: 'unknownPrinter' };
    case 'board':
    case 'manager':
    case 'guide':
      return { code: 'badRequest' };
    default:
      throw unreachable(watch);
  }
}

/** Which display speaks may have changed: then the same watch is another audience's. */
export function rewatch(doors: Doors, telling: Telling, io: Lines): void {
  const around = doors.surroundings.around();
  for (const line of io.sockets.sockets.values()) {
    const { watch, viewer, watchKey } = line.data;
    if (watch === null || (watch.audience !== 'board' && watch.audience !== 'printer')) continue;
    if (audienceKey(watch, viewer, around) !== watchKey) show(doors, telling, line, watch);
  }
}
