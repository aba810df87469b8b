import { finding } from '../../core/findings/finding.ts';
import { jsonSchemaOf, schemaNames } from '../../core/schemas.ts';
import type { Outcome, Request } from '../http/route.ts';
import { refuse } from '../http/route.ts';

/** The JSON Schema of a format, `<name>.json`. */
export async function readSchema({ params }: Request): Promise<Outcome> {
  const name = params['name']!.replace(/\.json$/, '');
  const schema = jsonSchemaOf(name);
  if (schema === undefined)
    return refuse([finding('schema-unknown', '', { name, known: schemaNames.join(', ') })]);
  return { status: 200, body: schema, headers: { 'content-type': 'application/schema+json' } };
}
