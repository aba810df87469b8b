import { describe, expect, it } from 'vitest';
import { headCode } from '../../../core/ledger/canonical.ts';
import { slipForms } from '../../../core/report/slip-forms.ts';
import * as steps from '../../support/hall.ts';
import { gradedPoll } from '../../support/polls.ts';
import { Story } from '../../support/story.ts';
import * as tales from '../../support/tales.ts';
import { linesOf, recordOf, rowsOf, slipsOf } from './slip-story.ts';

const numbers = (story: Story, round?: number) => slipsOf(story, round).map(({ slip }) => slip);
const slip = (story: Story, number: number, round?: number) =>
  slipsOf(story, round).find((each) => each.slip === number)!;

describe('the slips of a round', () => {
  it('come one after another as the meeting goes, votes only once released', () => {
    const story = steps.prepare(new Story());
    expect(numbers(story)).toEqual([]);
    steps.attend(story);
    expect(numbers(story)).toEqual([1]);
    steps.issue(story, { s1: 30, s2: 18 });
    expect(numbers(story)).toEqual([1, 2]);
    steps.bringBack(story, steps.plainVote);
    expect(numbers(story)).toEqual([1, 2, 3]);
    steps.pronounce(story, 'valid');
    steps.upload(story, steps.plainVote);
    expect(recordOf(story, 'committee', 1).count).toBeDefined();
    expect(numbers(story)).toEqual([1, 2, 3]);
    steps.release(story);
    expect(numbers(story)).toEqual([1, 2, 3, 4, 4, 5, 6, 7]);
    steps.sign(story);
    expect(numbers(story)).toEqual([1, 2, 3, 4, 4, 5, 6, 7]);
    steps.declare(story);
    expect(numbers(story)).toEqual([1, 2, 3, 4, 4, 5, 6, 7, 8]);
  });

  it('released before every pile is in are those of the piles that are', () => {
    const story = steps.vote(steps.prepare(new Story()), steps.plainVote);
    steps.upload(story, { stations: { s1: steps.plainVote.stations['s1']! } });
    expect(numbers(steps.release(story))).toEqual([1, 2, 3, 4]);
  });

  it('without what the state does not hold are the first three', () => {
    const { state } = tales.declaredElection();
    const without = slipForms(state!, 'committee', 1, new Map(), 'zh');
    expect(without.map((each) => each.slip)).toEqual([1, 2, 3]);
  });

  it('end with the third where the round is void', () => {
    const story = tales.voidThenRepeated();
    expect(numbers(story, 1)).toEqual([1, 2, 3]);
    expect(linesOf(slip(story, 3, 1)).join()).toContain('本次选举无效，不计票');
    expect(numbers(story, 2)).toEqual([1, 2, 3, 4, 4, 5, 6, 7, 8]);
  });

  it('say that a round was declared void because a candidate was struck, not because of its papers', () => {
    const story = tales.strikeAfterIssue();
    steps.bringBack(story, steps.votesFor(48, 40, 30, 10));
    steps.pronounce(story, 'void');
    const lines = linesOf(slip(story, 3));
    expect(lines.join()).toContain('分发选票后有候选人被取消资格，本次选举无效，不计票。');
    expect(lines.join()).toContain('依据：Z-09');
    const english = slipsOf(story, 1, 'en').find((each) => each.slip === 3)!;
    expect(linesOf(english).join()).toContain('a candidate was struck after ballots were issued');
  });

  it('declare nothing valid that is not, before the chair has declared anything', () => {
    const story = steps.issue(steps.attend(steps.prepare(new Story())), { s1: 30, s2: 18 });
    steps.bringBack(story, steps.votesFor(49, 40, 30, 10));
    expect(linesOf(slip(story, 3)).join()).toContain('本次选举无效');
  });

  it('of a contest’s earlier rounds have no eighth: the last one’s reports them all', () => {
    const story = tales.tieAndRunoff();
    expect(numbers(story, 1)).toEqual([1, 2, 3, 4, 4, 5, 6, 7]);
    expect(numbers(story, 2)).toContain(8);
  });

  it('name those absent by reason, and the stations as they are called', () => {
    const stations = [{ id: 's1', title: '第一票箱' }, { id: 's2' }];
    const story = steps.declare(
      steps.sign(
        steps.release(
          steps.upload(steps.vote(steps.prepare(new Story({ stations })), steps.plainVote), steps.plainVote),
        ),
      ),
    );
    const [attendance] = rowsOf(slip(story, 1));
    const reasons = attendance!.filter(([item]) => item!.startsWith('其中：'));
    expect(reasons.map(([item]) => item)).toEqual(['其中：因事', '其中：因病', '其中：请假', '其中：其他']);
    expect(reasons.reduce((sum, row) => sum + Number(row[1]), 0)).toBe(2);
    expect(rowsOf(slip(story, 2))[0]!.map(([station]) => station)).toEqual(['第一票箱', 's2', '合计']);
    expect(rowsOf(slip(story, 3))[0]!.map(([station]) => station)).toEqual(['第一票箱', 's2', '合计']);
    expect(slip(story, 4).form.subject).toBe('党委委员（正式选举）　第一票箱　第01包');
  });

  it('bear the paper’s code, seq and head code, the meeting’s date, and their own names', () => {
    const story = tales.declaredElection();
    const { seq, head } = story.state!;
    const slips = slipsOf(story);
    for (const { form, slip: number } of slips) {
      expect(form.witness).toEqual({
        paper: headCode(story.contest().rounds[0]!.paper),
        seq,
        headCode: headCode(head),
      });
      // Whoever sends the letter dates it.
      expect(form.date).toBe(number === 8 ? undefined : '2026-11-22');
      // The letter names the meeting in its text.
      expect(form.meeting).toBe(number === 8 ? undefined : '第十三次代表大会');
      expect(form.rehearsal).toBe(false);
    }
    expect(slips.map(({ form }) => form.id)).toEqual([
      'slip-1-committee-1',
      'slip-2-committee-1',
      'slip-3-committee-1',
      'slip-4-committee-1-1',
      'slip-4-committee-1-2',
      'slip-5-committee-1',
      'slip-6-committee-1',
      'slip-7-committee-1',
      'slip-8-committee-1',
    ]);
    expect(slips.map(({ sheet }) => sheet).filter((sheet) => sheet !== undefined)).toEqual([1, 2]);
  });

  it('of a rehearsal say so', () => {
    const story = steps.attend(steps.prepare(new Story({ mode: 'rehearsal' })));
    expect(slip(story, 1).form.rehearsal).toBe(true);
  });

  it('of a preselection end with its result: nothing is reported to the superior', () => {
    const contests = [tales.contest({ kind: 'preselection' })];
    const story = steps.hold(steps.prepare(new Story({ contests })), steps.plainVote);
    expect(numbers(story)).toEqual([1, 2, 3, 4, 4, 5, 6, 7]);
  });

  it('of a poll are the three before the count and its one table', () => {
    const persons = [
      { id: 'p1', name: '王强' },
      { id: 'p2', name: '丁一' },
    ];
    const contests = [
      {
        ...gradedPoll('evaluation', persons),
        id: 'committee',
        title: '班子成员民主测评',
        office: '班子成员',
        kind: 'evaluation' as const,
      },
    ];
    const story = steps.prepare(new Story({ contests }));
    const boxes = story.contest().candidates.length;
    const stations = { s1: { '01': [{ count: 48, marks: '-'.repeat(boxes) }] }, s2: {} };
    steps.release(steps.upload(steps.vote(story, { stations }), { stations }));
    expect(numbers(story)).toEqual([1, 2, 3, 5]);
    expect(slip(story, 5).form.title).toBe('民主测评结果汇总表');
  });

  it('say in English what they say in Chinese', () => {
    const story = tales.declaredElection();
    const english = slipsOf(story, 1, 'en');
    expect(english.map((each) => each.slip)).toEqual(numbers(story));
    for (const { form } of english) {
      const said = JSON.stringify({ ...form, parts: form.parts.filter((part) => part.kind !== 'table') });
      expect(
        said.replaceAll(/丁一|王强|阿里木·买买提|赵六|周丽|吴敏|委员|党委委员|第十三次代表大会/g, ''),
      ).not.toMatch(/[一-鿿]/);
    }
  });
});
