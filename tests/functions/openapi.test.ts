import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, it } from 'vitest';
import { schemaNames } from '../../core/schemas.ts';
import { openApi } from '../../functions/openapi.ts';
import { operations } from '../../functions/operations.ts';
import { routes } from '../../functions/routes.ts';

interface Described {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> };
  readonly responses: Readonly<Record<string, unknown>>;
  readonly security: readonly object[];
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

const document = openApi() as Document;
const described = (method: string, path: string) => document.paths[path]![method.toLowerCase()]!;

it('is a valid OpenAPI 3.1 document', async () => {
  const read = await new Validator().validate(structuredClone({ ...document }));
  expect(read.errors).toBeUndefined();
  expect(read.valid).toBe(true);
});

it('describes every route of the table and nothing else', () => {
  const told = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const served = routes.map(({ method, path }) => `${method} ${path}`);
  expect(told.sort()).toEqual([...served].sort());
  expect(Object.keys(operations).sort()).toEqual([...served].sort());
});

it.each(routes)('says of $method $path who may ask, what it takes and what it answers', (route) => {
  const { parameters, requestBody, responses, security, summary } = described(route.method, route.path);
  expect(summary).not.toBe('');
  expect(operations[`${route.method} ${route.path}`]).toMatchObject({ who: route.who, takes: route.takes });
  expect(security).toEqual(route.who === 'token' ? [{ token: [] }] : []);
  const named = [...route.path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name);
  expect(parameters.filter((each) => each.in === 'path').map((each) => each.name)).toEqual(named);
  const taken = Object.keys(requestBody?.content ?? {});
  const expected = {
    nothing: [],
    envelope: ['application/jose+json'],
    scan: ['application/pdf', 'image/jpeg', 'image/png'],
  };
  expect(taken).toEqual(expected[route.takes]);
  expect(Object.keys(responses)).toContain('200');
  const problems = Object.entries(responses).filter(([status]) => Number(status) >= 400);
  expect(problems.length).toBeGreaterThan(0);
  for (const [, response] of problems) expect(response).toEqual({ $ref: '#/components/responses/problem' });
});

it('names each call once', () => {
  const ids = Object.values(document.paths).flatMap((methods) =>
    Object.values(methods).map((each) => each.operationId),
  );
  expect(new Set(ids).size).toBe(ids.length);
});

it('carries the schema of every format, and of what it refers to', () => {
  expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining([...schemaNames]));
  const text = JSON.stringify(document);
  for (const [, name] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
    expect(document.components.schemas).toHaveProperty([name!]);
  }
  expect(text).not.toContain('#/$defs');
});
