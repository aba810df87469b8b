import { type ActType, rowOf } from '../../core/ledger/acts/table.ts';
import type { Entry } from '../../core/ledger/entry.ts';
import type { House, Outcome } from '../../functions/http/route.ts';
import { isRefusal } from '../../functions/http/route.ts';
import { acceptAct } from '../../functions/ledger/accept-act.ts';
import { acceptActor } from '../../functions/ledger/accept-actor.ts';
import { acceptBatch } from '../../functions/ledger/accept-batch.ts';
import type { makeHouse } from './house.ts';
import type { Story } from './story.ts';

type Clock = Awaited<ReturnType<typeof makeHouse>>['clock'];

/** Tells a story to a house again, envelope by envelope and at the same times: its ledger is the same to the byte. */
export async function retell(story: Story, house: House, clock: Clock): Promise<void> {
  clock.time = '2026-11-01T00:00:00.000Z';
  for (const chains of story.links.values()) for (const [own] of chains) await enrol(house, own.registration);
  for (const entry of story.entries) await retellEntry(story, entry, house, clock);
}

/** Sends a registration or a revocation to the house. */
export async function enrol(house: House, envelope: unknown): Promise<void> {
  await accepted(acceptActor(house, envelope, actorIn(envelope)));
}

export async function retellEntry(story: Story, entry: Entry, house: House, clock: Clock): Promise<void> {
  clock.time = entry.at;
  const { id } = story.definition;
  const envelope = story.envelopes.get(entry.payload)!;
  const { call } = rowOf(entry.type as ActType);
  const sent =
    call === 'batches'
      ? acceptBatch(house, envelope, id, undefined)
      : acceptAct(house, envelope, call === 'elections' ? { call } : { call, election: id });
  await accepted(sent);
}

function actorIn(registration: unknown): string {
  const { payload } = registration as { payload: string };
  return (JSON.parse(Buffer.from(payload, 'base64url').toString()) as { actor: string }).actor;
}

async function accepted(outcome: Promise<Outcome>): Promise<void> {
  const answer = await outcome;
  if (isRefusal(answer)) throw new Error(answer.refused.map((found) => found.code).join(', '));
}
