import { describe, expect, it } from 'vitest';
import type { Definition } from '../../../core/ledger/election.ts';
import { superiorReport } from '../../../core/report/superior-report.ts';
import * as steps from '../../support/hall.ts';
import { Story } from '../../support/story.ts';
import * as tales from '../../support/tales.ts';
import { linesOf, rowsOf, slipsOf } from './slip-story.ts';

const report = (story: Story, lang: 'zh' | 'en' = 'zh') =>
  slipsOf(story, undefined, lang).find(({ slip }) => slip === 8)!;
const secretaries = () =>
  steps.hold(
    steps.prepare(
      new Story({
        contests: [
          tales.contest({
            office: '书记',
            order: 'slate',
            method: 'equal',
            candidates: [
              { id: 'c1', name: '王强', note: '男' },
              { id: 'c2', name: '丁一' },
            ],
          }),
        ],
      }),
    ),
    { stations: { s1: { '01': [{ count: 28, marks: 'oo' }] }, s2: { '01': [{ count: 20, marks: 'oo' }] } } },
  );
const delegates = () =>
  steps.hold(
    steps.prepare(new Story({ parent: '469021101-2026-delegates', meeting: 'memberAssembly' })),
    steps.plainVote,
  );

describe('slip 8', () => {
  it('tells the superior when, where and how the meeting was held, with room for the place', () => {
    const [meeting] = rowsOf(report(tales.declaredElection()));
    expect(meeting).toEqual([
      ['会议名称', '第十三次代表大会'],
      ['会议形式', '党员代表大会'],
      ['会议时间', '2026年11月22日'],
      ['会议地点', ''],
      ['选举方式', '无记名投票，差额选举'],
      ['应选名额', '2'],
    ]);
  });

  it('gives attendance, ballots and every name’s votes, most first, and the elected by strokes', () => {
    const [, turnout, votes, elected] = rowsOf(report(tales.declaredElection()));
    expect(turnout).toEqual([['1', '正式选举', '50', '48', '48', '48', '47', '1']]);
    expect(votes).toEqual([
      ['1', '丁　一', '44', '3', '0', '0'],
      ['2', '王　强', '41', '3', '3', '0'],
      ['3', '阿里木·买买提', '3', '44', '0', '0'],
      ['4', '赵　六〔另选〕', '3', '', '', ''],
    ]);
    expect(elected).toEqual([
      ['1', '丁　一', ''],
      ['2', '王　强', ''],
    ]);
  });

  it('reports members for the record (R-02)', () => {
    const slip = report(tales.declaredElection());
    expect(slip.form.title).toBe('关于委员选举结果的报告');
    expect(linesOf(slip)).toContain('以上选举结果，现报请备案。妥否，请批示。');
    expect(linesOf(slip).join()).toContain('依据：R-02');
    expect(slip.form.parts.at(-1)).toEqual({
      kind: 'space',
      caption: '备案意见（文号、日期，盖章）',
      height: 55,
    });
    expect(slip.form.signatures).toEqual(['报送单位（盖章）']);
  });

  it('asks for the approval of secretaries, whom it lists in the approved order (R-01)', () => {
    const slip = report(secretaries());
    expect(slip.form.title).toBe('关于书记选举结果的请示');
    expect(linesOf(slip)).toContain('以上选举结果，妥否，请批示。');
    expect(linesOf(slip)).toContain('四、当选人名单（以批准的次序为序）');
    expect(linesOf(slip).join()).toContain('依据：R-01');
    expect(rowsOf(slip)[3]).toEqual([
      ['1', '王　强', '男'],
      ['2', '丁　一', ''],
    ]);
  });

  it('asks for the approval of a branch’s delegates to a congress (R-03)', () => {
    const story = delegates();
    expect(linesOf(report(story)).join()).toContain('依据：R-03');
    expect(linesOf(report(story))).toContain('以上选举结果，现报请审批。妥否，请批示。');
  });

  it('asks for approval of whomever a first plenary elects', () => {
    const story = steps.hold(steps.prepare(new Story({ meeting: 'firstPlenary' })), steps.plainVote);
    expect(linesOf(report(story)).join()).toContain('依据：R-01');
  });

  it('tells of every round, a void one too, and lists the elected of them all', () => {
    const repeated = report(tales.voidThenRepeated());
    expect(rowsOf(repeated)[1]).toEqual([
      ['1', '正式选举（无效，未计票）', '50', '48', '48', '49', '—', '—'],
      ['2', '重新选举', '50', '48', '48', '48', '47', '1'],
    ]);
    const twice = report(tales.tieAndRunoff());
    expect(linesOf(twice)).toEqual(
      expect.arrayContaining(['第1轮（正式选举）：', '第2轮（票数相等者再次投票）：']),
    );
    expect(rowsOf(twice)).toHaveLength(5);
    expect(rowsOf(twice)[4]!.map(([, name]) => name)).toEqual(['丁　一', '王　强']);
  });

  it('says that seats were reduced, and by name only whom slip 5 names', () => {
    const reduced = rowsOf(report(tales.shortThenReduced()));
    expect(reduced[0]!.at(-1)).toEqual(['应选名额', '2（已按规定减为1）']);
    const pile = [
      { count: 28, marks: 'oox' },
      { count: 2, marks: 'oxx', writeIns: [{ name: '赵六' }] },
    ];
    const stations = { s1: { '01': pile }, s2: {} };
    const few = steps.hold(steps.prepare(new Story(), 30), { stations, present: 30 });
    expect(rowsOf(report(few))[2]!.at(-1)).toEqual(['4', '其他1人', '2', '', '', '']);
  });

  it('says of somebody written in who is elected how that came about, and of nobody that nobody is', () => {
    const stations = {
      s1: { '01': [{ count: 30, marks: 'oxx', writeIns: [{ name: '赵六' }] }] },
      s2: { '01': [{ count: 18, marks: 'oxx' }] },
    };
    const story = steps.upload(steps.vote(steps.prepare(new Story()), { stations }), { stations });
    steps.sign(steps.release(story));
    const resolved = { contest: 'committee', round: 1, from: '赵六', to: { person: '赵六' }, reason: '本人' };
    story.act('write-in-resolved', resolved, ['scrutineerA', 'scrutineerB']);
    steps.declare(story);
    expect(rowsOf(report(story))[3]).toContainEqual(['2', '赵　六', '另选人']);
    const none = tales.declaredElection(steps.votesFor(48, 20, 20, 20));
    expect(linesOf(report(none))).toContain('本次选举无人当选。');
  });

  it('of a congress under hainan-2011 encloses what became of delegates’ proposals (X-02)', () => {
    const story = tales.declaredElection();
    const counts = new Map([[1, story.count('committee', 1)]]);
    const enclosed = (rules: Definition['rules'], meeting: Definition['meeting'], lang: 'zh' | 'en') => {
      const state = { ...story.state!, definition: { ...story.state!.definition, rules, meeting } };
      return JSON.stringify(superiorReport(state, 'committee', counts, ['报告单'], lang).parts);
    };
    const hainan: Definition['rules'] = { base: '1990', overlays: ['hainan-2011'] };
    expect(enclosed(hainan, 'delegateCongress', 'zh')).toContain('附件：报告单、代表提案受理和答复情况。');
    expect(enclosed(hainan, 'delegateCongress', 'en')).toContain('delegates’ proposals and the answers');
    expect(enclosed(hainan, 'memberAssembly', 'zh')).toContain('附件：报告单。');
    expect(enclosed('1990', 'delegateCongress', 'zh')).toContain('附件：报告单。');
  });

  it('names the slips that go with it, each once, and says the same in English', () => {
    const story = tales.tieAndRunoff();
    expect(linesOf(report(story)).find((line) => line.startsWith('附件：'))).toBe(
      '附件：到会人数报告单、分发选票情况报告单、收回选票（清点票数）报告单、计票组表、计票结果报告单、报总监票人的报告单（供宣读）、当选名单（以姓氏笔画为序）。',
    );
    const english = report(story, 'en');
    expect(english.form.title).toBe('Result of the election (委员): report for the record');
    expect(linesOf(english)).toEqual(
      expect.arrayContaining(['1. The meeting', 'Round 1 (formal election):', 'Elected: 2.']),
    );
    expect(report(secretaries(), 'en').form.title).toBe(
      'Result of the election (书记): request for approval',
    );
    const [meeting, , votes] = rowsOf(report(tales.shortThenReduced(), 'en'));
    expect(meeting!.at(-1)).toEqual(['seats', '2 (reduced to 1 as the rules allow)']);
    expect(votes!.length).toBeGreaterThan(0);
    const written = rowsOf(report(tales.declaredElection(), 'en'))[2]!.at(-1);
    expect(written![1]).toBe('赵　六 [written in]');
    expect(report(delegates(), 'en').form.title).toBe('Result of the election (委员): request for approval');
  });
});
