// Nobody touches the kiosk: it asks whether somebody is still there, gives more time at a touch, and else is free for the next visitor.
import { useEffect, useEffectEvent, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { BigButton } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { words } from './words.ts';

const askAfterS = 45;
const leaveAfterS = 20;
/** A number that nobody has noted stays longer. */
const askAfterResultS = 100;

export function Idle({
  quietly,
  off,
  watched,
  onLeave,
}: {
  /** On the first page language and text size go back without asking. */
  quietly: boolean;
  off: boolean;
  /** What is shown; a change counts as a touch. */
  watched: string;
  onLeave: () => void;
}) {
  const say = useWords(words);
  const { idleS, stay } = useIdleSeconds(watched);
  const lasting = watched === 'result' || watched === 'matterDone' || watched === 'booked';
  const askAt = lasting ? askAfterResultS : askAfterS;
  const leaveAt = askAt + (quietly ? 0 : leaveAfterS);
  const left = leaveAt - idleS;
  const leave = useEffectEvent(onLeave);
  const over = !off && left <= 0;
  useEffect(() => {
    if (over) leave();
  }, [over]);
  return (
    <ModalOverlay className="overlay" isOpen={!off && !quietly && idleS >= askAt && left > 0}>
      <Modal className="dialog">
        <Dialog className="dialog-inside" role="alertdialog">
          <Heading slot="title">{say.idleTitle}</Heading>
          <p className="figures">{say.idleText(left)}</p>
          <div className="deciding">
            <BigButton onPress={onLeave}>{say.idleLeave}</BigButton>
            <BigButton weight="main" onPress={stay}>
              {say.idleStay}
            </BigButton>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function useIdleSeconds(watched: string): { idleS: number; stay: () => void } {
  const [lastTouch, setLastTouch] = useState(() => performance.now());
  const [now, setNow] = useState(() => performance.now());
  const [seen, setSeen] = useState(watched);
  if (seen !== watched) {
    setSeen(watched);
    setLastTouch(now);
  }
  useEffect(() => {
    const touched = () => setLastTouch(performance.now());
    const timer = setInterval(() => setNow(performance.now()), 1_000);
    addEventListener('pointerdown', touched, true);
    addEventListener('keydown', touched, true);
    return () => {
      clearInterval(timer);
      removeEventListener('pointerdown', touched, true);
      removeEventListener('keydown', touched, true);
    };
  }, []);
  return {
    idleS: Math.max(0, Math.floor((now - lastTouch) / 1000)),
    stay: () => setLastTouch(performance.now()),
  };
}
