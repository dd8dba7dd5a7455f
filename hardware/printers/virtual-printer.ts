// A printer without a machine: speaks ESC/POS bytes over real TCP, is stricter than real ones, and shows its papers on a page.
import type { Server, Socket } from 'node:net';
import { createServer } from 'node:net';
import { PrintEngine } from './print-engine.ts';
import type { Slip } from './paper-strip.ts';
import { servePage } from './virtual-printer-page.ts';

/** How many papers it remembers. */
export const keptTickets = 200;
const keptHashes = 10_000;

export type VirtualTicket = Slip & {
  readonly no: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** How many times this very paper has come out so far, this time included. */
  readonly timesPrinted: number;
};

export type VirtualPrinterSetup = {
  readonly host?: string;
  /** 0 takes a free port. */
  readonly printPort?: number;
  readonly pagePort?: number;
  readonly columns?: 48 | 42 | 32;
  /** False for models without a knife: a paper then ends where the next begins. */
  readonly cutter?: boolean;
};

export type Behaviour = {
  readonly mute?: boolean;
  readonly seals?: boolean;
  readonly bufferBytes?: number;
  readonly lineMs?: number;
};

/** `linesLeft`: so many more lines come out, then the roll is empty. */
export type PaperState = 'in' | 'out' | 'nearEnd' | { readonly linesLeft: number };

export type PrinterState = {
  readonly paper: 'in' | 'nearEnd' | 'out';
  readonly cover: 'closed' | 'open';
  readonly cutter: 'well' | 'jammed';
  readonly power: 'on' | 'off';
  readonly connected: boolean;
  readonly waitingBytes: number;
  /** Writers refused because another was connected. */
  readonly refusedWriters: number;
  readonly printed: number;
  readonly columns: number;
};

export type VirtualPrinter = {
  readonly host: string;
  readonly printPort: number;
  readonly pagePort: number;
  /** The last 200, oldest first. */
  tickets(): readonly VirtualTicket[];
  state(): PrinterState;
  setPaper(paper: PaperState): void;
  setCover(cover: 'open' | 'closed'): void;
  setCutter(cutter: 'well' | 'jammed'): void;
  behave(behaviour: Behaviour): void;
  /** The power fails after so many more lines (0: now). The connection stays silent, as it does in the world. */
  cutPower(afterLines?: number): void;
  restorePower(): Promise<void>;
  /** Breaks the connection of whoever is writing. */
  breakConnection(): void;
  close(): Promise<void>;
};

export async function startVirtualPrinter(setup: VirtualPrinterSetup = {}): Promise<VirtualPrinter> {
  const host = setup.host ?? '127.0.0.1';
  const shelf = new Shelf();
  const machine = new Machine(setup.columns ?? 48, setup.cutter ?? true, (slip) => shelf.put(slip));
  const printPort = await machine.listen(host, setup.printPort ?? 0);
  const controls = {
    tickets: () => shelf.tickets,
    state: (): PrinterState => ({ ...machine.state(), printed: shelf.printed }),
    setPaper: (paper: PaperState) => machine.setPaper(paper),
    setCover: (cover: 'open' | 'closed') => machine.engine.setCover(cover === 'open'),
    setCutter: (cutter: 'well' | 'jammed') => machine.engine.setCutter(cutter === 'jammed'),
    behave: (behaviour: Behaviour) => void Object.assign(machine.engine.setting, behaviour),
    cutPower: (afterLines = 0) => machine.engine.failPowerAfter(afterLines),
    restorePower: () => machine.restorePower(host, printPort),
    breakConnection: () => machine.breakConnection(),
  };
  const page = await servePage(controls, host, setup.pagePort ?? 0);
  return {
    ...controls,
    host,
    printPort,
    pagePort: page.port,
    close: async () => {
      await Promise.all([machine.close(), page.close()]);
    },
  };
}

class Shelf {
  readonly tickets: VirtualTicket[] = [];
  printed = 0;
  readonly #times = new Map<string, number>();

  put(slip: Slip): void {
    this.printed += 1;
    const timesPrinted = (this.#times.get(slip.hash) ?? 0) + 1;
    this.#times.delete(slip.hash);
    this.#times.set(slip.hash, timesPrinted);
    const oldest = this.#times.keys().next().value;
    if (this.#times.size > keptHashes && oldest !== undefined) this.#times.delete(oldest);
    this.tickets.push({ ...slip, no: this.printed, at: Date.now(), timesPrinted });
    if (this.tickets.length > keptTickets) this.tickets.shift();
  }
}

class Machine {
  readonly engine: PrintEngine;
  readonly #server: Server;
  #writer: Socket | undefined;
  #refused = 0;

  constructor(columns: number, cutter: boolean, slip: (slip: Slip) => void) {
    const setting = { columns, cutter, bufferBytes: 4_096, lineMs: 0, mute: false, seals: true };
    this.engine = new PrintEngine(setting, {
      reply: (bytes) => void this.#writer?.write(bytes),
      slip,
      room: () => void this.#writer?.resume(),
      powerFailed: () => void this.#server.close(),
    });
    this.#server = createServer({ noDelay: true }, (socket) => this.#accept(socket));
  }

  state(): Omit<PrinterState, 'printed'> {
    const { engine } = this;
    return {
      paper: engine.paperOut ? 'out' : engine.nearEnd ? 'nearEnd' : 'in',
      cover: engine.coverOpen ? 'open' : 'closed',
      cutter: engine.cutterJammed ? 'jammed' : 'well',
      power: engine.powered ? 'on' : 'off',
      connected: this.#writer !== undefined,
      waitingBytes: engine.waitingBytes,
      refusedWriters: this.#refused,
      columns: engine.setting.columns,
    };
  }

  setPaper(paper: PaperState): void {
    this.engine.setNearEnd(paper === 'nearEnd');
    if (typeof paper === 'object') this.engine.setLinesLeft(paper.linesLeft);
    else this.engine.setLinesLeft(paper === 'out' ? 0 : Number.POSITIVE_INFINITY);
  }

  listen(host: string, port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, host, () => {
        this.#server.off('error', reject);
        const address = this.#server.address();
        resolve(typeof address === 'object' && address !== null ? address.port : port);
      });
    });
  }

  async restorePower(host: string, port: number): Promise<void> {
    if (this.engine.powered) return;
    // A printer that comes back knows nothing of its old connections and resets them.
    this.breakConnection();
    if (!this.#server.listening) await this.listen(host, port);
    this.engine.restorePower();
  }

  breakConnection(): void {
    this.#writer?.resetAndDestroy();
    this.#writer = undefined;
  }

  close(): Promise<void> {
    this.engine.stop();
    this.#writer?.destroy();
    return new Promise((resolve) => {
      if (this.#server.listening) this.#server.close(() => resolve());
      else resolve();
    });
  }

  #accept(socket: Socket): void {
    socket.on('error', () => {});
    if (this.#writer !== undefined) {
      this.#refused += 1;
      socket.resetAndDestroy();
      return;
    }
    this.#writer = socket;
    socket.on('close', () => {
      if (this.#writer === socket) this.#writer = undefined;
    });
    socket.on('data', (bytes) => {
      this.engine.receive(bytes);
      if (this.engine.full) socket.pause();
    });
  }
}
