// From a printer's address in the hall file to a printer that can be spoken to.
import { fileCable } from './cables/file.ts';
import { tcpCable } from './cables/tcp.ts';
import { Printer } from './printers/print.ts';
import { printerProfiles } from './printers/profiles.ts';
import type { PrinterProfile } from './printers/profiles.ts';
import type { PrinterHealth } from './printers/status.ts';
import { startVirtualPrinter } from './printers/virtual-printer.ts';

export interface ReachedPrinter {
  printer: Printer;
  /** Where a virtual printer shows its slips. */
  page?: string;
  close: () => Promise<void>;
}

function profileOf(name: string): PrinterProfile {
  const profile = Object.entries(printerProfiles).find(([known]) => known === name)?.[1];
  if (profile === undefined) {
    throw new Error(`没有名为 ${name} 的打印机型号，可用：${Object.keys(printerProfiles).join('、')}`);
  }
  return profile;
}

/** "tcp://host:9100", "file:///dev/usb/lp0" or "virtual". Throws a sentence for any other address or an unknown profile. */
export async function reachPrinter(
  address: string,
  profileName: string,
  onHealth: (health: PrinterHealth) => void,
): Promise<ReachedPrinter> {
  const profile = profileOf(profileName);
  if (address === 'virtual') {
    // As wide as the model it stands for, with or without its knife.
    const columns = profile.columns <= 32 ? 32 : profile.columns <= 42 ? 42 : 48;
    const virtual = await startVirtualPrinter({ columns, cutter: profile.cut === 'partial' });
    const { host, printPort: port } = virtual;
    const printer = new Printer({ connect: () => tcpCable({ host, port }), profile, onHealth });
    const close = async (): Promise<void> => {
      await printer.close();
      await virtual.close();
    };
    return { printer, page: `http://${host}:${virtual.pagePort}/`, close };
  }
  const url = URL.parse(address);
  if (url?.protocol === 'tcp:' && url.hostname !== '') {
    const reach = { host: url.hostname, port: Number(url.port || 9100) };
    const printer = new Printer({ connect: () => tcpCable(reach), profile, onHealth });
    return { printer, close: () => printer.close() };
  }
  if (url?.protocol === 'file:') {
    const path = decodeURIComponent(url.pathname);
    const printer = new Printer({ connect: () => fileCable(path), profile, onHealth });
    return { printer, close: () => printer.close() };
  }
  throw new Error(`打印机地址 ${address} 看不懂，应为 tcp://主机:9100、file:///dev/usb/lp0 或 virtual`);
}
