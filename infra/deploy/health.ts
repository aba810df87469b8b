import * as z from 'zod/mini';
import { base64url32Field } from '../../core/ledger/fields.ts';
import { publicJwkSchema, thumbprint } from '../../core/ledger/keys.ts';
import { nodeCrypto } from '../../functions/node-crypto.ts';
import type { Cloud } from './cloud.ts';
import { Unfinished } from './refusals.ts';

/** How often, and how many seconds apart: a new API's name may take minutes to be known everywhere. */
const tries = 60;
const apart = 5;

const healthSchema = z.object({
  mode: z.string(),
  origin: z.string(),
  service: z.object({ kid: base64url32Field, jwk: publicJwkSchema }),
});

/** The thumbprint of the key it signs with, or why it is not ready. */
type Look = { readonly kid: string } | { readonly reason: string };

/** Waits until the service says that it is ready, as the home it was deployed as; answers its key's thumbprint. */
export async function untilHealthy(cloud: Cloud, origin: string, mode: string): Promise<string> {
  const url = `${origin}/v1/health`;
  let reason = '';
  for (let tried = 0; tried < tries; tried += 1) {
    if (tried > 0) await cloud.pause(apart);
    const look = await lookAt(cloud, url, origin, mode);
    if ('kid' in look) return look.kid;
    reason = look.reason;
  }
  throw new Unfinished('not-healthy', { url, seconds: tries * apart, reason });
}

async function lookAt(cloud: Cloud, url: string, origin: string, mode: string): Promise<Look> {
  try {
    const answer = await cloud.request(url, { method: 'GET' });
    const text = await answer.text();
    if (answer.status !== 200) {
      return { reason: `${answer.status} ${/"code":"([^"]*)"/.exec(text)?.[1] ?? ''}`.trim() };
    }
    return checked(JSON.parse(text), origin, mode);
  } catch (error) {
    const { message, cause } = error as Error;
    return { reason: cause instanceof Error ? `${message}: ${cause.message}` : message };
  }
}

function checked(said: unknown, origin: string, mode: string): Look {
  const read = healthSchema.safeParse(said);
  if (!read.success) return { reason: `/${read.error.issues[0]!.path.join('/')}` };
  const { service } = read.data;
  if (read.data.origin !== origin) return { reason: `origin: ${read.data.origin}` };
  if (read.data.mode !== mode) return { reason: `mode: ${read.data.mode}` };
  const kid = thumbprint(service.jwk, nodeCrypto.sha256);
  return kid === service.kid ? { kid } : { reason: `service.kid: ${service.kid}` };
}
