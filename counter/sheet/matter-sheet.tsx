// A matter (办不成事) for the office printer: its receipt with who answers by when, or its answer with room to write what and why; a place for the seal.
import { useEffect, useState } from 'react';
import type { MatterSheet } from '../../contract/matters.ts';
import type { Language } from '../../contract/settings.ts';
import { matterSheetWords } from '../../contract/words/matter-sheet.ts';
import type { MatterSheetWords } from '../../contract/words/matter-sheet.ts';
import { answersForWords, matterMoment, matterWords } from '../../contract/words/matters.ts';
import type { MatterWords } from '../../contract/words/matters.ts';
import { useWords } from '../../ui/language.tsx';
import { Loading } from '../../ui/loading.tsx';
import { fetchJson } from '../../ui/session.tsx';
import { Both, FactRows, inBoth } from './both.tsx';
import type { Wording } from './both.tsx';
import { SheetTools, SheetTrouble } from './tools.tsx';
import { sheetWords } from './words.ts';

type Wanted = 'receipt' | 'answer';
type Said = (words: (said: MatterWords & MatterSheetWords, language: Language) => string) => Wording;

function saidIn(other: Language | null): Said {
  return (words) =>
    inBoth(other, (language) => words({ ...matterWords[language], ...matterSheetWords[language] }, language));
}

export function MatterSheetPage({ matter, wanted }: { matter: string; wanted: Wanted }) {
  const say = useWords(sheetWords);
  const [sheet, setSheet] = useState<MatterSheet | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [other, setOther] = useState<Language | null>(null);
  useEffect(() => {
    fetchJson<MatterSheet>(`/desk/matters/${encodeURIComponent(matter)}/sheet`).then(
      setSheet,
      (error: unknown) =>
        setTrouble(error instanceof Error && error.message !== '' ? error.message : say.trouble),
    );
  }, [matter, say]);
  useEffect(() => {
    const title = wanted === 'answer' ? matterSheetWords.zh.answerTitle : matterWords.zh.receipt;
    document.title = `${title} ${matter}`;
  }, [matter, wanted]);
  if (trouble !== null) return <SheetTrouble text={trouble} />;
  if (sheet === null) return <Loading trouble={false} />;
  // What is not answered has no answer to print.
  if (wanted === 'answer' && sheet.matter.outcome === undefined)
    return <SheetTrouble text={say.notAnswered} />;
  return (
    <>
      <SheetTools other={other} onOther={setOther} />
      <Body sheet={sheet} wanted={wanted} said={saidIn(other)} />
    </>
  );
}

function Body({ sheet, wanted, said }: { sheet: MatterSheet; wanted: Wanted; said: Said }) {
  const { matter, hallName, words, timeZone } = sheet;
  const { outcome } = matter;
  const answers = wanted === 'answer' && outcome !== undefined;
  return (
    <main className="office-sheet">
      <header>
        <p className="sheet-hall">
          <Both words={said((_, language) => hallName[language])} />
        </p>
        <h1>
          <Both words={said((all) => (answers ? all.answerTitle : all.receipt))} />
        </h1>
        <p className="sheet-id">
          <Both words={said((all) => all.number)} /> <b>{matter.number}</b>
        </p>
      </header>
      <FactRows
        rows={[...aboutRows(sheet, said), ...(answers ? answerRows(sheet, said) : promiseRows(sheet, said))]}
      />
      {words === undefined ? null : (
        <div className="sheet-text">
          <Both words={said((all) => all.said)} />
          <p>{words}</p>
        </div>
      )}
      {answers ? (
        <>
          <p>
            <Both words={said((all) => all.room[outcome])} />
          </p>
          <div className="sheet-room" />
          <p>
            <Both words={said((all) => all.objection)} />
          </p>
        </>
      ) : (
        <p>
          <Both words={said((all) => (matter.hasContact ? all.free : `${all.contactWithout} ${all.keep}`))} />
        </p>
      )}
      <footer>
        <p className="sheet-sign">
          <Both words={said((all) => (answers ? all.answerer : all.reporter))} />
        </p>
        <div className="sheet-seal">
          <p>
            <Both words={said((_, language) => hallName[language])} />
          </p>
          <p>（盖章）</p>
          <p>{dayText((answers ? matter.endedAt : undefined) ?? matter.at, timeZone)}</p>
        </div>
      </footer>
      <p className="sheet-foot">
        <Both words={said((all) => all.complaints(sheet.complaintLine))} />
      </p>
    </main>
  );
}

function dayText(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at);
}

type Row = readonly [Wording, Wording];

function aboutRows({ matter, wish, timeZone }: MatterSheet, said: Said): Row[] {
  const { item, at, what } = matter;
  return [
    [said((all) => all.reportedAt), said((_, language) => matterMoment(at, language, timeZone))],
    ...(item === undefined
      ? []
      : [[said((all) => all.about), said((_, language) => item[language])] satisfies Row]),
    [said((all) => all.problem), said((_, language) => matterWords[language].what[what])],
    [said((all) => all.wanted), said((_, language) => matterWords[language].wish[wish])],
  ];
}

function promiseRows({ matter, timeZone }: MatterSheet, said: Said): Row[] {
  const { answersFor, department, contactBy, answerBy, hasContact } = matter;
  const when = (at: number) => said((_, language) => matterMoment(at, language, timeZone));
  return [
    [said((all) => all.answersFor), said((_, language) => answersForWords(answersFor, department, language))],
    [said((all) => (hasContact ? all.contactBy : all.comeFrom)), when(contactBy)],
    [said((all) => all.answerBy), when(answerBy)],
  ];
}

function answerRows({ matter, timeZone }: MatterSheet, said: Said): Row[] {
  const { answersFor, department, outcome, endedAt } = matter;
  if (outcome === undefined || endedAt === undefined) return [];
  return [
    [said((all) => all.answersFor), said((_, language) => answersForWords(answersFor, department, language))],
    [said((all) => all.outcome), said((all) => all.outcomes[outcome])],
    [said((all) => all.answeredAt), said((_, language) => matterMoment(endedAt, language, timeZone))],
  ];
}
