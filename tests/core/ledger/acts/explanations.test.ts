import { describe, expect, it } from 'vitest';
import { attachScan, certify, hold, plainVote, votesFor } from '../../../support/hall.ts';
import { inPhase } from '../../../support/phases.ts';
import type { Story } from '../../../support/story.ts';
import { declaredElection, openFurther } from '../../../support/tales.ts';

const committee = { contest: 'committee' };
const round = { ...committee, round: 1 };
const codes = (story: Story) =>
  story.refusal('result-certified', { ...committee, resultDigest: story.digest(), replyNo: '9' }, ['county']);

describe('what must be explained', () => {
  /** More papers issued than people present in the first round, which then ties. */
  function tooManyIssued(): Story {
    return declaredElection({ ...votesFor(46, 40, 26, 26), present: 46, issued: { s1: 26, s2: 23 } });
  }
  const explained = {
    ...round,
    code: 'issued-exceeds-present',
    at: '/stations',
    reason: '清点后多发一张，已封存',
  };

  it('is explained once, by the chief or the superior, also when a further round has begun', () => {
    const story = openFurther(tooManyIssued(), 'tie-runoff');
    story.act('finding-explained', explained, ['chief']);
    expect(story.contest().rounds[0]!.explained).toEqual([
      { code: 'issued-exceeds-present', at: '/stations' },
    ]);
    expect(story.contest().rounds[1]!.explained).toEqual([]);
    expect(story.refusal('finding-explained', explained, ['county'])).toEqual(['finding-unknown']);
    expect(story.entries.at(-1)).toMatchObject({
      at: expect.stringMatching(/^2026-11-22T/),
      place: '/stations',
    });
    expect(certify(hold(story, votesFor(46, 24, 20))).phase()).toBe('certified');
  });

  it('blocks the certificate of the last round until it is', () => {
    expect(codes(hold(openFurther(tooManyIssued(), 'tie-runoff'), votesFor(46, 24, 20)))).toEqual([
      'finding-open',
    ]);
  });

  it('may be explained as soon as ballots are issued, and not before', () => {
    const story = inPhase('quorate');
    expect(story.refusal('finding-explained', explained, ['chief'])).toEqual(['finding-unknown']);
    const stations = [
      { id: 's1', printed: 30, issued: 30, unused: 0 },
      { id: 's2', printed: 19, issued: 19, unused: 0 },
    ];
    story.act('ballots-issued', { ...round, stations }, ['chair', 'chief']);
    story.act('finding-explained', explained, ['chief']);
  });

  it('a station that returned more than it issued is such a thing', () => {
    const story = declaredElection({ ...plainVote, issued: { s1: 29, s2: 19 } });
    expect(codes(story)).toEqual(['finding-open']);
    story.act('finding-explained', { ...explained, code: 'station-excess-returned', at: '/stations/0' }, [
      'county',
    ]);
    expect(certify(story).phase()).toBe('certified');
  });
});

describe('a scan', () => {
  it('with a mistyped head code is attached once more', () => {
    const story = attachScan(declaredElection(), { headCode: 'AAAAAAAAAAAA' });
    expect(codes(story)).toEqual(['sheet-other-ledger']);
    attachScan(story);
    expect(story.contest().rounds[0]!.scans).toHaveLength(1);
    expect(certify(story).phase()).toBe('certified');
  });

  it('of several slips is kept with each of them', () => {
    const story = declaredElection();
    for (const slip of [5, 6, 7]) attachScan(story, { slip });
    expect(story.contest().rounds[0]!.scans.map(({ slip, known }) => [slip, known])).toEqual([
      [5, true],
      [6, true],
      [7, true],
    ]);
  });

  it('of an earlier round may come while the next one goes on', () => {
    const story = openFurther(declaredElection(votesFor(48, 40, 28, 28)), 'tie-runoff');
    attachScan(story, { round: 1 });
    expect(story.contest().rounds.map((each) => each.scans.length)).toEqual([1, 0]);
    expect(
      story.refusal(
        'scan-attached',
        { ...round, round: 3, slip: 5, digest: `sha256:${'0'.repeat(64)}`, headCode: 'AAAAAAAAAAAA' },
        ['chair'],
      ),
    ).toEqual(['round-wrong']);
  });
});
