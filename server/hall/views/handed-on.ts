// What a window sent by hand and nobody has accepted yet, for the desk that may take it back. Rule H17 of RULES.md.
import type { HandedOn } from '../../../contract/hands.ts';
import type { DeskView } from '../../../contract/views/desk.ts';
import type { Hall } from '../hall.ts';
import type { Ticket } from '../ticket.ts';
import type { Around } from './around.ts';
import type { Directory } from './directory.ts';
import { matterOf } from './directory.ts';
import { handedTold } from './hands.ts';
import { fitting } from './limits.ts';

const shown = 4;
const bytes = 1_000;

export function handedOnPart(
  hall: Hall,
  directory: Directory,
  around: Around,
  no: number,
  at: number,
): Pick<DeskView, 'handedOn' | 'handedOnMore'> {
  const sent = [...hall.boundNow.values(), ...hall.offeredNow.values()]
    .flatMap((id) => hall.tickets.get(id) ?? [])
    .filter(({ bound, offered }) => (bound ?? offered)?.from === no)
    .sort((one, other) => sentAt(other) - sentAt(one) || other.place.order - one.place.order);
  const rows = sent.slice(0, shown).flatMap((ticket): HandedOn[] => {
    const { handedTo } = handedTold(hall, around, ticket, at);
    if (handedTo === undefined) return [];
    const { name, window, ...clock } = handedTo;
    const to = { ...(window === undefined ? {} : { window }), name };
    return [{ ticketId: ticket.id, number: ticket.number, item: matterOf(directory, ticket), to, ...clock }];
  });
  if (rows.length === 0) return {};
  const handedOn = fitting(rows, shown, bytes);
  const more = sent.length - handedOn.length;
  return { handedOn, ...(more === 0 ? {} : { handedOnMore: more }) };
}

function sentAt({ bound, offered }: Ticket): number {
  return (bound ?? offered)?.at ?? 0;
}
