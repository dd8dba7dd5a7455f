// Fetches the letters of a text ahead: the Chinese font comes in slices as they are needed, and a screen that has lost its hall could fetch none.
const font = "1rem 'Noto Sans SC Variable'";

/** Everything the words say, with something in each of their places. */
export function allWords(words: object): string {
  return Object.values(words)
    .map((sentence: unknown) => {
      if (typeof sentence === 'string') return sentence;
      return typeof sentence === 'function' ? String(sentence('1', '2')) : '';
    })
    .join('');
}

/** Done when the slices are here, or cannot be had: the system's font then stands in. */
export async function fetchLetters(text: string): Promise<void> {
  const once = [...new Set(text)].join('');
  try {
    await document.fonts.load(font, once);
  } catch {
    // A slice that failed is asked for again by whatever shows its letters.
  }
}
