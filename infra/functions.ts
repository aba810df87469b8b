import { about } from '../functions/about.ts';
import { conduct } from '../functions/conduct.ts';
import type { Route } from '../functions/http/route.ts';
import { ingest } from '../functions/ingest.ts';
import { pagesOf } from '../functions/pages/pages.ts';
import { read } from '../functions/read.ts';
import { rule } from '../functions/rule.ts';

/** The service's functions; each is one bundle of `functions/aws/handlers/<name>.ts`. */
export const functionNames = ['ingest', 'conduct', 'rule', 'read', 'about', 'sweep'] as const;
export type FunctionName = (typeof functionNames)[number];

interface FunctionSize {
  /** Megabytes; 1769 is one whole processor. */
  readonly memory: number;
  readonly timeoutSeconds: number;
  /** Megabytes of `/tmp`, where a function puts what it hands out together. */
  readonly temporary?: number;
  /** What the API sends to it. */
  readonly routes: readonly Route[];
}

/** Under the 30 s after which the API itself gives up (API Gateway quotas: HTTP API, maximum integration timeout). */
const answering = 29;

export const functionTable: Readonly<Record<FunctionName, FunctionSize>> = {
  ingest: { memory: 1024, timeoutSeconds: answering, routes: ingest },
  conduct: { memory: 1024, timeoutSeconds: answering, routes: conduct },
  rule: { memory: 1769, timeoutSeconds: answering, routes: rule },
  read: { memory: 1769, timeoutSeconds: answering, temporary: 2048, routes: read },
  about: { memory: 512, timeoutSeconds: answering, routes: [...about, ...pagesOf(async () => new Map())] },
  sweep: { memory: 1024, timeoutSeconds: 900, routes: [] },
};
