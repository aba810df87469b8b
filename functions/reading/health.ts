import { ruleSets } from '../../core/rules/sets.ts';
import type { House, Outcome, Request } from '../http/route.ts';
import { version } from '../version.ts';

/** Whether the service is ready, and what a client must know of it before anything else. */
export async function readHealth(_request: Request, { config, signer }: House): Promise<Outcome> {
  const { kid, jwk } = signer;
  const body = {
    status: 'ok',
    version,
    mode: config.mode,
    rules: Object.keys(ruleSets),
    origin: config.origin,
    service: { kid, jwk },
  };
  return { status: 200, body, headers: { 'cache-control': 'no-store' } };
}
