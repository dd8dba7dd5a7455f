// The portal: one page that leads to every screen of the hall.
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Catalogue } from '../../contract/catalogue.ts';
import type { ManagerView } from '../../contract/views/manager.ts';
import { useCatalogue } from '../catalogue.tsx';
import { Connection, useView } from '../connection.tsx';
import { Language, Trilingual, useLanguage, useWords } from '../language.tsx';
import { LanguageChoice } from '../language-choice.tsx';
import { useSession, WithSession } from '../session.tsx';
import { Door } from './Door.tsx';
import './portal.css';
import { words } from './words.ts';

export function App() {
  return (
    <Language remember="onedoor.portal.language">
      <WithSession>
        <Portal />
      </WithSession>
    </Language>
  );
}

function Portal() {
  const { demo } = useSession();
  if (!demo) return <Page view={null} catalogue={null} />;
  return (
    <Connection identity={{ as: 'demo', screen: 'manager' }}>
      <LivingPage />
    </Connection>
  );
}

/** In the demonstration the page knows the hall: its windows, zones, and how busy it is. */
function LivingPage() {
  const { view } = useView<'manager'>({ audience: 'manager' });
  const catalogue = useCatalogue(view?.catalogue);
  return <Page view={view} catalogue={catalogue} />;
}

function Page({ view, catalogue }: { view: ManagerView | null; catalogue: Catalogue | null }) {
  const { hallName, demo, version } = useSession();
  const say = useWords(words);
  return (
    <div className="portal">
      <header className="hero">
        <div className="hero-inside">
          <div className="hero-top">
            <span className="brand">一扇门 Onedoor</span>
            <LanguageChoice />
          </div>
          <h1>
            <Trilingual text={hallName} />
          </h1>
          <p className="hero-lead">{say.lead}</p>
          {view === null ? null : <Facts view={view} />}
          {demo ? <p className="hero-demo">{say.demo}</p> : null}
        </div>
        <Door />
      </header>
      <Ways catalogue={catalogue} />
      <footer className="portal-foot">
        <span>{demo ? null : say.pairing}</span>
        <span className="quiet">Onedoor {version}</span>
      </footer>
    </div>
  );
}

function Facts({ view }: { view: ManagerView }) {
  const say = useWords(words);
  const { waiting, serving, served } = view.totals;
  const open = view.windows.filter(({ state }) => state === 'open').length;
  const facts = [
    say.waiting(waiting),
    say.serving(serving),
    say.served(served),
    ...(view.windowsMore === 0 ? [say.windowsOpen(open)] : []),
  ];
  return (
    <ul className="hero-facts figures">
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}

function Ways({ catalogue }: { catalogue: Catalogue | null }) {
  const { demo } = useSession();
  const { language } = useLanguage();
  const say = useWords(words);
  const [no, setNo] = useState(1);
  const [zone, setZone] = useState('');
  const printer = catalogue?.printers[0]?.id;
  return (
    <main className="groups">
      <Group title={say.visitors}>
        <Way
          to={printer === undefined ? '/kiosk' : `/kiosk?printer=${printer}`}
          title={say.kiosk}
          text={say.kioskText}
          main
        />
        <div className="portal-way portal-told">
          <strong>{say.phone}</strong>
          <span>{say.phoneText}</span>
        </div>
        <Way to="/book" title={say.booking} text={say.bookingText} />
      </Group>
      <Group title={say.hall}>
        <Way
          to={zone === '' ? '/board' : `/board?zone=${zone}`}
          title={say.board}
          text={say.boardText}
          main
        />
        {catalogue === null ? null : (
          <Choice label={say.zone} value={zone} onChange={setZone}>
            <option value="">{say.wholeHall}</option>
            {catalogue.zones.map((each) => (
              <option key={each.id} value={each.id}>
                {each.id} · {each.name[language]}
              </option>
            ))}
          </Choice>
        )}
      </Group>
      <Group title={say.staff} wide>
        <WindowChoice no={no} onNo={setNo} catalogue={catalogue} />
        <Way to={`/desk?window=${no}`} title={say.desk} text={say.deskText} main />
        <Way to="/guide" title={say.guide} text={say.guideText} />
        <Way to={`/window-display?window=${no}`} title={say.windowDisplay} text={say.windowDisplayText} />
        <Way to={`/pad?window=${no}`} title={say.pad} text={say.padText} />
      </Group>
      <Group title={say.management} wide>
        <Way to="/manager" title={say.manager} text={say.managerText} main />
        {demo ? null : <Way to="/sign-in" title={say.signIn} text={say.signInText} />}
        <Way to="/api/docs" title={say.api} text={say.apiText} />
      </Group>
    </main>
  );
}

/** By name where the hall's windows are known, else by number. */
function WindowChoice({
  no,
  onNo,
  catalogue,
}: {
  no: number;
  onNo: (no: number) => void;
  catalogue: Catalogue | null;
}) {
  const { language } = useLanguage();
  const say = useWords(words);
  const known =
    catalogue?.windows ?? Array.from({ length: 60 }, (_, index) => ({ no: index + 1, name: null }));
  return (
    <Choice label={say.window} value={String(no)} onChange={(chosen) => onNo(Number(chosen))}>
      {known.map((each) => (
        <option key={each.no} value={each.no}>
          {say.windowNo(each.no)}
          {each.name === null ? '' : ` · ${each.name[language]}`}
        </option>
      ))}
    </Choice>
  );
}

function Group({ title, wide = false, children }: { title: string; wide?: boolean; children: ReactNode }) {
  return (
    <section className={wide ? 'group group-wide' : 'group'}>
      <h2>{title}</h2>
      <div className="group-ways">{children}</div>
    </section>
  );
}

function Way({ to, title, text, main = false }: { to: string; title: string; text: string; main?: boolean }) {
  return (
    <a className={main ? 'portal-way portal-main' : 'portal-way'} href={to}>
      <strong>{title}</strong>
      <span>{text}</span>
    </a>
  );
}

function Choice({
  label,
  value,
  onChange,
  children,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  children: ReactNode;
}) {
  return (
    <label className="portal-choice">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {children}
      </select>
    </label>
  );
}
