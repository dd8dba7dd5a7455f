// Which view a watch asks for: one key per audience, so that a view is made once for all who see the same.
import type { Watch } from '../../../contract/socket.ts';
import type { View } from '../../../contract/views.ts';
import type { Hall } from '../hall.ts';
import type { Around, Viewer } from './around.ts';
import { boardView, speaksFor } from './board.ts';
import { deskView } from './desk.ts';
import { guideView } from './guide.ts';
import { kioskView } from './kiosk.ts';
import { managerView } from './manager.ts';
import { padView } from './pad.ts';
import { phoneView } from './phone.ts';
import { printerView } from './printer.ts';
import { scopedManagerView } from './scoped.ts';
import { windowDisplayView } from './window-display.ts';

/** Viewers with the same key see the same view. Who may watch what, the door has settled before. */
export function audienceKey(watch: Watch, viewer: Viewer, around: Around): string {
  switch (watch.audience) {
    case 'board':
      return `board:${watch.zone ?? '*'}:${speaksFor(viewer, around).join(',')}`;
    case 'windowDisplay':
    case 'pad':
      return `${watch.audience}:${watch.window}`;
    case 'desk':
      return `desk:${watch.window}:${viewer.staffId ?? ''}`;
    case 'kiosk':
      return `kiosk:${watch.printer ?? ''}:${viewer.deviceId ?? ''}`;
    case 'phone':
      return `phone:${watch.ticketId}`;
    case 'manager':
      return viewer.organisation === undefined
        ? `manager::${viewer.staffId ?? ''}`
        : `manager:${viewer.organisation}`;
    case 'guide':
      return `guide:${watch.zone ?? '*'}:${viewer.staffId ?? ''}`;
    case 'printer':
      return `printer:${printerOf(viewer, around) ?? '*'}`;
    default:
      throw new Error(`unknown audience ${JSON.stringify(watch satisfies never)}`);
  }
}

/**
 * The view for a watch at the moment `at`; null where the hall has no such zone, window, printer or ticket.
 * `now` is its first field: two views that are equal behind it need not be sent twice.
 */
export function makeView(watch: Watch, viewer: Viewer, hall: Hall, around: Around, at: number): View | null {
  switch (watch.audience) {
    case 'board':
      return boardView(hall, around, at, watch.zone, viewer);
    case 'windowDisplay':
      return windowDisplayView(hall, around, at, watch.window);
    case 'kiosk':
      return kioskView(hall, around, at, watch.printer, viewer.deviceId);
    case 'phone':
      return phoneView(hall, around, at, watch.ticketId);
    case 'desk':
      return deskView(hall, around, at, watch.window, viewer.staffId);
    case 'pad':
      return padView(hall, around, at, watch.window);
    case 'manager':
      return viewer.organisation === undefined
        ? managerView(hall, around, at, viewer.staffId)
        : scopedManagerView(hall, around, at, viewer.organisation);
    case 'guide':
      return guideView(hall, around, at, { zone: watch.zone, person: viewer.staffId });
    case 'printer':
      return printerView(hall, around, at, printerOf(viewer, around));
    default:
      throw new Error(`unknown audience ${JSON.stringify(watch satisfies never)}`);
  }
}

/** An agent beside one printer makes the papers of that one alone. */
function printerOf(viewer: Viewer, around: Around): string | undefined {
  return around.devices.find((device) => device.id === viewer.deviceId)?.printer;
}
