// A paper that the hall wants, put into the words of its slip: Chinese first, the visitor's own language beside it.
import { handlingWords } from '../contract/words/handlings.ts';
import { journeyWords } from '../contract/words/journeys.ts';
import { slipWords } from '../contract/words/slip.ts';
import type { SlipWords } from '../contract/words/slip.ts';
import type { Language, Text } from '../contract/settings.ts';
import type { PaperWanted, TicketPaper } from '../contract/views/printer.ts';
import { bookingSlipOf } from './booking-slip.ts';
import { passSlipOf } from './pass-slip.ts';
import { deedSlip } from './deed-slip.ts';
import { dropOffSlip } from './drop-off-slip.ts';
import { matterSlip } from './matter-slip.ts';
import type { PaperDocument } from './printers/document.ts';
import { ticketSlip } from './printers/ticket-slip.ts';
import type { SlipRow, TicketSlip, Wording } from './printers/ticket-slip.ts';
import { inBoth, wordingOf } from './slip-lines.ts';

const locales: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB', ru: 'ru-RU' };
/** More materials than this stay on the phone page: the slip is short. */
const materialsOnSlip = 4;

function clockText(at: number, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(locales[language], { timeZone, hour: '2-digit', minute: '2-digit' }).format(
    at,
  );
}

function momentText(at: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return parts.format(at);
}

/** The visitor's number slip, the deed, the matter, the booking or the papers left that the paper is of. */
export function documentOf(paper: PaperWanted): PaperDocument {
  if ('matter' in paper) return matterSlip(paper);
  if ('dropOff' in paper) return dropOffSlip(paper);
  if ('booked' in paper) return ticketSlip(bookingSlipOf(paper));
  return paper.deed === undefined ? ticketSlip(slipOf(paper)) : deedSlip(paper, paper.deed);
}

/** Of a journey its name and all its steps; else what the number is for. */
function matterOf(paper: TicketPaper, text: (words: Text) => Wording): Pick<TicketSlip, 'items' | 'steps'> {
  const { journey, language } = paper;
  if (journey === undefined)
    return { items: paper.items.length > 0 ? paper.items.map(text) : [text(paper.queue)] };
  const sign = (over: boolean, index: number): string => (over ? '√' : String(index + 1));
  return {
    items: [text(journey.name)],
    steps: journey.steps.map(({ name, zone, over = false }, index) => {
      const { zh, other } = text(name);
      const nth = sign(over, index);
      return {
        label: { zh: `${nth} ${zh}`, ...(other === undefined ? {} : { other: `  ${other}` }) },
        value: {
          zh: journeyWords.zh.zone(zone),
          ...(language === 'zh' ? {} : { other: journeyWords[language].zone(zone) }),
        },
      };
    }),
  };
}

export function slipOf(paper: TicketPaper): TicketSlip {
  if (paper.pass !== undefined) return passSlipOf(paper, paper.pass);
  const { language } = paper;
  const both = inBoth(slipWords, language);
  const text = (words: Text): Wording => wordingOf(words, language);
  const row = (label: (words: SlipWords) => string, value: Wording): SlipRow => ({
    label: both(label),
    value,
  });
  const { lowMinutes, highMinutes, callingFrom } = paper.wait;
  const { booking, way } = paper;
  const time = (at: number, spoken: Language) => clockText(at, spoken, paper.timeZone);
  const wait = both((words, spoken) =>
    booking?.notDue === true && booking.expectedFrom !== undefined && booking.expectedUntil !== undefined
      ? words.between(time(booking.expectedFrom, spoken), time(booking.expectedUntil, spoken))
      : callingFrom === undefined
        ? words.minutes(lowMinutes, highMinutes)
        : words.callingFrom(clockText(callingFrom, spoken, paper.timeZone), lowMinutes, highMinutes),
  );
  const materials = paper.materials.slice(0, materialsOnSlip);
  return {
    hallName: text(paper.hallName),
    marks: [
      ...(booking === undefined
        ? []
        : [both((words, spoken) => words.booked(time(booking.start, spoken), time(booking.until, spoken)))]),
      ...(paper.priority === undefined ? [] : [both((words) => words.priority)]),
      ...(paper.copy > 1 ? [both((words) => words.reprint(paper.copy))] : []),
    ],
    numberLabel: both((words) => words.number),
    number: paper.number,
    ...matterOf(paper, text),
    zone: row(
      (words) => words.zone,
      both((_, spoken) => `${paper.zone.id} ${paper.zone.name[spoken]}`),
    ),
    windows: row(
      (words) => words.windows,
      both((words) => words.windowList(paper.windows)),
    ),
    ...(booking?.notDue === true
      ? {}
      : {
          ahead: row(
            (words) => words.ahead,
            both((words) => words.people(paper.ahead)),
          ),
        }),
    wait: row((words) => (booking?.notDue === true ? words.called : words.wait), wait),
    takenAt: row((words) => words.takenAt, { zh: momentText(paper.takenAt, paper.timeZone) }),
    code: row((words) => words.code, { zh: paper.code }),
    ...(paper.url === undefined ? {} : { qr: { url: paper.url, caption: both((words) => words.follow) } }),
    notesTitle: both((words) => words.notes),
    notes: [
      ...(way === undefined ? [] : [both((_, spoken) => handlingWords[spoken].short[way])]),
      ...(paper.priority === 'declared' ? [both((words) => words.bringEvidence)] : []),
      both((words) => words.validToday),
      both((words) => words.missed(paper.callLimit)),
      ...(materials.length === 0
        ? []
        : [both((words, spoken) => words.bring(materials.map(({ name }) => name[spoken])))]),
      both((words) => words.listen),
    ],
    foot: both((words) => words.complaints(paper.complaintLine)),
  };
}
