// Lines of a slip in two languages: Chinese first, the visitor's own below it.
import type { Language, Text } from '../contract/settings.ts';
import type { PaperWanted } from '../contract/views/printer.ts';
import type { PaperBlock } from './printers/document.ts';
import type { Wording } from './printers/ticket-slip.ts';

/** Says something in the words of a slip, in Chinese and in the visitor's own language. */
export type Both<Words> = (said: (words: Words, language: Language) => string) => Wording;

export function inBoth<Words>(words: Record<Language, Words>, language: Language): Both<Words> {
  return (said) => {
    const zh = said(words.zh, 'zh');
    return language === 'zh' ? { zh } : { zh, other: said(words[language], language) };
  };
}

/** What the settings of the hall say in each language. */
export function wordingOf(words: Text, language: Language): Wording {
  return language === 'zh' ? { zh: words.zh } : { zh: words.zh, other: words[language] };
}

type Look = { size?: 1 | 2 | 3; bold?: boolean; align?: 'left' | 'center' };

/** The other language stands below in ordinary letters, wherever the Chinese stands. */
export function text(wording: Wording, look: Look = {}): PaperBlock[] {
  const { align } = look;
  return [
    { kind: 'text', text: wording.zh, ...look },
    ...(wording.other === undefined
      ? []
      : [{ kind: 'text', text: wording.other, ...(align === undefined ? {} : { align }) } as const]),
  ];
}

export function pair(label: Wording, value: Wording, bold = false): PaperBlock[] {
  const chinese = { kind: 'pair', left: label.zh, right: value.zh, bold } as const;
  if (label.other === undefined) return [chinese];
  return [chinese, { kind: 'pair', left: label.other, right: value.other ?? '' }];
}

/** Whose paper it is, above everything else. */
export function hallHead({ hallName, language }: PaperWanted): PaperBlock[] {
  return [...text(wordingOf(hallName, language), { size: 2, bold: true, align: 'center' }), { kind: 'rule' }];
}

export function copyMark<Words extends { copy: (copy: number) => string }>(
  { copy }: PaperWanted,
  both: Both<Words>,
): PaperBlock[] {
  if (copy <= 1) return [];
  return text(
    both((words) => `【${words.copy(copy)}】`),
    { bold: true, align: 'center' },
  );
}

export function complaintFoot<Words extends { complaints: (line: string) => string }>(
  { complaintLine }: PaperWanted,
  both: Both<Words>,
): PaperBlock[] {
  return text(
    both((words) => words.complaints(complaintLine)),
    { bold: true, align: 'center' },
  );
}
