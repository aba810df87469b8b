import type * as z from 'zod/mini';
import { type Finding, finding } from '../findings/finding.ts';
import { readJson } from '../json/read.ts';
import { isRecord } from '../json/record.ts';
import { readShape } from '../json/shape.ts';
import { parseName } from '../names/key.ts';
import { resolveRules } from '../rules/resolve.ts';
import type { Rules } from '../rules/sets.ts';
import { checkCandidates } from './candidates.ts';
import type { Judgement } from './check.ts';
import { type CountyInput, judgeCounty } from './composition/county.ts';
import { judgeSlate } from './judge-slate.ts';
import type { SlateInput } from './slate.ts';
import { slateFrameSchema } from './slate-file-schema.ts';

/** What a slate file holds, its rules resolved. */
export type SlateFile = (SlateInput | (CountyInput & { readonly body: 'county' })) & {
  readonly rules: Rules;
};

export type SlateFileRead =
  | { readonly ok: true; readonly input: SlateFile }
  | { readonly ok: false; readonly findings: readonly Finding[] };

type Frame = z.infer<typeof slateFrameSchema>;

const limits = { depth: 16, bytes: 16 * 1024 * 1024 };
const mostFindings = 100;

/** Reads a slate file (`scrutineer/slate@1`). Whatever is not exactly that is refused with all findings, never guessed at. */
export function readSlateFile(file: string | Uint8Array): SlateFileRead {
  const json = readJson(file, limits);
  if (!json.ok) return json;
  const frame = readShape(slateFrameSchema, json.value);
  if (!frame.ok) return refusal([...frame.findings, ...checkRules(json.value)]);
  const resolved = resolveRules(frame.value.rules, '/rules');
  const findings = [...(resolved.ok ? [] : resolved.findings), ...checkPeople(frame.value)];
  if (!resolved.ok || findings.length > 0) return refusal(findings);
  const { format: _format, ...input } = frame.value;
  return { ok: true, input: { ...input, rules: resolved.rules } };
}

/** Judges whatever a slate file holds. */
export function judgeSlateFile(input: SlateFile): Judgement {
  return input.body === 'county' ? judgeCounty(input) : judgeSlate(input);
}

/** What is wrong with the rules of a document that is not in order otherwise. */
function checkRules(document: unknown): readonly Finding[] {
  if (!isRecord(document) || document['rules'] === undefined) return [];
  const rules = resolveRules(document['rules'], '/rules');
  return rules.ok ? [] : rules.findings;
}

/** Ids told apart, and names that are names. */
function checkPeople(frame: Frame): readonly Finding[] {
  if (frame.body === 'county') return repeatedIds(frame.teams, '/teams');
  return [
    ...checkCandidates(frame.candidates, '/candidates'),
    ...(frame.officials ?? []).flatMap(({ person }, index) => {
      const name = parseName(person);
      return name.ok ? [] : [finding(name.code, `/officials/${index}/person`, name.numbers)];
    }),
    ...('team' in frame && frame.team !== undefined ? repeatedIds(frame.team, '/team') : []),
  ];
}

function repeatedIds(list: readonly { readonly id: string }[], at: string): readonly Finding[] {
  const ids = new Set<string>();
  return list.flatMap(({ id }, index) => {
    const known = ids.has(id);
    ids.add(id);
    return known ? [finding('id-repeated', `${at}/${index}/id`, { id })] : [];
  });
}

function refusal(findings: readonly Finding[]): SlateFileRead {
  return { ok: false, findings: findings.slice(0, mostFindings) };
}
