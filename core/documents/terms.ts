import * as z from 'zod/mini';

const symbol = z.string().check(z.regex(/^[○〇√×△—]$/u, { error: '○ 〇 √ × △ —' }));

/**
 * What 选举办法 settle differently and a count takes already decoded (rules.md §3.1): the symbols and their side of the
 * name, what an unmarked name means, whether a name written in needs a symbol, what a partly illegible ballot loses.
 */
export const termsSchema = z
  .strictObject({
    for: symbol,
    against: symbol,
    /** Without it an abstention is left unmarked. */
    abstain: z.exactOptional(symbol),
    unmarked: z.enum(['abstain', 'for']),
    side: z.enum(['left', 'right']),
    writeInNeedsMark: z.boolean(),
    partlyIllegible: z.enum(['part', 'whole']),
  })
  .check(
    z.refine(({ unmarked, abstain }) => unmarked === 'abstain' || abstain !== undefined, {
      path: ['abstain'],
      error: 'abstain: ○ 〇 √ × △ —',
    }),
    z.refine((terms) => distinct([terms.for, terms.against, terms.abstain]), {
      error: 'for ≠ against ≠ abstain',
    }),
  );

export type MethodTerms = z.infer<typeof termsSchema>;

/** As most sample methods have it (B-04, B-05, A8, A9). */
export const usualTerms: MethodTerms = {
  for: '○',
  against: '×',
  unmarked: 'abstain',
  side: 'left',
  writeInNeedsMark: true,
  partlyIllegible: 'part',
};

function distinct(symbols: readonly (string | undefined)[]): boolean {
  const given = symbols.filter((each) => each !== undefined);
  return new Set(given).size === given.length;
}
