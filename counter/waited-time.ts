// How long somebody has waited, for staff: whole minutes, and no "0 分钟".
import type { Language } from '../contract/settings.ts';
import { duration } from '../ui/format.ts';

export function waitedTime(ms: number, language: Language): string {
  if (ms >= 60_000) return duration(ms, language);
  return language === 'zh' ? '不到 1 分钟' : 'under 1 min';
}
