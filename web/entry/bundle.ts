import { type Batch, checkBatch, formBatch } from '../../core/ballot/batch.ts';
import type { BatchBallot } from '../../core/ballot/multiset.ts';
import type { Sheet } from '../../core/count/input.ts';
import type { Shaped } from '../../core/json/shape.ts';
import type { Pile } from './pile.ts';

/** The bundle of a pile in its one form, held to the paper it was voted on. */
export function bundleOf(
  pile: Pile,
  holding: { readonly ballots: readonly BatchBallot[] } | { readonly sheet: Sheet },
): Shaped<Batch> {
  const { election, contest, station, batch, mode, replaces, round } = pile;
  const formed = formBatch({
    format: 'scrutineer/batch@1',
    election,
    paper: round.paper,
    contest,
    round: round.round,
    station,
    batch,
    mode,
    ...(replaces === undefined ? {} : { replaces }),
    ...holding,
  });
  if (!formed.ok) return formed;
  const findings = checkBatch(formed.value, round);
  return findings.length > 0 ? { ok: false, findings } : formed;
}

/** Whether a bundle that came from elsewhere is one of this pile. */
export function isOf(pile: Pile, batch: Batch): boolean {
  return (
    batch.election === pile.election &&
    batch.paper === pile.round.paper &&
    batch.contest === pile.contest &&
    batch.round === pile.round.round &&
    batch.station === pile.station &&
    batch.batch === pile.batch &&
    batch.mode === pile.mode &&
    batch.replaces === pile.replaces &&
    (batch.sheet === undefined) === (pile.entered === 'ballots')
  );
}
