import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../core/ledger/entry.ts';
import { scansOf } from '../../../web/board/scans.ts';

const attached = (round: number, slip: number, digest: string, known: boolean, contest = 'committee') =>
  ({ type: 'scan-attached', contest, round, slip, digest, known }) as unknown as Entry;

describe('the scans beside a contest’s numbers', () => {
  it('show one file with each slip that it was attached for', () => {
    const entries = [5, 6, 7].map((slip) => attached(1, slip, 'sha256:a', true));
    expect(scansOf(entries, 'committee').map(({ slip }) => slip)).toEqual([5, 6, 7]);
  });

  it('keep the mark of each round: a right code in one rights no wrong one in another', () => {
    const entries = [attached(1, 5, 'sha256:a', false), attached(2, 5, 'sha256:a', true)];
    expect(scansOf(entries, 'committee').map(({ round, known }) => [round, known])).toEqual([
      [1, false],
      [2, true],
    ]);
  });

  it('are each as attached last, and of this contest only', () => {
    const entries = [
      attached(1, 5, 'sha256:a', false),
      attached(1, 5, 'sha256:b', true, 'discipline'),
      { type: 'ballots-sealed', contest: 'committee' } as unknown as Entry,
      attached(1, 5, 'sha256:a', true),
    ];
    expect(scansOf(entries, 'committee')).toEqual([{ digest: 'sha256:a', round: 1, slip: 5, known: true }]);
  });
});
