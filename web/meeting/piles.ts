/** A pile holds so many papers, unless it is all its station has. */
const fewestInPile = 20;
const mostInPile = 200;

/** Papers laid in piles of a size; what is left over goes with the last, or the last two are evened out. */
export function splitPiles(papers: number, size: number): readonly number[] {
  if (papers < 1) return [];
  if (size < fewestInPile || papers <= size) return [papers];
  const full = Math.floor(papers / size);
  const rest = papers % size;
  const piles = Array.from({ length: full }, () => size);
  if (rest === 0) return piles;
  if (rest >= fewestInPile) return [...piles, rest];
  const together = size + rest;
  if (together <= mostInPile) return [...piles.slice(1), together];
  return [...piles.slice(1), Math.ceil(together / 2), Math.floor(together / 2)];
}

/** Piles as they are written in one line: `50 50 46`; nothing where that is not so many numbers. */
export function readPiles(text: string): readonly number[] | undefined {
  const parts = text
    .normalize('NFKC')
    .split(/[\s,、，;；+]+/u)
    .filter((part) => part !== '');
  return parts.every((part) => /^\d{1,6}$/.test(part)) ? parts.map(Number) : undefined;
}

/** Numbers for so many piles, `01`, `02` …, none of those that are spent. */
export function pileNumbers(count: number, spent: ReadonlySet<string>): readonly string[] {
  const numbers: string[] = [];
  for (let next = 1; numbers.length < count; next += 1) {
    const number = String(next).padStart(2, '0');
    if (!spent.has(number)) numbers.push(number);
  }
  return numbers;
}
