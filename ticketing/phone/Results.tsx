// 结果已可领取: what came of her cases, where and with which code it is fetched, and a number for it when she is in the hall.
import { useState } from 'react';
import { fetchText } from '../../contract/fetch-text.ts';
import type { ResultTold } from '../../contract/pickup.ts';
import type { PhoneView } from '../../contract/views/phone.ts';
import { BigButton } from '../../ui/button.tsx';
import { useAsk } from '../../ui/connection.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { fetchWords } from '../fetch-words.ts';
import { Refused } from './parts.tsx';
import { useDoing } from './use-doing.ts';
import './deeds.css';

export function Results({ view }: { view: PhoneView }) {
  const { results = [] } = view;
  if (results.length === 0) return null;
  const ready = results.some(({ state }) => state === 'ready');
  return (
    <div className="results-part" data-ready={ready}>
      {results.map((result) => (
        <One key={result.caseNo} result={result} />
      ))}
      {ready ? <Take view={view} /> : null}
    </div>
  );
}

function One({ result }: { result: ResultTold }) {
  const say = useWords(fetchWords);
  const { say: inWords } = useLanguage();
  const { caseNo, state, keptUntil, code, zone } = result;
  return (
    <section className="sheet deed" data-kind="result">
      <h2>{say[state]}</h2>
      <p>
        {say.caseNo} <b className="figures">{caseNo}</b>
      </p>
      {code === undefined ? null : (
        <p className="deed-due">
          {say.code} <b className="figures">{code}</b>
          <span className="deed-qr">
            <QrCode text={fetchText(code)} />
          </span>
          <span className="quiet">{say.scan}</span>
        </p>
      )}
      {zone === undefined ? null : (
        <p>
          {say.where} <b>{inWords(zone)}</b>
        </p>
      )}
      {state === 'ready' ? (
        <p className="quiet figures">
          {say.kept} <span className="whole-day">{keptUntil}</span>
        </p>
      ) : null}
    </section>
  );
}

function Take({ view }: { view: PhoneView }) {
  const say = useWords(fetchWords);
  const { language } = useLanguage();
  const ask = useAsk();
  const doing = useDoing();
  const [number, setNumber] = useState<string | null>(null);
  if (number !== null) return <output className="sheet deed">{say.taken(number)}</output>;
  return (
    <>
      <BigButton
        weight="main"
        disabled={doing.busy}
        onPress={() =>
          doing.start(async () => {
            const answer = await ask<'takePickup'>({ name: 'takePickup', language, channel: 'phone' });
            if (answer.ok) setNumber(answer.answer.number);
            return answer;
          })
        }
      >
        {say.take}
      </BigButton>
      <Refused refusal={doing.refusal} view={view} />
    </>
  );
}
