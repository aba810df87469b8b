import { finding } from '../../core/findings/finding.ts';
import { type OpenRoute, type Route, refuse } from '../http/route.ts';
import { operations } from '../operations.ts';

/**
 * The calls that other functions answer, so that a wrong method is told which ones there are. None of these is ever
 * reached: the gateway sends what they name elsewhere.
 */
export function signposts(own: readonly Route[]): readonly OpenRoute[] {
  const served = new Set(own.map(({ method, path }) => `${method} ${path}`));
  return Object.entries(operations)
    .filter(([call]) => !served.has(call))
    .map(([call, { takes }]) => {
      const [method, path] = call.split(' ') as [OpenRoute['method'], string];
      const handle = async () => refuse([finding('route-unknown', '')]);
      return { method, path, takes, who: 'anyone', handle };
    });
}
