// Handing a matter on: to the duty manager, a department's 首席事务代表 or a person, with a reason.
import { Button, Select } from 'antd';
import { useEffect, useState } from 'react';
import type { Command } from '../../../contract/commands.ts';
import { matterHandReasons } from '../../../contract/commands/matters.ts';
import type { MatterHandReason, MatterOwner } from '../../../contract/commands/matters.ts';
import type { MatterList } from '../../../contract/matters.ts';
import { matterWords } from '../../../contract/words/matters.ts';
import { useLanguage, useWords } from '../../../ui/language.tsx';
import { fetchJson } from '../../../ui/session.tsx';
import { matterStaffWords } from '../../matters/words.ts';

interface Person {
  id: string;
  displayName: string;
  disabled: boolean;
}

/** None where this manager may not see the accounts. */
function usePeople(): Person[] {
  const [people, setPeople] = useState<Person[]>([]);
  useEffect(() => {
    let left = false;
    fetchJson<Person[]>('/manage/accounts').then(
      (found) => {
        if (!left) setPeople(found.filter(({ disabled }) => !disabled));
      },
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, []);
  return people;
}

function ownerOf(value: string): MatterOwner {
  if (value.startsWith('chief ')) return { post: 'chief', department: value.slice(6) };
  return value.startsWith('clerk ') ? { clerk: value.slice(6) } : { post: 'dutyManager' };
}

export function Hand({
  number,
  chiefs,
  act,
}: {
  number: string;
  chiefs: MatterList['chiefs'];
  act: (command: Command) => void;
}) {
  const say = useWords(matterStaffWords);
  const { language } = useLanguage();
  const people = usePeople();
  const [to, setTo] = useState<string | null>(null);
  const [reason, setReason] = useState<MatterHandReason>('responsible');
  const options = [
    { value: 'dutyManager', label: say.dutyManager },
    ...chiefs.map(({ department, name, holder }) => ({
      value: `chief ${department}`,
      label: `${matterWords[language].chief(name[language])}${holder === undefined ? '' : ` · ${holder}`}`,
    })),
    ...people.map(({ id, displayName }) => ({ value: `clerk ${id}`, label: displayName })),
  ];
  return (
    <fieldset>
      <legend>{say.hand}</legend>
      <Select
        aria-label={say.handTo}
        placeholder={say.handTo}
        showSearch={{ optionFilterProp: 'label' }}
        value={to}
        onChange={setTo}
        options={options}
        popupMatchSelectWidth={false}
      />
      <Select
        aria-label={say.handReason}
        value={reason}
        onChange={setReason}
        options={matterHandReasons.map((value) => ({ value, label: say.handReasons[value] }))}
      />
      <Button
        disabled={to === null}
        onClick={() => {
          if (to !== null) act({ name: 'handMatter', matter: number, to: ownerOf(to), reason });
        }}
      >
        {say.hand}
      </Button>
    </fieldset>
  );
}
