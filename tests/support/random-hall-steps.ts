// What a manager does with the whole hall on a random day: pausing it now and then, and going on soon.
import { hallPauseReasons } from '../../contract/commands/hall.ts';
import type { Command } from '../../contract/commands.ts';

export function ofTheHall(which: number): Command {
  if (which % 10 > 0) return { name: 'resumeHall' };
  const reason = hallPauseReasons[(which / 10) % hallPauseReasons.length] ?? 'other';
  return { name: 'pauseHall', reason, tickets: which % 3 === 0 };
}
