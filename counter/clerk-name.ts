// Who works at a window, as staff screens write it: other systems and the demonstration have no person's name.
import type { Language } from '../contract/settings.ts';

export function clerkName(name: string, language: Language): string {
  if (name.startsWith('key:')) return language === 'zh' ? '外部系统' : 'another system';
  if (name.startsWith('demo-')) return language === 'zh' ? '演示' : 'demonstration';
  return name;
}
