import type { OverlayId } from '../rules/overlays.ts';
import { resolveRules } from '../rules/resolve.ts';
import type { Rules } from '../rules/sets.ts';
import type { ElectionState } from './state.ts';

/** The election's rules; they were checked when it was convened, or when its draft was read. */
export function rulesOf(state: { readonly definition: Pick<ElectionState['definition'], 'rules'> }): Rules {
  const resolved = resolveRules(state.definition.rules);
  if (!resolved.ok) throw new Error('an election stands on rules that do not resolve');
  return resolved.rules;
}

/** The overlays the election's rules lay over their base. */
export function overlaysOf(state: ElectionState): readonly OverlayId[] {
  return rulesOf(state).overlays;
}
