import { finding } from '../../core/findings/finding.ts';
import { ruleSets } from '../../core/rules/sets.ts';
import { jsonSchemaOf, schemaNames } from '../../core/schemas.ts';
import type { House, Outcome, Request } from '../http/route.ts';
import { refuse } from '../http/route.ts';
import { version } from '../version.ts';

/** Whether the service is ready, and what a client must know of it before anything else. */
export async function readHealth(_request: Request, { config, signer }: House): Promise<Outcome> {
  const { kid, jwk } = signer;
  const body = {
    status: 'ok',
    version,
    mode: config.mode,
    rules: Object.keys(ruleSets),
    origin: config.origin,
    service: { kid, jwk },
  };
  return { status: 200, body, headers: { 'cache-control': 'no-store' } };
}

/** The JSON Schema of a format, `<name>.json`. */
export async function readSchema({ params }: Request): Promise<Outcome> {
  const name = params['name']!.replace(/\.json$/, '');
  const schema = jsonSchemaOf(name);
  if (schema === undefined)
    return refuse([finding('schema-unknown', '', { name, known: schemaNames.join(', ') })]);
  return { status: 200, body: schema, headers: { 'content-type': 'application/schema+json' } };
}
