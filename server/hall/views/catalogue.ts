// The catalogue of one settings version as screens fetch it: every name, every item and where to find what.
import type { Catalogue } from '../../../contract/catalogue.ts';
import type { HallSettings } from '../../../contract/settings.ts';
import { poolFor } from '../bookings/slots.ts';
import { lanesOf, planFrom } from '../plan.ts';
import { materialRefs } from './directory.ts';

export function catalogueFrom(settings: HallSettings, version: string): Catalogue {
  const plan = planFrom(settings);
  const { laneOfItem, laneOfQueue } = lanesOf(plan);
  const prefixes = new Map(settings.series.map(({ id, prefix }) => [id, prefix]));
  return {
    version,
    hall: settings.hall,
    zones: settings.zones,
    queues: settings.queues.map(({ id, name, zone, series }) => ({
      id,
      name,
      zone,
      prefix: prefixes.get(series) ?? '',
      lane: laneOfQueue.get(id) ?? id,
    })),
    windows: settings.windows.map(({ no, name, zone, kind, languages, lowCounter, organisation }) => ({
      no,
      name,
      zone,
      kind,
      languages,
      lowCounter,
      ...(organisation === undefined ? {} : { organisation }),
    })),
    departments: settings.departments,
    items: settings.items.map((item) => ({
      id: item.id,
      name: item.name,
      queue: item.queue,
      lane: laneOfItem.get(item.id) ?? laneOfQueue.get(item.queue) ?? item.queue,
      department: item.department,
      serviceMinutes: item.serviceMinutes,
      keywords: item.keywords,
      initials: item.initials,
      materials: materialRefs(item)
        .filter(({ material }) => !material.cancelled)
        .map(({ ref, material: { name, requirement, source, certificateFree } }) => ({
          ref,
          name,
          requirement,
          source,
          certificateFree,
        })),
      promisedDays: item.promisedDays,
      ...(poolFor(plan, { item: item.id }) === undefined ? {} : { bookable: true as const }),
      ...(item.crossRegion === undefined ? {} : { crossRegion: item.crossRegion }),
      ...(item.enterprise === undefined ? {} : { enterprise: item.enterprise }),
      ...(item.externalSystem ? { externalSystem: true as const } : {}),
    })),
    themes: settings.themes,
    journeys: settings.journeys,
    popular: settings.popular,
    ...(settings.inquiryQueue === undefined ? {} : { inquiryQueue: settings.inquiryQueue }),
    notHandledHere: settings.notHandledHere,
    printers: settings.printers.map(({ id, name, zone }) => ({ id, name, zone })),
    priorityClasses: settings.priorityClasses.map(({ sign, ...rest }) =>
      sign === undefined ? rest : { ...rest, sign },
    ),
    priorityAge: settings.rules.priorityAge,
  };
}
