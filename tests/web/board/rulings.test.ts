import { describe, expect, it } from 'vitest';
import type { ActType } from '../../../core/ledger/acts/table.ts';
import { phases } from '../../../core/ledger/phase.ts';
import { rulingForms } from '../../../web/board/ruling-forms.ts';
import { rulingsOf } from '../../../web/board/rulings.ts';
import { answersTo } from '../../../web/meeting/questions.ts';
import { simpleForms } from '../../../web/meeting/simple/forms.ts';
import * as steps from '../../support/hall.ts';
import { inPhase } from '../../support/phases.ts';
import { Story } from '../../support/story.ts';
import * as tales from '../../support/tales.ts';

const offered = (story: Story) => rulingsOf(story.state!, story.contest()).map(({ type }) => type);
const due = (story: Story) =>
  rulingsOf(story.state!, story.contest()).flatMap((each) => (each.due ? [each.type] : []));

/** Fills in a ruling's short form, signs what it makes, and has the ledger take it. */
function rule(story: Story, type: ActType, texts: Readonly<Record<string, string>>, as = 'county' as const) {
  const { state, entries } = story;
  const subject = { ledger: { state: state!, entries }, contest: story.contest(), texts };
  const form = rulingForms[type] ?? simpleForms[type]!;
  const answers = answersTo(form.questions(subject), texts);
  expect(answers).toBeDefined();
  return story.act(type, form.fields(answers!, subject), [as]);
}

describe('what a superior may rule', () => {
  it('follows the phase, what the election waits for marked', () => {
    expect(due(inPhase('draft'))).toEqual(['meeting-approved', 'electors-confirmed', 'slate-approved']);
    expect(due(inPhase('declared'))).toEqual(['result-certified']);
    expect(offered(inPhase('declared'))).toEqual([
      'result-certified',
      'result-returned',
      'candidate-struck',
      'annulment-proposed',
    ]);
    expect(offered(inPhase('certified'))).toEqual([
      'members-recorded',
      'secretaries-approved',
      'count-reopened',
      'annulment-proposed',
    ]);
    expect(offered(inPhase('annulled'))).toEqual([]);
  });

  it('is never offered where its phase would refuse it, nor twice', () => {
    for (const phase of phases) {
      const types = offered(inPhase(phase));
      expect(new Set(types).size).toBe(types.length);
    }
  });

  it('answers a referral only while one waits', () => {
    const story = tales.shortTwice();
    expect(offered(story)).not.toContain('referral-answered');
    const referred = { contest: 'committee', round: 2, cause: 'shortfall' };
    story.act('seat-referred', referred, ['chair']);
    expect(due(story)).toContain('referral-answered');
    rule(story, 'referral-answered', { answer: 'leave-open', replyNo: '批〔2026〕8号', reason: '' });
    expect(offered(story)).not.toContain('referral-answered');
    expect(story.contest().referral).toEqual({ cause: 'shortfall', answer: 'leave-open' });
  });

  it('lets a round stand after a strike, and nothing else then', () => {
    const story = steps.bringBack(tales.strikeAfterIssue(), steps.plainVote);
    story.act('seat-referred', { contest: 'committee', round: 1, cause: 'strike' }, ['chair']);
    expect(due(story)).toContain('referral-answered');
    rule(story, 'referral-answered', {});
    expect(story.contest().referral).toMatchObject({ answer: 'stands' });
  });
});

describe('the short forms of rulings', () => {
  it('make acts that the ledger takes', () => {
    rule(tales.declaredElection(), 'result-returned', { reason: '请核对' });
    const certified = tales.certifiedElection();
    rule(certified, 'members-recorded', { replyNo: '1' });
    rule(certified, 'secretaries-approved', { replyNo: '2' });
    rule(certified, 'annulment-proposed', { reason: '违反党章' });
    expect(offered(certified)).toContain('annulment-confirmed');
    expect(offered(certified)).not.toContain('annulment-proposed');
    rule(certified, 'annulment-confirmed', { reference: '省批〔2026〕3号' }, 'city' as never);
    expect(certified.phase()).toBe('annulled');
  });

  it('strike a candidate who stands, on the incident it rests on', () => {
    const story = steps.issue(steps.attend(steps.prepare(new Story())), { s1: 30, s2: 18 });
    rule(story, 'candidate-struck', { candidate: 'c3', reason: '违纪' });
    story.act(
      'incident-recorded',
      { number: 'yc-1', channel: '12380-web', kind: 'voteBuying', about: 'c2' },
      ['organiser'],
    );
    expect(() => rule(story, 'candidate-struck', { candidate: 'c3', reason: '再次' })).toThrow();
    rule(story, 'candidate-struck', { candidate: 'c2', reason: '拉票', incident: 'yc-1' });
    expect(story.contest().rounds[0]!.struck).toEqual(['c3', 'c2']);
    expect(story.entries.at(-1)).toMatchObject({ incident: 'yc-1' });
  });

  it('explain an incident once, and close it with the hall’s form', () => {
    const story = tales.declaredElection();
    story.act('incident-recorded', { number: 'yc-2', channel: '12380-web', kind: 'leak' }, ['organiser']);
    expect(offered(story)).toEqual(expect.arrayContaining(['incident-closed', 'incident-explained']));
    rule(story, 'incident-explained', { reason: '已核实' });
    expect(offered(story)).not.toContain('incident-explained');
    rule(story, 'incident-closed', { outcome: 'unfounded', handler: '甲', head: '乙' });
    expect(offered(story)).not.toContain('incident-closed');
  });
});
