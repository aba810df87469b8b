import { finding } from '../../core/findings/finding.ts';
import { Fault } from '../fault.ts';
import type { Event, Handler, Result } from '../http/event.ts';
import { languageOf } from '../http/language.ts';
import { bugLine } from '../http/log.ts';
import { Metrics } from '../http/metrics.ts';
import { pipeline } from '../http/pipeline.ts';
import { problemResult } from '../http/problem.ts';
import { type House, type Route, refuse } from '../http/route.ts';
import { systemClock } from '../system-clock.ts';
import { handOutLarge } from './large-answer.ts';
import { meter } from './meter.ts';
import { type CloudHouse, openCloudHouse } from './open-house.ts';
import { stdoutLog } from './stdout-log.ts';

/**
 * A function's handler for a table of routes. The house is opened once an instance, at the first request; where that
 * fails the answer is that of any fault, and the next request tries again.
 */
export function serve(routes: readonly Route[], rights: Pick<House, 'readOnly'> = {}): Handler {
  let opening: Promise<CloudHouse & { handle: Handler }> | undefined;
  const open = async () => {
    const opened = await openCloudHouse(process.env, rights);
    return { ...opened, handle: pipeline(routes, opened.house, stdoutLog) };
  };
  return async (event) => {
    try {
      opening ??= open();
      const { house, config, handle } = await opening;
      const result = await handle(event);
      meter(house.metrics, stdoutLog, { stage: config.stage, time: house.clock.now() });
      return await handOutLarge(result, house.depot, event);
    } catch (error) {
      // Whatever failed is opened anew: a key that was enabled again, a permission that was given back.
      opening = undefined;
      return unanswered(event, error);
    }
  };
}

/** What went wrong around the pipeline is said, logged and counted as it would. */
function unanswered(event: Event, error: unknown): Result {
  const time = systemClock.now();
  const request = event.requestContext.requestId;
  const found = error instanceof Fault ? error.found : finding('internal', '');
  if (!(error instanceof Fault)) stdoutLog(bugLine(time, request, error));
  const result = problemResult(refuse([found]), languageOf(event.headers['accept-language']));
  stdoutLog({ time, event: 'request', request, status: result.statusCode, code: found.code });
  const metrics = new Metrics();
  metrics.count(`refused ${found.code}`);
  meter(metrics, stdoutLog, { stage: process.env['SCRUTINEER_STAGE'] ?? '', time });
  return result;
}
