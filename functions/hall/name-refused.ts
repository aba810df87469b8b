import { finding } from '../../core/findings/finding.ts';
import type { HallChunk } from '../../core/hall/documents.ts';
import { readEnvelope } from '../../core/ledger/envelope.ts';
import { readActor } from '../../core/ledger/registration.ts';
import { type House, type Refusal, refuse } from '../http/route.ts';

/** Says also whose registration was refused: a superior may register that key after all. */
export function nameRefused(house: House, { registrations }: HallChunk, refusal: Refusal): Refusal {
  const [first] = refusal.refused;
  const [, place, index] = /^(\/registrations\/(\d+))(?:\/|$)/.exec(first.at) ?? [];
  if (place === undefined) return refusal;
  const opened = readEnvelope(registrations[Number(index)]!.envelope, 'actor', house.crypto.sha256);
  const actor = opened.ok ? readActor(opened.payload) : opened;
  if (!actor.ok) return refusal;
  return refuse([...refusal.refused, finding('hall-person-refused', place, { actor: actor.value.actor })]);
}
