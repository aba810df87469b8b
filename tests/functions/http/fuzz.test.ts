import { expect, it, onTestFinished } from 'vitest';
import { listen } from '../../../functions/embedded/server.ts';
import { pipeline } from '../../../functions/http/pipeline.ts';
import { bodyLimit } from '../../../functions/http/router.ts';
import { exchange, fuzzHandler, fuzzSocket } from '../../support/fuzz.ts';
import { makeHouse } from '../../support/house.ts';
import { routes as all } from './routes.ts';

/** The routes that fail on purpose are no subject here. */
const routes = all.filter(({ path }) => path !== '/v1/bug' && path !== '/v1/fault');

it('any method, path, query, header and body gets an answer below 500', async () => {
  const { house } = await makeHouse();
  await fuzzHandler(
    routes,
    pipeline(routes, house, () => {}),
    10_000,
  );
});

it('any bytes on the wire get an answer below 500, and the connection is closed', async () => {
  const { house } = await makeHouse();
  const handle = pipeline(routes, house, () => {});
  const limit = (method: string, path: string) => bodyLimit(routes, method, path);
  const server = await listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(server.answer({ handle, bodyLimit: limit }).close);
  await fuzzSocket(server.port, 400);
  expect(
    await exchange(
      server.port,
      Buffer.from('GET /v1/health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'),
    ),
  ).toMatch(/^HTTP\/1\.1 200 /);
});
