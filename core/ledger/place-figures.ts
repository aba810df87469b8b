import type { Finding } from '../findings/finding.ts';
import { figuresField } from '../slate/figures.ts';

const figures: ReadonlySet<string> = new Set(Object.keys(figuresField.shape));

/** Figures stand below `/figures` in an act; whoever judges has them at the top. */
export function placed(found: Finding): Finding {
  const { missing } = found.numbers;
  return {
    ...found,
    at: placeOf(found.at),
    numbers: typeof missing === 'string' ? { ...found.numbers, missing: placeOf(missing) } : found.numbers,
  };
}

function placeOf(pointer: string): string {
  return figures.has(pointer.split('/')[1]!) ? `/figures${pointer}` : pointer;
}
