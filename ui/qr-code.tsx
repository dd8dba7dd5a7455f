// A QR code as plain SVG paths: no picture address, so the page's content policy stays narrow.
import { create } from 'qrcode';
import { useMemo } from 'react';

export function QrCode({ text }: { text: string }) {
  const { path, size } = useMemo(() => draw(text), [text]);
  return (
    <svg
      className="qr"
      aria-hidden="true"
      viewBox={`-3 -3 ${size + 6} ${size + 6}`}
      shapeRendering="crispEdges"
    >
      <rect x={-3} y={-3} width={size + 6} height={size + 6} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

function draw(text: string): { path: string; size: number } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const rows: string[] = [];
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column) !== 0) rows.push(`M${column} ${row}h1v1h-1z`);
    }
  }
  return { path: rows.join(''), size: modules.size };
}
