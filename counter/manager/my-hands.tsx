// Being on duty as whoever leads the hall: said by one press, never by opening the page; what was handed to her, accepted or sent back; what she answers for.
import type { ManagerView } from '../../contract/views/manager.ts';
import { useWords } from '../../ui/language.tsx';
import { HandOvers } from '../answering/hand-overs.tsx';
import { LateHandOvers } from '../answering/late-hand-overs.tsx';
import { OwnVisits } from '../answering/own-visits.tsx';
import { answeringWords } from '../answering/words.ts';
import { SaidLine } from '../said-line.tsx';
import { useAsked } from '../use-asked.ts';
import '../answering/answering.css';
import '../row-button.css';
import './my-hands.css';

/** The tablet's card of a visit has all that may be done with it, handing it on too. */
const onTablet = (number: string) => location.assign(`/guide?number=${encodeURIComponent(number)}`);

export function MyHands({ view, now }: { view: ManagerView; now: number }) {
  const say = useWords(answeringWords);
  const asking = useAsked({ timeZone: view.timeZone, now });
  const { ownHands } = view;
  if (ownHands === undefined) return null;
  const { onDuty, forMeCount, mineCount, lateHandOvers } = ownHands;
  return (
    <section className="panel my-hands" aria-labelledby="my-hands">
      <div className="section-head">
        <h2 id="my-hands">
          {say.forMe} <span className="figures">{forMeCount}</span>
        </h2>
        <p>
          <b>{onDuty ? say.onDuty : say.offDuty}</b> · {say.dutySays}
        </p>
        <button
          type="button"
          className="quiet-button"
          disabled={asking.busy}
          onClick={() => {
            asking.ask({ name: onDuty ? 'endDuty' : 'startDuty' }).catch(() => undefined);
          }}
        >
          {onDuty ? say.goOffDuty : say.goOnDuty}
        </button>
      </div>
      <SaidLine said={asking.said} />
      <LateHandOvers late={lateHandOvers} />
      <HandOvers handed={ownHands} now={now} asking={asking} onShow={onTablet} />
      {mineCount === 0 ? null : (
        <>
          <h3>
            {say.mine} <span className="figures">{mineCount}</span>
          </h3>
          <OwnVisits own={ownHands} now={now} onShow={onTablet} />
        </>
      )}
    </section>
  );
}
