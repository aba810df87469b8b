import * as z from 'zod/mini';
import { exemptionKinds } from '../count/input.ts';
import { type Finding, finding, within } from '../findings/finding.ts';
import { readShape } from '../json/shape.ts';
import { type OverlayId, overlays } from './overlays.ts';
import { type BaseId, type Fraction, type RuleSet, type Rules, ruleSets } from './sets.ts';

const bases = Object.keys(ruleSets) as [BaseId, ...BaseId[]];
const overlayIds = Object.keys(overlays) as [OverlayId, ...OverlayId[]];
const adoptable = 'retired-returned-home';

const baseSchema = z.enum(bases);
const term = z.int().check(z.gte(1), z.lte(1000));
const fraction = { over: z.optional(z.tuple([term, term])), atLeast: z.optional(z.tuple([term, term])) };

const adoptedSchema = z.strictObject({
  base: baseSchema,
  overlays: z.optional(z.array(z.enum(overlayIds))),
  quorum: z.optional(z.strictObject(fraction)),
  majority: z.optional(z.strictObject({ ...fraction, of: z.optional(z.enum(['present', 'due'])) })),
  exemptions: z.optional(z.array(z.enum(exemptionKinds))),
});

/** The rules as a document names them: a base, or a base with what the adopted method sets otherwise. */
export const rulesSchema = z.union([baseSchema, adoptedSchema]);

type Adopted = z.infer<typeof adoptedSchema>;
type FractionSpec = Pick<NonNullable<Adopted['quorum']>, 'over' | 'atLeast'>;

export type ResolvedRules =
  | { readonly ok: true; readonly rules: Rules }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Resolves what a document calls `rules`; findings stand at `at` and below. Overlays never change the count (Z-01). */
export function resolveRules(spec: unknown, at = ''): ResolvedRules {
  const shaped = typeof spec === 'object' ? readShape(adoptedSchema, spec) : readShape(baseSchema, spec);
  if (!shaped.ok) return { ok: false, findings: within(at, shaped.findings) };
  const adopted: Adopted = typeof shaped.value === 'string' ? { base: shaped.value } : shaped.value;
  const { base, quorum, majority } = adopted;
  const findings = [
    ...checkOverlays(base, adopted.overlays ?? [], `${at}/overlays`),
    ...checkFraction(quorum, `${at}/quorum`),
    ...checkFraction(majority, `${at}/majority`),
  ];
  if (findings.length > 0) return { ok: false, findings };
  const set: RuleSet = ruleSets[base];
  return {
    ok: true,
    rules: {
      base,
      overlays: adopted.overlays ?? [],
      quorum: quorum ? asFraction(quorum) : set.quorum,
      quorumRule: quorum ? 'A1' : set.quorumRule,
      majority: majority ? { ...asFraction(majority), of: majority.of ?? 'present' } : set.majority,
      majorityRule: majority ? 'A2' : set.majorityRule,
      exemptions: new Set(
        exemptionKinds.filter((kind) => kind !== adoptable || adopted.exemptions?.includes(kind)),
      ),
    },
  };
}

/** Overlays speak of townships, so none goes on the rules of county congresses; and two of them set other quotas for the same thing. */
function checkOverlays(base: BaseId, laid: readonly OverlayId[], at: string): readonly Finding[] {
  const others = laid.includes('hainan-2011') ? laid.indexOf('jinyun-2011') : -1;
  return [
    ...(base === 'local'
      ? laid.map((overlay, index) => finding('overlay-base', `${at}/${index}`, { overlay, base }))
      : []),
    ...(others < 0
      ? []
      : [finding('overlays-contradict', `${at}/${others}`, { one: 'hainan-2011', other: 'jinyun-2011' })]),
  ];
}

function checkFraction(spec: FractionSpec | undefined, at: string): readonly Finding[] {
  if (spec === undefined) return [];
  if ((spec.over === undefined) === (spec.atLeast === undefined)) return [finding('fraction-choice', at)];
  const [numerator, denominator] = (spec.over ?? spec.atLeast)!;
  return numerator > denominator ? [finding('fraction-over-one', at, { numerator, denominator })] : [];
}

function asFraction(spec: FractionSpec): Fraction {
  return spec.over ? { over: spec.over } : { atLeast: spec.atLeast! };
}
