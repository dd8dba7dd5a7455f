// Draws a printed slip as SVG in the proportions of the real paper: 8 dots to the millimetre, letters in their cells.
import { create as createQr } from 'qrcode';
import type { Slip, SlipAlign, SlipLine, SlipRun } from './paper-strip.ts';
import { lineDots } from './paper-strip.ts';

const dotsPerMm = 8;
const columnDots = 12;
const letterDots = 24;
const marginDots = 32;
const edgeDots = 12;

/** The picture of a slip `columns` wide, with its size in millimetres so that a browser shows it as large as it is. */
export function drawSlip(slip: Slip, columns: number): string {
  const printable = columns * columnDots;
  let y = marginDots;
  const parts = slip.lines.map((line) => {
    const drawn = drawLine(line, printable, y);
    y += drawn.height;
    return drawn.svg;
  });
  const [width, height] = [printable + 2 * marginDots, y + marginDots];
  const size = `width="${width / dotsPerMm}mm" height="${height / dotsPerMm}mm" viewBox="0 0 ${width} ${height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-label="${escapeXml(slip.text)}" class="slip">`,
    `<path d="${paperOutline(width, height, slip.end)}" fill="#fffefa"/>`,
    `<g fill="#26221f" transform="translate(${marginDots} 0)" font-family="'Noto Sans SC Variable','Noto Sans SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif">`,
    ...parts,
    '</g></svg>',
  ].join('');
}

type Drawn = { readonly svg: string; readonly height: number };

function drawLine(line: SlipLine, printable: number, y: number): Drawn {
  switch (line.kind) {
    case 'blank':
      return { svg: '', height: line.dots };
    case 'text':
      return drawText(line.runs, line.align, printable, y);
    case 'qr':
      return drawQr(line, printable, y);
    case 'picture':
      return drawPicture(line, printable, y);
    default:
      throw new Error(`no such line: ${JSON.stringify(line satisfies never)}`);
  }
}

function drawText(runs: readonly SlipRun[], align: SlipAlign, printable: number, y: number): Drawn {
  const widths = runs.map((run) => [...run.text].length * run.columns * columnDots * run.across);
  const tallest = Math.max(...runs.map((run) => run.down)) * letterDots;
  const height = Math.max(lineDots, tallest + 2);
  let x = startOf(align, printable, sum(widths));
  const svg = runs.map((run, index) => {
    const drawn = drawRun(run, x, y + (height + tallest) / 2);
    x += widths[index] ?? 0;
    return drawn;
  });
  return { svg: svg.join(''), height };
}

/** Letters stand each in the middle of its own cell, as a printer's do; wide Latin letters are pressed into theirs. */
function drawRun(run: SlipRun, x: number, bottom: number): string {
  if (/^-+$/.test(run.text)) return drawDashes(run, x, bottom);
  const { columns } = run;
  const letters = [...run.text].map((letter, index) => {
    const middle = (index + 0.5) * columns * columnDots;
    if (letter === ' ') return '';
    const pressed = columns === 1 && !/[ijlrtfI1.,:;'!|()[\]-]/.test(letter);
    const width = pressed ? ` textLength="${columnDots - 1}" lengthAdjust="spacingAndGlyphs"` : '';
    const start = pressed ? `x="${middle - columnDots / 2 + 0.5}" text-anchor="start"` : `x="${middle}"`;
    const size = columns === 2 ? letterDots - 1 : letterDots - 2;
    return `<text ${start} font-size="${size}"${width}>${escapeXml(letter)}</text>`;
  });
  const weight = run.bold ? 800 : 430;
  const place = `translate(${x} ${bottom - 4 * run.down}) scale(${run.across} ${run.down})`;
  return `<g transform="${place}" font-weight="${weight}" text-anchor="middle">${letters.join('')}</g>`;
}

function drawDashes(run: SlipRun, x: number, bottom: number): string {
  const width = columnDots * run.across;
  const dashes = [...run.text].map(
    (_, index) => `M${x + index * width + 1} ${bottom - 12 * run.down}h${width - 2}`,
  );
  return `<path d="${dashes.join('')}" stroke="#26221f" stroke-width="${2 * run.down}"/>`;
}

function drawQr(line: Extract<SlipLine, { kind: 'qr' }>, printable: number, y: number): Drawn {
  const { modules } = createQr(line.content, { errorCorrectionLevel: 'M' });
  const side = modules.size * line.moduleDots;
  const dots: string[] = [];
  modules.data.forEach((dark, index) => {
    if (dark) dots.push(`M${index % modules.size} ${Math.floor(index / modules.size)}h1v1h-1z`);
  });
  const place = `translate(${startOf(line.align, printable, side)} ${y + edgeDots}) scale(${line.moduleDots})`;
  return {
    svg: `<path data-qr="${escapeXml(line.content)}" transform="${place}" shape-rendering="crispEdges" d="${dots.join('')}"/>`,
    height: side + 2 * edgeDots,
  };
}

function drawPicture(line: Extract<SlipLine, { kind: 'picture' }>, printable: number, y: number): Drawn {
  const { widthBytes, rows, data, scale } = line;
  const dots: string[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let start = 0; start < widthBytes * 8; start += 1) {
      let end = start;
      while (end < widthBytes * 8 && isBlack(data, widthBytes, row, end)) end += 1;
      if (end > start) dots.push(`M${start} ${row}h${end - start}v1h-${end - start}z`);
      start = end;
    }
  }
  const place = `translate(${startOf(line.align, printable, widthBytes * 8 * scale)} ${y}) scale(${scale})`;
  return { svg: `<path transform="${place}" d="${dots.join('')}"/>`, height: rows * scale };
}

function isBlack(data: Buffer, widthBytes: number, row: number, column: number): boolean {
  return (((data[row * widthBytes + (column >> 3)] ?? 0) >> (7 - (column & 7))) & 1) === 1;
}

/** A straight upper edge; below, the small teeth of the knife, or the slope of a hand that tore. */
function paperOutline(width: number, height: number, end: Slip['end']): string {
  if (end === 'torn')
    return `M0 0H${width}V${height - 26}L${width * 0.6} ${height - 8}L${width * 0.3} ${height - 20}L0 ${height}Z`;
  const tooth = 8;
  const teeth = Array.from({ length: Math.ceil(width / tooth) }, () => `l-${tooth / 2} 5l-${tooth / 2} -5`);
  return `M0 0H${width}V${height - 5}${teeth.join('')}Z`;
}

function startOf(align: SlipAlign, printable: number, width: number): number {
  if (align === 'left') return 0;
  return align === 'center' ? (printable - width) / 2 : printable - width;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
