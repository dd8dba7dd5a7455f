// Draws large ticket numbers as dots, for printers that cannot enlarge letters more than twice.

type Point = readonly [x: number, y: number];
type Stroke = readonly Point[];

/** A picture of one bit per dot, rows padded to whole bytes: what GS v 0 takes. */
export type DotPicture = { readonly widthBytes: number; readonly rows: number; readonly data: Buffer };

// The letters live in a box 6 wide and 10 high; y grows downwards.
const boxWidth = 6;
const boxHeight = 10;
const gap = 1.6;
const halfStroke = 0.72;

// A stroke is a row of points "x,y" and arcs "(x,y,radiusX,radiusY,from,to" in degrees; strokes are parted by "|".
const drawings: Readonly<Record<string, string>> = {
  '0': '(3,5,3,5,0,360',
  '1': '1,2 3.4,0 3.4,10|1,10 5.6,10',
  '2': '(3,3,3,3,-170,25 0,10 6,10',
  '3': '(2.8,2.6,2.8,2.6,-160,90|(2.8,7.4,3.2,2.6,-90,160',
  '4': '4.4,10 4.4,0 0,7 6,7',
  '5': '5.5,0 0.8,0 0.5,4.6|(2.8,6.7,3.2,3.3,-135,150',
  '6': '4.8,0 0.1,6.1|(3,6.9,3,3.1,0,360',
  '7': '0,0 6,0 2.2,10',
  '8': '(3,2.5,2.6,2.5,0,360|(3,7.4,3,2.6,0,360',
  '9': '(3,3.1,3,3.1,0,360|6,3.1 5.6,5.6 1.6,10',
  A: '0,10 3,0 6,10|1.1,6.6 4.9,6.6',
  B: '0,0 0,10|0,0 (3,2.4,2.6,2.4,-90,90 0,4.8|0,4.8 (3,7.4,3,2.6,-90,90 0,10',
  C: '(3.2,5,3.2,5,-40,-320',
  D: '0,0 0,10|0,0 (1.6,5,4.4,5,-90,90 0,10',
  E: '6,0 0,0 0,10 6,10|0,4.8 4.8,4.8',
  F: '6,0 0,0 0,10|0,4.8 4.8,4.8',
  G: '(3.2,5,3.2,5,-40,-360 3.6,5',
  H: '0,0 0,10|6,0 6,10|0,5 6,5',
  J: '2,0 5.4,0 (2.7,7.2,2.7,2.8,0,165',
  K: '0,0 0,10|6,0 0,6|2,4.2 6,10',
  L: '0,0 0,10 6,10',
  M: '0,10 0,0 3,6 6,0 6,10',
  N: '0,10 0,0 6,10 6,0',
  P: '0,10 0,0 (3.1,2.8,2.9,2.8,-90,90 0,5.6',
  Q: '(3,5,3,5,0,360|3.6,7.2 6,10',
  R: '0,10 0,0 (3.1,2.8,2.9,2.8,-90,90 0,5.6|2.6,5.6 6,10',
  S: '(3,2.6,2.8,2.6,-20,-270 (3,7.5,3,2.5,-90,160',
  T: '0,0 6,0|3,0 3,10',
  U: '0,0 (3,7,3,3,180,0 6,0',
  V: '0,0 3,10 6,0',
  W: '0,0 1.4,10 3,3.4 4.6,10 6,0',
  X: '0,0 6,10|6,0 0,10',
  Y: '0,0 3,5 6,0|3,5 3,10',
  Z: '0,0 6,0 0,10 6,10',
  '-': '1,5.4 5,5.4',
};

const arcSteps = 14;

function arc(x: number, y: number, radiusX: number, radiusY: number, from: number, to: number): Point[] {
  return Array.from({ length: arcSteps + 1 }, (_, step) => {
    const angle = ((from + ((to - from) * step) / arcSteps) * Math.PI) / 180;
    return [x + radiusX * Math.cos(angle), y + radiusY * Math.sin(angle)] as const;
  });
}

function readStroke(drawing: string): Stroke {
  return drawing.split(' ').flatMap((piece): Point[] => {
    const [x = 0, y = 0, radiusX = 0, radiusY = 0, from = 0, to = 0] = piece
      .replace('(', '')
      .split(',')
      .map(Number);
    return piece.startsWith('(') ? arc(x, y, radiusX, radiusY, from, to) : [[x, y]];
  });
}

const glyphs: ReadonlyMap<string, readonly Stroke[]> = new Map(
  Object.entries(drawings).map(([letter, drawing]) => [letter, drawing.split('|').map(readStroke)]),
);

export function canDraw(text: string): boolean {
  return text.length > 0 && [...text].every((character) => glyphs.has(character));
}

/** The text in dots, `height` rows high. Only characters that `canDraw` accepts. */
export function drawNumerals(text: string, height: number): DotPicture {
  const dotsPerUnit = height / (boxHeight + 2 * halfStroke);
  const advance = boxWidth + 2 * halfStroke + gap;
  const characters = [...text];
  const widthBytes = Math.ceil(((characters.length * advance - gap) * dotsPerUnit) / 8);
  const data = Buffer.alloc(widthBytes * height);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < widthBytes * 8; column += 1) {
      const x = (column + 0.5) / dotsPerUnit;
      const place = Math.floor(x / advance);
      const strokes = glyphs.get(characters[place] ?? '');
      if (strokes === undefined) continue;
      const point: Point = [x - place * advance - halfStroke, (row + 0.5) / dotsPerUnit - halfStroke];
      if (!strokes.some((stroke) => isOn(point, stroke))) continue;
      const index = row * widthBytes + (column >> 3);
      data[index] = (data[index] ?? 0) | (0x80 >> (column & 7));
    }
  }
  return { widthBytes, rows: height, data: withoutRealTimeCommands(data) };
}

/**
 * Printers obey DLE EOT, DLE ENQ and DLE DC4 even inside picture data: one dot is turned where dots spell such a command.
 */
export function withoutRealTimeCommands(data: Buffer): Buffer {
  const safe = Buffer.from(data);
  for (let index = 1; index < safe.length; index += 1) {
    const byte = safe[index] ?? 0;
    if (safe[index - 1] === 0x10 && (byte === 0x04 || byte === 0x05 || byte === 0x14))
      safe[index] = byte ^ 0x40;
  }
  return safe;
}

function isOn([x, y]: Point, stroke: Stroke): boolean {
  return stroke.some(([endX, endY], index) => {
    const [startX, startY] = stroke[index - 1] ?? [endX, endY];
    const [runX, runY] = [endX - startX, endY - startY];
    const length = runX * runX + runY * runY;
    const along =
      length === 0 ? 0 : Math.min(1, Math.max(0, ((x - startX) * runX + (y - startY) * runY) / length));
    return Math.hypot(x - startX - along * runX, y - startY - along * runY) <= halfStroke;
  });
}
