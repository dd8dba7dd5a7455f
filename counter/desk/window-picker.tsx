// Which window a clerk sits at, where the page's address does not say it.
import type { Catalogue } from '../../contract/catalogue.ts';
import { useCatalogue } from '../../ui/catalogue.tsx';
import { Offline, useView } from '../../ui/connection.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useSession } from '../../ui/session.tsx';
import { LanguageSwitch } from '../language-switch.tsx';
import { lastWindow } from './last-window.ts';
import { SignOut } from './sign-out.tsx';
import { deskWords } from './words.ts';

export function WindowPicker() {
  // Any view names the catalogue in use; the board's is open to all of the hall.
  const { view, offlineSince, refusal } = useView({ audience: 'board', zone: null });
  const catalogue = useCatalogue(view?.catalogue);
  const say = useWords(deskWords);
  if (catalogue === null)
    return refusal === null ? <Loading trouble={offlineSince !== null} /> : <p>{refusal}</p>;
  return (
    <main className="picker">
      <Offline since={offlineSince} />
      <header className="picker-head">
        <div>
          <h1>{say.pickTitle}</h1>
          <p className="quiet">{say.pickHelp}</p>
        </div>
        <div className="picker-tools">
          <LanguageSwitch />
          <SignOut />
        </div>
      </header>
      <WindowsByZone catalogue={catalogue} />
    </main>
  );
}

function WindowsByZone({ catalogue }: { catalogue: Catalogue }) {
  const { say } = useLanguage();
  const words = useWords(deskWords);
  const last = lastWindow();
  const organisation = useSession().staff?.organisation;
  // Another authority's people work at its windows only.
  const mine = catalogue.windows.filter(
    (window) => organisation === undefined || window.organisation?.zh === organisation,
  );
  return catalogue.zones.map((zone) => {
    const windows = mine.filter((window) => window.zone === zone.id);
    if (windows.length === 0) return null;
    return (
      <section key={zone.id} aria-labelledby={`zone-${zone.id}`}>
        <h2 id={`zone-${zone.id}`}>
          {zone.id} · {say(zone.name)}
        </h2>
        <ul className="picker-windows">
          {windows.map((window) => (
            <li key={window.no}>
              <a className="picker-window" href={`/desk?window=${window.no}`} data-last={window.no === last}>
                <b className="figures">{window.no}</b>
                <span>
                  {say(window.name)}
                  {window.lowCounter ? <i>{words.lowCounter}</i> : null}
                  {window.no === last ? <i>{words.pickLast}</i> : null}
                </span>
              </a>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}
