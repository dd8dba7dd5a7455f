// Lines of a slip in two languages: Chinese first, the visitor's own below it.
import type { PaperBlock } from './printers/document.ts';
import type { Wording } from './printers/ticket-slip.ts';

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
