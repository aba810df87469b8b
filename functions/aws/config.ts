import * as z from 'zod/mini';
import type { Root } from '../../core/ledger/registration.ts';
import { Fault } from '../fault.ts';
import { readRootList } from '../root-list.ts';

/** What a function is deployed with; `scratch` only where it may hand files out. */
export interface CloudConfig {
  readonly stage: string;
  readonly table: string;
  readonly vault: string;
  readonly scratch?: string;
  readonly key: string;
  readonly alg: 'EdDSA' | 'ES256';
  readonly mode: 'sample' | 'official';
  readonly origin: string;
  readonly roots: readonly Root[];
}

const text = z.string().check(z.minLength(1));

const environmentSchema = z.object({
  SCRUTINEER_STAGE: text,
  SCRUTINEER_TABLE: text,
  SCRUTINEER_VAULT: text,
  SCRUTINEER_SCRATCH: z.optional(text),
  SCRUTINEER_KEY: text,
  SCRUTINEER_ALG: z.enum(['EdDSA', 'ES256']),
  SCRUTINEER_MODE: z.enum(['sample', 'official']),
  SCRUTINEER_ORIGIN: z.string().check(z.refine((origin) => isOrigin(origin))),
  SCRUTINEER_ROOTS: text,
});

/** Reads a function's environment; throws a `Fault` that names the first variable that is not as it should be. */
export function readCloudConfig(environment: Readonly<Record<string, string | undefined>>): CloudConfig {
  const read = environmentSchema.safeParse(environment);
  if (!read.success) throw misconfigured(String(read.error.issues[0]!.path[0]));
  const { SCRUTINEER_SCRATCH: scratch, ...named } = read.data;
  return {
    stage: named.SCRUTINEER_STAGE,
    table: named.SCRUTINEER_TABLE,
    vault: named.SCRUTINEER_VAULT,
    ...(scratch === undefined ? {} : { scratch }),
    key: named.SCRUTINEER_KEY,
    alg: named.SCRUTINEER_ALG,
    mode: named.SCRUTINEER_MODE,
    origin: named.SCRUTINEER_ORIGIN,
    roots: readRoots(named.SCRUTINEER_ROOTS),
  };
}

function readRoots(text: string): readonly Root[] {
  const roots = readRootList(new TextEncoder().encode(text));
  if (!roots.ok) throw misconfigured('SCRUTINEER_ROOTS');
  return roots.value;
}

function isOrigin(origin: string): boolean {
  return /^https?:/.test(origin) && URL.canParse(origin) && new URL(origin).origin === origin;
}

function misconfigured(place: string): Fault {
  return new Fault('cloud-misconfigured', { place });
}
