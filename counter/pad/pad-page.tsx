// The pad's page: at which window it stands, and what it shows now.
import { useEffect, useRef, useState } from 'react';
import type { PadView } from '../../contract/views/pad.ts';
import { Offline, useView } from '../../ui/connection.tsx';
import { AsDevice } from '../../ui/identity.tsx';
import { Trilingual, useLanguage } from '../../ui/language.tsx';
import { Loading } from '../../ui/loading.tsx';
import { asked } from '../../ui/open-screen.tsx';
import { Caption } from './caption.tsx';
import { Rating } from './rating.tsx';
import { Thanks } from './thanks.tsx';
import { Window } from './window.tsx';

export function PadPage() {
  const no = Number(asked.get('window'));
  if (!Number.isInteger(no) || no < 1 || no > 999) {
    return (
      <main className="pad pad-window">
        <Trilingual
          text={{
            zh: '网址里缺少窗口号，例如 /pad?window=3',
            en: 'The address lacks the window, for example /pad?window=3',
            ru: 'В адресе нет номера окна, например /pad?window=3',
          }}
        />
      </main>
    );
  }
  return (
    <AsDevice role="pad" window={no}>
      <Pad no={no} />
    </AsDevice>
  );
}

function Pad({ no }: { no: number }) {
  const { view, offlineSince, refusal } = useView({ audience: 'pad', window: no });
  if (view === null) return refusal === null ? <Loading trouble={offlineSince !== null} /> : <p>{refusal}</p>;
  return (
    <>
      <Offline since={offlineSince} />
      <PadNow view={view} />
    </>
  );
}

/** The visit to rate; after a rating the thanks for a while, even though the hall no longer offers the visit. */
function PadNow({ view }: { view: PadView }) {
  const { setLanguage } = useLanguage();
  const [rated, setRated] = useState<string | null>(null);
  const offered = view.rate;
  const speak = useRef(setLanguage);
  const language = offered?.language ?? 'zh';
  const ticketId = offered?.ticketId;
  useEffect(() => {
    if (ticketId !== undefined) speak.current(language);
  }, [ticketId, language]);
  // Once begun, a rating is not taken out of the visitor's hand by the next view.
  const [begun, setBegun] = useState<NonNullable<PadView['rate']> | null>(null);
  const shown = begun ?? offered;
  // Words for her come before the rating that another visitor left standing.
  if (view.caption !== undefined && begun === null) return <Caption caption={view.caption} no={view.no} />;
  if (rated !== null) return <Thanks key={rated} onOver={() => setRated(null)} />;
  if (shown === undefined) return <Window view={view} />;
  return (
    <Rating
      key={shown.ticketId}
      visit={shown}
      no={view.no}
      onBegin={(began) => setBegun(began ? shown : null)}
      onRated={() => {
        setBegun(null);
        setRated(shown.ticketId);
      }}
      onOver={() => setBegun(null)}
    />
  );
}
