// A 二次优先卡 as a paper: its number large, until when it is taken and how, its code twice, as digits and for a scanner.
import { dayInWords } from '../contract/words/refusals.ts';
import { passWords } from '../contract/words/pass.ts';
import { slipWords } from '../contract/words/slip.ts';
import { passText } from '../contract/pass-text.ts';
import type { Language, Text } from '../contract/settings.ts';
import type { PassShown } from '../contract/views/backend.ts';
import type { TicketPaper } from '../contract/views/printer.ts';
import type { TicketSlip, Wording } from './printers/ticket-slip.ts';
import { inBoth, wordingOf } from './slip-lines.ts';

export function passSlipOf(paper: TicketPaper, pass: PassShown): TicketSlip {
  const { language } = paper;
  const both = inBoth(passWords, language);
  const text = (words: Text): Wording => wordingOf(words, language);
  const reprint = (spoken: Language): string => slipWords[spoken].reprint(paper.copy);
  return {
    hallName: text(paper.hallName),
    marks: [both((words) => words.title), ...(paper.copy > 1 ? [both((_, spoken) => reprint(spoken))] : [])],
    numberLabel: both((words) => words.number),
    number: pass.number,
    items: paper.items.length > 0 ? paper.items.map(text) : [text(paper.queue)],
    zone: {
      label: both((words) => words.validUntil),
      value: both((_, spoken) => dayInWords(pass.validUntil, spoken)),
    },
    code: { label: both((words) => words.code), value: { zh: pass.code } },
    takenAt: { label: both((words) => words.insteadOf), value: { zh: paper.number } },
    qr: { url: passText(pass), caption: both((words) => words.scan) },
    notesTitle: both((_, spoken) => slipWords[spoken].notes),
    notes: [both((words) => words.comeBack), both((words) => words.priority), both((words) => words.once)],
    foot: both((_, spoken) => slipWords[spoken].complaints(paper.complaintLine)),
  };
}
