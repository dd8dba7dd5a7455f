// Finding an item by life event or by department: two short steps, each with large choices.
import { Button } from 'react-aria-components';
import type { Catalogue, CatalogueItem } from '../../contract/catalogue.ts';
import type { Text } from '../../contract/settings.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { useKiosk } from './at-kiosk.ts';
import { Choices, ItemChoice, Name } from './Choice.tsx';
import { JourneyChoice } from './Journey.tsx';
import { itemById } from './lanes.ts';
import { Hands, Stage } from './Stage.tsx';
import { words } from './words.ts';

const groupRows = 6;
const itemRows = 5;
const itemRowsLarge = 4;

interface Group {
  id: string;
  name: Text;
  items: CatalogueItem[];
}

export function Themes() {
  const { catalogue, go } = useKiosk();
  const say = useWords(words);
  const groups = catalogue.themes.map(({ id, name, items }) => ({ id, name, items: known(items) }));
  function known(ids: string[]): CatalogueItem[] {
    return ids.map((id) => itemById(catalogue, id)).filter((item) => item !== undefined);
  }
  return (
    <Groups
      title={say.chooseTheme}
      groups={groups}
      journeys={catalogue.journeys}
      onChoose={(id) => go({ to: 'page', page: { at: 'theme', id } })}
    />
  );
}

export function Departments() {
  const { catalogue, go } = useKiosk();
  const say = useWords(words);
  const groups = catalogue.departments
    .map(({ id, name }) => ({
      id,
      name,
      items: catalogue.items.filter(({ department }) => department === id),
    }))
    .filter(({ items }) => items.length > 0);
  return (
    <Groups
      title={say.chooseDepartment}
      groups={groups}
      onChoose={(id) => go({ to: 'page', page: { at: 'department', id } })}
    />
  );
}

function Groups({
  title,
  groups,
  journeys = [],
  onChoose,
}: {
  title: string;
  groups: Group[];
  /** Before the groups: one number does it all. */
  journeys?: Catalogue['journeys'];
  onChoose: (id: string) => void;
}) {
  const { large } = useKiosk();
  const say = useWords(words);
  const { language } = useLanguage();
  return (
    <>
      <Stage>
        <h1 className="stage-title">{title}</h1>
      </Stage>
      <Hands label={title}>
        <Choices
          all={[...journeys.map((journey) => ({ journey })), ...groups]}
          rows={large ? groupRows - 2 : groupRows}
          renderEach={(group) =>
            'journey' in group ? (
              <li key={`journey ${group.journey.id}`}>
                <JourneyChoice journey={group.journey} />
              </li>
            ) : (
              <li key={group.id}>
                <Button className="choice choice-group" onPress={() => onChoose(group.id)}>
                  <Name text={group.name} />
                  <span className="lane">
                    <span className="lane-inside">
                      {group.items
                        .slice(0, 3)
                        .map(({ name }) => name[language])
                        .join(language === 'zh' ? '、' : ', ')}
                    </span>
                    <span className="lane-people">{say.itemsInside(group.items.length)}</span>
                  </span>
                </Button>
              </li>
            )
          }
        />
      </Hands>
    </>
  );
}

export function Theme({ id }: { id: string }) {
  const { catalogue } = useKiosk();
  const theme = catalogue.themes.find((each) => each.id === id);
  const items = (theme?.items ?? [])
    .map((item) => itemById(catalogue, item))
    .filter((item) => item !== undefined);
  return <Items name={theme?.name} items={items} />;
}

export function Department({ id }: { id: string }) {
  const { catalogue } = useKiosk();
  const department = catalogue.departments.find((each) => each.id === id);
  return <Items name={department?.name} items={catalogue.items.filter((item) => item.department === id)} />;
}

function Items({ name, items }: { name: Text | undefined; items: CatalogueItem[] }) {
  const { large } = useKiosk();
  const { language } = useLanguage();
  const say = useWords(words);
  return (
    <>
      <Stage>
        <p className="stage-over">{say.chooseItem}</p>
        <h1 className="stage-title">{name?.[language] ?? say.chooseItem}</h1>
      </Stage>
      <Hands label={say.chooseItem}>
        <Choices
          all={items}
          rows={large ? itemRowsLarge : itemRows}
          renderEach={(item) => (
            <li key={item.id}>
              <ItemChoice item={item} />
            </li>
          )}
        />
      </Hands>
    </>
  );
}
