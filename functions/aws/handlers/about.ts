import { about } from '../../about.ts';
import { pipeline } from '../../http/pipeline.ts';
import { closedHouse } from '../closed-house.ts';
import { stdoutLog } from '../stdout-log.ts';

export const handler = pipeline(about, closedHouse(process.env['SCRUTINEER_ORIGIN'] ?? ''), stdoutLog);
