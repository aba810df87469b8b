import { expect, test } from 'vitest';
import { isOfVotes } from '../../../core/ledger/change.ts';
import { openScans } from '../../../core/ledger/checks/standing.ts';
import type { ContestState } from '../../../core/ledger/state.ts';
import { attachScan } from '../../support/hall.ts';
import { sheetDeclared } from '../../support/tales.ts';

test('slips up to the papers that came back have no votes on them, all others have', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8].filter((slip) => isOfVotes({ slip }))).toEqual([4, 5, 6, 7, 8]);
});

test('a scan that an older service kept, whose slip its state does not name, stands for the sheet as it did', () => {
  const story = attachScan(sheetDeclared());
  const { rounds, ...rest } = story.contest();
  const older = rounds.map((round) => ({
    ...round,
    scans: round.scans.map(({ slip: _slip, ...scan }) => scan),
  }));
  const contest = { ...rest, rounds: older } as unknown as ContestState;
  expect(openScans(story.state!, contest)).toEqual([]);
});
