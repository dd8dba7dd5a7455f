// The slip of papers left to be handled (留件代办): its reference large, where to leave them, how she is told. Chinese first, her own language beside it.
import type { DropOffPaper } from '../contract/views/printer.ts';
import { dropOffWords } from '../contract/words/drop-off.ts';
import { matterMoment } from '../contract/words/matters.ts';
import type { PaperDocument } from './printers/document.ts';
import { complaintFoot, copyMark, hallHead, inBoth, pair, text, wordingOf } from './slip-lines.ts';

export function dropOffSlip(paper: DropOffPaper): PaperDocument {
  const { language, dropOff, timeZone } = paper;
  const both = inBoth(dropOffWords, language);
  const { item, reference, at } = dropOff;
  return {
    blocks: [
      ...hallHead(paper),
      ...text(
        both((words) => words.title),
        { bold: true, align: 'center' },
      ),
      ...copyMark(paper, both),
      ...text({ zh: reference }, { size: 3, bold: true, align: 'center' }),
      { kind: 'gap' },
      ...pair(
        both((words) => words.item),
        wordingOf(item, language),
        true,
      ),
      ...pair(
        both((words) => words.registeredAt),
        both((_, spoken) => matterMoment(at, spoken, timeZone)),
      ),
      { kind: 'rule' },
      ...text(
        both((words) => words.where),
        { bold: true },
      ),
      ...text(both((words) => words.after)),
      ...text(both((words) => words.told)),
      ...text(both((words) => words.keep)),
      ...text(both((words) => words.free)),
      ...complaintFoot(paper, both),
    ],
  };
}
