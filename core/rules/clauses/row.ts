/** What a row of the table speaks of: a regulation, a policy document, a kind of sample, or this system itself. */
export type Regime =
  | '1990'
  | '2020'
  | 'local'
  | 'constitution'
  | 'hainan-2011'
  | 'jinyun-2011'
  | 'plan-2017'
  | 'town-2011'
  | 'village'
  | 'disc'
  | 'sample'
  | 'custom';

/**
 * How far a row may be relied on. Only `SEED` (stated in the source policy documents) and `FOUND` (text of the
 * regulation read) are cited as the regulation's own words; `FOUND-2nd` was read in a handbook, sample method or
 * Q&A; `MEMORY` is known but its text was not read; `CUSTOM` is an engineering decision that no text makes.
 */
export type Confidence = 'SEED' | 'FOUND' | 'FOUND-2nd' | 'MEMORY' | 'CUSTOM';

/** One clause: `zh` is the quotation (or the reading's own sentence), `en` says what it means. */
export interface Clause {
  readonly regime: readonly Regime[];
  readonly source: string;
  readonly confidence: Confidence;
  readonly zh: string;
  readonly en: string;
  /** `zh` gives the sense of the source, whose words are not at hand: never put in quotation marks. */
  readonly restated?: true;
}

const row =
  (confidence: Confidence) =>
  (regime: readonly Regime[], source: string, zh: string, en: string): Clause => ({
    regime,
    source,
    confidence,
    zh,
    en,
  });

export const seed = row('SEED');
/** Stated in the sources, in words that are not at hand. */
export const gist = (...of: Parameters<typeof seed>): Clause => ({ ...seed(...of), restated: true });
export const found = row('FOUND');
export const second = row('FOUND-2nd');
export const memory = row('MEMORY');

/** A decision of this system, where the texts are silent or disagree. */
export function custom(source: string, zh: string, en: string): Clause {
  return row('CUSTOM')(['custom'], source, zh, en);
}
