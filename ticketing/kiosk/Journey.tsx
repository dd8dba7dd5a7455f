// 一件事 at the kiosk: its card among the choices, its steps before the number is taken and beside the number.
import { Button } from 'react-aria-components';
import type { Catalogue } from '../../contract/catalogue.ts';
import type { JourneyTaken } from '../../contract/commands/journeys.ts';
import { journeyWords } from '../../contract/words/journeys.ts';
import { momentInWords } from '../../contract/words/refusals.ts';
import { waitText } from '../../ui/format.ts';
import { useLanguage } from '../../ui/language.tsx';
import { useKiosk } from './at-kiosk.ts';
import { Name } from './Choice.tsx';
import { itemById, laneOfItem } from './lanes.ts';
import './journey.css';

type CatalogueJourney = Catalogue['journeys'][number];

export function JourneyChoice({ journey }: { journey: CatalogueJourney }) {
  const { catalogue, go } = useKiosk();
  const { language } = useLanguage();
  const say = journeyWords[language];
  const names = journey.steps.map(({ item }) => itemById(catalogue, item)?.name[language] ?? item);
  return (
    <Button
      className="choice choice-group choice-journey"
      onPress={() => go({ to: 'journey', journey: journey.id })}
    >
      <Name text={journey.name} />
      <span className="lane">
        <span className="lane-inside">{names.join(' → ')}</span>
        <span className="lane-wait">{say.oneNumber(journey.steps.length)}</span>
      </span>
    </Button>
  );
}

/** Before taking: each step with its zone and how its line stands now. */
export function JourneySteps({ journey }: { journey: CatalogueJourney }) {
  const { view, catalogue, large } = useKiosk();
  const { language } = useLanguage();
  const say = journeyWords[language];
  // Many steps stand beside one another: what to bring needs room as well.
  const many = journey.steps.length > 4;
  return (
    <section className={many ? 'journey journey-many' : 'journey'} aria-label={say.title}>
      <h2 className="hands-title">{say.oneNumber(journey.steps.length)}</h2>
      <ol className="journey-steps">
        {journey.steps.map(({ item, anyOrder }) => {
          const known = itemById(catalogue, item);
          const lane = known === undefined ? undefined : laneOfItem(view, known);
          return (
            <li key={item}>
              <span className="journey-name">{known?.name[language] ?? item}</span>
              {anyOrder ? <span className="journey-order">{say.anyOrder}</span> : null}
              {lane === undefined ? null : (
                <span className="journey-where">
                  {say.zone(lane.zone)}
                  {' · '}
                  {lane.refusal === undefined
                    ? waitText(lane.wait, language, view.timeZone)
                    : say.closedNow(
                        lane.opensAt === undefined
                          ? undefined
                          : momentInWords(lane.opensAt, language, view.timeZone, view.now),
                      )}
                </span>
              )}
            </li>
          );
        })}
      </ol>
      {large || many ? null : <p className="journey-once">{say.nextByItself}</p>}
    </section>
  );
}

/** With the number: the order in which the steps come, short. */
export function JourneyWay({ taken }: { taken: JourneyTaken }) {
  const { view, catalogue } = useKiosk();
  const { language } = useLanguage();
  const say = journeyWords[language];
  const closed = new Map((taken.closed ?? []).map(({ item, opensAt }) => [item, opensAt]));
  return (
    <section className="journey journey-way" aria-label={say.title}>
      <ol className="journey-steps">
        {taken.steps.map((item, index) => (
          <li key={item} aria-current={index === 0 ? 'step' : undefined}>
            <span className="journey-name">{itemById(catalogue, item)?.name[language] ?? item}</span>
            {closed.has(item) ? <span className="journey-where">{closedSince(closed.get(item))}</span> : null}
          </li>
        ))}
      </ol>
      <p className="journey-once">{say.nextByItself}</p>
    </section>
  );

  function closedSince(opensAt: number | undefined): string {
    return say.closedNow(
      opensAt === undefined ? undefined : momentInWords(opensAt, language, view.timeZone, view.now),
    );
  }
}
