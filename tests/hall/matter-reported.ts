// A 办不成事 matter reported at a kiosk, and what its list says.
import type { CommandOf } from '../../contract/commands.ts';
import { matterList } from '../../server/hall/views/matters.ts';
import { kiosk, VirtualHall } from '../support/virtual-hall.ts';
import { nobody } from './hands-seen.ts';

export const report = { name: 'reportMatter', what: 'notAccepted', wish: 'settle', language: 'zh' } as const;
export const atKiosk = { ...report, printer: 'K1' } as const;

export function reported(more: Partial<CommandOf<'reportMatter'>> = {}, hall = new VirtualHall()) {
  const answer = hall.get(kiosk, { ...atKiosk, ...more });
  return { hall, ...answer };
}
export const matterOf = (hall: VirtualHall, number: string) => {
  const matter = hall.hall.matters.get(number);
  if (matter === undefined) throw new Error(`no matter ${number}`);
  return matter;
};
export const list = (hall: VirtualHall, organisation?: string) =>
  matterList(hall.hall, nobody, hall.now, { organisation });
