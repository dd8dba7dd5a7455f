// The head of the guide's tablet: the hall's clock, which zone is looked at, language, leaving.
import type { GuideView } from '../../contract/views/guide.ts';
import { clockTime } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { fetchJson, useSession } from '../../ui/session.tsx';
import { emergencyWords } from '../emergency/words.ts';
import { LanguageSwitch } from '../language-switch.tsx';
import { guideWords } from './words.ts';

export function GuideHead({
  view,
  now,
  onZone,
}: {
  view: GuideView;
  now: number;
  onZone: (zone: string | null) => void;
}) {
  const say = useWords(guideWords);
  const { say: inWords } = useLanguage();
  const emergency = useWords(emergencyWords);
  const { staff } = useSession();
  const leave = async () => {
    await fetchJson('/sign-out', {});
    location.assign('/sign-in?then=/guide');
  };
  return (
    <header className="guide-head">
      <h1>
        {say.title}
        <span className="figures">{clockTime(now, view.timeZone)}</span>
      </h1>
      <label>
        <span className="unseen">{say.zone}</span>
        <select
          value={view.zone ?? ''}
          onChange={(event) => onZone(event.target.value === '' ? null : event.target.value)}
        >
          <option value="">{say.wholeHall}</option>
          {view.zones.map(({ id, name }) => (
            <option key={id} value={id}>
              {say.zoneName(id, inWords(name))}
            </option>
          ))}
        </select>
      </label>
      <div className="guide-ways">
        <a className="quiet-button" href="/emergency" target="_blank" rel="noreferrer">
          {emergency.entryLink}
        </a>
        {staff === null ? null : (
          <>
            <span className="guide-name">{staff.displayName}</span>
            <button
              type="button"
              className="quiet-button"
              onClick={() => {
                leave().catch(() => undefined);
              }}
            >
              {say.signOut}
            </button>
          </>
        )}
        <LanguageSwitch />
      </div>
    </header>
  );
}
