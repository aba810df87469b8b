import type { Lang } from '../findings/entry.ts';
import type { Definition } from '../ledger/election.ts';
import { resolveRules } from '../rules/resolve.ts';
import type { Rules } from '../rules/sets.ts';
import type { Particulars } from './particulars.ts';
import { type MethodTerms, usualTerms } from './terms.ts';

/** Everything a document is drawn from. */
export interface Occasion {
  readonly definition: Definition;
  readonly rules: Rules;
  readonly terms: MethodTerms;
  readonly particulars: Particulars;
  readonly lang: Lang;
}

/** An election's definition with what else is known of it; throws for a definition that `checkDefinition` refuses. */
export function occasionOf(definition: Definition, particulars: Particulars, lang: Lang): Occasion {
  const resolved = resolveRules(definition.rules);
  if (!resolved.ok) throw new Error('documents are drawn only from a definition that was checked');
  return { definition, rules: resolved.rules, terms: particulars.method ?? usualTerms, particulars, lang };
}
