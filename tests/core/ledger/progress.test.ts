import { describe, expect, it } from 'vitest';
import { boardRow, incidentDays } from '../../../core/ledger/board-row.ts';
import { openSteps } from '../../../core/ledger/progress.ts';
import { prepare } from '../../support/hall.ts';
import { inPhase } from '../../support/phases.ts';
import { Story } from '../../support/story.ts';
import { certifiedElection, declaredElection } from '../../support/tales.ts';

const steps = [
  { step: 'launch', due: '2026-10-01' },
  { step: 'names', due: '2026-10-10' },
  { step: 'slate', due: '2026-10-20' },
  { step: 'request', due: '2026-10-25' },
  { step: 'vote', due: '2026-11-20' },
  { step: 'certification', due: '2026-11-30' },
  { step: 'peoplesCongress', due: '2026-12-20' },
  { step: 'archive', due: '2026-12-31' },
];
const schedule = { format: 'scrutineer/schedule@1', jurisdiction: '469021', steps };

function scheduled(story: Story): Story {
  story.act('schedule-set', { schedule }, ['county']);
  return story;
}
const open = (story: Story) => openSteps(story.state!).map(({ step }) => step);

describe('the superior’s schedule', () => {
  it('is on every board row until its steps are done, the People’s Congress aside', () => {
    expect(open(scheduled(inPhase('draft')))).toEqual([
      'names',
      'slate',
      'request',
      'vote',
      'certification',
      'archive',
    ]);
    expect(open(scheduled(prepare(new Story())))).toEqual(['vote', 'certification', 'archive']);
    expect(open(scheduled(declaredElection()))).toEqual(['certification', 'archive']);
  });

  it('is done when the ballots of a certified election are sealed', () => {
    const story = scheduled(certifiedElection());
    expect(open(story)).toEqual(['archive']);
    story.act('ballots-sealed', { contest: 'committee', sealNo: '封001', place: '档案室' }, ['chair']);
    expect(open(story)).toEqual([]);
  });

  it('counts names as submitted from the initial stage on', () => {
    const story = scheduled(inPhase('draft'));
    const { candidates } = story.contest();
    story.act('slate-submitted', { contest: 'committee', stage: 'recommended', candidates }, ['organiser']);
    expect(open(story)).toContain('names');
    story.act('slate-submitted', { contest: 'committee', stage: 'initial', candidates }, ['organiser']);
    expect(open(story)).not.toContain('names');
  });

  it('gives way on the board to a report that is to be closed earlier', () => {
    const story = scheduled(declaredElection());
    const report = { channel: '12380-web', kind: 'leak' };
    story.act('incident-recorded', { number: '1', ...report }, ['supervision']);
    expect(boardRow(story.state!)).toMatchObject({ deadline: '2026-11-30', incidents: 1 });
    story.act('incident-recorded', { number: '2', ...report, deadline: '2026-11-25' }, ['supervision']);
    expect(boardRow(story.state!)).toMatchObject({ deadline: '2026-11-25', incidents: 2 });
    story.act('incident-closed', { number: '2', outcome: 'unfounded' }, ['supervision']);
    expect(boardRow(story.state!).deadline).toBe('2026-11-30');
  });

  it('hides no day of an open report, and no row that is kept holds them', () => {
    const story = scheduled(declaredElection());
    const record = (number: string, deadline?: string) =>
      story.act(
        'incident-recorded',
        { number, channel: '12380-web', kind: 'leak', ...(deadline === undefined ? {} : { deadline }) },
        ['supervision'],
      );
    record('1', '2026-12-02');
    record('2', '2026-12-01');
    record('3', '2026-12-02');
    record('4');
    expect(incidentDays(story.state!)).toEqual(['2026-12-01', '2026-12-02']);
    const row = boardRow(story.state!);
    expect(row).toMatchObject({ deadline: '2026-11-30', incidents: 4 });
    expect(row).not.toHaveProperty('incidentDays');
    story.act('incident-closed', { number: '2', outcome: 'unfounded' }, ['supervision']);
    expect(incidentDays(story.state!)).toEqual(['2026-12-02']);
  });

  it('waits for the launch where its conditions are open', () => {
    const story = new Story({ rules: { base: '1990', overlays: ['plan-2017'] } });
    story.act('convened', { definition: story.definition }, ['organiser']);
    expect(open(scheduled(story))[0]).toBe('launch');
  });

  it('gives the board the first day due, with telephone and the person on site', () => {
    const story = new Story({ telephone: '0898-6280-0000' });
    story.act('convened', { definition: story.definition }, ['organiser']);
    expect(boardRow(story.state!)).toMatchObject({ deadline: '2026-11-22', telephone: '0898-6280-0000' });
    expect(boardRow(story.state!)).not.toHaveProperty('steps');
    const replies = { requestNo: '1', replyNo: '1', date: '2026-11-01', attends: '何晴' };
    story.act('meeting-approved', replies, ['county']);
    scheduled(story);
    expect(boardRow(story.state!)).toMatchObject({ deadline: '2026-10-10', attends: '何晴' });
  });

  it('is that of the election’s own superior, in the order of the law', () => {
    const other = { ...schedule, steps: [steps[4], steps[0]] };
    expect(inPhase('draft').refusal('schedule-set', { schedule: other }, ['county'])).toEqual([
      'schedule-step-order',
    ]);
  });
});
