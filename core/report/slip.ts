/** A table of a slip: cells are text as it is printed, numbers stand to the right. */
export interface SlipTable {
  readonly kind: 'table';
  readonly columns: readonly SlipColumn[];
  readonly rows: readonly (readonly string[])[];
}

export interface SlipColumn {
  readonly title: string;
  readonly align: 'left' | 'right';
}

/** Sentences of a slip, a paragraph each. */
export interface SlipSentences {
  readonly kind: 'sentences';
  readonly lines: readonly string[];
}

type SlipPart = SlipTable | SlipSentences;

/** The slips of a round; the fourth is one a bundle, the eighth is a letter and no slip. */
type SlipNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** One slip of the chain as a plain model: whoever prints it decides only how it looks. */
export interface Slip {
  readonly number: SlipNumber;
  readonly title: string;
  /** What was voted on, and in which kind of round. */
  readonly subject: string;
  readonly parts: readonly SlipPart[];
  /** The words in which it is read out, where those are not its sentences: figures that stand in its tables. */
  readonly aloud?: readonly string[];
  /** Who signs, in the order of the lines. */
  readonly signatures: readonly string[];
}

/** A column of words. */
export function words(title: string): SlipColumn {
  return { title, align: 'left' };
}

/** A column of numbers. */
export function figures(title: string): SlipColumn {
  return { title, align: 'right' };
}

export function table(columns: readonly SlipColumn[], rows: readonly (readonly string[])[]): SlipTable {
  return { kind: 'table', columns, rows };
}

export function sentences(...lines: readonly string[]): SlipSentences {
  return { kind: 'sentences', lines };
}
