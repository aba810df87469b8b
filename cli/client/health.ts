import * as z from 'zod/mini';
import { base64url32Field } from '../../core/ledger/fields.ts';
import { publicJwkSchema } from '../../core/ledger/keys.ts';
import { ask, type Connection, type Refused, unexpected } from './connection.ts';

const healthSchema = z.object({
  status: z.string(),
  version: z.string(),
  mode: z.enum(['sample', 'official']),
  origin: z.string(),
  service: z.object({ kid: base64url32Field, jwk: publicJwkSchema }),
});

/** What a service says of itself; `text` is its answer as it came. */
export interface Health {
  readonly text: string;
  readonly said: z.infer<typeof healthSchema>;
}

/** Asks a service whether it is ready, and waits while it says that it soon will be. */
export async function readHealth(
  connection: Connection,
): Promise<({ readonly ok: true } & Health) | Refused> {
  const answered = await ask(connection, { method: 'GET', path: '/v1/health' });
  if (!answered.ok) return answered;
  const text = await answered.response.text();
  const said = healthSchema.safeParse(parsed(text));
  if (said.success) return { ok: true, text, said: said.data };
  return unexpected(connection, answered.response.status);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
