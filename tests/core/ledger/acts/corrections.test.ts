import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../../core/ledger/canonical.ts';
import {
  attachScan,
  certify,
  declare,
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
  sheetDeclared,
  tiedElection,
} from '../../../support/tales.ts';

const committee = { contest: 'committee' };
const round = { ...committee, round: 1 };
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

  it('has no scan of what was signed before, and still those of what was read out before the count', () => {
    const story = sheetDeclared();
    attachScan(story, { slip: 1 });
    for (const slip of [4, 5, 7]) attachScan(story, { slip });
    expect(story.contest().rounds[0]!.scans.map(({ slip }) => slip)).toEqual([1, 4, 5, 7]);
    story.act('count-reopened', { ...round, case: 'a', reason: '复核' }, ['chief', 'chair']);
    expect(story.contest().rounds[0]!.scans.map(({ slip }) => slip)).toEqual([1]);
    declare(sign(release(story)));
    const certifying = { ...committee, resultDigest: story.digest(), replyNo: '9' };
    expect(story.refusal('result-certified', certifying, [story.superior])).toContain('scan-missing');
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

  it('is of the result it named, and of none that is signed after it', () => {
    const story = proposed(declaredElection());
    story.act('count-reopened', { ...round, case: 'b', reason: '复核' }, ['chief', 'chair']);
    declare(sign(release(story)));
    const confirming = { ...committee, reference: '省批〔2026〕3号' };
    expect(story.refusal('annulment-confirmed', confirming, ['city'])).toEqual(['annulment-not-proposed']);
  });

  it('proposed goes with the round it was of', () => {
    const story = openFurther(proposed(tiedElection()), 'tie-runoff');
    expect(story.contest()).not.toHaveProperty('annulmentProposed');
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
  expect(story.state!.incidents).toEqual([
    {
      ...{ number: '2026-08', kind: 'voteBuying', about: 'c3' },
      who: [{ name: '阿里木·买买提', note: '' }],
    },
    { number: '2026-09', kind: 'voteBuying' },
  ]);
  expect(certify(story).phase()).toBe('certified');
  expect(canonicalText(story.state)).not.toContain('2026-07');
});
