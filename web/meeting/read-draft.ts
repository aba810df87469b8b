import * as z from 'zod/mini';
import { within } from '../../core/findings/finding.ts';
import { readJson } from '../../core/json/read.ts';
import { isRecord } from '../../core/json/record.ts';
import { readShape, type Shaped } from '../../core/json/shape.ts';
import { checkDefinition, type Definition, definitionSchema } from '../../core/ledger/election.ts';

/** What an act may have at the service. */
export const mostDraftBytes = 4 * 1024 * 1024;

const fileSchema = z.looseObject({ format: z.string() });

/**
 * Reads a file that says an election: `scrutineer/election@1`, or a draft of the act that convenes it. One that names no
 * service is for the one it is opened at, whose key has this thumbprint.
 */
export function readDraft(bytes: Uint8Array, service: string): Shaped<Definition> {
  const json = readJson(bytes, { depth: 16, bytes: mostDraftBytes });
  const file = json.ok ? readShape(fileSchema, json.value) : json;
  if (!file.ok) return file;
  const isAct = file.value.format === 'scrutineer/act@1';
  const said = isAct ? file.value['definition'] : file.value;
  const read = readShape(definitionSchema, isRecord(said) ? { service, ...said } : said);
  const findings = read.ok ? checkDefinition(read.value) : read.findings;
  if (read.ok && findings.length === 0) return read;
  return { ok: false, findings: within(isAct ? '/definition' : '', findings) };
}
