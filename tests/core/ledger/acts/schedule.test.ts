import { expect, it } from 'vitest';
import { scheduleFindings } from '../../../../core/findings/schedule.ts';
import { lateSteps } from '../../../../core/schedule/late.ts';
import type { Schedule } from '../../../../core/schedule/schedule.ts';
import type { Step } from '../../../../core/schedule/steps.ts';
import { promiseFindings } from '../../../support/refusals.ts';
import { Story } from '../../../support/story.ts';

type Due = readonly (readonly [Step, string])[];

function schedule(due: Due, jurisdiction = '469021'): Schedule {
  return {
    format: 'scrutineer/schedule@1',
    jurisdiction,
    steps: due.map(([step, day]) => ({ step, due: day })),
  };
}

function convened(): Story {
  const story = new Story();
  story.act('convened', { definition: story.definition }, ['organiser']);
  return story;
}

const refused = (due: Due, jurisdiction?: string) =>
  convened().refused('schedule-set', { schedule: schedule(due, jurisdiction) }, ['county']);

it('the superior’s schedule is the election’s until another takes its place', () => {
  const story = convened();
  for (const due of ['2026-12-01', '2026-12-08'])
    story.act('schedule-set', { schedule: schedule([['vote', due]]) }, ['county']);
  expect(story.state!.schedule).toEqual([{ step: 'vote', due: '2026-12-08' }]);
});

it('a schedule of the township alone is one too', () => {
  const story = convened();
  const own = schedule([['vote', '2026-12-01']], '469021101');
  story.act('schedule-set', { schedule: own }, ['county']);
  expect(story.state!.schedule).toEqual([{ step: 'vote', due: '2026-12-01' }]);
});

promiseFindings(scheduleFindings, [
  [
    'schedule-step-repeated',
    'a step named twice',
    () =>
      refused([
        ['vote', '2026-11-01'],
        ['vote', '2026-11-02'],
      ]),
  ],
  [
    'schedule-step-order',
    'the vote before the names',
    () =>
      refused([
        ['vote', '2026-11-30'],
        ['names', '2026-12-01'],
      ]),
  ],
  [
    'schedule-date-order',
    'a step due before the one before it',
    () =>
      refused([
        ['names', '2026-09-20'],
        ['slate', '2026-09-19'],
      ]),
  ],
  [
    'schedule-party-first',
    'the People’s Congress on the Party’s day',
    () =>
      refused([
        ['vote', '2026-11-30'],
        ['peoplesCongress', '2026-11-30'],
      ]),
  ],
  ['schedule-elsewhere', 'another county’s schedule', () => refused([['vote', '2026-12-01']], '469022')],
  [
    'step-late',
    'a day after the one due',
    () => lateSteps(schedule([['vote', '2026-12-01']]), new Map(), '2026-12-02'),
  ],
  [
    'step-done-late',
    'done a day after the one due',
    () => lateSteps(schedule([['vote', '2026-12-01']]), new Map([['vote', '2026-12-02']]), '2026-12-09'),
  ],
]);
