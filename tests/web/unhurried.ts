// Asking as slowly as the door wants it.
import { setTimeout as pause } from 'node:timers/promises';
import { ask } from './clients.ts';
import type { Line } from './clients.ts';

/** A visitor may not ask as fast as the whole table is walked: the door then says how long to wait. */
export async function askUnhurried(line: Line, command: object): ReturnType<typeof ask> {
  for (;;) {
    const answer = await ask(line, command);
    if (answer.ok || answer.refusal.code !== 'tooManyRequests') return answer;
    await pause(answer.refusal.details?.remainingMs ?? 1_000);
  }
}
