import type { Cloud } from './cloud.ts';
import { Unfinished } from './refusals.ts';

/** How often, and how many seconds apart: a new API's name may take minutes to be known everywhere. */
const tries = 60;
const apart = 5;

/** Waits until the service says that it is ready, as the home it was deployed as. */
export async function untilHealthy(cloud: Cloud, origin: string, mode: string): Promise<void> {
  const url = `${origin}/v1/health`;
  let reason = '';
  for (let tried = 0; tried < tries; tried += 1) {
    if (tried > 0) await cloud.pause(apart);
    reason = await notReady(cloud, url, origin, mode);
    if (reason === '') return;
  }
  throw new Unfinished('not-healthy', { url, seconds: tries * apart, reason });
}

/** Why it is not ready; empty where it is. */
async function notReady(cloud: Cloud, url: string, origin: string, mode: string): Promise<string> {
  try {
    const answer = await cloud.request(url, { method: 'GET' });
    const text = await answer.text();
    if (answer.status !== 200) return `${answer.status} ${/"code":"([^"]*)"/.exec(text)?.[1] ?? ''}`.trim();
    const said = JSON.parse(text) as { readonly origin?: unknown; readonly mode?: unknown };
    if (said.origin !== origin) return `origin: ${String(said.origin)}`;
    return said.mode === mode ? '' : `mode: ${String(said.mode)}`;
  } catch (error) {
    const { message, cause } = error as Error;
    return cause instanceof Error ? `${message}: ${cause.message}` : message;
  }
}
