// What a follower is: something that follows from lines of the book and outlives the day. A new one is a file here and a line in main.
import type { KeepRows, Position, Write } from '../database/stores.ts';
import type { HallEvent } from '../hall/event.ts';
import type { Hall } from '../hall/hall.ts';

/** One line of the book, as a follower is told of it. */
export interface Step {
  day: string;
  seq: number;
  /** The moment of the line, ms since epoch. */
  at: number;
  asker: string;
  events: readonly HallEvent[];
}

/** `Row` is whatever its table keeps. It may be told of lines again whose rows were never kept: what it makes must follow from them alone. */
export interface Follower<Row> {
  /** Also the name of its position; never changed once released. */
  name: string;
  /** Whether it looks at the hall after the last of the steps, which then is folded for it. */
  needsHall: boolean;
  /** What follows from these lines, in order; they are at least one. A fault leaves it where it stands. */
  follow(steps: readonly Step[], hall: Hall): readonly Row[];
}

/** A follower joined to the table that keeps its rows. */
export interface Following {
  name: string;
  needsHall: boolean;
  /** What is to be kept with the position; null where nothing follows. */
  follow(steps: readonly Step[], hall: Hall): Write | null;
}

export function following<Row>(follower: Follower<Row>, keep: KeepRows<Row>): Following {
  return {
    name: follower.name,
    needsHall: follower.needsHall,
    follow: (steps, hall) => {
      const rows = follower.follow(steps, hall);
      return rows.length === 0 ? null : (inside) => keep(inside, rows);
    },
  };
}

/** How a follower stands, for whoever watches over the machine. */
export interface Standing {
  name: string;
  /** The moment of the first line that it has not followed; null where it has followed all, or another server does so. */
  behindSince: number | null;
  /** How long it has been getting nowhere although lines wait, ms. */
  stuckMs: number;
}

export type { Position };
