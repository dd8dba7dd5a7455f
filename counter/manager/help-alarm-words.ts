// What the manager reads where help or assisted service was asked for and nobody has come.
import type { AlarmNames, AlarmSentences } from './alarm-words.ts';
import type { GroupedAlarm } from './group-alarms.ts';

type HelpPlace = Pick<
  Extract<GroupedAlarm, { kind: 'helpLate' }>,
  'window' | 'printer' | 'zone' | 'label' | 'number'
>;
function placeZh({ window, printer, zone, label, number }: HelpPlace, names: AlarmNames): string {
  if (window !== undefined) return ` ${window} 号窗口`;
  if (printer !== undefined) return names.printer(printer);
  if (number !== undefined) return ` ${number} 号办事群众`;
  return label ?? (zone === undefined ? '大厅' : names.zone(zone));
}
function placeEn({ window, printer, zone, label, number }: HelpPlace, names: AlarmNames): string {
  if (window !== undefined) return `Window ${window}`;
  if (printer !== undefined) return names.printer(printer);
  if (number !== undefined) return `Visitor ${number}`;
  return label ?? (zone === undefined ? 'The hall' : names.zone(zone));
}

type HelpAlarm = 'helpLate' | 'assistanceLate';
type Sentences = {
  [Kind in HelpAlarm]: (alarm: Extract<GroupedAlarm, { kind: Kind }>, names: AlarmNames) => AlarmSentences;
};

const zh: Sentences = {
  helpLate: ({ asks, level, ...place }, names) => [
    asks === 'emergency' ? `${placeZh(place, names)}紧急求助` : `${placeZh(place, names)}求助，还没有人应答`,
    asks === 'emergency'
      ? '请马上过去，不要声张；必要时通知保安。'
      : level === 'red'
        ? '请马上过去，或指派人过去。'
        : '请派导办员过去。',
  ],
  assistanceLate: ({ reference, number, taken }) => {
    const which = `帮办代办 ${reference}${number === undefined ? '' : `（${number}）`}`;
    return taken
      ? [`${which}已过约定时间`, '请问接办的人进展，办完请点办结。']
      : [`${which}还没有人接办`, '请安排帮办窗口或导办员接办。'];
  },
};
const en: Sentences = {
  helpLate: ({ asks, level, ...place }, names) => [
    asks === 'emergency'
      ? `Emergency: ${placeEn(place, names)}`
      : `${placeEn(place, names)} asks for help, nobody has answered`,
    asks === 'emergency'
      ? 'Go there now, quietly; call security if needed.'
      : level === 'red'
        ? 'Go there now or send somebody.'
        : 'Send a guide there.',
  ],
  assistanceLate: ({ reference, number, taken }) => {
    const which = `assisted service ${reference}${number === undefined ? '' : ` (${number})`}`;
    return taken
      ? [`The time agreed for ${which} is past`, 'Ask whoever took it over, and have it marked as done.']
      : [`Nobody has taken over ${which}`, 'Have an assisting window or a guide take it over.'];
  },
};

export const helpAlarms = { zh, en };
