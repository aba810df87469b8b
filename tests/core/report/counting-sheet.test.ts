import { describe, expect, it } from 'vitest';
import * as steps from '../../support/hall.ts';
import { Story } from '../../support/story.ts';
import * as tales from '../../support/tales.ts';
import { linesOf, rowsOf, slipsOf, tablesOf } from './slip-story.ts';

const sheets = (story: Story, lang: 'zh' | 'en' = 'zh') =>
  slipsOf(story, 1, lang).filter(({ slip }) => slip === 4);

describe('slip 4', () => {
  it('shows what one group received and counted, candidates in the order of the paper', () => {
    const [first, second] = sheets(tales.declaredElection());
    expect(rowsOf(first!)).toEqual([
      [
        ['领回选票', '30'],
        ['有效票', '29'],
        ['无效票', '1'],
        ['其中：整张无法辨认', '1'],
      ],
      [
        ['1', '丁　一', '29', '0', '0', '0'],
        ['2', '王　强', '26', '3', '0', '0'],
        ['3', '阿里木·买买提', '0', '29', '0', '0'],
      ],
      [['赵　六', '3']],
    ]);
    expect(linesOf(first!)).toContain('票数核对：有效29 + 无效1 = 领回30。');
    expect(linesOf(second!)).toContain('另选人得票：无。');
  });

  it('has the candidates where the ballot prints them, each with their own marks (B-17)', () => {
    const candidates = [
      { id: 'c1', name: '王强' },
      { id: 'c2', name: '阿里木·买买提' },
      { id: 'c3', name: '丁一' },
    ];
    const stations = {
      s1: {
        '01': [
          { count: 18, marks: 'oox' },
          { count: 12, marks: 'o-o' },
        ],
      },
      s2: { '01': [{ count: 18, marks: 'oox' }] },
    };
    const rowsIn = (order: 'strokes' | 'slate') => {
      const story = new Story({ contests: [tales.contest({ order, candidates })] });
      return rowsOf(sheets(steps.hold(steps.prepare(story), { stations }))[0]!)[1];
    };
    expect(rowsIn('strokes')).toEqual([
      ['1', '丁　一', '12', '18', '0', '0'],
      ['2', '王　强', '30', '0', '0', '0'],
      ['3', '阿里木·买买提', '18', '0', '12', '0'],
    ]);
    expect(rowsIn('slate')!.map(([, name]) => name)).toEqual(['王　强', '阿里木·买买提', '丁　一']);
  });

  it('heads its papers with what they are counted in', () => {
    const head = (lang: 'zh' | 'en') =>
      tablesOf(sheets(tales.declaredElection(), lang)[0]!)[0]!.columns.map(({ title }) => title);
    expect(head('zh')).toEqual(['项目', '张数']);
    expect(head('en')).toEqual(['item', 'ballots']);
  });

  it('is signed by those who entered it, who are named', () => {
    const story = tales.declaredElection();
    const [first] = sheets(story);
    expect(first!.form.signatures).toEqual(['录入计票人', '录入计票人']);
    const persons = story.entries
      .find(({ type }) => type === 'batch-accepted')!
      .as.map(({ person }) => person);
    expect(linesOf(first!)).toContain(`录入并签名：${persons.join('、')}。`);
    expect(sheets(story, 'en')[0]!.form.signatures).toEqual([
      'Teller who entered it',
      'Teller who entered it',
    ]);
  });

  it('is signed by the chief and a scrutineer where they entered a 正字 sheet', () => {
    const story = tales.sheetDeclared();
    expect(sheets(story)[0]!.form.signatures).toEqual(['总监票人', '监票人']);
    expect(sheets(story, 'en')[0]!.form.signatures).toEqual(['Chief scrutineer', 'Scrutineer']);
  });

  it('names nobody written in whom the whole round’s slip does not name', () => {
    const pile = (name: string, count: number) => [
      { count: 20, marks: 'oox' },
      { count, marks: 'oxx', writeIns: [{ name }] },
      { count: 1, marks: 'oxx', writeIns: [{ name: '钱七' }] },
    ];
    const stations = { s1: { '01': pile('赵六', 2) }, s2: { '01': pile('赵六', 2) } };
    const [first] = sheets(steps.hold(steps.prepare(new Story()), { stations }));
    expect(rowsOf(first!)[2]).toEqual([
      ['赵　六', '2'],
      ['其他1人', '1'],
    ]);
    const lone = { s1: { '01': pile('赵六', 1) }, s2: {} };
    const [only] = sheets(steps.hold(steps.prepare(new Story(), 24), { stations: lone, present: 22 }));
    expect(rowsOf(only!)[2]).toEqual([['其他2人', '2']]);
  });

  it('puts persons with equal votes in the order of their keys, the most votes first', () => {
    const writeIns = (name: string, count: number, marks = 'oxx') => ({ count, marks, writeIns: [{ name }] });
    const pile = [
      { count: 20, marks: 'oox' },
      writeIns('赵六', 3),
      writeIns('孙八', 3, 'xox'),
      writeIns('钱七', 4),
      writeIns('钟九', 3),
    ];
    const stations = { s1: { '01': pile }, s2: {} };
    const story = steps.hold(steps.prepare(new Story(), 35), { stations, present: 33 });
    const [only] = sheets(story);
    const names = rowsOf(only!)[2]!.map(([name]) => name);
    expect(names[0]).toBe('钱　七');
    expect(names.slice(1)).toEqual(['孙　八', '赵　六', '钟　九'].sort());
  });

  it('tells blank ballots apart, and says the same in English', () => {
    const stations = {
      s1: {
        '01': [
          { count: 25, marks: 'oox' },
          { count: 5, marks: '---' },
        ],
      },
      s2: {},
    };
    const story = steps.hold(steps.prepare(new Story(), 30), { stations, present: 30 });
    const [only] = sheets(story, 'en');
    expect(rowsOf(only!)[0]).toEqual([
      ['received', '30'],
      ['valid', '30'],
      ['of these blank, abstaining on everybody', '5'],
      ['invalid', '0'],
    ]);
    expect(only!.form.subject).toBe('党委委员 (formal election), s1, bundle 01');
  });

  it('is drawn from a 正字 sheet too', () => {
    const [only] = sheets(tales.sheetDeclared());
    expect(rowsOf(only!)[1]!.map((row) => row.slice(1, 4))).toEqual([
      ['丁　一', '12', '2'],
      ['王　强', '9', '5'],
      ['阿里木·买买提', '2', '12'],
    ]);
  });
});
