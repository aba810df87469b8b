import { nameKey } from './key.ts';
import { approximatePlaces, strokeOrder } from './stroke-order.data.ts';

/**
 * `surname`: 姓氏笔画为序 of party lists, where among equal first characters the two-character names come first.
 * `full-name`: 姓名笔画为序 of people's congress lists, character by character throughout.
 */
export type OrderMode = 'surname' | 'full-name';

/** Below every character. */
const interpunctPlace = -1;

/** Above every character of the stroke order; an unknown one follows there by its code point. */
const unknownPlaces = 0x20_0000;

interface Places {
  readonly place: ReadonlyMap<string, number>;
  readonly approximate: ReadonlySet<string>;
}

let builtPlaces: Places | undefined;

/** Built when first asked for, so that a program that orders nothing does not pay for eleven thousand characters. */
function places(): Places {
  builtPlaces ??= {
    place: new Map([['·', interpunctPlace], ...Array.from(strokeOrder, placed)]),
    approximate: new Set(approximatePlaces),
  };
  return builtPlaces;
}

const placed = (character: string, index: number): [string, number] => [character, index];

/** What the order looks at: the characters of the key, without text in brackets (NFKC has folded （ to (). */
function orderedCharacters(name: string): string[] {
  return [...nameKey(name).replace(/\([^)]*\)/g, '')];
}

function placesOf(name: string): number[] {
  const { place } = places();
  return orderedCharacters(name).map(
    (character) => place.get(character) ?? unknownPlaces + character.codePointAt(0)!,
  );
}

function comparePlaces(a: readonly number[], b: readonly number[], mode: OrderMode): number {
  if (mode === 'surname' && a[0] === b[0] && (a.length === 2) !== (b.length === 2)) {
    return a.length === 2 ? -1 : 1;
  }
  const shared = Math.min(a.length, b.length);
  for (let index = 0; index < shared; index += 1) {
    if (a[index] !== b[index]) return a[index]! - b[index]!;
  }
  return a.length - b.length;
}

/** Negative, zero or positive: names in stroke order (names.md, GF 3003-1999). Zero for namesakes. */
export function compareNames(a: string, b: string, mode: OrderMode): number {
  return comparePlaces(placesOf(a), placesOf(b), mode);
}

/** The items in the order of their names, each name read once; namesakes stay as they stood. */
export function inNameOrder<T>(items: readonly T[], nameOf: (item: T) => string, mode: OrderMode): T[] {
  return items
    .map((item) => ({ item, places: placesOf(nameOf(item)) }))
    .sort((a, b) => comparePlaces(a.places, b.places, mode))
    .map(({ item }) => item);
}

/** Whether a person must look at the name's place: a character of it is unknown, or placed only by its neighbours. */
export function orderApproximate(name: string): boolean {
  const { place, approximate } = places();
  return orderedCharacters(name).some((character) => !place.has(character) || approximate.has(character));
}
