import { join } from 'node:path';
import { about } from '../../about.ts';
import { pipeline } from '../../http/pipeline.ts';
import { once, readBuilt } from '../../pages/built.ts';
import { pagesOf } from '../../pages/pages.ts';
import { closedHouse } from '../closed-house.ts';
import { stdoutLog } from '../stdout-log.ts';

/** Where pages bring scans and fetch what is large, beside the service: origins with a space between. */
const buckets = (process.env['SCRUTINEER_BUCKETS'] ?? '').split(' ').filter((origin) => origin !== '');

/** The build lies beside the bundle. */
const pages = pagesOf(
  once(() => readBuilt(join(import.meta.dirname, 'pages'))),
  buckets,
);

export const handler = pipeline(
  [...about, ...pages],
  closedHouse(process.env['SCRUTINEER_ORIGIN'] ?? ''),
  stdoutLog,
);
