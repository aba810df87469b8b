import { describe, expect, it } from 'vitest';
import { readShape } from '../../../core/json/shape.ts';
import { checkSchedule } from '../../../core/schedule/check.ts';
import { lateSteps } from '../../../core/schedule/late.ts';
import { type Schedule, scheduleSchema } from '../../../core/schedule/schedule.ts';
import { type Step, steps } from '../../../core/schedule/steps.ts';

function schedule(...of: readonly (readonly [Step, string])[]): Schedule {
  return {
    format: 'scrutineer/schedule@1',
    jurisdiction: '469021',
    steps: of.map(([step, due]) => ({ step, due })),
  };
}

const codes = (given: Schedule) => checkSchedule(given).map(({ code, at }) => `${code} ${at}`);

describe('a schedule', () => {
  it('may name every step, from launch to archive, and leave out any of them', () => {
    const whole = schedule(...steps.map((step, i) => [step, `2026-0${i + 1}-15`] as const));
    expect(readShape(scheduleSchema, whole)).toEqual({ ok: true, value: whole });
    expect(checkSchedule(whole)).toEqual([]);
    expect(checkSchedule(schedule(['launch', '2026-08-31'], ['archive', '2026-08-31']))).toEqual([]);
  });

  it('names no step that is not in the list, and no day that is not in the calendar', () => {
    const wrong = { ...schedule(), steps: [{ step: 'party', due: '2026-02-29' }] };
    const read = readShape(scheduleSchema, wrong);
    expect(read.ok ? [] : read.findings.map(({ at }) => at)).toEqual(['/steps/0/step', '/steps/0/due']);
  });

  it('keeps the order of the law: a step written after a later one is refused', () => {
    expect(codes(schedule(['vote', '2026-11-30'], ['names', '2026-12-01']))).toEqual([
      'schedule-step-order /steps/1/step',
    ]);
  });

  it('lets no step be due before the one before it, and lets both be due on one day', () => {
    const late = schedule(['names', '2026-09-20'], ['slate', '2026-09-19']);
    expect(checkSchedule(late)).toEqual([
      expect.objectContaining({
        code: 'schedule-date-order',
        severity: 'block',
        at: '/steps/1/due',
        numbers: {
          step: 'slate',
          name: '确定预备人选',
          due: '2026-09-19',
          before: 'names',
          beforeName: '推荐提名',
          beforeDue: '2026-09-20',
        },
      }),
    ]);
    expect(codes(schedule(['names', '2026-09-20'], ['slate', '2026-09-20']))).toEqual([]);
  });

  it('has each step once', () => {
    expect(codes(schedule(['vote', '2026-11-01'], ['vote', '2026-11-02']))).toEqual([
      'schedule-step-repeated /steps/1/step',
    ]);
  });

  it('puts the Party’s vote on an earlier day than the People’s Congress (P-02)', () => {
    const on = (congress: string) => codes(schedule(['vote', '2026-11-30'], ['peoplesCongress', congress]));
    expect(on('2026-12-01')).toEqual([]);
    expect(on('2026-11-30')).toEqual(['schedule-party-first /steps/1/due']);
    expect(on('2026-11-29')).toEqual([
      'schedule-date-order /steps/1/due',
      'schedule-party-first /steps/1/due',
    ]);
  });
});

describe('lateness', () => {
  const given = schedule(['launch', '2024-02-28'], ['names', '2024-03-01']);

  it('is counted in whole days from the day due, a leap day included', () => {
    const open = new Map<Step, string>();
    expect(lateSteps(given, open, '2024-02-28')).toEqual([]);
    expect(lateSteps(given, open, '2024-03-01')).toEqual([
      expect.objectContaining({
        code: 'step-late',
        severity: 'explain',
        at: '/steps/0',
        numbers: { step: 'launch', name: '启动', due: '2024-02-28', days: 2, today: '2024-03-01' },
      }),
    ]);
  });

  it('of a step done after its day is told for information only, and of one done in time not at all', () => {
    const done = new Map<Step, string>([
      ['launch', '2024-03-02'],
      ['names', '2024-03-01'],
    ]);
    expect(lateSteps(given, done, '2024-12-31')).toEqual([
      expect.objectContaining({
        code: 'step-done-late',
        severity: 'info',
        numbers: { step: 'launch', name: '启动', due: '2024-02-28', days: 3, on: '2024-03-02' },
      }),
    ]);
  });
});
