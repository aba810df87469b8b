import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../core/ledger/canonical.ts';
import { certificateSchema } from '../../../core/ledger/signed-forms.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import {
  certify,
  declare,
  hold,
  plainVote,
  prepare,
  release,
  sign,
  upload,
  vote,
} from '../../support/hall.ts';
import { Story } from '../../support/story.ts';
import {
  certifiedElection,
  contest,
  plenaryOf,
  reopenedAndCorrected,
  tieAndRunoff,
  voidThenRepeated,
} from '../../support/tales.ts';

const { sha256 } = nodeCrypto;

describe('a certificate', () => {
  it.each([
    ['of one round', certifiedElection],
    ['of two rounds', tieAndRunoff],
    ['after a void round', voidThenRepeated],
    ['of a second version', reopenedAndCorrected],
  ])('%s is of its published form', (_which, tell) => {
    for (const certificate of tell().certificates)
      expect(certificateSchema.safeParse(certificate).error).toBeUndefined();
  });

  it('names what it stands on: rules, rounds, bundles, those who signed, the entry and the head', () => {
    const story = certifiedElection();
    const [certificate] = story.certificates;
    expect(certificate).toMatchObject({
      election: '469021101-2026-congress',
      contest: 'committee',
      title: '党委委员',
      office: '委员',
      mode: 'official',
      date: '2026-11-22',
      version: 1,
      rules: { spec: '2020', clauses: ['Q-03', 'W-01'] },
      elected: [
        { id: 'c1', name: '丁一' },
        { id: 'c2', name: '王强' },
      ],
      replyNo: '批〔2026〕9号',
      seq: 16,
      head: story.state!.head,
      voidRounds: [],
    });
    expect(certificate!.rounds).toMatchObject([
      { round: 1, resultDigest: story.contest().rounds[0]!.signed!.digest },
    ]);
    expect([...certificate!.rounds[0]!.bundles].sort()).toEqual([...story.batches.keys()].sort());
    expect(certificate!.signOffs.map(({ type, as }) => [type, ...as.map((each) => each.role)])).toEqual([
      ['tally-released', 'chief'],
      ['count-signed', 'chief', 'scrutineer'],
      ['result-declared', 'chair'],
      ['result-certified', 'superior'],
    ]);
  });

  it('of two rounds lists the elected of both by strokes, and every round’s sign-offs', () => {
    const [certificate] = tieAndRunoff().certificates;
    expect(certificate!.elected.map((each) => each.name)).toEqual(['丁一', '王强']);
    expect(certificate!.signOffs.map(({ type, round }) => `${type} ${round}`)).toEqual([
      'tally-released 1',
      'count-signed 1',
      'result-declared 1',
      'tally-released 2',
      'count-signed 2',
      'result-declared 2',
      'result-certified undefined',
    ]);
  });

  it('says which rounds were void', () => {
    const story = voidThenRepeated();
    const [certificate] = story.certificates;
    expect(certificate!.rounds.map((round) => round.round)).toEqual([2]);
    expect(certificate!.voidRounds).toEqual([
      { round: 1, kind: 'formal', paper: story.contest().rounds[0]!.paper },
    ]);
  });

  it('of a correction names the version it supersedes', () => {
    const [first, second] = reopenedAndCorrected().certificates;
    expect(second!.supersedes).toBe(digestOf(first, sha256));
  });

  it('of a plenary lists in the approved order, whoever was written in last', () => {
    const congress = certifiedElection();
    const story = plenaryOf(congress);
    const deputies = contest({
      id: 'secretary',
      method: 'equal',
      order: 'slate',
      candidates: [
        { id: 'p1', name: '王强' },
        { id: 'p2', name: '丁一' },
      ],
    });
    const plenary = new Story({
      ...story.definition,
      id: '469021101-2026-deputies',
      entry: 'ballots',
      stations: [{ id: 's1' }],
      contests: [deputies],
    });
    prepare(plenary, 3);
    const stations = {
      s1: {
        '01': [
          { count: 2, marks: 'ox', writeIns: [{ name: '安安' }] },
          { count: 1, marks: 'oo' },
        ],
      },
    };
    upload(vote(plenary, { present: 3, stations }), { stations });
    plenary.act(
      'write-in-resolved',
      { contest: 'secretary', round: 1, from: '安安', to: { person: '安安' }, reason: '本届委员' },
      ['scrutineerA', 'scrutineerB'],
    );
    certify(declare(sign(release(plenary))));
    expect(plenary.certificates[0]!.elected.map((each) => each.name)).toEqual(['王强', '安安']);
  });
});

describe('a count', () => {
  it('takes only names that may be written in', () => {
    const story = prepare(new Story({ contests: [contest({ eligibleWriteIns: ['赵六'] })] }));
    const stations = {
      s1: {
        '01': [
          { count: 20, marks: 'oox' },
          { count: 5, marks: 'oxx', writeIns: [{ name: '赵六' }] },
          { count: 5, marks: 'oxx', writeIns: [{ name: '孙七' }] },
        ],
      },
      s2: { '01': [{ count: 18, marks: 'oox' }] },
    };
    const { result } = hold(story, { stations }).count();
    expect(result).toMatchObject({ writeIns: [{ name: '赵六', for: 5 }], voidWriteIns: { ineligible: 5 } });
  });

  it('says of equal bundles which they are, at most ten by name', () => {
    const piles = Object.fromEntries(
      Array.from({ length: 12 }, (_pile, index) => [String(index + 10), [{ count: 20, marks: 'oox' }]]),
    );
    const votes = { present: 240, stations: { s1: piles } };
    const story = upload(vote(prepare(new Story(), 250), votes), votes);
    const [found] = story.count().result.findings;
    expect(found).toMatchObject({ code: 'bundle-repeated', at: '/batches/s1/10', numbers: { times: 12 } });
    expect(String(found!.numbers['bundles']).split(', ')).toHaveLength(10);
    sign(release(story));
    story.act(
      'finding-explained',
      {
        contest: 'committee',
        round: 1,
        code: 'bundle-repeated',
        at: '/batches/s1/10',
        reason: '逐包核对，确属相同',
      },
      ['chief'],
    );
    expect(certify(declare(story)).phase()).toBe('certified');
  });

  it('does not depend on the order in which bundles came', () => {
    const one = upload(vote(prepare(new Story()), plainVote), plainVote);
    const other = vote(prepare(new Story()), plainVote);
    for (const station of ['s2', 's1'])
      other.bundle({ station, batch: '01', ballots: plainVote.stations[station]!['01'] });
    expect(other.digest()).toBe(one.digest());
  });

  it('knows who counted by appointment and by signature', () => {
    const story = prepare(new Story());
    const officials = [
      { person: '郑国华', duty: 'chief' },
      { person: '施明', duty: 'caller' },
      { person: '尤佳', duty: 'chair' },
    ];
    story.act('officials-appointed', { officials }, ['chair']);
    const writtenIn = (name: string) => ({ count: 10, marks: 'oxx', writeIns: [{ name }] });
    const stations = {
      s1: { '01': [{ count: 30, marks: 'xxx', writeIns: [{ name: '施明' }, { name: '尤佳' }] }] },
      s2: { '01': [writtenIn('周丽')] },
    };
    const { heldDuty, unidentified } = upload(vote(story, { present: 40, stations }), { stations }).count();
    expect(heldDuty).toEqual(['施明']);
    expect([...unidentified].sort()).toEqual(['尤佳', '施明'].sort());
  });
});

it('a plenary takes nobody written in from outside its electors', () => {
  const story = prepare(plenaryOf(certifiedElection()), 2);
  const stations = { s1: { '01': [{ count: 2 }] } };
  vote(story, { present: 2, stations });
  const resolved = { contest: 'secretary', round: 1, from: '赵六', to: { person: '赵六' }, reason: '核对' };
  expect(story.refused('write-in-resolved', resolved, ['scrutineerA', 'scrutineerB'])).toMatchObject([
    { code: 'candidate-not-member', at: '/to/person' },
  ]);
  const nobody = { ...resolved, to: { void: 'ineligible' } };
  expect(story.attempt('write-in-resolved', nobody, ['scrutineerA', 'scrutineerB']).ok).toBe(true);
});

it('a bundle of a contest that is not there is refused as such', () => {
  const story = vote(prepare(new Story()), plainVote);
  const { id: election } = story.definition;
  const { paper } = story.contest().rounds[0]!;
  const batch = {
    format: 'scrutineer/batch@1',
    election,
    paper,
    contest: 'commission',
    round: 1,
    station: 's1',
    batch: '01',
    mode: 'official',
    ballots: [{ count: 30, marks: 'oox' }],
  };
  const answer = story.send(batch, 'batch', ['keyerA', 'keyerB']);
  expect(answer.ok ? [] : answer.findings.map((found) => found.code)).toEqual(['contest-unknown']);
});
