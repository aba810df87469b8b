import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jsonSchemaOf, schemaNames } from '../../core/schemas.ts';

describe('the schemas others may rely on', () => {
  it.each(schemaNames)('%s is a JSON Schema of its own name', (name) => {
    expect(jsonSchemaOf(name)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: `scrutineer/${name}@1`,
    });
  });

  it('are none for a name that is none, nor for one every object has', () => {
    expect(jsonSchemaOf('ballot-box')).toBeUndefined();
    expect(jsonSchemaOf('constructor')).toBeUndefined();
  });

  it('ask of a count file what its format asks, and let be absent what may be', () => {
    const schema = jsonSchemaOf('count') as {
      required: string[];
      properties: Record<string, { required?: string[] }>;
    };
    const example = JSON.parse(
      readFileSync(new URL('../../samples/count/complete.json', import.meta.url), 'utf8'),
    ) as object;
    expect(Object.keys(example)).toEqual(expect.arrayContaining(schema.required));
    expect(schema.properties['attendance']!.required).toEqual(['electors', 'present']);
  });
});
