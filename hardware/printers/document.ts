// What a paper says, before any printer is chosen: blocks from top to bottom.

export type Alignment = 'left' | 'center' | 'right';

/** How many times the ordinary letter, in height and width. A printer that cannot, or a line that is too narrow, takes less. */
export type LetterSize = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

export type PaperBlock =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly size?: LetterSize;
      readonly bold?: boolean;
      readonly align?: Alignment;
    }
  /**
   * A quiet label at the left and, in the size given, its value at the right; when they do not fit beside each other
   * the value gets lines of its own.
   */
  | {
      readonly kind: 'pair';
      readonly left: string;
      readonly right: string;
      readonly size?: LetterSize;
      readonly bold?: boolean;
    }
  | { readonly kind: 'rule' }
  | { readonly kind: 'feed'; readonly lines: number }
  /** A little white between two lines. */
  | { readonly kind: 'gap' }
  /** `url` in printable ASCII only, at most 250 characters; `size` is the dots of one module's side. */
  | { readonly kind: 'qr'; readonly url: string; readonly size: 3 | 4 | 5 | 6 | 7 | 8 };

export type PaperDocument = { readonly blocks: readonly PaperBlock[] };
