// The inside of a virtual printer: a small memory that fills from the wire, an engine that empties it onto paper, sensors.
import type { PrinterCommand } from './escpos-reader.ts';
import { readCommand } from './escpos-reader.ts';
import type { Slip } from './paper-strip.ts';
import { PaperStrip } from './paper-strip.ts';

export type EngineSetting = {
  readonly columns: number;
  readonly cutter: boolean;
  /** Bytes the memory holds; what does not fit waits on the wire, questions about status too. */
  bufferBytes: number;
  /** Time per printed line; 0 prints at once. */
  lineMs: number;
  /** Prints but says nothing. */
  mute: boolean;
  /** False: answers questions, but neither GS r nor GS ( H, like some clones. */
  seals: boolean;
};

export type EngineEvents = {
  readonly reply: (bytes: Buffer) => void;
  readonly slip: (slip: Slip) => void;
  /** The memory can take more from the wire. */
  readonly room: () => void;
  readonly powerFailed: () => void;
};

const realTimeCommands = [0x04, 0x05, 0x14];

export class PrintEngine {
  readonly setting: EngineSetting;
  readonly #events: EngineEvents;
  readonly #strip: PaperStrip;
  #wire = Buffer.alloc(0);
  #memory = Buffer.alloc(0);
  #linesLeft = Number.POSITIVE_INFINITY;
  #linesToPowerFailure = Number.POSITIVE_INFINITY;
  #automatic = false;
  #starving = true;
  #lineTimer: NodeJS.Timeout | undefined;
  nearEnd = false;
  coverOpen = false;
  cutterJammed = false;
  powered = true;

  constructor(setting: EngineSetting, events: EngineEvents) {
    this.setting = setting;
    this.#events = events;
    this.#strip = new PaperStrip(setting.columns);
  }

  get paperOut(): boolean {
    return this.#linesLeft <= 0;
  }

  get waitingBytes(): number {
    return this.#memory.length + this.#wire.length;
  }

  /** Nothing more is taken from the wire until something has been printed. */
  get full(): boolean {
    return this.#memory.length >= this.setting.bufferBytes && !this.#starving;
  }

  setLinesLeft(lines: number): void {
    this.#change(() => (this.#linesLeft = lines));
  }

  setCover(open: boolean): void {
    this.#change(() => (this.coverOpen = open));
  }

  setNearEnd(near: boolean): void {
    this.#change(() => (this.nearEnd = near));
  }

  setCutter(jammed: boolean): void {
    this.#change(() => (this.cutterJammed = jammed));
  }

  failPowerAfter(lines: number): void {
    this.#linesToPowerFailure = lines;
    if (lines <= 0) this.#failPower();
  }

  restorePower(): void {
    this.powered = true;
    this.#linesToPowerFailure = Number.POSITIVE_INFINITY;
  }

  /** What arrives from the wire. */
  receive(bytes: Buffer): void {
    if (!this.powered) return;
    this.#wire = Buffer.concat([this.#wire, bytes]);
    this.#run();
  }

  stop(): void {
    clearTimeout(this.#lineTimer);
  }

  #change(set: () => void): void {
    const before = this.#automaticStatus();
    set();
    const after = this.#automaticStatus();
    if (this.#automatic && !before.equals(after)) this.#say(after);
    this.#run();
  }

  #run(): void {
    for (let going = true; going;) {
      const took = this.#takeIn();
      const printed = this.#printSome();
      going = (took || printed) && this.#wire.length > 0;
    }
    if (!this.full) this.#events.room();
  }

  /** From the wire into the memory, as far as there is room. Real-time commands are obeyed here and never stored. */
  #takeIn(): boolean {
    let index = 0;
    const stored: number[] = [];
    // A picture larger than the memory is not stored but flows through it.
    const room = this.#starving ? this.#wire.length : this.setting.bufferBytes - this.#memory.length;
    while (index < this.#wire.length && stored.length < room) {
      const byte = this.#wire[index] ?? 0;
      const next = this.#wire[index + 1];
      if (byte === 0x10 && (next === undefined || realTimeCommands.includes(next))) {
        const argument = this.#wire[index + 2];
        if (next === undefined || argument === undefined) break;
        this.#obey(next, argument);
        index += 3;
        continue;
      }
      stored.push(byte);
      index += 1;
    }
    this.#wire = this.#wire.subarray(index);
    if (stored.length > 0) this.#memory = Buffer.concat([this.#memory, Buffer.from(stored)]);
    return index > 0;
  }

  /** Carries out what the memory holds; true when that made room for more. */
  #printSome(): boolean {
    const before = this.#memory.length;
    this.#starving = false;
    while (this.#isOnline() && this.#lineTimer === undefined) {
      const found = readCommand(this.#memory, this.#strip.mode);
      if (found === undefined) {
        this.#starving = true;
        break;
      }
      this.#memory = this.#memory.subarray(found.length);
      this.#carryOut(found.command);
    }
    return this.#memory.length < before;
  }

  #carryOut(command: PrinterCommand): void {
    const lines = this.#strip.linesFor(command);
    if (command.kind === 'reset') {
      this.#automatic = false;
      if (!this.setting.cutter) this.#giveSlip('torn');
    }
    this.#strip.apply(command);
    if (command.kind === 'cut') this.#giveSlip('cut');
    if (command.kind === 'automatic') this.#setAutomatic(command.on);
    if (command.kind === 'seal' || command.kind === 'status') this.#answerSeal(command);
    if (lines > 0) this.#advance(lines);
  }

  #advance(lines: number): void {
    this.#linesToPowerFailure -= lines;
    if (this.#linesToPowerFailure <= 0) {
      this.#failPower();
      return;
    }
    const before = this.#automaticStatus();
    this.#linesLeft -= lines;
    if (this.paperOut && this.#automatic && !before.equals(this.#automaticStatus()))
      this.#say(this.#automaticStatus());
    if (this.setting.lineMs === 0) return;
    this.#lineTimer = setTimeout(() => {
      this.#lineTimer = undefined;
      this.#run();
    }, this.setting.lineMs * lines);
  }

  #answerSeal(command: Extract<PrinterCommand, { kind: 'seal' | 'status' }>): void {
    if (!this.setting.cutter) this.#giveSlip('torn');
    if (!this.setting.seals) return;
    if (command.kind === 'status') this.#say(Buffer.from([this.nearEnd ? 0x03 : 0x00]));
    else
      this.#say(
        Buffer.concat([Buffer.from([0x37, 0x22]), Buffer.from(command.id, 'latin1'), Buffer.from([0])]),
      );
  }

  #setAutomatic(on: boolean): void {
    this.#automatic = on;
    if (on) this.#say(this.#automaticStatus());
  }

  #obey(command: number, argument: number): void {
    if (command === 0x04) this.#say(Buffer.from([this.#statusByte(argument)]));
    // DLE ENQ 2: recover from an error and forget what the memory holds.
    if (command === 0x05 && argument === 2) {
      this.cutterJammed = false;
      this.#memory = Buffer.alloc(0);
    }
  }

  #statusByte(question: number): number {
    const well = 0x12;
    if (question === 1) return well | (this.#isOnline() ? 0 : 0x08);
    if (question === 2) {
      return well | (this.coverOpen ? 0x04 : 0) | (this.paperOut ? 0x20 : 0) | (this.cutterJammed ? 0x40 : 0);
    }
    if (question === 3) return well | (this.cutterJammed ? 0x08 : 0);
    return well | (this.nearEnd || this.paperOut ? 0x0c : 0) | (this.paperOut ? 0x60 : 0);
  }

  #automaticStatus(): Buffer {
    const printer = 0x10 | (this.#isOnline() ? 0 : 0x08) | (this.coverOpen ? 0x20 : 0);
    const paper = (this.nearEnd || this.paperOut ? 0x03 : 0) | (this.paperOut ? 0x0c : 0);
    return Buffer.from([printer, this.cutterJammed ? 0x08 : 0, paper, 0]);
  }

  #isOnline(): boolean {
    return this.powered && !this.paperOut && !this.coverOpen && !this.cutterJammed;
  }

  #failPower(): void {
    this.stop();
    this.#lineTimer = undefined;
    this.powered = false;
    this.#memory = Buffer.alloc(0);
    this.#wire = Buffer.alloc(0);
    this.#automatic = false;
    this.#giveSlip('torn');
    this.#strip.reset();
    this.#events.powerFailed();
  }

  #giveSlip(end: Slip['end']): void {
    const slip = this.#strip.take(end);
    if (slip !== undefined) this.#events.slip(slip);
  }

  #say(bytes: Buffer): void {
    if (!this.setting.mute && this.powered) this.#events.reply(bytes);
  }
}
