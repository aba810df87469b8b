import * as z from 'zod/mini';
import { spokenFindingSchema } from '../core/findings/spoken-schema.ts';
import { envelopeSchema } from '../core/ledger/envelope.ts';
import { jsonSchemaOf, schemaNames } from '../core/schemas.ts';
import { type Answer, type Operation, operations } from './operations.ts';
import { version } from './version.ts';

const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  findings: z.array(spokenFindingSchema),
});

/** The API in OpenAPI 3.1, from what is said of each call and the schemas of all formats. */
export function openApi(): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const [call, operation] of Object.entries(operations)) {
    const [method = '', path = ''] = call.split(' ');
    paths[path] = { ...paths[path], [method.toLowerCase()]: describe(method, path, operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Scrutineer',
      version,
      description:
        'Counts township party elections. Whatever counts is a signed envelope; a token only reads. Messages come in Chinese, or English where Accept-Language prefers it.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    paths,
    components: {
      schemas: { ...formatSchemas(), ...messageSchemas() },
      responses: { problem: problemResponse() },
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description:
            'Signed by the actor’s own key: {alg, kid, typ} over {iss, aud, iat, exp}, at most 300 seconds.',
        },
      },
    },
  };
}

function describe(method: string, path: string, operation: Operation): object {
  const { who, summary, query = {}, answers } = operation;
  const own = Object.entries(answers).map(([status, answer]) => [status, answerOf(answer)]);
  const refused = refusalsOf(operation).map((status) => [status, { $ref: '#/components/responses/problem' }]);
  return {
    operationId: operationId(method, path),
    summary,
    parameters: [...pathParameters(path), ...queryParameters(query)],
    ...bodyOf(operation),
    responses: Object.fromEntries([...own, ...refused]),
    security: who === 'token' ? [{ token: [] }] : [],
  };
}

function operationId(method: string, path: string): string {
  return [
    method.toLowerCase(),
    ...path.split(/[^a-z0-9]+/i).filter((part) => part !== '' && part !== 'v1'),
  ].join('-');
}

function pathParameters(path: string): readonly object[] {
  return [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(query: Readonly<Record<string, string>>): readonly object[] {
  return Object.entries(query).map(([name, description]) => ({
    name,
    in: 'query',
    description,
    schema: { type: 'string' },
  }));
}

function bodyOf({ takes, payloads = [], body }: Operation): object {
  if (takes === 'nothing') return {};
  if (takes === 'scan') {
    const bytes = { schema: { type: 'string', format: 'binary' } };
    const content = { 'application/pdf': bytes, 'image/jpeg': bytes, 'image/png': bytes };
    return { requestBody: { required: true, description: 'At most 20 MiB', content } };
  }
  if (body !== undefined) {
    const content = { 'application/jose+json': { schema: reference(body) } };
    return { requestBody: { required: true, description: 'At most 4 MiB', content } };
  }
  const description = `An envelope whose payload is ${payloads.map((name) => `scrutineer/${name}@1`).join(' or ')}; at most 4 MiB`;
  const content = { 'application/jose+json': { schema: reference('envelope') } };
  return { requestBody: { required: true, description, content } };
}

function answerOf({ description, media, schema, also }: Answer): object {
  if (media === undefined) return { description };
  const content = { [media]: schema === undefined ? {} : { schema: reference(schema) } };
  const others = typeof also === 'string' ? [also] : (also ?? []);
  return { description, content: { ...content, ...Object.fromEntries(others.map((other) => [other, {}])) } };
}

/** What any call of its kind may meet: who asks, what the body is, a fault of the house. */
function refusalsOf({ who, takes, refusals }: Operation): readonly number[] {
  const statuses = [
    400,
    ...(who === 'token' ? [401, 403] : []),
    ...(takes === 'nothing' ? [] : [413, 415, 422]),
    500,
    503,
    ...refusals,
  ];
  return [...new Set(statuses)].sort((a, b) => a - b);
}

function reference(schema: string): { readonly $ref: string } {
  return { $ref: `#/components/schemas/${schema}` };
}

function formatSchemas(): Record<string, object> {
  return Object.fromEntries(
    schemaNames.map((name) => {
      const { $schema: _dialect, ...schema } = jsonSchemaOf(name) as Record<string, unknown>;
      return [name, schema];
    }),
  );
}

function messageSchemas(): Record<string, object> {
  const { $schema: _dialect, ...envelope } = z.toJSONSchema(envelopeSchema);
  const { $schema: _same, ...problem } = z.toJSONSchema(problemSchema);
  const signed = {
    type: 'object',
    description: 'A document the service signed: the envelope’s payload names the body by digest.',
    properties: { envelope: reference('envelope'), body: { type: 'object' } },
    required: ['envelope', 'body'],
  };
  return { envelope, problem, 'signed-document': signed };
}

function problemResponse(): object {
  return {
    description: 'Refused: every finding with code, place, numbers, rule and next step (RFC 9457)',
    content: { 'application/problem+json': { schema: reference('problem') } },
  };
}
