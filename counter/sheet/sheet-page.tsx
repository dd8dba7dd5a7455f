// A notice, receipt or commitment for the office printer: Chinese first, another language below each line where wanted, a place for the seal.
import { useEffect, useState } from 'react';
import type { DeedSheet } from '../../contract/deeds.ts';
import type { Language } from '../../contract/settings.ts';
import { deedWords } from '../../contract/words/deeds.ts';
import { Loading } from '../../ui/loading.tsx';
import { fetchJson } from '../../ui/session.tsx';
import { useWords } from '../../ui/language.tsx';
import { inBoth } from './both.tsx';
import { SheetBody } from './sheet-body.tsx';
import type { Said } from './sheet-body.tsx';
import { SheetTools, SheetTrouble } from './tools.tsx';
import { sheetWords } from './words.ts';

/** Chinese, and below it the other language where one is chosen. */
function saidIn(other: Language | null): Said {
  return (words) => inBoth(other, (language) => words(deedWords[language], language));
}

export function SheetPage({ deed }: { deed: string }) {
  const say = useWords(sheetWords);
  const [sheet, setSheet] = useState<DeedSheet | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [other, setOther] = useState<Language | null>(null);
  useEffect(() => {
    fetchJson<DeedSheet>(`/desk/deeds/${encodeURIComponent(deed)}`).then(setSheet, (error: unknown) =>
      setTrouble(error instanceof Error && error.message !== '' ? error.message : say.trouble),
    );
  }, [deed, say]);
  useEffect(() => {
    if (sheet !== null) document.title = `${deedWords.zh.titles[sheet.kind]} ${sheet.id}`;
  }, [sheet]);
  if (trouble !== null) return <SheetTrouble text={trouble} />;
  if (sheet === null) return <Loading trouble={false} />;
  return (
    <>
      <SheetTools other={other} onOther={setOther} />
      <SheetBody sheet={sheet} said={saidIn(other)} />
    </>
  );
}
