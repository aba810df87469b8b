import type { Answered, Json } from './outsider.ts';

/** What was accepted just now; anything else is told with what the service said. */
export async function taken(answering: Promise<Answered>, expected = 201): Promise<Json> {
  const { status, text, json } = await answering;
  if (status !== expected) throw new Error(`${status} instead of ${expected}: ${text}`);
  return json;
}

/** What was accepted in the end: whoever is told that the ledger is busy just now sends the same again, as clients do. */
export async function insist(send: () => Promise<Answered>): Promise<Json> {
  for (;;) {
    const answered = await send();
    if (answered.json.code !== 'head-busy') return taken(Promise.resolve(answered));
  }
}

/** Status and code of a refusal, as `403 signature-missing`; what was accepted instead is told. */
export async function refusal(answering: Promise<Answered>): Promise<string> {
  const { status, text, json, headers } = await answering;
  if (headers.get('content-type') !== 'application/problem+json') throw new Error(`${status}: ${text}`);
  return `${status} ${json.code}`;
}
