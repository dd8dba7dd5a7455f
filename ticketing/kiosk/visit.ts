// One visitor's way through the kiosk, pure: which page, what is chosen, which ticket came of it.
import { unreachable } from '../../ui/unreachable.ts';
import type { Booked, CheckedIn } from '../../contract/commands/bookings.ts';
import type { AnswerOf } from '../../contract/commands.ts';
import type { MatterReported } from '../../contract/commands/matters.ts';
import type { VisitReason } from '../../contract/commands/notice-codes.ts';
import type { Need } from '../../contract/commands/needs.ts';
import type { Language, Text } from '../../contract/settings.ts';
import type { MatterDraft } from './matter-steps.ts';

export const itemLimit = 5;

/** What a number is wanted for: items in order, a queue itself ("不知道办什么"), or a whole journey (一件事). */
export type Wanted = { items: string[] } | { queue: string } | { journey: string };

export interface Taken extends AnswerOf<'takeTicket'> {
  wanted: Wanted;
  language: Language;
  /** The visitor's own page; only where phones can reach the hall. */
  url?: string;
  /** She came back with a paper: first in the line. */
  returned?: true;
  /** So many results she comes to fetch. */
  fetches?: number;
  /** Set where the number came of a booking. */
  booked?: Pick<CheckedIn, 'arrival' | 'start' | 'until' | 'expectedFrom' | 'expectedUntil'>;
  /** When the present paper was asked for, on the hall's clock. */
  paperAskedAt: number;
  /** The other printer that the visitor chose for the paper. */
  elsewhere?: Text;
}

/** What she told of herself on her own will: to come first, and what would help her. */
export interface Wishes {
  priorityClass: string | null;
  needs: Need[];
  /** Why she comes once more for the same matter; null: nothing told. */
  reason: VisitReason | null;
}

/** A booking that was made here, and when its slip was asked for. */
export interface BookedHere extends Booked {
  item: string;
  paperId?: string;
  paperAskedAt: number;
}

export type Page =
  | { at: 'home' }
  | { at: 'themes' }
  | { at: 'theme'; id: string }
  | { at: 'departments' }
  | { at: 'department'; id: string }
  | { at: 'search' }
  | { at: 'elsewhere'; id: string }
  /** `scanned`: what a scanner read on the first page; sent once. */
  | { at: 'booking'; scanned?: string }
  | { at: 'bookingOtherwise' }
  | { at: 'bookTimes'; item: string }
  | { at: 'bookWho'; item: string; start: number; until: number }
  | { at: 'booked'; booked: BookedHere }
  | { at: 'missed' }
  | { at: 'assist' }
  | { at: 'dropOff'; item: string }
  | { at: 'matter'; draft: MatterDraft }
  | {
      at: 'matterDone';
      reported: MatterReported;
      reachable: boolean;
      paperAskedAt: number;
      url?: string;
    }
  | { at: 'confirm' }
  | { at: 'needs' }
  | { at: 'again' }
  /** `pass`: the number is given up at once for a 二次优先卡. */
  | { at: 'taking'; commandId: string; pass?: true }
  | { at: 'result' }
  /** `pass` and `code`: what a scanner read on the first page. */
  | { at: 'redeem'; pass?: string; code?: string }
  | { at: 'give' }
  /** `deed` and `code`: what a scanner read on the first page. */
  | { at: 'return'; deed?: string; code?: string }
  /** 领结果: the pick-up code, or the receipt and its code. */
  | { at: 'fetch'; deed?: string; code?: string }
  | { at: 'pass'; pass: AnswerOf<'givePass'>; paperAskedAt: number };

export interface Visit {
  page: Page;
  before: Page[];
  wanted: Wanted;
  wishes: Wishes;
  /** What is chosen is booked for a time instead of taken now. */
  booking: boolean;
  /** The ticket of this visitor, and of the one just before while its paper is on its way. */
  taken: Taken | null;
}

export type Step =
  | { to: 'page'; page: Page }
  | { to: 'back' }
  /** 现场预约: what is chosen from here on is for a time. */
  | { to: 'bookInstead' }
  | { to: 'takeInstead'; item: string }
  | { to: 'booked'; booked: AnswerOf<'bookSlot'>; item: string; at: number }
  | { to: 'item'; item: string }
  | { to: 'queue'; queue: string }
  | { to: 'journey'; journey: string }
  | { to: 'drop'; item: string }
  | { to: 'priority'; priorityClass: string | null }
  | { to: 'need'; need: Need; wanted: boolean }
  | { to: 'reason'; reason: VisitReason | null }
  | { to: 'taking'; commandId: string; pass?: true }
  | { to: 'confirmAgain' }
  | { to: 'taken'; taken: Taken }
  | { to: 'paperAsked'; paperId: string; at: number; elsewhere?: Text | undefined }
  | { to: 'lastTicket' }
  | { to: 'home' }
  | { to: 'forget' };

const nothing: Wanted = { items: [] };
const home: Page = { at: 'home' };

const noWishes: Wishes = { priorityClass: null, needs: [], reason: null };

export const start: Visit = {
  page: home,
  before: [],
  wanted: nothing,
  wishes: noWishes,
  booking: false,
  taken: null,
};

export function itemsOf(wanted: Wanted): string[] {
  return 'items' in wanted ? wanted.items : [];
}

export function step(visit: Visit, to: Step): Visit {
  switch (to.to) {
    case 'page':
      return goTo(visit, to.page);
    case 'back':
      return { ...visit, page: visit.before.at(-1) ?? home, before: visit.before.slice(0, -1) };
    case 'bookInstead':
      return { ...goTo(visit, { at: 'search' }), booking: true };
    case 'takeInstead':
      return confirm({ ...visit, booking: false }, { items: [to.item] });
    case 'booked': {
      const booked: BookedHere = { ...to.booked, item: to.item, paperAskedAt: to.at };
      return { ...start, page: { at: 'booked', booked }, taken: visit.taken };
    }
    case 'item':
      if (visit.booking) return goTo(visit, { at: 'bookTimes', item: to.item });
      return confirm(visit, { items: withItem(itemsOf(visit.wanted), to.item) });
    case 'queue':
      return confirm(visit, { queue: to.queue });
    case 'journey':
      return confirm(visit, { journey: to.journey });
    case 'drop': {
      const items = itemsOf(visit.wanted).filter((item) => item !== to.item);
      return items.length === 0 ? { ...start, taken: visit.taken } : { ...visit, wanted: { items } };
    }
    case 'priority':
      return { ...visit, wishes: { ...visit.wishes, priorityClass: to.priorityClass } };
    case 'need': {
      const others = visit.wishes.needs.filter((need) => need !== to.need);
      return { ...visit, wishes: { ...visit.wishes, needs: to.wanted ? [...others, to.need] : others } };
    }
    case 'reason':
      return { ...visit, wishes: { ...visit.wishes, reason: to.reason } };
    case 'taking':
      return {
        ...visit,
        page: { at: 'taking', commandId: to.commandId, ...(to.pass ? { pass: true as const } : {}) },
      };
    case 'confirmAgain':
      return { ...visit, page: { at: 'confirm' } };
    case 'taken':
      return { ...start, page: { at: 'result' }, taken: to.taken };
    case 'paperAsked':
      return visit.taken === null ? visit : { ...visit, taken: withPaper(visit.taken, to) };
    case 'lastTicket':
      return visit.taken === null ? visit : { ...visit, page: { at: 'result' }, before: [] };
    case 'home':
      return { ...start, taken: visit.taken };
    case 'forget':
      return { ...visit, taken: null };
    default:
      throw unreachable(to);
  }
}

function withPaper(
  taken: Taken,
  asked: { paperId: string; at: number; elsewhere?: Text | undefined },
): Taken {
  const { elsewhere: _before, ...rest } = taken;
  const where = asked.elsewhere === undefined ? {} : { elsewhere: asked.elsewhere };
  return { ...rest, paperId: asked.paperId, paperAskedAt: asked.at, ...where };
}

function goTo(visit: Visit, page: Page): Visit {
  if (page.at === 'home') return { ...visit, page: home, before: [] };
  const left: Page = visit.page.at === 'booking' ? { at: 'booking' } : visit.page;
  return { ...visit, page, before: [...visit.before, left].slice(-8) };
}

/** The confirming page stands on whatever page the choice was made on; going back there forgets nothing. */
function confirm(visit: Visit, wanted: Wanted): Visit {
  return { ...goTo(visit, { at: 'confirm' }), wanted };
}

function withItem(items: string[], item: string): string[] {
  return items.includes(item) ? items : [...items, item].slice(0, itemLimit);
}
