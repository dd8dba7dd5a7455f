// The first answers of accepted commands, kept 48 h over the change of day: asking twice is asking once, also after a restart.

/** How long a command id is known, ms. */
export const answersKeptMs = 48 * 3_600_000;

export interface FirstAnswer {
  /** Of the command, to tell a repeat from another request under the same id. */
  digest: string;
  answer: object;
  at: number;
}

export class AnswerBook {
  /** In the order of their lines, so that the oldest go first. */
  readonly #answers = new Map<string, FirstAnswer>();

  /** Known by asker and command id; a line break can stand in neither. */
  static key(asker: string, commandId: string): string {
    return `${asker}\n${commandId}`;
  }

  find(key: string): FirstAnswer | undefined {
    return this.#answers.get(key);
  }

  keep(key: string, first: FirstAnswer): void {
    this.#answers.set(key, first);
    for (const [oldest, { at }] of this.#answers) {
      if (at >= first.at - answersKeptMs) break;
      this.#answers.delete(oldest);
    }
  }

  get size(): number {
    return this.#answers.size;
  }
}
