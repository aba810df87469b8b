import { describe, expect, it } from 'vitest';
import type { BoardRow } from '../../../core/ledger/board-row.ts';
import { blockers } from '../../../core/ledger/readiness.ts';
import { exceptionName, exceptions } from '../../../core/report/exception-names.ts';
import { wantsOf } from '../../../core/report/wants.ts';
import { tiedElection } from '../../support/tales.ts';
import { boardRowOf } from './rows.ts';

const day = '2026-11-22';

describe('what wants someone', () => {
  it('comes by urgency, then by its day, then by election', () => {
    const rows = [
      boardRowOf('e', { phase: 'declared' }),
      boardRowOf('d', { incidents: 2 }),
      boardRowOf('c', { phase: 'not-quorate' }, { exceptions: ['not-quorate'] }),
      boardRowOf('b', { phase: 'declared' }, { exceptions: ['tie-open', 'referral-open'], referral: 'tie' }),
      boardRowOf('a', {
        steps: [
          { step: 'vote', due: '2026-11-22' },
          { step: 'archive', due: '2026-12-30' },
        ],
      }),
      boardRowOf('z', { steps: [{ step: 'certification', due: '2026-11-20' }] }),
      boardRowOf('y', { steps: [{ step: 'names', due: '2026-11-20' }] }),
      boardRowOf('x', { steps: [{ step: 'launch', due: '2026-11-01' }] }),
    ];
    expect(
      wantsOf(rows, day).map(({ election, urgency, what, by }) => [election, urgency, what.zh, by]),
    ).toEqual([
      ['469021101-x', 'late', '启动：逾期 21 天', 'organiser'],
      ['469021101-y', 'late', '推荐提名：逾期 2 天', 'organiser'],
      ['469021101-z', 'late', '结果批复：逾期 2 天', 'superior'],
      ['469021101-a', 'today', '党委选举：今日到期', 'organiser'],
      ['469021101-b', 'referral', '报请：再次投票票数仍相等', 'superior'],
      ['469021101-c', 'exception', '到会人数不足', 'chair'],
      ['469021101-d', 'incident', '举报或重大事项未办结 2 件', 'organiser'],
      ['469021101-e', 'certify', '待批复', 'superior'],
    ]);
  });

  it('tells days that no schedule names: the meeting’s own, and those of reports', () => {
    const told = (deadline: string, date = deadline) =>
      wantsOf([boardRowOf('a', { deadline, date })], day).map(({ urgency, what, due }) => [
        urgency,
        what.zh,
        due,
      ]);
    expect(told('2026-11-22')).toEqual([['today', '今日开会', '2026-11-22']]);
    expect(told('2026-11-20')).toEqual([['late', '会议日已过 2 天，尚未投票', '2026-11-20']]);
    expect(told('2026-11-22', '2026-11-10')).toEqual([['today', '举报今日到期', '2026-11-22']]);
    expect(told('2026-11-19', '2026-11-10')).toEqual([['late', '举报办理逾期 3 天', '2026-11-19']]);
    expect(told('2026-11-23')).toEqual([]);
    const scheduled = { deadline: '2026-11-20', steps: [{ step: 'vote', due: '2026-11-20' }] } as const;
    expect(wantsOf([boardRowOf('a', scheduled)], day)).toHaveLength(1);
  });

  it('tells every day of a report, whatever else was due before it or on the same day', () => {
    const told = (row: Partial<BoardRow>) =>
      wantsOf([boardRowOf('a', { incidents: 2, ...row })], day)
        .filter(({ urgency }) => urgency !== 'incident')
        .map(({ urgency, what, due }) => [urgency, what.zh, due]);
    const earlier = { deadline: '2026-11-20', steps: [{ step: 'names', due: '2026-11-20' }] } as const;
    expect(told({ ...earlier, incidentDays: ['2026-11-21', '2026-11-22', '2026-11-23'] })).toEqual([
      ['late', '推荐提名：逾期 2 天', '2026-11-20'],
      ['late', '举报办理逾期 1 天', '2026-11-21'],
      ['today', '举报今日到期', '2026-11-22'],
    ]);
    expect(told({ deadline: day, incidentDays: [day] })).toEqual([
      ['today', '今日开会', day],
      ['today', '举报今日到期', day],
    ]);
    expect(told({ ...earlier, incidentDays: ['2026-11-20'] })).toHaveLength(2);
    const voting = { deadline: day, steps: [{ step: 'vote', due: day }] } as const;
    expect(told({ ...voting, incidentDays: [day] })).toEqual([
      ['today', '党委选举：今日到期', day],
      ['today', '举报今日到期', day],
    ]);
    expect(told({ deadline: day, incidentDays: [] })).toEqual([['today', '今日开会', day]]);
  });

  it('takes no report for the meeting once ballots are out', () => {
    const rows = [boardRowOf('a', { phase: 'voting', deadline: day, incidents: 1 })];
    expect(wantsOf(rows, day)[0]).toMatchObject({ urgency: 'today', what: { zh: '举报今日到期' }, due: day });
  });

  it('is nothing while all goes as it should', () => {
    expect(wantsOf([boardRowOf('a'), boardRowOf('b', { phase: 'certified' })], day)).toEqual([]);
  });

  it('names what a newer service calls otherwise by its code, and gives it to the superior', () => {
    const rows = [boardRowOf('a', { phase: 'declared' }, { exceptions: ['brand-new'] })];
    expect(wantsOf(rows, day)).toMatchObject([
      { what: { zh: 'brand-new', en: 'brand-new' }, by: 'superior' },
    ]);
  });

  it('stays in one order whatever order the rows come in', () => {
    const rows = ['a', 'b', 'c'].map((id) => boardRowOf(id, { incidents: 1 }));
    expect(wantsOf([...rows].reverse(), day)).toEqual(wantsOf(rows, day));
    expect(wantsOf([rows[0]!, rows[0]!], day)).toHaveLength(2);
  });
});

describe('the few words for an exception', () => {
  it('are there for what stands in the way of a certification', () => {
    const story = tiedElection();
    for (const { code } of blockers(story.state!, story.contest())) expect(exceptions.has(code)).toBe(true);
    expect(exceptionName('tie-open', 'zh')).toBe('票数相等未定');
    expect(exceptionName('tie-open', 'en')).toBe('tie open');
  });
});
