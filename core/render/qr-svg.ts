import { escapeHtml } from './escape.ts';
import { qrCode } from './qr-code.ts';

/** A text as a QR code drawn in a page, so that nothing is fetched; `label` is what somebody hears who cannot see it. */
export function qrSvg(text: string, label: string): string {
  const squares = qrCode(text);
  const { length: size } = squares;
  const black = squares.flatMap((row, y) => row.flatMap((is, x) => (is ? [`M${x} ${y}h1v1h-1z`] : [])));
  return `<svg viewBox="0 0 ${size} ${size}" role="img" aria-label="${escapeHtml(label)}" shape-rendering="crispEdges">
<path d="${black.join('')}"/></svg>`;
}
