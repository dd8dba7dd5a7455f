// The sheet itself: head, facts, the list as a table, what it means, signatures and the place for the seal.
import { deedText } from '../../contract/deed-text.ts';
import type { DeedSheet } from '../../contract/deeds.ts';
import type { Language, Text } from '../../contract/settings.ts';
import { handlingWords } from '../../contract/words/handlings.ts';
import type { DeedWords } from '../../contract/words/deeds.ts';
import { QrCode } from '../../ui/qr-code.tsx';
import { Both, FactRows } from './both.tsx';
import type { Wording } from './both.tsx';

export type Said = (words: (said: DeedWords, language: Language) => string) => Wording;

function momentText(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at);
}

export function SheetBody({ sheet, said }: { sheet: DeedSheet; said: Said }) {
  const named = (text: Text): Wording => said((_, language) => text[language]);
  const signed = sheet.kind === 'deferral' || sheet.kind === 'commitment';
  return (
    <main className="office-sheet">
      <header>
        <p className="sheet-hall">
          <Both words={named(sheet.hallName)} />
        </p>
        <h1>
          <Both words={said((words) => words.titles[sheet.kind])} />
        </h1>
        <p className="sheet-id">
          <Both words={said((words) => words.id)} /> <b>{sheet.id}</b>
        </p>
      </header>
      <Facts sheet={sheet} said={said} />
      <Materials sheet={sheet} said={said} />
      {[sheet.other, sheet.outside].map((text) =>
        text === undefined ? null : (
          <p key={text} className="sheet-text">
            {text}
          </p>
        ),
      )}
      <p>
        <Both words={said((words) => words.meaning[sheet.kind])} />
      </p>
      {signed ? (
        <p>
          <Both words={said((words) => words.consequence)} />
        </p>
      ) : null}
      {sheet.kind === 'notice' || sheet.kind === 'deferral' ? <ComingBack sheet={sheet} said={said} /> : null}
      {sheet.kind === 'receipt' && sheet.code !== undefined ? (
        <div className="sheet-back">
          <p>
            <span className="sheet-back-code">
              <Both words={said((words) => words.fetchCode)} /> <b>{sheet.code}</b>
            </span>
            <Both words={said((words) => words.fetchAtKiosk)} />
          </p>
          <QrCode text={deedText({ id: sheet.id, code: sheet.code })} />
        </div>
      ) : null}
      <footer>
        <p className="sheet-sign">
          <Both words={said((words) => words.signature)} />
        </p>
        <div className="sheet-seal">
          <p>
            <Both words={named(sheet.hallName)} />
          </p>
          <p>（盖章）</p>
          <p>{momentText(sheet.at, sheet.timeZone).slice(0, 10)}</p>
        </div>
      </footer>
      <p className="sheet-foot">
        <Both words={said((words) => words.complaints(sheet.complaintLine))} />
      </p>
    </main>
  );
}

/** That she need not queue next time, and what lets her in at a kiosk. */
function ComingBack({ sheet, said }: { sheet: DeedSheet; said: Said }) {
  const { id, code } = sheet;
  return (
    <div className="sheet-back">
      <p>
        <b>
          <Both words={said((words) => words.comeBack)} />
        </b>
        {code === undefined ? null : (
          <span className="sheet-back-code">
            <Both words={said((words) => words.backCode)} /> <b>{code}</b>
          </span>
        )}
        {code === undefined ? null : <Both words={said((words) => words.backAtKiosk)} />}
      </p>
      {code === undefined ? null : <QrCode text={deedText({ id, code })} />}
    </div>
  );
}

function Facts({ sheet, said }: { sheet: DeedSheet; said: Said }) {
  const rows: [Wording, Wording][] = [
    [said((words) => words.item), said((_, language) => sheet.item[language])],
    [said((words) => words.number), { zh: sheet.number }],
    ...(sheet.caseNos.length === 0
      ? []
      : [[said((words) => words.caseNos), { zh: sheet.caseNos.join('、') }] satisfies [Wording, Wording]]),
    [
      said((words) => words.window),
      said((words, language) => `${words.windowNo(sheet.window)} ${sheet.windowName[language]}`),
    ],
    [said((words) => words.givenAt), { zh: momentText(sheet.at, sheet.timeZone) }],
    ...(sheet.clockDay === undefined
      ? []
      : [[said((words) => words.tellBy), { zh: sheet.clockDay }] satisfies [Wording, Wording]]),
    ...(sheet.dueDay === undefined
      ? []
      : [
          [
            said((words) => (sheet.kind === 'deferral' ? words.supplyBy : words.promisedBy)),
            { zh: sheet.dueDay },
          ] satisfies [Wording, Wording],
        ]),
    ...(sheet.handling?.steps ?? []).map(({ step, dueDay }): [Wording, Wording] => [
      said((_, language) => handlingWords[language].due[step]),
      { zh: dueDay },
    ]),
  ];
  return <FactRows rows={rows} />;
}

function Materials({ sheet, said }: { sheet: DeedSheet; said: Said }) {
  if (sheet.materials.length === 0) return null;
  return (
    <table className="sheet-materials">
      <caption>
        <Both words={said((words) => words.listTitle[sheet.kind])} />
      </caption>
      <tbody>
        {sheet.materials.map(({ name, requirement, source, why }, index) => (
          <tr key={name.zh + requirement.zh}>
            <td>{index + 1}</td>
            <td>
              <b>
                <Both words={said((_, language) => name[language])} />
              </b>
            </td>
            <td>
              <Both words={said((_, language) => requirement[language])} />
              {source === '' ? null : <small>{said((words) => words.source(source)).zh}</small>}
            </td>
            {why === undefined ? null : (
              <td>
                <Both words={said((words) => words.faults[why])} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
