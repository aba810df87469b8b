import { expect, test } from 'vitest';
import { readBatch } from '../../../core/ballot/batch.ts';
import { bundleOf, isOf } from '../../../web/entry/bundle.ts';
import { pileKey, pileOf, pilesWaiting, rolesFor } from '../../../web/entry/pile.ts';
import { prepare } from '../../support/hall.ts';
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
