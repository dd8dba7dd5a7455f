// The floor of the hall: who sits there with which number, who hears a call, who stands at which window.
import type { Person } from './visitor.ts';

export class Floor {
  readonly #byTicket = new Map<string, Person>();
  readonly #byNumber = new Map<string, Person>();

  enter(person: Person): void {
    this.#byTicket.set(person.ticketId, person);
    this.#byNumber.set(person.number, person);
  }

  leave(person: Person): void {
    this.#byTicket.delete(person.ticketId);
    // A number may be given again once nobody holds it.
    if (this.#byNumber.get(person.number) === person) this.#byNumber.delete(person.number);
  }

  /** Undefined: somebody the simulation does not know, perhaps a real person at a kiosk. */
  person(ticketId: string): Person | undefined {
    return this.#byTicket.get(ticketId);
  }

  /** A board shows and speaks a call: whoever holds the number hears it. */
  hear(number: string, window: number): void {
    this.#byNumber.get(number)?.hear(window);
  }

  size(): number {
    return this.#byTicket.size;
  }
}
