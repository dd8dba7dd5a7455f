// How far each follower has followed the book. Its rows and its position are one transaction: nothing is lost, nothing is made twice.
import type { Connected } from './connect.ts';
import type { Statements, Value } from './statements.ts';
import type { FollowerStore, Position } from './stores.ts';

/** Only where it still stands at `from`: a server that lost its turn without noticing changes nothing. */
async function move(
  inside: Statements,
  key: readonly [hall: string, follower: string],
  from: Position | null,
  { day, seq, at }: Position,
): Promise<boolean> {
  const values: Value[] = [day, seq, at];
  const changed =
    from === null
      ? await inside.run(
          `insert into follower_position (hall, follower, day, seq, at) values (?, ?, ?, ?, ?)
           on conflict (hall, follower) do nothing`,
          ...key,
          ...values,
        )
      : await inside.run(
          `update follower_position set day = ?, seq = ?, at = ?
           where hall = ? and follower = ? and day = ? and seq = ?`,
          ...values,
          ...key,
          from.day,
          from.seq,
        );
  return changed === 1;
}

export function openFollowerStore(database: Connected): FollowerStore {
  return {
    async read(hall, follower) {
      const [row] = await database.reader.rows(
        'select day, seq, at from follower_position where hall = ? and follower = ?',
        hall,
        follower,
      );
      if (row === undefined) return null;
      return { day: String(row['day']), seq: Number(row['seq']), at: Number(row['at']) };
    },
    advance: (hall, follower, from, to, write) =>
      database.writer.transaction(async (inside) => {
        if (!(await move(inside, [hall, follower], from, to))) return false;
        if (write !== null) await write(inside);
        return true;
      }),
  };
}
