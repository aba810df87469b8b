import { describe, expect, it } from 'vitest';
import { previewBundle } from '../../../core/ledger/preview.ts';
import type { Story } from '../../support/story.ts';
import { declaredElection, sheetDeclared } from '../../support/tales.ts';

const preview = (story: Story) => previewBundle(story.state!, [...story.batches.values()][0]!, []);

describe('what a bundle would be told', () => {
  it('is its papers and the votes in it, of ballots and of a sheet alike', () => {
    const ofBallots = preview(declaredElection());
    const ofSheet = preview(sheetDeclared());
    for (const { papers, votes } of [ofBallots, ofSheet]) {
      expect(papers).toBeGreaterThan(0);
      expect(votes!.length).toBeGreaterThan(0);
      expect(votes!.every(({ name }) => name !== '')).toBe(true);
    }
  });
});
