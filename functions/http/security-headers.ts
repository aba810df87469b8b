import type { Middleware, MiddyRequest } from './trace.ts';

/** Every answer is data for the one who asked: kept by no cache, shown in no frame, taken for no other type. */
const always: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Adds what a route did not set itself (an immutable certificate may be cached); over TLS, TLS from now on. */
export function securityHeaders(origin: string): Middleware {
  const overTls = origin.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {};
  const add = ({ response }: MiddyRequest) => {
    response!.headers = { ...always, ...overTls, ...response!.headers };
  };
  return { after: add, onError: add };
}
