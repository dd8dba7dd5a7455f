// The page of a reported matter as a whole: number and secret stand in the address; it looks again by itself.
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { MatterPage } from '../../contract/matters.ts';
import { matterWords } from '../../contract/words/matters.ts';
import { LanguageChoice } from '../../ui/language-choice.tsx';
import { Language, useLanguage } from '../../ui/language.tsx';
import type { LanguageCode } from '../../ui/language.tsx';
import { Loading } from '../../ui/loading.tsx';
import { fetchJson } from '../../ui/session.tsx';
import { MatterFacts } from '../MatterFacts.tsx';
import '../phone/phone.css';

const lookAgainMs = 30_000;
const tryAgainMs = 4_000;

/** Null where the path is no matter's address. */
function readAddress(path: string): { number: string; secret: string } | null {
  const [, number, secret] = /^\/m\/(\d{4}-\d{4,6})\.([A-Za-z0-9_-]{16,64})\/?$/.exec(path) ?? [];
  return number === undefined || secret === undefined ? null : { number, secret };
}

export function App({ path }: { path: string }) {
  const address = useMemo(() => readAddress(path), [path]);
  const own = navigator.language.slice(0, 2);
  const initial: LanguageCode = own === 'ru' || own === 'en' ? own : 'zh';
  return (
    <Language initial={initial}>
      <Page address={address} />
    </Language>
  );
}

function useMatter(address: ReturnType<typeof readAddress>): {
  page: MatterPage | null;
  gone: boolean;
  trouble: boolean;
} {
  const [page, setPage] = useState<MatterPage | null>(null);
  const [gone, setGone] = useState(address === null);
  const [trouble, setTrouble] = useState(false);
  const [looks, setLooks] = useState(0);
  useEffect(() => {
    if (address === null || gone) return undefined;
    let left = false;
    const look = async () => {
      try {
        const found = await fetchJson<MatterPage>('/matter', address);
        if (left) return;
        setPage(found);
        setTrouble(false);
      } catch (error) {
        if (left) return;
        if (error instanceof Error && 'code' in error && error.code === 'unknownMatter') setGone(true);
        else setTrouble(true);
      }
      setLooks((count) => count + 1);
    };
    const timer = setTimeout(() => void look(), looks === 0 ? 0 : trouble ? tryAgainMs : lookAgainMs);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [address, gone, trouble, looks]);
  return { page, gone, trouble };
}

function Page({ address }: { address: ReturnType<typeof readAddress> }) {
  const { page, gone, trouble } = useMatter(address);
  const { language, setLanguage } = useLanguage();
  const say = matterWords[language];
  const begun = useRef(false);
  const begin = useEffectEvent((own: LanguageCode) => {
    if (!begun.current) setLanguage(own);
    begun.current = true;
  });
  const own = page?.matter.language;
  useEffect(() => {
    if (own !== undefined) begin(own);
  }, [own]);
  useEffect(() => {
    document.title = say.title;
  }, [say]);
  if (gone) {
    return (
      <main className="phone">
        <div className="sheet sheet-wrong">
          <h1>{say.gone}</h1>
          <p>{say.goneHint}</p>
        </div>
        <LanguageChoice />
      </main>
    );
  }
  if (page === null) return <Loading trouble={trouble} />;
  const { matter, hallName, timeZone, complaintLine } = page;
  return (
    <main className="phone">
      <header className="head">
        <p className="head-hall">{hallName[language]}</p>
        <h1 className="matter-number figures">{matter.number}</h1>
        <p className="head-items">{say.title}</p>
      </header>
      <section className="sheet">
        <MatterFacts matter={matter} timeZone={timeZone} />
      </section>
      <p className="sheet">
        {matter.hasContact ? null : `${say.contactWithout} `}
        {say.keep} {say.free}
      </p>
      <footer className="phone-foot">
        <p>
          <a href={`tel:${complaintLine}`}>{say.complaints(complaintLine)}</a>
        </p>
        <LanguageChoice />
      </footer>
    </main>
  );
}
