import { conduct } from './conduct.ts';
import type { Route } from './http/route.ts';
import { ingest } from './ingest.ts';
import { openApi } from './openapi.ts';
import { read } from './read.ts';
import { rule } from './rule.ts';

export const description: Route = {
  method: 'GET',
  path: '/v1/openapi.json',
  who: 'anyone',
  takes: 'nothing',
  handle: async () => ({ status: 200, body: openApi(routes) }),
};

/** Every call of the service, as one home serves it, the one that describes them all among them. */
export const routes: readonly Route[] = [...ingest, ...conduct, ...rule, ...read, description];
