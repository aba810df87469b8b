import { describe, expect, it } from 'vitest';
import { progressOf } from '../../../web/meeting/progress.ts';
import { plainVote, upload } from '../../support/hall.ts';
import { inPhase } from '../../support/phases.ts';

describe('how far a count is', () => {
  it('is told in papers and bundles, a station each, and says no vote', () => {
    const story = upload(inPhase('counting'), { stations: { s2: plainVote.stations['s2']! } });
    const progress = progressOf(story.contest().rounds[0]!);
    expect(progress).toEqual({
      papers: { in: 18, of: 48 },
      bundles: { in: 1, of: 2 },
      stations: [
        { id: 's1', papers: { in: 0, of: 30 }, bundles: { in: 0, of: 1 }, outstanding: [['01', 30]] },
        { id: 's2', papers: { in: 18, of: 18 }, bundles: { in: 1, of: 1 }, outstanding: [] },
      ],
    });
  });

  it('is nothing before ballots are out', () => {
    expect(progressOf(inPhase('ready').contest().rounds[0]!).papers).toEqual({ in: 0, of: 0 });
  });
});
