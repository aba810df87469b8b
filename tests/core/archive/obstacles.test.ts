import { describe, expect, it } from 'vitest';
import { archiveObstacles } from '../../../core/archive/obstacles.ts';
import type { Digest } from '../../../core/crypto.ts';
import { speak } from '../../../core/findings/finding.ts';
import { digestBytes } from '../../../core/ledger/canonical.ts';
import type { ElectionState } from '../../../core/ledger/state.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { scanOf } from '../../support/hall.ts';
import type { Story } from '../../support/story.ts';
import { certifiedElection, declaredElection, sheetMeeting } from '../../support/tales.ts';
import { seal } from './stories.ts';

const obstacles = ({ state, entries }: Story, held: readonly Digest[] = []) =>
  archiveObstacles(state!, entries, new Set(held));
const codes = (story: Story, held?: readonly Digest[]) => obstacles(story, held).map(({ code }) => code);

const report = { number: 'j-001', channel: '12380-phone', kind: 'leak' };
const recorded = (story: Story) => {
  story.act('incident-recorded', report, [story.superior]);
  return story;
};

describe('an archive package may be closed', () => {
  it('once everything is certified and the ballots are sealed', () => {
    expect(codes(seal(certifiedElection()))).toEqual([]);
  });

  it('not without the record of the seal', () => {
    const [found, ...more] = obstacles(certifiedElection());
    expect([found, more]).toEqual([
      {
        code: 'archive-not-sealed',
        severity: 'block',
        at: '/contests/committee',
        numbers: { contest: 'committee', title: '党委委员' },
      },
      [],
    ]);
    expect(speak(found!, 'zh').next).toContain('ballots-sealed');
  });

  it('not before the superior has certified', () => {
    expect(codes(seal(declaredElection()))).toEqual(['archive-not-certified']);
  });

  it('of an annulled election, whose ballots are sealed all the same', () => {
    const annulled = (story: Story) => {
      const { contests } = story.state!;
      const [contest] = contests;
      const state: ElectionState = { ...story.state!, contests: [{ ...contest!, phase: 'annulled' }] };
      return archiveObstacles(state, story.entries, new Set()).map(({ code }) => code);
    };
    expect(annulled(seal(declaredElection()))).toEqual([]);
    expect(annulled(declaredElection())).toEqual(['archive-not-sealed']);
  });

  it('not while a report is open: it is closed, or the superior explains it', () => {
    expect(codes(recorded(seal(certifiedElection())))).toEqual(['archive-incident-open']);
    const closed = recorded(seal(certifiedElection()));
    closed.act('incident-closed', { number: 'j-001', outcome: 'unfounded' }, [closed.superior]);
    expect(codes(closed)).toEqual([]);
    const explained = recorded(seal(certifiedElection()));
    explained.act('incident-explained', { number: 'j-001', reason: '另案处理' }, [explained.superior]);
    expect(codes(explained)).toEqual([]);
  });

  it('with a breach that was proven, which the ledger keeps', () => {
    const story = seal(certifiedElection());
    story.act('incident-recorded', { ...report, kind: 'officeSeeking', about: 'c3' }, [story.superior]);
    story.act('incident-closed', { number: 'j-001', outcome: 'proven' }, [story.superior]);
    expect(story.state!.incidents).toMatchObject([{ number: 'j-001', proven: true }]);
    expect(codes(story)).toEqual([]);
  });

  it('not without the scans that its ledger names', () => {
    const story = seal(sheetMeeting());
    const digest = digestBytes(scanOf(story), nodeCrypto.sha256);
    expect(codes(story, [digest])).toEqual([]);
    expect(obstacles(story)).toMatchObject([{ code: 'archive-scan-absent', at: `scans/${digest.slice(7)}` }]);
  });

  it('not where a round counted by sheet has no scan at all', () => {
    const story = seal(sheetMeeting());
    const [contest] = story.state!.contests;
    const [round] = contest!.rounds;
    const state = {
      ...story.state!,
      contests: [{ ...contest!, rounds: [{ ...round!, scans: [] }] }],
    };
    expect(archiveObstacles(state, [], new Set()).map(({ code }) => code)).toEqual(['scan-missing']);
  });
});
