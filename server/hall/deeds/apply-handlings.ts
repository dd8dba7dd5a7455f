// Folds what was noted of cases that go on after acceptance. No rule stands here: events carry their outcomes.
import type { EventOf } from '../event.ts';
import type { Hall } from '../hall.ts';

export function applyHandling(hall: Hall, event: EventOf<'handlingNoted'>, at: number): Hall {
  const deed = hall.deeds.get(event.deed);
  if (deed?.handling === undefined) return hall;
  const { reference } = event;
  const steps = deed.handling.steps.map((one) =>
    one.step === event.step ? { ...one, doneAt: at, ...(reference === undefined ? {} : { reference }) } : one,
  );
  return { ...hall, deeds: hall.deeds.with(deed.id, { ...deed, handling: { ...deed.handling, steps } }) };
}
