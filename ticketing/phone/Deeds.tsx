// What the window gave her in writing: notice, receipt, commitment, in her own language.
import { deedText } from '../../contract/deed-text.ts';
import type { DeedShown } from '../../contract/deeds.ts';
import type { PhoneView } from '../../contract/views/phone.ts';
import { deedWords } from '../../contract/words/deeds.ts';
import { handlingWords } from '../../contract/words/handlings.ts';
import { clockTime } from '../../ui/format.ts';
import { useLanguage } from '../../ui/language.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import './deeds.css';

export function Deeds({ view }: { view: PhoneView }) {
  const { deeds = [] } = view;
  // Once there is a result, its own code fetches it.
  const announced = new Set(view.results?.map(({ caseNo }) => caseNo));
  const toFetch = ({ caseNos }: DeedShown): boolean => caseNos.some((caseNo) => !announced.has(caseNo));
  return deeds.map((deed) => (
    <Deed key={deed.id} deed={deed} timeZone={view.timeZone} toFetch={toFetch(deed)} />
  ));
}

/** What goes on after acceptance, each step with its day. */
function Handling({ deed: { handling }, timeZone }: { deed: DeedShown; timeZone: string }) {
  const { language } = useLanguage();
  if (handling === undefined) return null;
  const words = handlingWords[language];
  return handling.steps.map(({ step, dueDay, doneAt, reference }) => (
    <p key={step} className="deed-due">
      {doneAt === undefined ? words.due[step] : words.done[step]}{' '}
      <b className="figures">
        {doneAt === undefined ? dueDay : new Date(doneAt).toLocaleDateString('sv-SE', { timeZone })}
      </b>
      {reference === undefined ? null : (
        <span className="quiet figures">
          {' '}
          {words.reference} {reference}
        </span>
      )}
    </p>
  ));
}

function Deed({ deed, timeZone, toFetch }: { deed: DeedShown; timeZone: string; toFetch: boolean }) {
  const { language, say: inLanguage } = useLanguage();
  const words = deedWords[language];
  return (
    <section className="sheet deed" data-kind={deed.kind}>
      <h2>{words.titles[deed.kind]}</h2>
      <p className="quiet figures">
        {words.id} {deed.id} · {clockTime(deed.at, timeZone)} · {words.windowNo(deed.window)}
      </p>
      {deed.caseNos.map((caseNo) => (
        <p key={caseNo}>
          {words.caseNos} <b className="figures">{caseNo}</b>
        </p>
      ))}
      {deed.dueDay === undefined ? null : (
        <p className="deed-due">
          {deed.kind === 'deferral' ? words.supplyBy : words.promisedBy}{' '}
          <b className="figures">{deed.dueDay}</b>
        </p>
      )}
      <Handling deed={deed} timeZone={timeZone} />
      {deed.materials.length === 0 ? null : (
        <>
          <h3>{words.listTitle[deed.kind]}</h3>
          <ol className="material-list">
            {deed.materials.map(({ name, requirement, source, why }) => (
              <li key={name.zh + requirement.zh}>
                <strong>
                  {inLanguage(name)}
                  {why === undefined ? null : <em>{words.faults[why]}</em>}
                </strong>
                {deed.kind === 'receipt' ? null : <span>{inLanguage(requirement)}</span>}
                {source === '' || deed.kind === 'receipt' ? null : (
                  <span className="quiet">{words.source(source)}</span>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
      {deed.materialsMore > 0 ? <p>{words.more(deed.materialsMore)}</p> : null}
      {deed.hasText ? <p>{words.furtherText}</p> : null}
      <p>{words.meaning[deed.kind]}</p>
      {deed.kind === 'notice' || deed.kind === 'deferral' ? (
        <p>
          <b>{words.comeBack}</b>
          {deed.code === undefined ? null : (
            <span className="deed-code">
              {words.backCode} <b className="figures">{deed.code}</b>
            </span>
          )}
        </p>
      ) : null}
      {deed.kind === 'receipt' && deed.code !== undefined && toFetch ? (
        <p>
          {words.fetchAtKiosk}
          <span className="deed-code">
            {words.fetchCode} <b className="figures">{deed.code}</b>
          </span>
          <span className="deed-qr">
            <QrCode text={deedText({ id: deed.id, code: deed.code })} />
          </span>
        </p>
      ) : null}
      {deed.clockDay === undefined ? null : (
        <p className="quiet figures">
          {words.tellBy} {deed.clockDay}
        </p>
      )}
    </section>
  );
}
