import { about } from './about.ts';
import { conduct } from './conduct.ts';
import type { Route } from './http/route.ts';
import { ingest } from './ingest.ts';
import { read } from './read.ts';
import { rule } from './rule.ts';

/** Every call of the service, as one home serves it. */
export const routes: readonly Route[] = [...ingest, ...conduct, ...rule, ...read, ...about];
