import { describe, expect, it } from 'vitest';
import { meetingFindings } from '../../../../core/findings/meeting.ts';
import { blockers, nextActs } from '../../../../core/ledger/readiness.ts';
import { conditionsOf } from '../../../../core/meeting/gates.ts';
import { attend } from '../../../support/hall.ts';
import { promiseFindings } from '../../../support/refusals.ts';
import { Story } from '../../../support/story.ts';
import { contest } from '../../../support/tales.ts';

const replies = { requestNo: '1', replyNo: '1', date: '2026-11-01' };
const evidence = { number: '镇党发〔2026〕3号', date: '2026-10-08', who: '陆敏' };
const gated = (overlays: ('jinyun-2011' | 'disc' | 'plan-2017')[]) =>
  new Story({ rules: { base: '1990', overlays }, awareness: { atLeast: [9, 10] } });

function convened(...overlays: ('jinyun-2011' | 'disc' | 'plan-2017')[]): Story {
  const story = gated(overlays);
  story.act('convened', { definition: story.definition }, ['organiser']);
  return story;
}

/** Records every condition of a step as met. */
function meet(story: Story, step: string): Story {
  for (const [condition, each] of conditionsOf(story.definition)) {
    if (each.step !== step) continue;
    const counted = each.counted ? { aware: 95, asked: 100 } : {};
    const fields = { condition, step, met: true, evidence: { ...evidence, ...counted } };
    story.act('start-condition-recorded', fields, ['organiser']);
  }
  return story;
}

describe('an election with start conditions', () => {
  it('is refused its meeting for every open condition of the launch, and allowed it once they are met', () => {
    const story = convened('plan-2017');
    const refused = story.refused('meeting-approved', replies, ['county']);
    expect(refused.map((found) => found.numbers['condition'])).toEqual([
      'leading-group',
      'plan',
      'resolution',
      'mobilisation',
    ]);
    meet(story, 'launch').act('meeting-approved', replies, ['county']);
    expect(story.state!.meetingApproved).toBe(true);
  });

  it('names what is open among its blockers, and how to record it among what comes next', () => {
    const story = convened('disc');
    const contest = story.contest();
    expect(
      blockers(story.state!, contest).filter((found) => found.code === 'start-condition-open'),
    ).toHaveLength(12);
    expect(nextActs(story.state!, contest)[0]).toBe('start-condition-recorded');
  });

  it('submits no names before launch and names are met, approves no slate before the candidates’ pledges, counts no heads before the vote’s', () => {
    const story = convened('jinyun-2011');
    const candidates = [
      { id: 'c1', name: '丁一' },
      { id: 'c2', name: '王强' },
      { id: 'c3', name: '李兰' },
    ];
    const slate = { contest: 'committee', stage: 'recommended', candidates };
    const persons = `sha256:${'ef'.repeat(32)}`;
    const recommendedBy = { members: true, masses: true };
    const facts = { probationary: false, rights: 'full' as const, bars: [], recommendedBy };
    story.sealed.set(
      persons,
      candidates.map(({ id }) => ({ id, facts })),
    );
    expect(story.refusal('slate-submitted', slate, ['organiser'])).toContain('start-condition-open');
    meet(story, 'launch').act('slate-submitted', slate, ['organiser']);
    story.act('slate-submitted', { ...slate, stage: 'formal', persons }, ['organiser']);
    story.act('meeting-approved', replies, ['county']);
    story.act('electors-confirmed', { contest: 'committee', electors: 50, exempt: [] }, ['county']);
    const approval = { contest: 'committee', paper: story.contest().rounds[0]!.paper };
    expect(story.refusal('slate-approved', approval, ['county'])).toEqual(['start-condition-open']);
    meet(story, 'slate').act('slate-approved', approval, ['county']);
    expect(() => attend(story)).toThrow('start-condition-open');
    attend(meet(story, 'vote'));
    expect(story.phase()).toBe('quorate');
  });

  it('meets what gates names however they come: as a formal slate, or by the definition alone', () => {
    const story = convened('disc');
    meet(story, 'launch').act('meeting-approved', replies, ['county']);
    story.act('electors-confirmed', { contest: 'committee', electors: 50, exempt: [] }, ['county']);
    const { candidates } = story.contest();
    const formal = { contest: 'committee', stage: 'formal', candidates };
    const four = Array.from({ length: 4 }, () => 'start-condition-open');
    expect(story.refusal('slate-submitted', formal, ['organiser'])).toEqual(four);
    const approval = { contest: 'committee', paper: story.contest().rounds[0]!.paper };
    expect(story.refusal('slate-approved', approval, ['county'])).toEqual(four);
    meet(story, 'names').act('slate-approved', approval, ['county']);
    expect(story.phase()).toBe('ready');
  });

  it('takes a condition back when it is recorded as unmet', () => {
    const story = meet(convened('plan-2017'), 'launch');
    story.act('start-condition-recorded', { condition: 'plan', step: 'launch', met: false }, ['county']);
    expect(story.refusal('meeting-approved', replies, ['county'])).toEqual(['start-condition-open']);
  });
});

/** What a condition recorded as met is refused for. */
const record = (fields: object, ...overlays: ('jinyun-2011' | 'plan-2017')[]) =>
  convened(...overlays).refused('start-condition-recorded', { step: 'launch', met: true, ...fields }, [
    'organiser',
  ]);

describe('a condition recorded as met', () => {
  it.each([
    ['nothing', {}, 'date, who, number / scan'],
    ['neither day nor person', { number: '1' }, 'date, who'],
    ['neither number nor scan', { date: '2026-10-08', who: '陆敏' }, 'number / scan'],
  ])('says when, who and by what: %s is not enough', (_what, given, missing) => {
    const [found] = record({ condition: 'plan', evidence: given }, 'plan-2017');
    expect(found).toMatchObject({ code: 'condition-evidence', numbers: { missing } });
  });

  it('may be shown by a scan instead of a number', () => {
    const story = convened('plan-2017');
    const shown = { date: '2026-10-08', who: '陆敏', scan: `sha256:${'ab'.repeat(32)}` };
    story.act('start-condition-recorded', { condition: 'plan', step: 'launch', met: true, evidence: shown }, [
      'organiser',
    ]);
    expect(story.state!.conditions).toEqual([{ condition: 'plan', step: 'launch', met: true }]);
  });

  it('counts who was asked where it is a rate, which must reach the election’s own level', () => {
    expect(record({ condition: 'awareness', evidence }, 'jinyun-2011')[0]).toMatchObject({
      numbers: { missing: 'aware, asked' },
    });
    const low = { condition: 'awareness', evidence: { ...evidence, aware: 89, asked: 100 } };
    expect(record(low, 'jinyun-2011')[0]!.code).toBe('awareness-too-low');
  });

  it('counts nobody as aware who was not asked', () => {
    const more = { condition: 'awareness', evidence: { ...evidence, aware: 101, asked: 100 } };
    expect(record(more, 'jinyun-2011')).toMatchObject([
      { code: 'part-exceeds-whole', at: '/evidence/aware', numbers: { part: 101, whole: 100 } },
    ]);
  });

  it('lasted as many days as the rules ask: a day at least for the report of a congress (P-05)', () => {
    const discussed = { condition: 'report-discussed', step: 'vote' };
    expect(record({ ...discussed, evidence }, 'plan-2017')[0]).toMatchObject({
      numbers: { missing: 'days' },
    });
    expect(record({ ...discussed, evidence: { ...evidence, days: 0 } }, 'plan-2017')[0]).toMatchObject({
      code: 'condition-days',
      numbers: { days: 0, needed: 1 },
    });
    const story = convened('plan-2017');
    const met = { ...discussed, met: true, evidence: { ...evidence, days: 1 } };
    story.act('start-condition-recorded', met, ['organiser']);
    expect(story.state!.conditions).toHaveLength(1);
  });

  it('stands in its own step', () => {
    const [found] = record({ condition: 'plan', step: 'vote', evidence }, 'plan-2017');
    expect(found).toMatchObject({ code: 'condition-step', numbers: { step: 'launch', named: 'vote' } });
  });

  it('of the county’s own asks for no evidence', () => {
    const story = convened();
    story.act('start-condition-recorded', { condition: 'venue', step: 'vote', met: true }, ['organiser']);
    expect(story.state!.conditions).toHaveLength(1);
  });
});

describe('an election under jinyun-2011', () => {
  it('is not convened without the level of awareness that its text leaves open', () => {
    const story = new Story({ rules: { base: '1990', overlays: ['jinyun-2011'] } });
    expect(story.refusal('convened', { definition: story.definition }, ['organiser'])).toEqual([
      'awareness-level-missing',
    ]);
  });
});

promiseFindings(meetingFindings, [
  [
    'start-condition-open',
    'names before the leading group is there',
    () => {
      const story = new Story({ rules: { base: '1990', overlays: ['hainan-2011'] } });
      story.act('convened', { definition: story.definition }, ['organiser']);
      const candidates = ['丁一', '王强', '李兰'].map((name, at) => ({ id: `c${at + 1}`, name }));
      const names = { contest: 'committee', stage: 'formal', candidates };
      return story.refused('slate-submitted', names, ['organiser']);
    },
  ],
  [
    'condition-step',
    'a condition recorded for another step',
    () => record({ condition: 'hotline', step: 'vote', evidence }, 'jinyun-2011'),
  ],
  [
    'condition-evidence',
    'a condition met with nothing to show for it',
    () => record({ condition: 'hotline' }, 'jinyun-2011'),
  ],
  [
    'awareness-level-missing',
    'jinyun-2011 without a level',
    () => {
      const story = new Story({ rules: { base: '1990', overlays: ['jinyun-2011'] } });
      return story.refused('convened', { definition: story.definition }, ['organiser']);
    },
  ],
  [
    'awareness-too-low',
    'an awareness rate below the level',
    () => record({ condition: 'awareness', evidence: { ...evidence, aware: 1, asked: 2 } }, 'jinyun-2011'),
  ],
  [
    'direct-secretary',
    'a congress that elects its secretary without the pilot',
    () => {
      const story = new Story({ contests: [contest({ body: 'secretary' })] });
      return story.refused('convened', { definition: story.definition }, ['organiser']);
    },
  ],
  [
    'condition-days',
    'no day for the report of a congress',
    () =>
      record(
        { condition: 'report-discussed', step: 'vote', evidence: { ...evidence, days: 0 } },
        'plan-2017',
      ),
  ],
]);
