// The ticket: number and code huge, where to go, how its paper stands. Free for the next visitor within 8 s, unless the paper is in trouble.
import { useEffect, useEffectEvent, useState } from 'react';
import { BigButton } from '../../ui/button.tsx';
import { useAsk, useHallNow } from '../../ui/connection.tsx';
import { clockTime, waitRange } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { useKiosk } from './at-kiosk.ts';
import { BookedLine } from './CheckIn.tsx';
import { JourneyWay } from './Journey.tsx';
import { laneOfWanted, namesOfWanted, windowList, zoneName } from './lanes.ts';
import { needsWords } from './needs-words.ts';
import { paperOf, printerCannot } from './paper.ts';
import type { PaperNews } from './paper.ts';
import { QrCode } from '../../ui/qr-code.tsx';
import { Hands, Stage } from './Stage.tsx';
import { fetchWords } from '../fetch-words.ts';
import { returnWords } from './return-words.ts';
import type { Taken } from './visit.ts';
import { words } from './words.ts';

const freeAfterS = 8;

export function Result({ onDone }: { onDone: () => void }) {
  const { view, visit } = useKiosk();
  const now = useHallNow(view);
  const { taken } = visit;
  const leave = useEffectEvent(onDone);
  useEffect(() => {
    if (taken === null) leave();
  }, [taken]);
  if (taken === null) return null;
  const paper = paperOf(view, taken, now);
  return <Shown key={taken.ticketId} taken={taken} paper={paper} onDone={onDone} />;
}

function Shown({ taken, paper, onDone }: { taken: Taken; paper: PaperNews; onDone: () => void }) {
  const { view, catalogue } = useKiosk();
  const { language } = useLanguage();
  const say = useWords(words);
  const sayNeeds = useWords(needsWords);
  const sayReturn = useWords(returnWords);
  const sayFetch = useWords(fetchWords);
  const stays = paper === 'trouble' || paper === 'uncertain' || paper === 'none';
  const left = useSecondsLeft(stays, onDone);
  const lane = laneOfWanted(view, catalogue, taken.wanted);
  const zone = lane === undefined ? undefined : zoneName(catalogue, lane.zone);
  const { callingFrom } = taken.wait;
  const wait = waitRange(taken.wait, language);
  const separator = language === 'zh' ? '、' : ', ';
  const unopened = taken.noWindowOpenNow === true && callingFrom === undefined;
  return (
    <>
      <Stage>
        <p className="stage-over">
          {say.yourNumber} ·{' '}
          {namesOfWanted(catalogue, taken.wanted)
            .map(({ name }) => name[language])
            .join(' + ')}
        </p>
        <h1 className="number figures">{taken.number}</h1>
        <p className="number-code">
          <strong className="figures">{say.code(taken.code)}</strong>
          <span>{say.codeWhy}</span>
        </p>
        {taken.booked === undefined ? null : <BookedLine booked={taken.booked} />}
        {taken.returned === undefined ? null : <p className="number-wait">{sayReturn.first}</p>}
        {taken.fetches === undefined ? null : (
          <p className="number-wait">{sayFetch.fetches(taken.fetches)}</p>
        )}
        {taken.priority === undefined ? null : (
          <p className="number-priority-line">
            <strong className="number-priority">{sayNeeds.shown}</strong>
            <span>{sayNeeds.shownHelp}</span>
          </p>
        )}
        <p className="number-wait" hidden={taken.booked?.arrival === 'early'}>
          {callingFrom === undefined
            ? null
            : `${say.beforeOpening(clockTime(callingFrom, view.timeZone))} · `}
          {say.ahead(taken.ahead)} · {unopened ? say.onceOpen(wait) : wait}
        </p>
      </Stage>
      <Hands label={say.yourNumber}>
        <div className="going">
          <div className="going-where">
            <span className="going-label">{say.goTo}</span>
            <strong>
              {lane === undefined || zone === undefined ? null : say.zone(lane.zone, zone[language])}
            </strong>
            <span>
              {say.waitHere}
              {lane === undefined ? null : ` · ${say.windows(windowList(lane.windows, separator))}`}
            </span>
            {unopened ? <span className="facts-note">{say.noWindowYet}</span> : null}
          </div>
          {taken.url === undefined ? null : (
            <figure className="going-phone">
              <QrCode text={taken.url} />
              <figcaption>{say.phone}</figcaption>
            </figure>
          )}
        </div>
        {taken.journey === undefined ? null : <JourneyWay taken={taken.journey} />}
        <Paper taken={taken} paper={paper} />
        <div className="deciding">
          <BigButton weight="main" onPress={onDone}>
            {paper === 'trouble' || paper === 'uncertain' || paper === 'none' ? say.noted : say.doneIn(left)}
          </BigButton>
        </div>
      </Hands>
    </>
  );
}

/** Counts from when the number came up; a paper in trouble stops it, so that nobody's number vanishes unread. */
function useSecondsLeft(stays: boolean, onDone: () => void): number {
  const [passed, setPassed] = useState(0);
  const leave = useEffectEvent(onDone);
  useEffect(() => {
    if (stays) return undefined;
    const timer = setInterval(() => setPassed((before) => before + 1), 1_000);
    return () => clearInterval(timer);
  }, [stays]);
  const over = !stays && passed >= freeAfterS;
  useEffect(() => {
    if (over) leave();
  }, [over]);
  return Math.max(0, freeAfterS - passed);
}

function Paper({ taken, paper }: { taken: Taken; paper: PaperNews }) {
  const { view, go } = useKiosk();
  const { language } = useLanguage();
  const say = useWords(words);
  const ask = useAsk();
  const now = useHallNow(view);
  const [asking, setAsking] = useState(false);
  const other = view.otherPrinter;
  const print = async (
    printer: { id: string; name: { zh: string; en: string; ru: string } },
    there: boolean,
  ) => {
    setAsking(true);
    const answer = await ask<'wantPaper'>({
      name: 'wantPaper',
      ticketId: taken.ticketId,
      printer: printer.id,
    });
    setAsking(false);
    if (answer.ok) {
      go({
        to: 'paperAsked',
        paperId: answer.answer.paperId,
        at: now,
        ...(there ? { elsewhere: printer.name } : {}),
      });
    }
  };
  if (paper === 'trouble' || paper === 'uncertain') {
    return (
      <div className="paper paper-trouble" role="alert">
        <p className="paper-title">{troubleTitle(paper)}</p>
        <p>{paper === 'uncertain' ? say.paperUncertain : say.paperTroubleText}</p>
        <div className="paper-ways">
          {other === undefined ? null : (
            <BigButton
              disabled={asking}
              onPress={() => void print(other, true).catch(() => setAsking(false))}
            >
              {say.printThere(other.name[language])}
            </BigButton>
          )}
          {view.printer !== undefined && !printerCannot(view) ? (
            <BigButton
              disabled={asking}
              onPress={() => void (view.printer && print(view.printer, false).catch(() => setAsking(false)))}
            >
              {say.printAgain}
            </BigButton>
          ) : null}
        </div>
      </div>
    );
  }
  return <output className={`paper paper-${paper}`}>{calmSentence()}</output>;

  function troubleTitle(news: PaperNews): string {
    if (news === 'trouble' && view.printer?.health === 'paperOut') return say.paperOut;
    return say.paperTrouble;
  }
  function calmSentence(): string {
    if (taken.elsewhere !== undefined) return say.printingThere(taken.elsewhere[language]);
    if (paper === 'none') return say.paperNone;
    return paper === 'out' ? say.paperTaken : say.paperPrinting;
  }
}
