import type { OpenRoute } from './http/route.ts';
import { openApi } from './openapi.ts';
import { readSchema } from './reading/schema.ts';

/** What the service says of itself to everybody; it needs no store, and gets none in a cloud home. */
export const about: readonly OpenRoute[] = [
  {
    method: 'GET',
    path: '/v1/openapi.json',
    who: 'anyone',
    takes: 'nothing',
    handle: async () => ({ status: 200, body: openApi() }),
  },
  { method: 'GET', path: '/v1/schemas/{name}', who: 'anyone', takes: 'nothing', handle: readSchema },
];
