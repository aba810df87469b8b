import type { Log } from './log.ts';
import type { House } from './route.ts';
import type { Middleware, MiddyRequest } from './trace.ts';

/** Counts and logs every answer, and gives it the request's id, which is all a person needs to quote. */
export function observe({ metrics, clock }: House, log: Log): Middleware {
  const note = ({ event, context, response }: MiddyRequest) => {
    const { statusCode: status, headers } = response!;
    const request = event.requestContext.requestId;
    headers['x-request-id'] = request;
    const code = context.refused?.refused[0].code;
    if (code !== undefined) metrics.count(`refused ${code}`);
    else if (status === 201) metrics.count('accepted');
    const ms = Math.round(performance.now() - context.started);
    log({ time: clock.now(), event: 'request', request, route: context.route, status, code, ms });
  };
  return { after: note, onError: note };
}
