import { join } from 'node:path';
import { about } from '../../about.ts';
import { pipeline } from '../../http/pipeline.ts';
import { once, readBuilt } from '../../pages/built.ts';
import { pagesOf } from '../../pages/pages.ts';
import { closedHouse } from '../closed-house.ts';
import { stdoutLog } from '../stdout-log.ts';

/** The build lies beside the bundle. */
const pages = pagesOf(once(() => readBuilt(join(import.meta.dirname, 'pages'))));

export const handler = pipeline(
  [...about, ...pages],
  closedHouse(process.env['SCRUTINEER_ORIGIN'] ?? ''),
  stdoutLog,
);
