// The names behind the ids of one settings version, built once: views take names from here, the day's plan has none.
import type {
  HallSettings,
  ItemSettings,
  PrinterSettings,
  Text,
  WindowKind,
} from '../../../contract/settings.ts';
import { languages } from '../../../contract/languages.ts';
import { lanesOf, planFrom } from '../plan.ts';
import type { Around } from './around.ts';

export interface Directory {
  version: string;
  hallName: Text;
  timeZone: string;
  complaintLine: string;
  zones: ReadonlyMap<string, Text>;
  /** Zones where visitors are called to. */
  zonesWithWindows: readonly string[];
  queues: ReadonlyMap<string, { name: Text; zone: string }>;
  windows: ReadonlyMap<number, { name: Text; kind: WindowKind; zone: string; organisation?: Text }>;
  departments: ReadonlyMap<string, Text>;
  journeys: ReadonlyMap<string, Text>;
  items: ReadonlyMap<string, { name: Text; materials: readonly { name: Text; requirement: Text }[] }>;
  /** By reference, cancelled and certificate-free ones too: what was named once keeps its name. */
  materials: ReadonlyMap<string, { name: Text; requirement: Text; source: string }>;
  printers: ReadonlyMap<
    string,
    Pick<PrinterSettings, 'id' | 'zone' | 'address' | 'profile'> & { name: Text }
  >;
  priorityClasses: ReadonlyMap<string, Text>;
  /** Lanes in the order in which kiosks need them: of the busiest items first. */
  lanes: readonly string[];
}

const nameLength = 60;
const sentenceLength = 90;

/** Views are small: a name that fills a page is cut there; the catalogue has it whole. */
export function shortened(text: Text, length: number): Text {
  const cut = (words: string): string => (words.length <= length ? words : `${words.slice(0, length - 1)}…`);
  return { zh: cut(text.zh), en: cut(text.en), ru: cut(text.ru) };
}

/** The materials of an item and how commands name each: its own id, else the item's with its place. */
export function materialRefs({
  id,
  materials,
}: ItemSettings): { ref: string; material: ItemSettings['materials'][number] }[] {
  return materials.map((material, index) => ({ ref: material.id ?? `${id}.${index + 1}`, material }));
}

export function directoryFrom(settings: HallSettings, version: string): Directory {
  const name = (text: Text): Text => shortened(text, nameLength);
  const { laneOfItem, lanes } = lanesOf(planFrom(settings));
  const popular = settings.popular.flatMap((item) => laneOfItem.get(item) ?? []);
  return {
    version,
    hallName: name(settings.hall.name),
    timeZone: settings.hall.timeZone,
    complaintLine: settings.hall.complaintLine,
    zones: new Map(settings.zones.map((zone) => [zone.id, name(zone.name)])),
    zonesWithWindows: settings.zones
      .map((zone) => zone.id)
      .filter((zone) => settings.windows.some((window) => window.zone === zone)),
    queues: new Map(settings.queues.map((queue) => [queue.id, { name: name(queue.name), zone: queue.zone }])),
    windows: new Map(
      settings.windows.map((window) => [
        window.no,
        {
          name: name(window.name),
          kind: window.kind,
          zone: window.zone,
          ...(window.organisation === undefined ? {} : { organisation: name(window.organisation) }),
        },
      ]),
    ),
    departments: new Map(settings.departments.map((department) => [department.id, name(department.name)])),
    journeys: new Map(settings.journeys.map((journey) => [journey.id, name(journey.name)])),
    items: new Map(
      settings.items.map((item) => [
        item.id,
        {
          name: name(item.name),
          // What the hall fetches itself is never asked of the visitor.
          materials: item.materials
            .filter((material) => !material.certificateFree && !material.cancelled)
            .map((material) => ({
              name: name(material.name),
              requirement: shortened(material.requirement, sentenceLength),
            })),
        },
      ]),
    ),
    materials: new Map(
      settings.items.flatMap(materialRefs).map(({ ref, material }) => [
        ref,
        {
          name: name(material.name),
          requirement: shortened(material.requirement, sentenceLength),
          source: material.source,
        },
      ]),
    ),
    printers: new Map(
      settings.printers.map(({ id, zone, address, profile, name: text }) => [
        id,
        { id, zone, address, profile, name: name(text) },
      ]),
    ),
    priorityClasses: new Map(settings.priorityClasses.map((one) => [one.id, name(one.name)])),
    lanes: [...new Set([...popular, ...lanes.keys()])],
  };
}

/** The names that the running day goes by; those of the newest settings where its version is not known any more. */
export function directoryOf(settingsVersion: string, around: Around): Directory {
  return around.directories.get(settingsVersion) ?? around.directory;
}

/** A visit carried over a change of settings may name what is no more: its id then stands for it. */
export function bareText(id: string): Text {
  return Object.fromEntries(languages.map((language) => [language, id])) as Text;
}

export function zoneNamed(directory: Directory, id: string): { id: string; name: Text } {
  return { id, name: directory.zones.get(id) ?? bareText(id) };
}

export function priorityNamed(directory: Directory, id: string): { id: string; name: Text } {
  return { id, name: directory.priorityClasses.get(id) ?? bareText(id) };
}

export function queueNamed(directory: Directory, id: string): { id: string; name: Text } {
  return { id, name: directory.queues.get(id)?.name ?? bareText(id) };
}

export function windowNamed(directory: Directory, no: number): { name: Text; zone: string } {
  return directory.windows.get(no) ?? { name: bareText(String(no)), zone: '' };
}

/** What a ticket is for: its items not done yet, or its queue where it names none. */
export function itemsNamed(
  directory: Directory,
  ticket: { items: readonly string[]; done: number; queue: string },
): { id: string; name: Text }[] {
  const left = ticket.items.slice(Math.min(ticket.done, Math.max(ticket.items.length - 1, 0)));
  return left.slice(0, 5).map((id) => ({ id, name: directory.items.get(id)?.name ?? bareText(id) }));
}

/** One name for the whole visit, where a list has room for no more. */
export function matterOf(
  directory: Directory,
  ticket: { items: readonly string[]; done: number; queue: string },
): Text {
  return itemsNamed(directory, ticket)[0]?.name ?? queueNamed(directory, ticket.queue).name;
}
