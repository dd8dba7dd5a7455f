// The receipt of a 办不成事 matter: its number large, who answers for it, by when she is contacted. Chinese first, her own language beside it.
import type { MatterPaper } from '../contract/views/printer.ts';
import { answersForWords, matterMoment, matterWords } from '../contract/words/matters.ts';
import type { PaperDocument } from './printers/document.ts';
import { complaintFoot, copyMark, hallHead, inBoth, pair, text, wordingOf } from './slip-lines.ts';

export function matterSlip(paper: MatterPaper): PaperDocument {
  const { language, matter, timeZone, url } = paper;
  const both = inBoth(matterWords, language);
  const when = (at: number) => both((_, spoken) => matterMoment(at, spoken, timeZone));
  const { item, hasContact, contactBy, answerBy } = matter;
  return {
    blocks: [
      ...hallHead(paper),
      ...text(
        both((words) => words.receipt),
        { bold: true, align: 'center' },
      ),
      ...copyMark(paper, both),
      ...text({ zh: matter.number }, { size: 3, bold: true, align: 'center' }),
      { kind: 'gap' },
      ...pair(
        both((words) => words.reportedAt),
        when(matter.at),
      ),
      ...(item === undefined
        ? []
        : pair(
            both((words) => words.about),
            wordingOf(item, language),
          )),
      ...text(both((words) => words.what[matter.what])),
      ...pair(
        both((words) => words.answersFor),
        both((_, spoken) => answersForWords(matter.answersFor, matter.department, spoken)),
      ),
      ...pair(
        both((words) => (hasContact ? words.contactBy : words.comeFrom)),
        when(contactBy),
        true,
      ),
      ...pair(
        both((words) => words.answerBy),
        when(answerBy),
      ),
      { kind: 'rule' },
      ...(hasContact ? [] : text(both((words) => words.contactWithout))),
      ...text(both((words) => words.keep)),
      ...(url === undefined
        ? []
        : [
            { kind: 'qr', url, size: 6 } as const,
            ...text(
              both((words) => words.follow),
              { align: 'center' },
            ),
          ]),
      ...complaintFoot(paper, both),
    ],
  };
}
