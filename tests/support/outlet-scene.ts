// A hall with its follower of messages, its outbox in memory and its pusher, all in virtual time; the gateway does as it is told.
import type { CommandOf } from '../../contract/commands.ts';
import type { MessageKind } from '../../contract/messages.ts';
import type { HallSettings } from '../../contract/settings.ts';
import { followMessages } from '../../server/followers/messages.ts';
import type { Handed, Outgoing } from '../../server/outlet/gateway.ts';
import { neededAfter } from '../../server/hall/pickup/telling.ts';
import { Pusher } from '../../server/outlet/pusher.ts';
import { BookingHall, bookingHall } from './booking-hall.ts';
import { memoryMessages } from './memory-messages.ts';
import { minute, visitor } from './virtual-hall.ts';

export class OutletScene {
  readonly settings: HallSettings;
  readonly hall: BookingHall;
  readonly store = memoryMessages();
  readonly pusher: Pusher;
  /** What the gateway was handed, in order. */
  readonly handed: (Outgoing & { at: number })[] = [];
  /** Personal rows: phone, and until when it is kept. */
  readonly phones = new Map<string, { phone: string; keptUntil: number }>();
  readonly troubles: (number | null)[] = [];
  gateway: (message: Outgoing) => Handed = () => ({ ok: true });
  #follower = followMessages();
  #followed = 0;
  #rows = 0;

  constructor(settings: HallSettings = bookingHall(), now?: number) {
    this.settings = settings;
    this.hall = now === undefined ? new BookingHall(settings) : new BookingHall(settings, now);
    this.pusher = new Pusher({
      store: this.store,
      gateway: {
        hand: async (message) => {
          this.handed.push({ ...message, at: this.hall.now });
          return this.gateway(message);
        },
        close: () => undefined,
      },
      hall: () => this.hall.hall,
      settings: () => this.settings,
      phoneOf: async (recipient) => {
        const row = this.phones.get(recipient);
        return row === undefined || row.keptUntil <= this.hall.now ? null : row.phone;
      },
      onSettled: async (message) => {
        const until = neededAfter(this.hall.hall, message, this.hall.now);
        const row = this.phones.get(message.recipient);
        if (until === null || row === undefined) return;
        if (until <= this.hall.now) this.phones.delete(message.recipient);
        else this.phones.set(message.recipient, { ...row, keptUntil: until });
      },
      clock: () => this.hall.now,
      isMine: async () => true,
      onTrouble: (since) => this.troubles.push(since),
      onFault: (error) => {
        throw error;
      },
    });
  }

  /** A row as the door makes one, with a phone that no other row has. */
  contact(keptMs = 16 * 60 * minute): { personalId: string; seal: string } {
    this.#rows += 1;
    const personalId = `row-${this.#rows}`;
    const phone = `139${String(this.#rows).padStart(8, '0')}`;
    this.phones.set(personalId, { phone, keptUntil: this.hall.now + keptMs });
    return { personalId, seal: 'seal' };
  }

  book(name: string, time: string, more: Partial<CommandOf<'bookSlot'>> = {}, day?: string) {
    const command = {
      name: 'bookSlot',
      item: 'birth',
      green: false,
      language: 'zh',
      channel: 'phone',
    } as const;
    const start = Date.parse(`${day ?? '2026-11-23'}T${time}:00+08:00`);
    const contact = this.contact(5 * 24 * 60 * minute);
    return this.hall.get(
      { kind: 'booker', id: 'b1' },
      { ...command, start, document: name, ...more },
      contact,
    );
  }

  leavePhone(ticketId: string, declined: MessageKind[] = []): void {
    this.hall.get(visitor(ticketId), { name: 'chooseMessages', ticketId, declined }, this.contact());
  }

  /** The follower follows what has happened; a crash makes it forget what it had in memory. */
  follow(crash = false): void {
    if (crash) this.#follower = followMessages();
    const { book, hall } = this.hall;
    const steps = book.slice(this.#followed).map(({ at, events }, index) => ({
      day: hall.day ?? '',
      seq: this.#followed + index + 1,
      at,
      asker: '',
      events,
    }));
    if (steps.length === 0) return;
    this.store.keep(this.#follower.follow(steps, hall));
    this.#followed = book.length;
    for (const [id, keptUntil] of this.store.phones) {
      const row = this.phones.get(id);
      if (row !== undefined) this.phones.set(id, { ...row, keptUntil });
    }
  }

  /** Follows and pushes, as a second does. */
  async second(): Promise<void> {
    this.follow();
    await this.pusher.round();
  }

  /** `kind` of all that went out, in order. */
  sent(): string[] {
    return this.handed.map(({ kind }) => kind);
  }

  state(reason: string): string | undefined {
    return [...this.store.rows.values()].find((row) => row.reason.startsWith(reason))?.state;
  }
}
