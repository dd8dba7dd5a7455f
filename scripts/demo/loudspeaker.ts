// The hall's board and its voice as the people on the floor hear them. Where a real board with sound is open, that one speaks.
import type { Floor } from './floor.ts';
import { identityFor, real, simulated } from './world.ts';
import type { World } from './world.ts';
import { Wire } from './wire.ts';

/** Saying a number and a window takes so long. */
const sentenceMs = 4_000;
const remembered = 300;
/** How often it falls silent for a moment, so that a real board of the same kind is given the word and keeps it. */
const stepsAsideEveryMs = 5_000;

export class Loudspeaker {
  readonly #world: World;
  readonly #floor: Floor;
  readonly #board: Wire<'board'>;
  readonly #heard = new Set<string>();

  constructor(world: World, floor: Floor) {
    this.#world = world;
    this.#floor = floor;
    this.#board = new Wire<'board'>(world.url, identityFor(world, { screen: 'board' }));
    this.#board.watch({ audience: 'board', zone: null });
    this.#board.onView(() => this.#listen());
  }

  /** Says every few seconds that it can speak, also after a reconnect. */
  async work(): Promise<void> {
    while (!this.#world.stopped.aborted && this.#board.shut() === null) {
      if (this.#world.key === null) {
        this.#board.report({ about: 'board', audio: 'off', backlog: 0 });
        this.#board.report({ about: 'board', audio: 'ok', backlog: 0 });
      }
      await real(this.#world, stepsAsideEveryMs);
    }
  }

  leave(): void {
    this.#board.close();
  }

  #listen(): void {
    const view = this.#board.view();
    if (view === null) return;
    for (const { callId, number, window, zone } of view.calls) {
      if (this.#heard.has(callId)) continue;
      this.#heard.add(callId);
      this.#say(callId, number, window, view.speaksFor.includes(zone) ? zone : null).catch(
        (error: unknown) => {
          if (!this.#world.stopped.aborted && this.#board.shut() === null) throw error;
        },
      );
    }
    for (const callId of this.#heard) {
      if (this.#heard.size <= remembered) break;
      this.#heard.delete(callId);
    }
  }

  async #say(callId: string, number: string, window: number, zone: string | null): Promise<void> {
    // On the hall's clock: a call counts only where it was spoken soon enough.
    await real(this.#world, sentenceMs / Math.max(this.#world.hallTime.rate(), this.#world.speed));
    this.#floor.hear(number, window);
    if (zone === null) return;
    const answer = await this.#board.ask<'reportCall'>({
      name: 'reportCall',
      callId,
      zone,
      outcome: 'spoken',
    });
    if (!answer.ok) this.#world.tally.refuse('reportCall', answer.refusal.code);
    await simulated(this.#world, 0);
  }
}
