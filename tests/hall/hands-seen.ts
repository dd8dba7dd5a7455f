// What desk and manager see of a hall under test.
import type { DeskView } from '../../contract/views/desk.ts';
import type { ManagerView } from '../../contract/views/manager.ts';
import type { Around } from '../../server/hall/views/around.ts';
import { deskView } from '../../server/hall/views/desk.ts';
import { managerView } from '../../server/hall/views/manager.ts';
import { surroundingsWith } from '../support/around-hall.ts';
import type { VirtualHall } from '../support/virtual-hall.ts';

export const nobody = surroundingsWith({ address: 'http://10.1.1.5' }).around();

export function seeDesk({ hall, now }: VirtualHall, window: number, around: Around = nobody): DeskView {
  const view = deskView(hall, around, now, window);
  if (view === null) throw new Error(`no window ${window}`);
  return view;
}

export function seeManager({ hall, now }: VirtualHall, around: Around = nobody): ManagerView {
  return managerView(hall, around, now);
}
