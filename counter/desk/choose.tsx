// Choosing in a panel: a code by digit or touch, an item by its words.
import type { Catalogue } from '../../contract/catalogue.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Codes } from './codes.tsx';
import { Finder } from './finder.tsx';
import { digitOf, useKeys } from './keyboard.ts';
import { whatToDo } from './targets.ts';
import type { Besides, ItemChoice } from './targets.ts';
import { verbWords } from './verb-words.ts';

/** One digit or one touch, and it is done. */
export function Choose<Code extends string>({
  title,
  codes,
  name,
  help,
  onChoose,
}: {
  title: string;
  codes: readonly Code[];
  name: (code: Code) => string;
  help?: (code: Code) => string;
  onChoose: (code: Code) => void;
}) {
  useKeys((pressed) => {
    const code = codes[digitOf(pressed) - 1];
    if (code === undefined) return false;
    onChoose(code);
    return true;
  });
  return (
    <Codes
      title={title}
      codes={codes}
      name={name}
      onChoose={onChoose}
      {...(help === undefined ? {} : { help })}
    />
  );
}

export function ChooseItem({
  help,
  catalogue,
  besides,
  onChoose,
}: {
  help: string;
  catalogue: Catalogue | null;
  besides: Besides;
  onChoose: (choice: ItemChoice) => void;
}) {
  const say = useWords(verbWords);
  const { language } = useLanguage();
  if (catalogue === null) return <Loading trouble={false} />;
  return (
    <>
      <p className="panel-says">{help}</p>
      <Finder
        label={say.searchItems}
        placeholder={say.searchItemsHint}
        nothing={say.nothingFound}
        choices={whatToDo(catalogue, say, language, besides)}
        chosen={null}
        onChoose={onChoose}
      />
    </>
  );
}
