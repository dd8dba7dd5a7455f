// 办不成事 on the guide's tablet: reported for whoever comes along, with a receipt at the zone's printer.
import { useState } from 'react';
import type { Catalogue } from '../../contract/catalogue.ts';
import type { GuideView } from '../../contract/views/guide.ts';
import { useWords } from '../../ui/language.tsx';
import { Intake } from '../matters/intake.tsx';
import { matterStaffWords } from '../matters/words.ts';

export function GuideMatter({ view, catalogue }: { view: GuideView; catalogue: Catalogue | null }) {
  const say = useWords(matterStaffWords);
  const [open, setOpen] = useState(false);
  const [round, setRound] = useState(0);
  return (
    <details className="guide-matter" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say.report}</summary>
      {open && catalogue !== null ? (
        <Intake
          key={round}
          place={view.zone === null ? {} : { zone: view.zone }}
          catalogue={catalogue}
          timeZone={view.timeZone}
          onLeave={() => {
            setOpen(false);
            setRound((count) => count + 1);
          }}
        />
      ) : null}
    </details>
  );
}
