import type { OverlayId } from '../../rules/overlays.ts';
import type { SlateInput } from '../slate.ts';
import type { Composed } from './count-rule.ts';

/** Secretary and deputies, whom a body elects from among its members (W-16). */
export function areOfficers({ organ }: Pick<SlateInput, 'organ'>): boolean {
  return organ === 'secretary' || organ === 'deputySecretary';
}

/**
 * Whose make-up a slate is checked for. One unit's delegates, officers chosen from a body's members, and whoever is only
 * nominated make up no body.
 */
export function composedOf(input: SlateInput): Composed | undefined {
  const { body, organ, scope, preselection } = input;
  if (preselection || areOfficers(input)) return undefined;
  if (body === 'members') return organ === 'commission' ? 'commission' : 'committee';
  return scope === 'unit' ? undefined : 'delegates';
}

/** Whether a slate names people of a township's team, under this overlay: each is asked what the post meant asks. */
export function ofTeam(overlay: OverlayId): (input: SlateInput) => boolean {
  return ({ body, organ, rules }) =>
    body === 'members' && organ !== 'commission' && rules.overlays.includes(overlay);
}
