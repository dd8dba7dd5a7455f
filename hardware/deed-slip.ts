// A notice, receipt or commitment as a slip: Chinese first, the visitor's own language beside it; a copy of the office sheet.
import { deedText } from '../contract/deed-text.ts';
import type { DeedShown } from '../contract/deeds.ts';
import type { TicketPaper } from '../contract/views/printer.ts';
import { handlingWords } from '../contract/words/handlings.ts';
import { deedWords } from '../contract/words/deeds.ts';
import type { DeedWords } from '../contract/words/deeds.ts';
import { slipWords } from '../contract/words/slip.ts';
import type { PaperBlock, PaperDocument } from './printers/document.ts';
import type { Wording } from './printers/ticket-slip.ts';
import { complaintFoot, copyMark, hallHead, inBoth, pair, text, wordingOf } from './slip-lines.ts';
import type { Both } from './slip-lines.ts';

function momentText(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at);
}

/** Signed papers say what follows when the promise is not kept. */
const isSigned = ({ kind }: DeedShown): boolean => kind === 'deferral' || kind === 'commitment';

export function deedSlip(paper: TicketPaper, deed: DeedShown): PaperDocument {
  const { language } = paper;
  const both = inBoth(deedWords, language);
  return {
    blocks: [
      ...hallHead(paper),
      ...copyMark(paper, both),
      ...text(
        both((words) => words.titles[deed.kind]),
        { size: 2, bold: true, align: 'center' },
      ),
      { kind: 'gap' },
      ...facts(paper, deed, both),
      { kind: 'rule' },
      ...materials(deed, both),
      ...closing(paper, deed, both),
    ],
  };
}

function facts(paper: TicketPaper, deed: DeedShown, both: Both<DeedWords>): PaperBlock[] {
  const same = (zh: string): Wording => ({ zh });
  return [
    ...pair(
      both((words) => words.id),
      same(deed.id),
      true,
    ),
    ...pair(
      both((words) => words.number),
      same(deed.number),
    ),
    ...pair(
      both((words) => words.item),
      wordingOf(deed.item, paper.language),
    ),
    ...deed.caseNos.flatMap((caseNo) =>
      pair(
        both((words) => words.caseNos),
        same(caseNo),
      ),
    ),
    ...pair(
      both((words) => words.window),
      both((words) => words.windowNo(deed.window)),
    ),
    ...pair(
      both((words) => words.givenAt),
      same(momentText(deed.at, paper.timeZone)),
    ),
    ...(deed.clockDay === undefined
      ? []
      : pair(
          both((words) => words.tellBy),
          same(deed.clockDay),
        )),
    ...(deed.dueDay === undefined
      ? []
      : pair(
          both((words) => (deed.kind === 'deferral' ? words.supplyBy : words.promisedBy)),
          same(deed.dueDay),
          true,
        )),
    ...(deed.handling?.steps ?? []).flatMap(({ step, dueDay }) =>
      pair(
        both((_, language) => handlingWords[language].due[step]),
        same(dueDay),
      ),
    ),
  ];
}

function materials(deed: DeedShown, both: Both<DeedWords>): PaperBlock[] {
  if (deed.materials.length === 0 && !deed.hasText) return [];
  const listed = deed.materials.flatMap(({ name, requirement, source, why }, index): PaperBlock[] => [
    ...text(
      both((words, language) => {
        const what =
          why === undefined ? '' : language === 'zh' ? `（${words.faults[why]}）` : ` (${words.faults[why]})`;
        return `${index + 1}. ${name[language]}${what}`;
      }),
      { bold: true },
    ),
    // What lies with the hall needs no word of how it should be.
    ...(deed.kind === 'receipt' ? [] : text(both((_, language) => requirement[language]))),
    ...(source === '' || deed.kind === 'receipt' ? [] : text({ zh: deedWords.zh.source(source) })),
  ]);
  return [
    ...text(
      both((words) => words.listTitle[deed.kind]),
      { bold: true },
    ),
    ...listed,
    ...(deed.materialsMore > 0 ? text(both((words) => words.more(deed.materialsMore))) : []),
    ...(deed.hasText ? text(both((words) => words.furtherText)) : []),
    { kind: 'rule' },
  ];
}

function closing(paper: TicketPaper, deed: DeedShown, both: Both<DeedWords>): PaperBlock[] {
  const { url, language } = paper;
  const follow = language === 'zh' ? '' : slipWords[language].follow;
  return [
    ...text(both((words) => words.meaning[deed.kind])),
    ...(isSigned(deed) ? text(both((words) => words.consequence)) : []),
    ...comingBack(deed, both),
    ...(isSigned(deed)
      ? [
          { kind: 'feed', lines: 1 } as const,
          ...text(both((words) => `${words.signature}: ____________________`)),
          { kind: 'feed', lines: 1 } as const,
        ]
      : []),
    ...(url === undefined
      ? []
      : [
          { kind: 'qr', url, size: 6 } as const,
          ...text(follow === '' ? { zh: slipWords.zh.follow } : { zh: slipWords.zh.follow, other: follow }, {
            align: 'center',
          }),
        ]),
    ...text(both((words) => words.thermal)),
    ...complaintFoot(paper, both),
  ];
}

/** PU2: with the number of this receipt it fetches the result at a kiosk. */
function fetching({ id, code }: { id: string; code: string }, both: Both<DeedWords>): PaperBlock[] {
  return [
    ...pair(
      both((words) => words.fetchCode),
      { zh: code },
      true,
    ),
    { kind: 'qr', url: deedText({ id, code }), size: 6 },
    ...text(both((words) => words.fetchAtKiosk)),
    { kind: 'rule' },
  ];
}

/** Whom the paper asks to come once more: that she need not queue, and what lets her in at a kiosk. */
function comingBack({ id, kind, code }: DeedShown, both: Both<DeedWords>): PaperBlock[] {
  if (kind === 'receipt') return code === undefined ? [] : fetching({ id, code }, both);
  if (kind === 'commitment') return [];
  const said = text(
    both((words) => words.comeBack),
    { bold: true },
  );
  if (code === undefined) return said;
  return [
    ...said,
    ...pair(
      both((words) => words.backCode),
      { zh: code },
      true,
    ),
    { kind: 'qr', url: deedText({ id, code }), size: 6 },
    ...text(both((words) => words.backAtKiosk)),
    { kind: 'rule' },
  ];
}
