import { describe, expect, it } from 'vitest';
import { signposts } from '../../../functions/aws/signposts.ts';
import { findRoute } from '../../../functions/http/router.ts';
import { read } from '../../../functions/read.ts';
import { routes } from '../../../functions/routes.ts';

describe('signposts', () => {
  const posts = signposts(read);

  it('name every call of the other functions and none of its own', () => {
    const served = [...read, ...posts].map(({ method, path }) => `${method} ${path}`);
    expect([...served].sort()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort());
    expect(new Set(served).size).toBe(served.length);
  });

  it.each([
    ['GET', '/v1/elections/e/batches'],
    ['DELETE', '/v1/actors/a'],
    ['POST', '/v1/health'],
    ['GET', '/v1/nowhere'],
  ])('make %s %s answered as in a home that serves everything itself', (method, path) => {
    expect(findRoute([...read, ...posts], method, path)).toEqual(findRoute(routes, method, path));
  });
});
