// A request for help in words: where, what for, who is on the way.
import type { Helper, HelpShown, OwnHelp } from '../../contract/helping.ts';
import type { Language } from '../../contract/settings.ts';
import { clerkName } from '../clerk-name.ts';
import type { HelpWords } from './words.ts';

export function helpPlace(help: HelpShown, say: HelpWords, language: Language): string {
  const { window, printer, label, number, zone } = help;
  const place =
    window !== undefined
      ? say.atWindow(window)
      : printer !== undefined
        ? printer.name[language]
        : (label ?? (number === undefined ? say.somewhere : say.ofVisitor(number)));
  return zone === undefined ? place : `${place} · ${say.inZone(zone)}`;
}

export function helpAsks({ asks, forWindow }: Pick<HelpShown, 'asks' | 'forWindow'>, say: HelpWords): string {
  return forWindow === undefined ? say.asks[asks] : say.asksWindow(forWindow);
}

export function helperName({ name, post, window }: Helper, say: HelpWords, language: Language): string {
  const who = name === undefined ? say.posts[post] : clerkName(name, language);
  return window === undefined || name !== undefined ? who : say.namedWindow(window, who);
}

export function helpAnswer(help: OwnHelp, say: HelpWords, language: Language): string {
  if (help.helper === undefined) return say.nobodyYet;
  const who = helperName(help.helper, say, language);
  return help.arrived ? say.arrived(who) : say.coming(who);
}
