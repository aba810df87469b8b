import { expect, test } from 'vitest';
import { readBatch } from '../../../core/ballot/batch.ts';
import type { Envelope } from '../../../core/ledger/envelope.ts';
import type { Outgoing } from '../../../web/desk/outbox.ts';
import { bundleOf, isOf } from '../../../web/entry/bundle.ts';
import { type Pile, pileKey, pileOf, pilesWaiting, rolesFor, waitingAt } from '../../../web/entry/pile.ts';
import { returnedIn, spentNumbers } from '../../../web/meeting/papers.ts';
import { prepare, vote } from '../../support/hall.ts';
import { Story } from '../../support/story.ts';
import { counting, ledgerOf, pileIn } from './piles.ts';

test('the piles waited for are those of the ledger, in its order', () => {
  const piles = pilesWaiting(ledgerOf(counting()));
  expect(piles.map(({ station, number, papers }) => [station, number, papers])).toEqual([
    ['s1', '01', 30],
    ['s2', '01', 18],
  ]);
});

test('nothing is waited for before the chair has declared the round', () => {
  expect(pilesWaiting(ledgerOf(prepare(new Story())))).toEqual([]);
});

test.each([
  ['committee', 's1', '02'],
  ['committee', 's9', '01'],
  ['nothing', 's1', '01'],
])('a pile that is not there is none: %s %s %s', (contest, station, number) => {
  expect(pileOf(ledgerOf(counting()), contest, station, number)).toBeUndefined();
});

test('a bundle of it is taken by the ledger, and then it is no longer waited for', () => {
  const story = counting();
  const bundle = bundleOf(pileIn(story), { ballots: [{ count: 30, marks: 'oox' }] });
  if (!bundle.ok) throw new Error('the bundle is refused');
  expect(readBatch(bundle.value).ok).toBe(true);
  const { format: _format, election: _election, paper: _paper, ...fields } = bundle.value;
  story.bundle(fields);
  expect(pilesWaiting(ledgerOf(story)).map(({ station }) => station)).toEqual(['s2']);
});

/** The pile's bundle as it waits on this computer. */
function outgoingOf(story: Story, pile: Pile): Outgoing {
  const bundle = bundleOf(pile, { ballots: [{ count: 30, marks: 'oox' }] });
  if (!bundle.ok) throw new Error('the bundle is refused');
  const { election, station, batch } = pile;
  const envelope = story.sign(bundle.value, 'batch', ['keyerA', 'keyerB']) as Envelope;
  return { key: pileKey(pile), election, station, batch, envelope };
}

test('a bundle that waits here is found also once its pile is no longer waited for', () => {
  const story = counting();
  const [own, others] = [outgoingOf(story, pileIn(story)), outgoingOf(story, pileIn(story, 's2'))];
  story.bundle({ station: 's1', batch: '01', ballots: [{ count: 30, marks: 'oox' }] });
  const ledger = ledgerOf(story);
  expect(pileOf(ledger, 'committee', 's1', '01')).toBeUndefined();
  const found = (contest: string, station: string, number: string) =>
    waitingAt(ledger, contest, station, number, [own, others]);
  expect(found('committee', 's1', '01')).toBe(own);
  expect(found('committee', 's2', '01')).toBe(others);
  expect(found('committee', 's1', '02')).toBeUndefined();
  expect(found('nothing', 's1', '01')).toBeUndefined();
});

test('a bundle that waits here in place of a withdrawn one is found under the number of its pile', () => {
  const story = counting();
  const former = outgoingOf(story, pileIn(story));
  story.bundle({ station: 's1', batch: '01', ballots: [{ count: 30, marks: 'oox' }] });
  const { payload: digest } = story.standing({ contest: 'committee', round: 1, station: 's1', batch: '01' })!;
  const fields = { contest: 'committee', round: 1, station: 's1', batch: '01', digest, reason: '录错' };
  story.act('batch-withdrawn', fields, ['scrutineerA', 'scrutineerB']);
  const own = outgoingOf(story, pileIn(story));
  expect(own.batch).toBe('01-2');
  // Another computer may have numbered its own as it liked.
  story.bundle({ station: 's1', batch: '01b', replaces: '01', ballots: [{ count: 30, marks: 'oox' }] });
  const ledger = ledgerOf(story);
  expect(pileOf(ledger, 'committee', 's1', '01')).toBeUndefined();
  expect(waitingAt(ledger, 'committee', 's1', '01', [former, own])).toBe(own);
});

test('a withdrawn bundle is entered anew under the next number, and names the old one', () => {
  const story = counting();
  const withdraw = (batch: string) => {
    const digest = story.standing({ contest: 'committee', round: 1, station: 's1', batch })!.payload;
    const fields = { contest: 'committee', round: 1, station: 's1', batch, digest, reason: '录错' };
    story.act('batch-withdrawn', fields, ['scrutineerA', 'scrutineerB']);
  };
  story.bundle({ station: 's1', batch: '01', ballots: [{ count: 30, marks: 'oox' }] });
  const first = pileKey(pileIn(counting()));
  withdraw('01');
  const again = pileIn(story);
  expect([again.batch, again.replaces]).toEqual(['01-2', '01']);
  expect(pileKey(again)).not.toBe(first);
  story.bundle({ station: 's1', batch: '01-2', replaces: '01', ballots: [{ count: 30, marks: 'oxo' }] });
  withdraw('01-2');
  const third = pileIn(story, 's1', '01-2');
  expect([third.batch, third.replaces]).toEqual(['01-3', '01-2']);
  const bundle = bundleOf(third, { ballots: [{ count: 30, marks: 'oxo' }] });
  expect(bundle.ok && bundle.value.replaces).toBe('01-2');
});

test('nothing typed or signed of a pile passes for one that was laid anew with as many papers', () => {
  const sixty = [{ count: 60, marks: 'oox' }];
  const piles = { '01': sixty, '02': sixty, '03': sixty };
  const story = vote(prepare(new Story(), 200), { present: 180, stations: { s1: piles } });
  story.bundle({ station: 's1', batch: '02', ballots: sixty });
  const [old, { round }] = [pileIn(story), pileIn(story)];
  const typed = { 'returned.s1': '180', 'returned.s2': '0', 'size.s1': '60', 'size.s2': '60' };
  const stations = returnedIn(typed, ['s1', 's2'], round, 'ballots', (station) =>
    spentNumbers(story.entries, 'committee', round, station),
  );
  story.act('ballots-returned', { contest: 'committee', round: 1, stations }, ['chair', 'chief']);
  const anew = pilesWaiting(ledgerOf(story));
  expect(anew.map(({ batch, papers }) => [batch, papers])).toEqual([
    ['04', 60],
    ['05', 60],
  ]);
  expect(anew.map(pileKey)).not.toContain(pileKey(old));
  expect(story.refusedBundle({ station: 's1', batch: old.batch, ballots: sixty })).toEqual(['pile-unknown']);
});

test('small meetings enter a sheet, which the chief and a scrutineer sign', () => {
  expect(rolesFor(pileIn(counting()))).toEqual(['keyer']);
  expect(rolesFor(pileIn(counting(new Story({ entry: 'sheet' }))))).toEqual(['chief', 'scrutineer']);
});

test('a bundle of another pile, paper or round is told apart', () => {
  const pile = pileIn(counting());
  const bundle = bundleOf(pile, { ballots: [{ count: 30, marks: 'oox' }] });
  if (!bundle.ok) throw new Error('the bundle is refused');
  expect(isOf(pile, bundle.value)).toBe(true);
  const other = { paper: `sha256:${'0'.repeat(64)}` as const };
  for (const change of [
    { election: 'x' },
    other,
    { contest: 'x' },
    { round: 2 },
    { station: 's2' },
    { batch: '02' },
    { mode: 'rehearsal' as const },
    { replaces: '00' },
  ])
    expect(isOf(pile, { ...bundle.value, ...change })).toBe(false);
  expect(isOf({ ...pile, entered: 'sheet' }, bundle.value)).toBe(false);
});
