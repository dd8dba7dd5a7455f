// The number that was taken, large enough to be shown across the desk: in the visitor's own language, with the code to scan.
import type { Catalogue } from '../../contract/catalogue.ts';
import type { GuideView } from '../../contract/views/guide.ts';
import { waitRange } from '../../ui/format.ts';
import { htmlLanguage, useLanguage, useWords } from '../../ui/language.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import type { Taken } from './take.tsx';
import { visitorWords } from './visitor-words.ts';
import { guideWords } from './words.ts';

export function TakenNumber({
  taken,
  view,
  catalogue,
  onPrecheck,
  onNext,
}: {
  taken: Taken;
  view: GuideView;
  catalogue: Catalogue;
  onPrecheck: () => void;
  onNext: () => void;
}) {
  const say = useWords(guideWords);
  const { say: inWords } = useLanguage();
  const { answer, items, journey, language, url } = taken;
  const told = visitorWords[language];
  const queue = catalogue.queues.find(({ id }) => id === (taken.queue ?? items[0]?.queue));
  const zone = catalogue.zones.find(({ id }) => id === queue?.zone);
  const printer = view.printers.find(({ id }) => id === taken.printer);
  return (
    <section className="taken" aria-label={say.taken}>
      <div className="taken-for-visitor" lang={htmlLanguage[language]}>
        <p className="taken-items">
          {journey === null ? null : <b>{journey.name[language]}: </b>}
          {items.length === 0
            ? queue?.name[language]
            : items.map(({ name }) => name[language]).join(journey === null ? ' + ' : ' → ')}
        </p>
        <p className="taken-number figures">{answer.number}</p>
        <p className="taken-code figures">{told.code(answer.code)}</p>
        <p className="taken-wait">
          {told.ahead(answer.ahead)} · {waitRange(answer.wait, language)}
          {answer.noWindowOpenNow === true && answer.wait.callingFrom === undefined
            ? ` · ${told.noWindow}`
            : ''}
        </p>
        {taken.fetches === undefined ? null : <p className="taken-wait">{told.fetches(taken.fetches)}</p>}
        {zone === undefined ? null : (
          <p className="taken-where">{told.waitIn(zone.id, zone.name[language])}</p>
        )}
        {url === undefined ? (
          <p>{told.note}</p>
        ) : (
          <figure className="taken-scan">
            <QrCode text={url} />
            <figcaption>{told.scan}</figcaption>
          </figure>
        )}
      </div>
      {printer === undefined ? null : <p>{say.printing(inWords(printer.name))}</p>}
      <div className="taken-ways">
        {taken.fetches === undefined ? (
          <button type="button" className="guide-button" onClick={onPrecheck}>
            {say.precheckNow}
          </button>
        ) : null}
        <button type="button" className="guide-main-button" onClick={onNext}>
          {say.next}
        </button>
      </div>
    </section>
  );
}
