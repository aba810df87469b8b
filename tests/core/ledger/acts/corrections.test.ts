import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../../core/ledger/canonical.ts';
import { nextActs } from '../../../../core/ledger/readiness.ts';
import {
  attachScan,
  certify,
  declare,
  hold,
  plainVote,
  prepare,
  release,
  sign,
  upload,
  vote,
  votesFor,
} from '../../../support/hall.ts';
import { inPhase } from '../../../support/phases.ts';
import { Story } from '../../../support/story.ts';
import {
  certifiedElection,
  declaredElection,
  openFurther,
  reopenedAndCorrected,
  strikeAfterIssue,
} from '../../../support/tales.ts';

const committee = { contest: 'committee' };
const round = { ...committee, round: 1 };
const next = (story: Story) => nextActs(story.state!, story.contest());
const codes = (story: Story) =>
  story.refusal('result-certified', { ...committee, resultDigest: story.digest(), replyNo: '9' }, ['county']);

function withdraw(story: Story, station: string, batch: string): Story {
  const { payload } = story.standing({ ...round, station, batch })!;
  const fields = { ...round, station, batch, digest: payload, reason: '录入有误' };
  story.act('batch-withdrawn', fields, ['scrutineerA', 'scrutineerB']);
  return story;
}

describe('a bundle withdrawn', () => {
  const counted = () => upload(vote(prepare(new Story()), plainVote), plainVote);

  it('leaves its pile open until another number stands for it', () => {
    const story = withdraw(counted(), 's1', '01');
    expect(story.phase()).toBe('counting');
    expect(story.contest().rounds[0]!.stations![0]).toMatchObject({
      outstanding: [['01', 30]],
      accepted: { bundles: 0, papers: 0 },
    });
    const ballots = [{ count: 30, marks: 'oxo' }];
    expect(story.refusedBundle({ station: 's1', batch: '01a', ballots })).toEqual(['pile-unknown']);
    story.bundle({ station: 's1', batch: '01a', replaces: '01', ballots });
    expect(story.phase()).toBe('counted');
    expect(story.count().result.votes.map((each) => each.for)).toEqual([45, 15, 33]);
  });

  it('may be replaced by one that is withdrawn in turn', () => {
    const story = withdraw(counted(), 's1', '01');
    const ballots = [{ count: 30, marks: 'oxo' }];
    story.bundle({ station: 's1', batch: '01a', replaces: '01', ballots });
    withdraw(story, 's1', '01a');
    expect(story.refusedBundle({ station: 's1', batch: '01b', replaces: '01', ballots })).toEqual([
      'pile-unknown',
    ]);
    story.bundle({ station: 's1', batch: '01b', replaces: '01a', ballots });
    expect(story.phase()).toBe('counted');
  });
});

describe('a count reopened', () => {
  it('loses release and sign-offs, and none of what was recorded', () => {
    const story = declaredElection();
    const before = story.lines.map((line) => Buffer.from(line).toString());
    story.act('count-reopened', { ...round, case: 'a', reason: '复核' }, ['chief', 'chair']);
    expect(story.phase()).toBe('counted');
    for (const name of ['released', 'signed', 'declared'])
      expect(story.contest().rounds[0]).not.toHaveProperty(name);
    expect(story.lines.slice(0, -1).map((line) => Buffer.from(line).toString())).toEqual(before);
    expect(declare(sign(release(story))).phase()).toBe('declared');
  });

  it('undoes what was done about open seats', () => {
    const story = declaredElection(votesFor(48, 30, 20, 18));
    story.act('seats-reduced', { ...committee, seats: 1, presidium: true }, ['chair']);
    story.act('count-reopened', { ...round, case: 'b', reason: '复核' }, ['chief', 'chair']);
    expect(codes(declare(sign(release(story))))).toEqual(['shortfall-open']);
  });

  it('after the certificate leads to a second version that names the first', () => {
    const story = reopenedAndCorrected();
    const [first, second] = story.certificates;
    expect(first).toMatchObject({ version: 1, elected: [{ id: 'c1' }, { id: 'c2' }] });
    expect(second).toMatchObject({ version: 2, elected: [{ id: 'c1' }, { id: 'c2' }] });
    expect(first).not.toHaveProperty('supersedes');
    expect(second!.supersedes).toMatch(/^sha256:/);
    expect(second!.rounds[0]!.bundles).not.toEqual(first!.rounds[0]!.bundles);
    const types = second!.signOffs.map(({ type, seq }) => [type, seq > first!.seq]);
    expect(types).toEqual([
      ['tally-released', true],
      ['count-signed', true],
      ['result-declared', true],
      ['result-certified', true],
    ]);
  });
});

describe('a result returned', () => {
  it('is counted, signed and declared once more before it is certified', () => {
    const story = inPhase('sent-back');
    expect(story.refusal('count-reopened', { ...round, case: 'a', reason: '复核' }, ['county'])).toEqual([
      'signature-missing',
    ]);
    story.act('count-reopened', { ...round, case: 'a', reason: '按退回意见复核' }, ['chief', 'chair']);
    expect(certify(declare(sign(release(story)))).phase()).toBe('certified');
  });
});

describe('an annulment', () => {
  const proposed = (story: Story) => {
    story.act('annulment-proposed', { ...committee, resultDigest: story.digest(), reason: '违反党章' }, [
      'county',
    ]);
    return story;
  };

  it.each([
    ['declared', declaredElection],
    ['certified', certifiedElection],
  ] as const)('proposed of a %s result changes nothing until the level above confirms it', (phase, tell) => {
    const story = proposed(tell());
    expect(story.phase()).toBe(phase);
    story.act('annulment-confirmed', { ...committee, reference: '省批〔2026〕3号' }, ['city']);
    expect(story.phase()).toBe('annulled');
  });
});

describe('a candidate struck', () => {
  const struck = { ...committee, candidate: 'c3', reason: '拉票贿选' };

  it.each(['draft', 'ready', 'not-quorate', 'quorate'] as const)(
    'in phase %s comes off the paper, and the slate is approved anew',
    (phase) => {
      const story = inPhase(phase);
      const { paper } = story.contest().rounds[0]!;
      story.act('candidate-struck', struck, ['county']);
      expect(story.phase()).toBe('draft');
      expect(story.contest().slateApproved).toBe(false);
      expect(story.contest().candidates.map((each) => each.id)).toEqual(['c1', 'c2']);
      const renewed = story.contest().rounds[0]!;
      expect(renewed.candidates).toEqual(story.contest().candidates);
      expect(renewed.paper).not.toBe(paper);
      expect(story.refusal('slate-approved', { ...committee, paper: renewed.paper }, ['county'])).toContain(
        'margin-too-small',
      );
    },
  );

  it('once ballots are out keeps the marks and cannot be elected; the margin is asked about', () => {
    const story = strikeAfterIssue();
    expect(story.phase()).toBe('voting');
    const votes = votesFor(48, 30, 10, 40);
    const stations = story.definition.stations.map(({ id }) => ({
      id,
      returned: id === 's1' ? 30 : 18,
      piles: [{ batch: '01', papers: id === 's1' ? 30 : 18 }],
    }));
    story.act('ballots-returned', { ...round, stations }, ['chair', 'chief']);
    story.act('round-declared', { ...round, verdict: 'valid' }, ['chair']);
    const all = [...votes.stations['s1']!['01']!, ...votes.stations['s2']!['01']!];
    upload(story, { stations: { s1: { '01': all.slice(0, 30) }, s2: { '01': all.slice(30) } } });
    sign(release(story));
    expect(story.count().result.votes[2]).toMatchObject({ for: 40, struck: true });
    expect(story.contest().rounds[0]!.signed!.elected).toEqual(['c1']);
    expect(next(story)).toEqual(['round-declared', 'seat-referred']);
    const resultDigest = story.digest();
    expect(story.refusal('result-declared', { ...round, resultDigest }, ['chair'])).toEqual(['finding-open']);
    story.act('seat-referred', { ...round, cause: 'strike' }, ['chair']);
    expect(next(story)).toEqual(['referral-answered']);
    story.act('referral-answered', { ...round, answer: 'stands', replyNo: '批8号' }, ['county']);
    declare(story);
    story.act('seats-reduced', { ...committee, seats: 1, presidium: true }, ['chair']);
    expect(certify(story).phase()).toBe('certified');
  });

  it.each(['counting', 'counted'] as const)('in phase %s is marked and the count goes on', (phase) => {
    const story = inPhase(phase);
    story.act('candidate-struck', struck, ['county']);
    expect(story.phase()).toBe(phase);
    expect(story.contest().rounds[0]!.struck).toEqual(['c3']);
  });

  it.each(['signed', 'declared', 'sent-back'] as const)(
    'in phase %s has the count signed and declared anew, its release standing',
    (phase) => {
      const story = inPhase(phase);
      story.act('candidate-struck', struck, ['county']);
      expect(story.phase()).toBe('counted');
      expect(story.contest().rounds[0]).toMatchObject({ struck: ['c3'], released: true });
      expect(story.contest().rounds[0]).not.toHaveProperty('signed');
      sign(story);
      story.act('seat-referred', { ...round, cause: 'strike' }, ['chair']);
      story.act('referral-answered', { ...round, answer: 'stands', replyNo: '批8号' }, ['county']);
      expect(declare(story).phase()).toBe('declared');
    },
  );

  it('twice is unknown the second time', () => {
    const story = strikeAfterIssue();
    expect(story.refusal('candidate-struck', struck, ['county'])).toEqual(['candidate-unknown']);
  });

  it('lets the chair void the round, and is not proposed again', () => {
    const story = inPhase('signed');
    story.act('candidate-struck', struck, ['county']);
    story.act('round-declared', { ...round, verdict: 'void' }, ['chair']);
    expect(story.phase()).toBe('void');
    const candidates = story.contest().candidates.filter((each) => each.id !== 'c3');
    story.act('round-opened', { ...committee, kind: 'repeat', candidates, seats: 2 }, ['chair']);
    expect(story.contest().rounds[1]!.candidates).toEqual(candidates);
  });

  it('in a void round does not stand in the repeat', () => {
    const story = inPhase('void');
    story.act('candidate-struck', struck, ['county']);
    expect(story.phase()).toBe('void');
    const { candidates } = story.contest();
    expect(
      story.refusal('round-opened', { ...committee, kind: 'repeat', candidates, seats: 2 }, ['chair']),
    ).toEqual(['candidate-not-proposed']);
  });

  it('before the ballots of a further round are out stays on its paper, struck', () => {
    const story = openFurther(declaredElection(votesFor(48, 40, 28, 28)), 'tie-runoff');
    const { paper } = story.contest().rounds[1]!;
    story.act('candidate-struck', struck, ['county']);
    expect(story.phase()).toBe('ready');
    expect(story.contest().rounds[1]).toMatchObject({ paper, struck: ['c3'] });
    hold(story, votesFor(46, 20, 24));
    expect(story.contest().rounds[1]!.signed).toMatchObject({ status: 'complete', elected: ['c2'] });
  });

  it('takes back an answer given before', () => {
    const story = strikeAfterIssue();
    story.act('seat-referred', { ...round, cause: 'strike' }, ['chair']);
    story.act('referral-answered', { ...round, answer: 'stands' }, ['county']);
    expect(story.contest().rounds[0]!.stands).toBe(true);
    story.act('candidate-struck', { ...struck, candidate: 'c2' }, ['county']);
    expect(story.contest().rounds[0]).not.toHaveProperty('stands');
    expect(story.contest()).not.toHaveProperty('referral');
  });
});

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

describe('what is recorded after the certificate', () => {
  it('changes no phase; ballots are destroyed only once sealed', () => {
    const story = certifiedElection();
    story.act('members-recorded', { ...committee, replyNo: '备〔2026〕1号' }, ['county']);
    story.act('secretaries-approved', { ...committee, replyNo: '批〔2026〕11号' }, ['county']);
    story.act('ballots-sealed', { ...committee, sealNo: '封001', place: '档案室' }, ['chair']);
    story.act('ballots-destroyed', { ...committee, who: '冯静', supervisor: '杨帆', date: '2056-11-22' }, [
      'scrutineerA',
    ]);
    expect(story.phase()).toBe('certified');
  });
});

it('an incident closed no longer stands in the way, and one about nobody never did', () => {
  const story = declaredElection();
  const incident = { number: '2026-07', channel: 'e-mail', kind: 'voteBuying', about: 'c1' };
  story.act('incident-recorded', incident, ['supervision']);
  story.act('incident-recorded', { ...incident, number: '2026-08', about: 'c3' }, ['organiser']);
  const { about: _nobody, ...general } = incident;
  story.act('incident-recorded', { ...general, number: '2026-09' }, ['county']);
  expect(codes(story)).toEqual(['incident-open']);
  story.act('incident-closed', { number: '2026-07', outcome: 'unfounded' }, ['supervision']);
  expect(story.state!.incidents).toEqual([{ number: '2026-08', about: 'c3' }, { number: '2026-09' }]);
  expect(certify(story).phase()).toBe('certified');
  expect(canonicalText(story.state)).not.toContain('2026-07');
});
