/** The two public sources the order is built from. */
export interface StrokeSources {
  /** The 8,105 characters of 《通用规范汉字表》 in official order, tier after tier. */
  readonly official: readonly string[];
  /** A character's strokes in writing order, one letter of `cnchar-order`'s stroke table each. */
  readonly strokes: ReadonlyMap<string, string>;
}

/** `order`: every character once, first to last. `approximate`: those whose place only their neighbours tell. */
export interface StrokeOrder {
  readonly order: string;
  readonly approximate: string;
}

/** 一级字表, 二级字表, 三级字表: each tier is ordered by itself and starts anew. */
export const tierEnds = [3500, 6500, 8105] as const;

/** Where a character of no tier stands in the official list: behind it. */
const unlisted = tierEnds[2];

/** 横 竖 撇 点, with the secondary forms counted among them: 提 竖钩, 捺 and the left dot. Every other letter bends. */
const straightClass: Readonly<Record<string, string>> = {
  j: '1',
  i: '1',
  f: '2',
  g: '2',
  s: '3',
  k: '4',
  d: '4',
  l: '4',
};

/**
 * Main before secondary form, then a bend by its turns, as GF 2001-2001 lists them. `o` stands for the bend of 几, which
 * the official list puts after that of 匕 and before that of 及; it does not tell the left dot `d` from the dot `k`.
 */
const formRank = 'jifgsklcebhnmtyvprxuqoazw';

/** GF 3003-1999, second rule: the strokes one by one, in five classes. Two of equal count compare as text. */
function strokeCode(strokes: string): string {
  return [...strokes].map((letter) => straightClass[letter] ?? '5').join('');
}

/** GF 3003-1999, third rule: the same strokes again by their exact form. */
function strokeForm(strokes: string): string {
  return [...strokes.replaceAll('d', 'k')]
    .map((letter) => String.fromCharCode(65 + formRank.indexOf(letter)))
    .join('');
}

interface Ranked {
  readonly character: string;
  readonly code: string;
  readonly form: string;
  readonly officialIndex: number;
}

/**
 * Builds the one ordering string. Inside a tier the official order always holds; characters of different tiers, or of
 * none, with the same strokes are told apart by the forms of the strokes, then by the official list, then by code point.
 * Throws where the stroke data contradict the official list: then a correction of the data is missing.
 */
export function buildStrokeOrder({ official, strokes }: StrokeSources): StrokeOrder {
  const officialIndex = new Map(official.map((character, index) => [character, index]));
  const groups = new Map<string, Ranked[]>();
  for (const [character, letters] of strokes) {
    const code = strokeCode(letters);
    const group = groups.get(code) ?? [];
    group.push({
      character,
      code,
      form: strokeForm(letters),
      officialIndex: officialIndex.get(character) ?? unlisted,
    });
    groups.set(code, group);
  }
  const codes = [...groups.keys()].sort((a, b) => a.length - b.length || compareText(a, b));
  const known = codes.flatMap((code) => mergeTiers(groups.get(code)!));
  return placeUnknown(known, official);
}

/** Merges the tiers of one group, each already in its own order, by the strokes' forms. */
function mergeTiers(group: readonly Ranked[]): string[] {
  const queues = tiersOf(group);
  const merged: string[] = [];
  while (merged.length < group.length) {
    const next = queues.filter((queue) => queue.length > 0).sort((a, b) => compareForms(a[0]!, b[0]!))[0]!;
    merged.push(next.shift()!.character);
  }
  return merged;
}

/** A group's listed characters in official order, a queue a tier; then the unlisted ones by form. */
function tiersOf(group: readonly Ranked[]): Ranked[][] {
  const starts = [0, ...tierEnds];
  const byIndex = [...group].sort((a, b) => a.officialIndex - b.officialIndex);
  const tiers = tierEnds.map((end, tier) =>
    byIndex.filter(({ officialIndex }) => officialIndex >= starts[tier]! && officialIndex < end),
  );
  return [...tiers, group.filter(({ officialIndex }) => officialIndex === unlisted).sort(compareForms)];
}

function compareForms(a: Ranked, b: Ranked): number {
  return (
    compareText(a.form, b.form) ||
    a.officialIndex - b.officialIndex ||
    a.character.codePointAt(0)! - b.character.codePointAt(0)!
  );
}

/** Puts each listed character without stroke data right after its neighbour in the tier. */
function placeUnknown(known: readonly string[], official: readonly string[]): StrokeOrder {
  const rank = new Map(known.map((character, index) => [character, index]));
  const following = new Map<string, string[]>();
  const approximate: string[] = [];
  let start = 0;
  for (const end of tierEnds) {
    let neighbour: string | undefined;
    for (const character of official.slice(start, end)) {
      if (!rank.has(character)) {
        if (neighbour === undefined) throw new Error(`${character} opens its tier and has no stroke data`);
        following.set(neighbour, [...(following.get(neighbour) ?? []), character]);
        approximate.push(character);
      } else {
        if (neighbour !== undefined && rank.get(neighbour)! > rank.get(character)!) {
          throw new Error(`the stroke data put ${character} before ${neighbour}, the official list after it`);
        }
        neighbour = character;
      }
    }
    start = end;
  }
  const order = known.flatMap((character) => [character, ...(following.get(character) ?? [])]);
  return { order: order.join(''), approximate: approximate.join('') };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
