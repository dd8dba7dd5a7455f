// 留件代办 on her page, where she will not be reached by closing: said in full before it is asked for, then its reference and where the papers go.
import { useState } from 'react';
import type { PhoneView } from '../../contract/views/phone.ts';
import { dropOffWords } from '../../contract/words/drop-off.ts';
import { BigButton } from '../../ui/button.tsx';
import { useAsk } from '../../ui/connection.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Refused } from './parts.tsx';
import { useDoing } from './use-doing.ts';

export function LeavePapers({ view }: { view: PhoneView }) {
  const { language } = useLanguage();
  const say = dropOffWords[language];
  const ask = useAsk();
  const doing = useDoing();
  const [sure, setSure] = useState(false);
  if (!sure) return <BigButton onPress={() => setSure(true)}>{say.offer}</BigButton>;
  const asked = { name: 'requestAssistance', kind: 'entrusted', dropOff: true, language } as const;
  return (
    <>
      <p>{say.whereByPhone}</p>
      <p>{say.after}</p>
      <p>{say.told}</p>
      <p>
        {say.numberGoes} {say.free}
      </p>
      <div className="two">
        <BigButton onPress={() => setSure(false)}>{say.no}</BigButton>
        <BigButton
          weight="main"
          disabled={doing.busy}
          onPress={() => doing.start(() => ask<'requestAssistance'>(asked))}
        >
          {say.yes}
        </BigButton>
      </div>
      <Refused refusal={doing.refusal} view={view} />
    </>
  );
}

/** As long as it is open: what she names at the guide desk. */
export function PapersLeft({ view }: { view: PhoneView }) {
  const { language } = useLanguage();
  const say = dropOffWords[language];
  const left = view.assistances?.find(({ dropOff }) => dropOff === true);
  if (left === undefined) return null;
  return (
    <section className="sheet papers-left">
      <h2>{say.title}</h2>
      <p>{say.number}</p>
      <p className="pass-number figures">{left.reference}</p>
      <p>
        <strong>{say.whereByPhone}</strong>
      </p>
      <p>{say.told}</p>
      <p>{say.keepByPhone}</p>
    </section>
  );
}
