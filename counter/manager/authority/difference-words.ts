// What a version changes, in words of the page’s language. Pure.
import type { Difference } from '../../../contract/settings-changes.ts';
import type { AuthorityWords } from './words-shape.ts';

export type QueueNames = (id: string) => string;

export function differenceInWords(
  difference: Difference,
  { difference: say, kinds, languageNames, parts, listComma }: AuthorityWords,
  queue: QueueNames,
): string {
  switch (difference.kind) {
    case 'windowAdded':
    case 'windowRemoved':
    case 'windowRenamed':
    case 'otherOfWindow':
      return say[difference.kind](difference.window);
    case 'queueAdded':
      return say.queueAdded(difference.window, queue(difference.queue), difference.items);
    case 'queueRemoved':
      return say.queueRemoved(difference.window, queue(difference.queue));
    case 'itemsChanged':
      return say.itemsChanged(difference.window, queue(difference.queue), difference.items);
    case 'orderChanged':
      return say.orderChanged(difference.window, difference.queues.map(queue).join(listComma));
    case 'modeChanged':
      return say.modeChanged(difference.window, kinds[difference.to]);
    case 'autoCall':
    case 'lowCounter':
      return say[difference.kind](difference.window, difference.on);
    case 'languages': {
      const names = difference.languages.map(
        (language) => languageNames[language as keyof typeof languageNames] ?? language,
      );
      return say.languages(difference.window, names.join(listComma));
    }
    case 'other':
      return say.other(parts[difference.part] ?? difference.part, difference.count);
    default:
      throw new Error(`unknown difference ${JSON.stringify(difference satisfies never)}`);
  }
}
