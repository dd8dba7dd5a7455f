// The outlet of messages as a part of the house: its follower, its pusher, and what the manager reads of it. Without a gateway there is none.
import { messageKinds } from '../../contract/messages.ts';
import type { MessageFigures, MessageKind, MessagesToday } from '../../contract/messages.ts';
import type { HallSettings } from '../../contract/settings.ts';
import type { Config } from '../config.ts';
import type { Database } from '../database/open-database.ts';
import type { KeepRows, MessageRow, MessageStore } from '../database/stores.ts';
import { following } from '../followers/follower.ts';
import type { Following } from '../followers/follower.ts';
import { followMessages } from '../followers/messages.ts';
import { endOfBusinessDay } from '../hall/days/hours.ts';
import { nextDay } from '../hall/days/local-time.ts';
import type { Hall } from '../hall/hall.ts';
import { neededAfter } from '../hall/pickup/telling.ts';
import type { LiveHall } from '../live-hall.ts';
import type { Surroundings } from '../surroundings.ts';
import { httpGateway } from './gateway.ts';
import { Pusher } from './pusher.ts';

export interface Outlet {
  offered: boolean;
  followings: Following[];
  /** To be called once a second. */
  push(): void;
  today(): Promise<MessagesToday>;
  forgetOld(): Promise<void>;
  stop(): Promise<void>;
}

interface Given {
  gateway: Config['messages'];
  database: Pick<Database, 'messages' | 'personal' | 'turns'>;
  keep: (hall: string) => KeepRows<MessageRow>;
  live: LiveHall;
  settings: () => HallSettings;
  /** The phone in a personal row of ours. */
  phoneIn: (content: string) => string;
  clock: () => number;
  surroundings: Surroundings;
  onFault: (error: unknown) => void;
}

export function createOutlet(given: Given): Outlet {
  const { gateway, database, live, settings, clock, surroundings, onFault } = given;
  const today = () => messagesToday(database.messages, live.hall(), gateway !== null);
  if (gateway === null) {
    const nothing = async (): Promise<void> => undefined;
    return {
      offered: false,
      followings: [],
      push: () => undefined,
      today,
      forgetOld: nothing,
      stop: nothing,
    };
  }
  const hallId = live.hall().id;
  const pusher = new Pusher({
    store: database.messages,
    gateway: httpGateway(gateway),
    hall: () => live.hall(),
    settings,
    async phoneOf(recipient) {
      const row = await database.personal.read(recipient);
      if (row === null || row.deleteAfter <= clock()) return null;
      try {
        return given.phoneIn(row.content);
      } catch {
        // One row that nobody can read holds up no other message.
        return 'unreadable';
      }
    },
    async onSettled(message) {
      const until = neededAfter(live.hall(), message, clock());
      if (until === null) return;
      if (until > clock()) await database.personal.keep(message.recipient, until);
      else await database.personal.forget(message.recipient);
    },
    clock,
    isMine: () => database.turns.has(`${hallId}/push messages`),
    onTrouble: (since) =>
      surroundings.setAlarm(
        'messages',
        since === null ? null : { kind: 'messagesHeldUp', level: 'yellow', since },
      ),
    onFault,
  });
  return {
    offered: true,
    followings: [following(followMessages(), given.keep(hallId))],
    push: () => pusher.push(),
    today,
    forgetOld: () => pusher.forgetOld(),
    stop: () => pusher.stop(),
  };
}

type Counted = Exclude<keyof MessageFigures, 'kind' | 'off'>;
const countedAs = {
  wanted: 'waiting',
  sending: 'waiting',
  sent: 'sent',
  failed: 'failed',
  declined: 'declined',
  expired: 'expired',
} as const satisfies Record<string, Counted>;

async function messagesToday(store: MessageStore, hall: Hall, offered: boolean): Promise<MessagesToday> {
  const { day, plan, id } = hall;
  const from = day === null ? 0 : endOfBusinessDay(plan, nextDay(day, -1));
  const [counts, failed] = await Promise.all([store.counts(id, from), store.lastFailure(id, from)]);
  const figuresOf = (kind: MessageKind): MessageFigures => {
    const none = { waiting: 0, sent: 0, failed: 0, declined: 0, expired: 0 };
    const figures: MessageFigures = { kind, off: hall.messagesOff.includes(kind), ...none };
    for (const one of counts) if (one.kind === kind) figures[countedAs[one.state]] += one.count;
    return figures;
  };
  return {
    offered,
    kinds: messageKinds.map(figuresOf),
    ...(failed?.failure === undefined
      ? {}
      : { lastFailure: { at: failed.stateAt, kind: failed.kind, failure: failed.failure } }),
  };
}
