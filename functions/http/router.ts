import { finding } from '../../core/findings/finding.ts';
import { bodyLimits } from './body.ts';
import { isRefusal, type Refusal, type Route, refuse } from './route.ts';

export interface Matched {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/**
 * Whatever a path may name, an id, a code or a digest, is of these, and a key by its thumbprint, which may begin otherwise; so
 * nothing else ever reaches a store or a vault.
 */
const nameable = /^(?:[A-Za-z0-9][A-Za-z0-9._:-]{0,127}|[A-Za-z0-9_-]{43})$/;

/** Finds the route of a method and a raw path; HEAD goes where GET goes. */
export function findRoute(routes: readonly Route[], method: string, path: string): Matched | Refusal {
  const segments = decodeSegments(path);
  if (segments === undefined) return refuse([finding('path-malformed', '')]);
  const matches = routes.flatMap((route) => {
    const params = paramsOf(route.path, segments);
    return params === undefined ? [] : [{ route, params }];
  });
  const wanted = method === 'HEAD' ? 'GET' : method;
  const matched = matches.find(({ route }) => route.method === wanted);
  if (matched !== undefined) return matched;
  if (matches.length === 0) return refuse([finding('route-unknown', '')]);
  const allowed = matches
    .map(({ route }) => (route.method === 'GET' ? 'GET, HEAD' : route.method))
    .join(', ');
  return refuse([finding('method-not-allowed', '', { method, allowed })]);
}

/** Most bytes of body a request may bring, before anything of it is read. */
export function bodyLimit(routes: readonly Route[], method: string, path: string): number {
  const matched = findRoute(routes, method, path);
  return bodyLimits[isRefusal(matched) ? 'nothing' : matched.route.takes];
}

function decodeSegments(path: string): readonly string[] | undefined {
  try {
    return path.split('/').map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

function paramsOf(pattern: string, segments: readonly string[]): Record<string, string> | undefined {
  const expected = pattern.split('/');
  if (expected.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [i, part] of expected.entries()) {
    const segment = segments[i]!;
    if (!part.startsWith('{')) {
      if (part !== segment) return undefined;
    } else if (nameable.test(segment)) {
      params[part.slice(1, -1)] = segment;
    } else {
      return undefined;
    }
  }
  return params;
}
