// The plan of a day: that part of the hall's settings on which the rules decide, copied into the day's first line.
import type { HallSettings, RuleSettings } from '../../contract/settings.ts';

/** Texts stay behind in the settings version; a plan holds ids, numbers and times only. */
export interface Plan {
  timeZone: string;
  dayChangesAt: string;
  hours: HallSettings['hours'];
  rules: RuleSettings;
  zones: string[];
  series: { id: string; prefix: string; digits: number }[];
  queues: { id: string; series: string; zone: string; serviceMs: number }[];
  windows: { no: number; zone: string; serves: { queue: string; items?: string[] }[] }[];
  items: { id: string; queue: string; serviceMs: number }[];
  notHandledHere: string[];
  printers: { id: string; zone: string; alternatives: string[] }[];
}
