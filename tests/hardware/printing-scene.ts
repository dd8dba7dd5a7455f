// A printer under test before a virtual one, in virtual time: what the printing tests have in common.
import { afterEach } from 'vitest';
import { tcpCable } from '../../hardware/cables/tcp.ts';
import type { PrinterCable } from '../../hardware/printers/connection.ts';
import type { PrinterSetup } from '../../hardware/printers/print.ts';
import { Printer } from '../../hardware/printers/print.ts';
import { printerProfiles } from '../../hardware/printers/profiles.ts';
import type { PrinterHealth } from '../../hardware/printers/status.ts';
import { ticketSlip } from '../../hardware/printers/ticket-slip.ts';
import type { VirtualPrinter } from '../../hardware/printers/virtual-printer.ts';
import { startVirtualPrinter } from '../../hardware/printers/virtual-printer.ts';
import { chineseSlip } from './slips.ts';
import { VirtualTime } from './virtual-time.ts';

export const epson = printerProfiles['epson-80'];
export const plain = printerProfiles['escpos-80'];
export const paper = ticketSlip(chineseSlip);
export const another = ticketSlip({ ...chineseSlip, number: 'D013' });

/** Closed after each test, the last first. */
export const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const thing of open.splice(0).toReversed()) await thing.close();
});

export type Scene = { time: VirtualTime; device: VirtualPrinter; printer: Printer; healths: PrinterHealth[] };

export async function scene(setup: Partial<PrinterSetup> = {}): Promise<Scene> {
  const time = new VirtualTime();
  const healths: PrinterHealth[] = [];
  const device = await startVirtualPrinter();
  const connect = (): PrinterCable => tcpCable({ host: device.host, port: device.printPort });
  const onHealth = (health: PrinterHealth): void => void healths.push(health);
  const printer = new Printer({ connect, profile: epson, clock: time, onHealth, ...setup });
  open.push(device, printer);
  return { time, device, printer, healths };
}
