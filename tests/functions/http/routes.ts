import { finding } from '../../../core/findings/finding.ts';
import { Fault } from '../../../functions/fault.ts';
import { type Route, refuse } from '../../../functions/http/route.ts';

/** A small table with one route of every kind. */
export const routes: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/health',
    who: 'anyone',
    takes: 'nothing',
    handle: async ({ lang, query }) => ({ status: 200, body: { lang, query } }),
  },
  {
    method: 'POST',
    path: '/v1/elections/{id}/acts',
    who: 'anyone',
    takes: 'envelope',
    handle: async ({ params, json }) => ({ status: 201, body: { params, json } }),
  },
  {
    method: 'POST',
    path: '/v1/elections/{id}/batches',
    who: 'anyone',
    takes: 'envelope',
    handle: async () =>
      refuse([finding('field-missing', '/station'), finding('field-unknown', '/name')], {
        envelope: { payload: 'signed' },
        body: {},
      }),
  },
  {
    method: 'GET',
    path: '/v1/elections/{id}',
    who: 'token',
    takes: 'nothing',
    handle: async ({ reader, params }) => ({ status: 200, body: { reader: reader.actor, params } }),
  },
  {
    method: 'PUT',
    path: '/v1/elections/{id}/scans/{digest}',
    who: 'token',
    takes: 'scan',
    handle: async ({ bytes }) => ({ status: 201, body: { length: bytes.length } }),
  },
  {
    method: 'GET',
    path: '/v1/text',
    who: 'anyone',
    takes: 'nothing',
    handle: async () => ({
      status: 200,
      body: '{"a":1}',
      headers: { 'cache-control': 'max-age=31536000, immutable', etag: '"x"' },
    }),
  },
  {
    method: 'GET',
    path: '/v1/bytes',
    who: 'anyone',
    takes: 'nothing',
    handle: async () => ({
      status: 200,
      body: Uint8Array.of(0, 255, 128),
      headers: { 'content-type': 'image/png' },
    }),
  },
  {
    method: 'GET',
    path: '/v1/stream',
    who: 'anyone',
    takes: 'nothing',
    handle: async () => ({ status: 200, body: chunks(), headers: { 'content-type': 'application/x-tar' } }),
  },
  {
    method: 'GET',
    path: '/v1/bug',
    who: 'anyone',
    takes: 'nothing',
    handle: async () => {
      throw new TypeError('王强 voted for 丁一');
    },
  },
  {
    method: 'GET',
    path: '/v1/fault',
    who: 'anyone',
    takes: 'nothing',
    handle: async () => {
      throw new Fault('disk-full');
    },
  },
];

/** 300 KB in three pieces. */
async function* chunks(): AsyncGenerator<Uint8Array> {
  for (const byte of [1, 2, 3]) yield new Uint8Array(100_000).fill(byte);
}
