// Which messages a booking's phone gets, changed by whoever knows its code.
import { useState } from 'react';
import { bookingMessages, visitMessages } from '../../contract/messages.ts';
import type { MessageChoice } from '../../contract/messages.ts';
import { BigButton } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { MessageKinds } from '../MessageKinds.tsx';
import { messageWords } from '../message-words.ts';
import { chooseMessages } from './hall.ts';
import { words } from './words.ts';

export function MyMessages({ code, messages }: { code: string; messages: MessageChoice }) {
  const say = useWords(messageWords);
  const common = useWords(words);
  const [declined, setDeclined] = useState(messages.declined);
  const [told, setTold] = useState('');
  const save = () => {
    setTold('');
    chooseMessages(code, declined).then(
      () => setTold(say.saved),
      (error: unknown) =>
        setTold(error instanceof Error && error.message !== '' ? error.message : common.failed),
    );
  };
  return (
    <section className="sheet messages">
      <h2>{say.title}</h2>
      <p>{say.mine}</p>
      <MessageKinds
        kinds={[...bookingMessages, ...visitMessages]}
        declined={declined}
        onChange={setDeclined}
      />
      <BigButton onPress={save}>{say.save}</BigButton>
      <output>{told}</output>
    </section>
  );
}
