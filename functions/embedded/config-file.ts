import * as z from 'zod/mini';
import type { Finding } from '../../core/findings/finding.ts';
import { readJson } from '../../core/json/read.ts';
import { readShape } from '../../core/json/shape.ts';
import { type Root, rootSchema } from '../../core/ledger/registration.ts';
import { Fault } from '../fault.ts';

const configFileSchema = z.strictObject({
  format: z.literal('scrutineer/config@1'),
  mode: z.enum(['sample', 'official']),
  origin: z.exactOptional(z.string()),
  roots: z.array(rootSchema).check(z.minLength(1)),
});

/** What a data folder is for, for ever, and whose keys every registration in it leads up to. */
export interface ConfigFile {
  readonly format: 'scrutineer/config@1';
  readonly mode: 'sample' | 'official';
  readonly origin?: string;
  readonly roots: readonly Root[];
}

/** Throws `config-damaged` with the first place that is wrong: a registration must never be judged by a guess. */
export function readConfigFile(bytes: Uint8Array): ConfigFile {
  const json = readJson(bytes, { depth: 16 });
  const config = json.ok ? readShape(configFileSchema, json.value) : json;
  if (!config.ok) throw new Fault('config-damaged', { place: placeOf(config.findings[0]!) });
  return config.value;
}

function placeOf({ code, at }: Finding): string {
  return `${at || '/'} (${code})`;
}
