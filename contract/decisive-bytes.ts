// How large the part of a hall file is that rules decide on.
import type { HallSettings } from './settings.ts';

/** The size of what rules decide on and every day's first line copies: ids, numbers, times; no texts. */
export function decisiveBytes(settings: HallSettings): number {
  const decisive = {
    hours: settings.hours,
    rules: settings.rules,
    chiefs: settings.departments.map(({ id, chief }) => ({ id, chief })),
    zones: settings.zones.map(({ id }) => id),
    series: settings.series,
    queues: settings.queues.map(({ id, series, zone, serviceMinutes, hours }) => ({
      id,
      series,
      zone,
      serviceMinutes,
      hours,
    })),
    windows: settings.windows.map(({ no, zone, serves, lowCounter, languages, hours }) => ({
      no,
      zone,
      serves,
      lowCounter,
      languages,
      hours,
    })),
    items: settings.items.map(
      ({ id, queue, serviceMinutes, department, promisedDays, materials, crossRegion, enterprise }) => ({
        id,
        queue,
        serviceMinutes,
        department,
        promisedDays,
        crossRegion,
        enterprise,
        materials: materials.map(({ id: ref, certificateFree, cancelled }) => [
          ref,
          certificateFree,
          cancelled,
        ]),
      }),
    ),
    notHandledHere: settings.notHandledHere.map(({ id }) => id),
    journeys: settings.journeys.map(({ id, department, steps }) => ({ id, department, steps })),
    printers: settings.printers.map(({ id, zone, alternatives }) => ({ id, zone, alternatives })),
    priorityClasses: settings.priorityClasses.map(({ id, granted }) => ({ id, granted })),
    booking: settings.booking,
    pickup: settings.pickup,
  };
  return new TextEncoder().encode(JSON.stringify(decisive)).length;
}
