// The rows of the kiosk's own keyboards: no keyboard of the operating system ever appears.
export type KeyboardName = 'latin' | 'cyrillic';

export const keyRows: Record<KeyboardName, readonly string[]> = {
  latin: ['QWERTYUIOP', 'ASDFGHJKL', 'ZXCVBNM'],
  cyrillic: ['ЙЦУКЕНГШЩЗХЪ', 'ФЫВАПРОЛДЖЭ', 'ЯЧСМИТЬБЮ'],
};
export const digitRow = '1234567890';
