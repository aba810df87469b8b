import { describe, expect, it } from 'vitest';
import { paperDigest, roundPaper } from '../../../../core/ledger/round-paper.ts';
import { nodeCrypto } from '../../../../functions/node-crypto.ts';
import { attend, hold, plainVote, prepare } from '../../../support/hall.ts';
import { inPhase } from '../../../support/phases.ts';
import { Story } from '../../../support/story.ts';
import { certifiedElection, contest, plenaryOf } from '../../../support/tales.ts';

const committee = { contest: 'committee' };
const replies = { requestNo: '1', replyNo: '1', date: '2026-11-01' };
const names = (story: Story) => story.contest().candidates.map((candidate) => candidate.name);

describe('an election just convened', () => {
  it('is a draft of every contest, each with the paper of its first round', () => {
    const story = inPhase('draft');
    const [state] = story.states;
    expect(state).toMatchObject({ seq: 1, meetingApproved: false, officials: [], incidents: [] });
    const { paper, ...round } = story.contest().rounds[0]!;
    expect(paperDigest(roundPaper(state!, 'committee', round), nodeCrypto.sha256)).toBe(paper);
    expect(roundPaper(state!, 'committee', round)).toMatchObject({
      format: 'scrutineer/paper@1',
      round: 1,
      kind: 'formal',
      order: 'strokes',
    });
  });

  it('keeps names as they are stored, whatever space stood round them', () => {
    const spaced = [
      { id: 'c1', name: ' 丁 一\u0085' },
      { id: 'c2', name: '王强' },
      { id: 'c3', name: 'Ame\u0301lie' },
    ];
    const story = new Story({ contests: [contest({ candidates: spaced })] });
    story.act('convened', { definition: story.definition }, ['organiser']);
    expect(names(story)).toEqual(['丁 一', '王强', 'Amélie']);
  });

  it('has a list of names that may be written in on its paper, but on no run-off’s', () => {
    const story = new Story({ contests: [contest({ eligibleWriteIns: ['赵六'], order: 'slate' })] });
    story.act('convened', { definition: story.definition }, ['county']);
    const { paper: _paper, ...round } = story.contest().rounds[0]!;
    expect(roundPaper(story.state!, 'committee', round)).toMatchObject({
      order: 'slate',
      eligibleWriteIns: ['赵六'],
    });
    expect(roundPaper(story.state!, 'committee', { ...round, kind: 'tie-runoff' })).not.toHaveProperty(
      'eligibleWriteIns',
    );
  });

  it.each([
    ['another place than its id begins with', { id: '469021102-2026-congress' }, 'election-id'],
    ['a superior that is not the level above', { superior: '46' }, 'superior-differs'],
    ['a station named twice', { stations: [{ id: 's1' }, { id: 's1' }] }, 'id-repeated'],
  ])('is not one with %s', (_what, fields, code) => {
    const story = new Story(fields);
    const signer = 'superior' in fields ? 'organiser' : 'county';
    expect(story.refusal('convened', { definition: story.definition }, [signer])).toContain(code);
  });

  it('is convened under its own id', () => {
    const story = new Story();
    const definition = { ...story.definition, id: '469021101-2026-branch' };
    expect(story.refusal('convened', { definition }, ['organiser'])).toEqual(['election-differs']);
  });
});

describe('approvals', () => {
  it('make a contest ready in whatever order they come', () => {
    const story = inPhase('draft');
    story.act('slate-approved', { ...committee, paper: story.contest().rounds[0]!.paper }, ['county']);
    story.act('electors-confirmed', { ...committee, electors: 50, exempt: [] }, ['county']);
    expect(story.phase()).toBe('draft');
    story.act('meeting-approved', replies, ['county']);
    expect(story.phase()).toBe('ready');
  });

  it('of the meeting may name the scan of the reply, and a later one another', () => {
    const story = inPhase('draft');
    const scan = `sha256:${'cd'.repeat(32)}`;
    story.act('meeting-approved', { ...replies, scan }, ['county']);
    expect(story.state!.replyScan).toBe(scan);
    story.act('meeting-approved', { ...replies, replyNo: '2' }, ['county']);
    expect(story.state!.replyScan).toBeUndefined();
  });

  it.each([
    ['nobody', 0, []],
    ['all exempted', 6, [{ kind: 'serving-sentence', count: 6 }]],
  ])('of electors leave somebody due: not %s', (_who, electors, exempt) => {
    expect(
      inPhase('draft').refusal('electors-confirmed', { ...committee, electors, exempt }, ['county']),
    ).toEqual(['due-below-one']);
  });

  it('of a slate want its margin', () => {
    const story = inPhase('draft');
    const candidates = [
      { id: 'c1', name: '丁一' },
      { id: 'c2', name: '王强' },
    ];
    story.act('slate-submitted', { ...committee, stage: 'formal', candidates }, ['organiser']);
    const { paper } = story.contest().rounds[0]!;
    expect(story.refusal('slate-approved', { ...committee, paper }, ['county'])).toEqual([
      'margin-too-small',
    ]);
  });
});

describe('a slate', () => {
  const candidates = [
    { id: 'c1', name: '丁一' },
    { id: 'c4', name: '何伟' },
    { id: 'c5', name: '罗敏', note: '女' },
  ];

  it('of an earlier stage leaves the paper as it is, whose approval waits for the formal one', () => {
    const story = prepare(new Story());
    const before = story.contest();
    story.act('slate-submitted', { ...committee, stage: 'initial', candidates }, ['organiser']);
    const slate = { stage: 'initial', names: ['丁一', '何伟', '罗敏'], warnings: [] };
    expect(story.contest()).toEqual({ ...before, slate, slateApproved: false, phase: 'draft' });
  });

  it('submitted anew takes the approval back and changes the paper', () => {
    const story = prepare(new Story());
    const { paper } = story.contest().rounds[0]!;
    story.act('slate-submitted', { ...committee, stage: 'formal', candidates }, ['county']);
    expect(story.phase()).toBe('draft');
    expect(names(story)).toEqual(['丁一', '何伟', '罗敏']);
    const renewed = story.contest().rounds[0]!.paper;
    expect(renewed).not.toBe(paper);
    story.act('slate-approved', { ...committee, paper: renewed }, ['county']);
    expect(story.phase()).toBe('ready');
  });

  it('has names that can be told apart', () => {
    const fields = {
      ...committee,
      stage: 'formal',
      candidates: [...candidates, { id: 'c6', name: '何 伟' }],
    };
    expect(inPhase('draft').refusal('slate-submitted', fields, ['organiser'])).toEqual(['name-repeated']);
  });
});

describe('a plenary', () => {
  const secretary = { contest: 'secretary' };

  it('has the certified elected of its congress as electors, and elects one of them', () => {
    const story = prepare(plenaryOf(certifiedElection()), 2);
    expect(story.contest().electorate).toEqual(['丁一', '王强']);
    expect(story.phase()).toBe('ready');
    expect(attend(story, 2).phase()).toBe('quorate');
  });

  it('waits for the congress to be certified', () => {
    const early = plenaryOf(hold(prepare(new Story()), plainVote));
    expect(
      early.refusal('electors-confirmed', { ...secretary, electors: 2, exempt: [] }, ['county']),
    ).toEqual(['electorate-not-certified']);
  });

  it('approves nobody from outside it', () => {
    const story = plenaryOf(certifiedElection());
    const candidates = [{ id: 'p1', name: '阿里木·买买提' }];
    story.act('slate-submitted', { ...secretary, stage: 'formal', candidates }, ['organiser']);
    story.act('electors-confirmed', { ...secretary, electors: 2, exempt: [] }, ['county']);
    const { paper } = story.contest().rounds[0]!;
    expect(story.refusal('slate-approved', { ...secretary, paper }, ['county'])).toEqual([
      'candidate-not-member',
    ]);
  });
});

describe('officials', () => {
  it('replace those appointed before; a chair or organiser may stand', () => {
    const story = prepare(new Story());
    const officials = [
      { person: '丁一', duty: 'chair' },
      { person: '郑国华', duty: 'chief' },
    ];
    story.act('officials-appointed', { officials }, ['chair']);
    expect(story.state!.officials).toEqual(officials);
  });
});

it('what is only recorded changes nothing but the head', () => {
  const story = prepare(new Story());
  const { seq: _seq, head: _head, at: _at, registrars: _registrars, ...before } = story.state!;
  story.act('meeting-resolved', { what: '通过议程', for: 48, against: 0, abstain: 0 }, ['chair']);
  story.act('supervision-recorded', { kind: 'on-site', what: '查看会场' }, ['supervision']);
  expect(story.state).toMatchObject(before);
});
