// The slip of papers left to be handled (留件代办): its reference large, where to leave them, how she is told. Chinese first, her own language beside it.
import type { Language } from '../contract/settings.ts';
import type { DropOffPaper } from '../contract/views/printer.ts';
import { dropOffWords } from '../contract/words/drop-off.ts';
import type { DropOffWords } from '../contract/words/drop-off.ts';
import { matterMoment } from '../contract/words/matters.ts';
import type { PaperDocument } from './printers/document.ts';
import type { Wording } from './printers/ticket-slip.ts';
import { pair, text } from './slip-lines.ts';

export function dropOffSlip(paper: DropOffPaper): PaperDocument {
  const { language, dropOff, timeZone, copy } = paper;
  const both = (said: (words: DropOffWords, language: Language) => string): Wording => {
    const zh = said(dropOffWords.zh, 'zh');
    return language === 'zh' ? { zh } : { zh, other: said(dropOffWords[language], language) };
  };
  const { item, reference, at } = dropOff;
  return {
    blocks: [
      ...text(
        both((_, spoken) => paper.hallName[spoken]),
        { size: 2, bold: true, align: 'center' },
      ),
      { kind: 'rule' },
      ...text(
        both((words) => words.title),
        { bold: true, align: 'center' },
      ),
      ...(copy > 1
        ? text(
            both((words) => `【${words.copy(copy)}】`),
            { bold: true, align: 'center' },
          )
        : []),
      ...text({ zh: reference }, { size: 3, bold: true, align: 'center' }),
      { kind: 'gap' },
      ...pair(
        both((words) => words.item),
        both((_, spoken) => item[spoken]),
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
      ...text(
        both((words) => words.complaints(paper.complaintLine)),
        { bold: true, align: 'center' },
      ),
    ],
  };
}
