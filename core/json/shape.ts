import type * as z from 'zod/mini';
import { type Finding, finding } from '../findings/finding.ts';
import { pointer } from './pointer.ts';

/** A hostile document may be wrong in a million places; nobody reads more than this many. */
const mostFindings = 100;

export type Shaped<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Reads a JSON value by a schema. Refuses with `field-unknown`, `field-missing` or `field-malformed`, each at its place. */
export function readShape<T>(schema: z.ZodMiniType<T>, value: unknown): Shaped<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  return {
    ok: false,
    findings: parsed.error.issues.flatMap((issue) => explain(issue, value)).slice(0, mostFindings),
  };
}

function explain(issue: z.core.$ZodIssue, value: unknown): Finding[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => finding('field-unknown', pointer([...issue.path, key])));
  }
  const at = pointer(issue.path);
  if (!isThere(value, issue.path)) return [finding('field-missing', at)];
  return [finding('field-malformed', at, { expected: expectation(issue) })];
}

function isThere(value: unknown, path: readonly PropertyKey[]): boolean {
  let place = value;
  for (const step of path) place = (place as Record<PropertyKey, unknown>)[step];
  return place !== undefined;
}

/** What the schema wanted, in a form that needs no translation. */
function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'invalid_value':
      return issue.values.map(String).join(' | ');
    case 'too_small':
      return `≥ ${issue.minimum}`;
    case 'too_big':
      return `≤ ${issue.maximum}`;
    case 'invalid_union':
      return 'options' in issue ? issue.options!.map(String).join(' | ') : issue.message;
    default:
      // Patterns and refinements say themselves what they want.
      return issue.message;
  }
}
