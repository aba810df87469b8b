import type { MiddlewareObj } from '@middy/core';
import type { Context } from 'aws-lambda';
import type { Event, Result } from './event.ts';
import type { Refusal } from './route.ts';

/** What a request leaves behind while it is answered: the route's pattern (never the path) and why it was refused. */
export interface Trace {
  readonly started: number;
  route?: string;
  refused?: Refusal;
}

/** Middy hands its context to every step of one request; the trace rides in it. */
export type TracedContext = Context & Trace;

export type Middleware = MiddlewareObj<Event, Result, Error, TracedContext>;
export type MiddyRequest = Parameters<NonNullable<Middleware['after']>>[0];
