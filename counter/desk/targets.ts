// Where a visit may be sent from here, as the clerk searches for it: colleagues first, then queues, items and windows where nobody is.
import type { Catalogue } from '../../contract/catalogue.ts';
import type { TransferTarget } from '../../contract/commands/visits.ts';
import type { PersonOnDuty } from '../../contract/hands.ts';
import type { Language, Text } from '../../contract/settings.ts';
import type { DeskView } from '../../contract/views/desk.ts';
import { spokenTold } from '../../contract/words/spoken.ts';
import { clerkName } from '../clerk-name.ts';
import { staffJourneyWords } from '../journeys/words.ts';
import type { Choice } from './finder.tsx';
import type { TargetKind, VerbWords } from './verb-words.ts';

export interface Target extends Choice {
  to: TransferTarget;
  of: TargetKind;
  /** As a sentence names it. */
  told: string;
}
export interface ItemChoice extends Choice {
  what: { item: string } | { queue: string } | { journey: string };
}
/** What besides items is offered: queues to somebody without a number, journeys after a consultation. */
export type Besides = 'queues' | 'journeys' | null;
/** The view names no more colleagues than this. */
const colleaguesShown = 20;

const everyName = (name: Text) => [name.zh, name.en, name.ru];

export function targetsFrom(
  view: DeskView,
  catalogue: Catalogue,
  say: VerbWords,
  language: Language,
): Target[] {
  const named = catalogue.windows.filter((window) => window.no !== view.no);
  const windows = named.map((window) => windowTarget(window, view, say, language));
  const staffed = new Set(view.colleagues.map((colleague) => `window ${colleague.window}`));
  const clerks = view.colleagues.map(({ window, clerk, paused }): Target => {
    const name = clerkName(clerk.name, language);
    const spoken = spokenTold(clerk.speaks, language);
    return {
      id: `clerk ${clerk.id}`,
      of: 'clerk',
      to: { clerk: clerk.id },
      told: name,
      kind: say.targetKinds.clerk,
      name,
      detail: [String(window), ...(paused ? [say.pausedNow] : []), ...(spoken === '' ? [] : [spoken])].join(
        ' · ',
      ),
      codes: [],
      names: spoken === '' ? [name] : [name, spoken],
      initials: [],
      keywords: [],
    };
  });
  const away = (view.onDuty ?? []).map((person) => personTarget(person, say, language));
  const open = new Set(view.mayTransferTo.queues);
  const queues = catalogue.queues.filter(({ id }) => open.has(id));
  return [
    ...windows.filter(({ id }) => staffed.has(id)),
    ...clerks,
    ...away,
    ...queues.map((queue) => queueTarget(queue, say, language)),
    ...itemChoices(catalogue, say, language)
      .filter(({ queue }) => open.has(queue))
      .map(({ item, ...choice }): Target => ({
        ...choice,
        id: `item ${item}`,
        of: 'item',
        to: { item },
        told: say.quoted(choice.name),
      })),
    ...windows.filter(({ id }) => !staffed.has(id)),
  ];
}

function personTarget({ id, name: known, post }: PersonOnDuty, say: VerbWords, language: Language): Target {
  const name = clerkName(known, language);
  return {
    id: `clerk ${id}`,
    of: 'clerk',
    to: { clerk: id },
    told: name,
    kind: say.targetKinds.clerk,
    name,
    detail: say.posts[post],
    codes: [],
    names: [name],
    initials: [],
    keywords: [say.posts[post]],
  };
}

function windowTarget(
  window: Catalogue['windows'][number],
  view: DeskView,
  say: VerbWords,
  language: Language,
): Target {
  const there = view.colleagues.find((colleague) => colleague.window === window.no);
  const known = there !== undefined || view.colleagues.length < colleaguesShown;
  const clerk = there === undefined ? say.nobodySignedIn : clerkName(there.clerk.name, language);
  return {
    id: `window ${window.no}`,
    of: 'window',
    to: { window: window.no },
    told: say.windowNo(window.no),
    kind: say.targetKinds.window,
    name: `${window.no} ${window.name[language]}`,
    detail: !known ? '' : there?.paused === true ? `${clerk} · ${say.pausedNow}` : clerk,
    codes: [String(window.no)],
    names: everyName(window.name),
    initials: [],
    keywords: there === undefined ? [] : [clerkName(there.clerk.name, language)],
  };
}

function queueTarget(queue: Catalogue['queues'][number], say: VerbWords, language: Language): Target {
  return {
    id: `queue ${queue.id}`,
    of: 'queue',
    to: { queue: queue.id },
    told: say.quoted(queue.name[language]),
    kind: say.targetKinds.queue,
    name: queue.name[language],
    detail: queue.prefix,
    codes: [queue.id, queue.prefix],
    names: everyName(queue.name),
    initials: [],
    keywords: [],
  };
}

function itemChoices(
  catalogue: Catalogue,
  say: VerbWords,
  language: Language,
): (Choice & { item: string; queue: string })[] {
  return catalogue.items.map((item) => ({
    id: item.id,
    item: item.id,
    queue: item.queue,
    kind: say.targetKinds.item,
    name: item.name[language],
    detail: catalogue.queues.find(({ id }) => id === item.queue)?.name[language] ?? '',
    codes: [],
    names: everyName(item.name),
    initials: item.initials,
    keywords: item.keywords,
  }));
}

function journeyChoices(catalogue: Catalogue, kind: string, language: Language): ItemChoice[] {
  const nameOf = (item: string) => catalogue.items.find(({ id }) => id === item)?.name[language] ?? item;
  return catalogue.journeys.map(({ id, name, steps, initials, keywords }) => ({
    id: `journey ${id}`,
    what: { journey: id },
    kind,
    name: name[language],
    detail: steps.map(({ item }) => nameOf(item)).join(' → '),
    codes: [],
    names: everyName(name),
    initials,
    keywords,
  }));
}

export function whatToDo(
  catalogue: Catalogue,
  say: VerbWords,
  language: Language,
  besides: Besides,
): ItemChoice[] {
  const items = itemChoices(catalogue, say, language).map(({ item, ...choice }): ItemChoice => ({
    ...choice,
    what: { item },
  }));
  if (besides === 'journeys')
    return [
      ...journeyChoices(catalogue, staffJourneyWords[language === 'zh' ? 'zh' : 'en'].title, language),
      ...items,
    ];
  if (besides === null) return items;
  const queues = catalogue.queues.map((queue): ItemChoice => {
    const { id, kind, name, detail, codes, names, initials, keywords } = queueTarget(queue, say, language);
    return { id, kind, name, detail, codes, names, initials, keywords, what: { queue: queue.id } };
  });
  return [...items, ...queues];
}
