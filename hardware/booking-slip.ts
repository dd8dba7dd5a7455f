// A booking as a paper: day and time large, its code twice, as signs and for a scanner, and how to come with it.
import { bookingSlipWords } from '../contract/words/booking-slip.ts';
import { slipWords } from '../contract/words/slip.ts';
import type { Language, Text } from '../contract/settings.ts';
import type { BookingPaper } from '../contract/views/printer.ts';
import type { TicketSlip, Wording } from './printers/ticket-slip.ts';
import { inBoth, wordingOf } from './slip-lines.ts';

const locales: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB', ru: 'ru-RU' };

export function bookingSlipOf(paper: BookingPaper): TicketSlip {
  const { language, timeZone, booked } = paper;
  const both = inBoth(bookingSlipWords, language);
  const text = (words: Text): Wording => wordingOf(words, language);
  const written = (at: number, spoken: Language, how: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locales[spoken], { timeZone, ...how }).format(at);
  const clock = { hour: '2-digit', minute: '2-digit' } as const;
  const day = { month: 'long', day: 'numeric', weekday: 'long' } as const;
  const { start, until, code, graceMinutes, cancelUntilMinutes } = booked;
  return {
    hallName: text(paper.hallName),
    marks: [both((words) => words.title)],
    numberLabel: both((words) => words.code),
    number: code,
    items: [text(booked.matter)],
    zone: {
      label: both((_, spoken) => written(start, spoken, day)),
      value: { zh: `${written(start, 'zh', clock)}–${written(until, 'zh', clock)}` },
    },
    takenAt: {
      label: both((words) => words.bookedAt),
      value: { zh: written(booked.bookedAt, 'zh', { dateStyle: 'short', timeStyle: 'short' }) },
    },
    qr: { url: code, caption: both((words) => words.scan) },
    notesTitle: both((_, spoken) => slipWords[spoken].notes),
    notes: [
      both((words) => words.checkIn),
      both((words) => words.grace(graceMinutes)),
      both((words) => words.change(Math.round((cancelUntilMinutes / 60) * 10) / 10)),
      both((words) => words.walkIn),
    ],
    foot: both((_, spoken) => slipWords[spoken].complaints(paper.complaintLine)),
  };
}
