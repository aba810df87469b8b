import * as z from 'zod/mini';
import { formSchema } from '../../core/report/form-schema.ts';
import { type Refused, unexpected } from './connection.ts';
import { read, type Session } from './session.ts';

const listSchema = z.object({
  seq: z.int(),
  slips: z.array(z.object({ slip: z.int(), contest: z.string(), round: z.int(), form: formSchema })),
});

/** Every slip of an election as forms, and the entry of its ledger they were drawn at. */
type Slips = z.infer<typeof listSchema>;

export type SlipTold = Slips['slips'][number];

/** Asks a service for all slips there are by now, each whole. */
export async function readSlips(
  session: Session,
  election: string,
): Promise<({ readonly ok: true } & Slips) | Refused> {
  const answered = await read(session, `/v1/elections/${encodeURIComponent(election)}/slips?as=json`);
  if (!answered.ok) return answered;
  const told = z.safeParse(listSchema, await answered.response.json());
  return told.success ? { ok: true, ...told.data } : unexpected(session.connection, answered.response.status);
}
