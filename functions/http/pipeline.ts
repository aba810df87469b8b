import middy from '@middy/core';
import httpHeaderNormalizer from '@middy/http-header-normalizer';
import { assertNever } from '../../core/assert-never.ts';
import { whoIsAsking } from './asking.ts';
import { readBody } from './body.ts';
import type { Event, Handler, Result } from './event.ts';
import { languageOf } from './language.ts';
import type { Log } from './log.ts';
import { observe } from './observe.ts';
import { problemOnError, problemResult } from './problem.ts';
import { renderReply } from './reply.ts';
import { type House, isRefusal, type Outcome, type Refusal, type Request, type Route } from './route.ts';
import { findRoute, type Matched } from './router.ts';
import { securityHeaders } from './security-headers.ts';
import type { Trace, TracedContext } from './trace.ts';

/**
 * The handler of a table of routes: who is asking, what the body says, the route itself, and whatever comes of it as
 * an answer, a log line and counters. It never throws: a bug is logged and answered with 500.
 */
export function pipeline(routes: readonly Route[], house: House, log: Log): Handler {
  const handle = middy<Event, Result, Error, TracedContext>(async (event: Event, context: TracedContext) => {
    const outcome = await answer(routes, house, event, context);
    if (!isRefusal(outcome)) return renderReply(outcome);
    context.refused = outcome;
    return problemResult(outcome, languageOf(event.headers['accept-language']));
  })
    .use(httpHeaderNormalizer())
    .use(observe(house, log))
    .use(securityHeaders(house.config.origin))
    .use(problemOnError(house, log));
  return (event) => handle(event, { started: performance.now() } as TracedContext);
}

async function answer(routes: readonly Route[], house: House, event: Event, trace: Trace): Promise<Outcome> {
  const { method } = event.requestContext.http;
  const matched = findRoute(routes, method, event.rawPath);
  if (isRefusal(matched)) return matched;
  const { route } = matched;
  trace.route = `${route.method} ${route.path}`;
  switch (route.who) {
    case 'anyone': {
      const request = readRequest(event, matched);
      return isRefusal(request) ? request : route.handle(request, house);
    }
    case 'token': {
      // Who asks comes first: nobody unknown learns what the service thinks of a body.
      const reader = await whoIsAsking(event.headers, house);
      if (isRefusal(reader)) return reader;
      const request = readRequest(event, matched);
      return isRefusal(request) ? request : route.handle({ ...request, reader }, house);
    }
    default:
      return assertNever(route);
  }
}

function readRequest(event: Event, { route, params }: Matched): Request | Refusal {
  const body = readBody(event, route.takes);
  if (isRefusal(body)) return body;
  return {
    id: event.requestContext.requestId,
    lang: languageOf(event.headers['accept-language']),
    params,
    query: event.queryStringParameters ?? {},
    headers: event.headers,
    ...body,
  };
}
