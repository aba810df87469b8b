import { writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { keyFileSigner } from '../../functions/embedded/sign.ts';
import { makeJwk } from '../support/actors.ts';
import { listenOnLoopback } from '../support/listening.ts';

const { kid, jwk } = keyFileSigner({ jwk: makeJwk('service') });
const health = {
  status: 'ok',
  version: '1',
  mode: 'official',
  origin: 'http://a.test',
  service: { kid, jwk },
};

/**
 * A service's place taken until the test ends, as its address: it is well, and answers all else as told; what `answer`
 * gives is sent as JSON, and nothing where it sent something itself.
 */
export async function standIn(
  answer: (asked: IncomingMessage, response: ServerResponse) => unknown,
): Promise<string> {
  const { url, close } = await listenOnLoopback(async (asked, response) => {
    const said = asked.url === '/v1/health' ? health : await answer(asked, response);
    if (said === undefined) return;
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(said));
  });
  onTestFinished(close);
  return url;
}

/** The county's key file in a folder, and the options that name it with a service. */
export function asCounty(folder: string, url: string): readonly string[] {
  const key = join(folder, 'county.json');
  const owner = { actor: 'county', person: '柯守田', role: 'superior', jurisdiction: '469021' };
  writeFileSync(key, JSON.stringify({ format: 'scrutineer/key@1', ...owner, jwk: makeJwk('county') }));
  return ['--url', url, '--key', key];
}
