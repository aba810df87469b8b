import { describe, expect, it } from 'vitest';
import { type Cell, cellAt } from '../../../core/book/cell.ts';
import { electionForm, quotaForm, scheduleForm, stationForm } from '../../../core/book/forms.ts';
import { type BookParts, drafts, makeBook, refusals } from './make-book.ts';

const formula: Cell = { kind: 'formula', text: '' };
const number = (text: string): Cell => ({ kind: 'number', text });
const date = (text: string): Cell => ({ kind: 'date', text });

type ElectionColumn = keyof typeof electionForm.columns;

/** Where a column of the first election stands. */
const at = (column: ElectionColumn, row = 2) =>
  cellAt('选举', row, Object.keys(electionForm.columns).indexOf(column) + 1);

const withCell = (column: ElectionColumn, value: string | Cell) =>
  makeBook({ elections: [{ [column]: value }] });

describe('a cell of an election is refused, at its place, where it holds', () => {
  it.each<[string, ElectionColumn, string | Cell, string]>([
    ['nothing where something is needed', 'title', '', 'book-cell-missing'],
    ['no date', 'date', '', 'book-cell-missing'],
    ['a formula', 'title', formula, 'book-formula'],
    ['an error value', 'seats', { kind: 'error', text: '' }, 'book-cell-error'],
    ['a truth value', 'method', { kind: 'boolean', text: 'true' }, 'book-cell-boolean'],
    ['a date where a text belongs', 'contest', date('2026-11-22'), 'book-cell-date'],
    ['a negative number', 'seats', '-5', 'book-number-range'],
    ['none', 'seats', '0', 'book-number-range'],
    ['a huge number', 'seats', '99999999999999999999999', 'book-number-range'],
    ['more seats than any contest has', 'seats', '201', 'book-cell-malformed'],
    ['a fraction', 'seats', number('2.5'), 'book-number-wrong'],
    ['a power', 'seats', number('1E+20'), 'book-number-wrong'],
    ['a unit', 'seats', '5人', 'book-number-wrong'],
    ['a thousands separator', 'seats', '1,000', 'book-number-wrong'],
    ['no day of the calendar', 'date', '2026-02-29', 'book-date-wrong'],
    ['a day without its year', 'date', '11月22日', 'book-date-wrong'],
    ['a time', 'date', date('2026-11-22T08:00:00.000Z'), 'book-date-wrong'],
    ['a date in mixed form', 'date', '2026-11/22', 'book-date-wrong'],
    ['a year before this century', 'date', '1926-11-22', 'book-date-wrong'],
    ['a year after this century', 'date', '2126-11-22', 'book-date-wrong'],
    ['a day number outside this century', 'date', number('20261122'), 'book-date-wrong'],
    ['a day number as text', 'date', '46348', 'book-date-wrong'],
    ['an unknown base', 'rules', '2011', 'book-choice-wrong'],
    ['an unknown overlay', 'overlays', 'hainan-2012', 'book-choice-wrong'],
    ['an overlay twice', 'overlays', 'hainan-2011、hainan-2011', 'book-choice-wrong'],
    ['overlays that cannot be told apart', 'overlays', 'hainan-2011、、', 'book-choice-wrong'],
    ['an unknown kind of meeting', 'meeting', '大会', 'book-choice-wrong'],
    ['a share without its sense', 'awareness', '90%', 'book-share-wrong'],
    ['more than the whole', 'awareness', '不低于110%', 'book-share-wrong'],
    ['a gap in the candidates', 'candidates', '丁一、、王强', 'book-list-wrong'],
    ['an overlay with a remark', 'overlays', 'hainan-2011（省）', 'book-choice-wrong'],
    ['a note where none is printed', 'eligible', '赵红、孙海（女）', 'book-list-wrong'],
    ['no name', 'candidates', '丁一、王强、李明、陈静、赵红、\u202e', 'name-character'],
    ['namesakes not told apart', 'candidates', '丁一、王强、王强、李明、陈静、赵红', 'name-repeated'],
    ['no name that may be written in', 'eligible', '\u0007', 'name-character'],
    ['too few candidates', 'candidates', '丁一、王强、李明、陈静、赵红', 'book-margin'],
    ['an id with other signs', 'contest', '委员会', 'book-id-wrong'],
    ['a title too long', 'contestTitle', '选'.repeat(201), 'book-text-long'],
    ['what does not print', 'title', '大会\u000b选举', 'book-text-unprintable'],
    ['an office too long', 'office', '委'.repeat(201), 'book-text-long'],
    ['no contest behind the election', 'electorsFrom', '469021101-2025-congress', 'book-id-wrong'],
    ['a code that is none', 'jurisdiction', '4690211', 'book-jurisdiction-wrong'],
    ['a secretary for the congress to elect', 'body', '书记', 'direct-secretary'],
  ])('%s', (_what, column, value, code) => {
    expect(refusals(withCell(column, value))).toContain(`${code} ${at(column)}`);
  });

  it('once, where two fields of the definition come from it', () => {
    const book = makeBook({ elections: [{ jurisdiction: '4690211' }], schedule: [] });
    expect(refusals(book)).toEqual([`book-jurisdiction-wrong ${at('jurisdiction')}`]);
  });

  it('a province’s code, which has no committee above it', () => {
    const book = makeBook({ elections: [{ jurisdiction: '46' }], schedule: [] });
    expect(refusals(book)).toEqual([`book-jurisdiction-wrong ${at('jurisdiction')}`]);
  });

  it('an id that does not begin with its jurisdiction', () => {
    expect(refusals(withCell('jurisdiction', '469021102'))).toEqual([`election-id ${at('election')}`]);
  });

  it('rules that leave open what they demand: an overlay with gates and no awareness rate', () => {
    expect(refusals(withCell('overlays', 'jinyun-2011'))).toEqual([
      `awareness-level-missing ${at('awareness')}`,
    ]);
  });

  it('overlays that contradict each other or their base', () => {
    const local = makeBook({ elections: [{ rules: 'local', overlays: 'plan-2017' }] });
    expect(refusals(local)).toEqual([`overlay-base ${at('overlays')}`]);
  });
});

describe('a cell is read as it is meant where there is one meaning', () => {
  it.each<[string, ElectionColumn, string | Cell]>([
    ['a date cell', 'date', date('2026-11-22')],
    ['a day number', 'date', number('46348')],
    ['a date with slashes', 'date', '2026/11/22'],
    ['a date with dots', 'date', '2026.11.22'],
    ['a number whose fraction is nothing', 'seats', number('5.0')],
    ['a year as a number', 'rules', number('2020')],
    ['a code as a number', 'jurisdiction', number('469021101')],
  ])('%s', (_what, column, value) => {
    expect(drafts(withCell(column, value)).elections).toEqual(drafts(makeBook()).elections);
  });
});

describe('rows that belong together', () => {
  it.each<[string, BookParts, readonly string[]]>([
    [
      'say the same of their election',
      { elections: [{}, { contest: 'c2', date: '2026-11-23', entry: '逐张' }] },
      [`book-row-differs ${at('date', 3)}`, `book-row-differs ${at('entry', 3)}`],
    ],
    [
      'are not compared with what is wrong in the first of them',
      { elections: [{ date: 'x' }, { contest: 'c2' }] },
      [`book-date-wrong ${at('date')}`],
    ],
    [
      'are not compared where they are wrong themselves',
      { elections: [{}, { contest: 'c2', date: 'x' }] },
      [`book-date-wrong ${at('date', 3)}`],
    ],
    ['name different contests', { elections: [{}, {}] }, [`id-repeated ${at('contest', 3)}`]],
    ['name different stations', { stations: [{}, {}] }, ['id-repeated 计票站!B3']],
    [
      'have ids and titles in form',
      { stations: [{ station: '一' }, { title: '票'.repeat(201) }] },
      ['book-id-wrong 计票站!B2', 'book-text-long 计票站!C3'],
    ],
    ['name their station', { stations: [{}, { station: '' }] }, ['book-cell-missing 计票站!B3']],
    [
      'name an election there is',
      { stations: [{}, { election: '469021101-2026-congres' }] },
      ['book-election-unknown 计票站!A3'],
    ],
    [
      'leave no election without a station',
      { elections: [{}, { election: '469021101-2026-plenary' }] },
      [`book-station-missing ${at('election', 3)}`],
    ],
    [
      'name different units',
      { quotas: [{}, { title: '' }, { unit: '' }] },
      ['book-cell-missing 名额!C4', 'id-repeated 名额!C3'],
    ],
    [
      'say the same of their township',
      { quotas: [{ proposed: '100' }, { unit: 'b02', rule: '1990', proposed: '101' }] },
      ['book-row-differs 名额!B3', 'book-row-differs 名额!G3'],
    ],
    ['are a township’s', { quotas: [{ jurisdiction: '469021' }] }, ['book-not-township 名额!A2']],
    [
      'have units in form',
      { quotas: [{ unit: '一', title: '部'.repeat(201) }] },
      ['book-id-wrong 名额!C2', 'book-text-long 名额!D2'],
    ],
    [
      'do not add up to more members than any township has',
      { quotas: [{ members: '10000000' }, { unit: 'b02' }] },
      ['book-cell-malformed 名额!E2'],
    ],
    [
      'do not add up to more branches than any township has',
      {
        quotas: Array.from({ length: 101 }, (_none, i) => ({
          unit: `b${i}`,
          members: '1000',
          branches: '1000',
        })),
      },
      ['book-cell-malformed 名额!I2'],
    ],
    [
      'are of one schedule',
      { schedule: [{}, { jurisdiction: '469022', step: '归档', due: '2026-12-31' }] },
      ['book-row-differs 进度!A3'],
    ],
    [
      'keep the schedule’s order',
      { schedule: [{}, { step: '启动' }, { step: '归档', due: '2026-01-01' }] },
      ['schedule-step-order 进度!B3', 'schedule-date-order 进度!C4'],
    ],
    [
      'have a schedule in form',
      { schedule: [{ title: '说'.repeat(201), jurisdiction: '4690x' }] },
      ['book-jurisdiction-wrong 进度!A2', 'book-text-long 进度!D2'],
    ],
    ['name steps there are', { schedule: [{ step: '投票' }] }, ['book-choice-wrong 进度!B2']],
    [
      'lie in the schedule’s jurisdiction',
      { schedule: [{ jurisdiction: '469022' }] },
      [`book-outside ${at('jurisdiction')}`, 'book-outside 名额!A2'],
    ],
  ])('%s', (_what, parts, expected) => {
    expect([...refusals(makeBook(parts))].sort()).toEqual([...expected].sort());
  });

  it('are not held against what another sheet could not tell', () => {
    const noId = makeBook({ elections: [{}, { election: formula }], stations: [{}, { election: 'x' }] });
    expect(refusals(noId)).toEqual([`book-formula ${at('election', 3)}`]);
    const noStation = makeBook({
      elections: [{}, { election: '469021101-2026-plenary' }],
      stations: [{}, { election: '' }],
    });
    expect(refusals(noStation)).toEqual(['book-cell-missing 计票站!A3']);
  });

  it('are checked against the schedule’s jurisdiction even where they have none', () => {
    expect(refusals(withCell('jurisdiction', ''))).toEqual([`book-cell-missing ${at('jurisdiction')}`]);
  });
});

describe('a sheet is refused as a whole', () => {
  const [elections, stations] = makeBook();
  const [headings, row] = elections!.rows;
  const text = (value: string): Cell => ({ kind: 'text', text: value });
  const last = headings!.length;

  it.each<[string, object, string]>([
    ['with merged cells', { merged: ['A2:A3'] }, 'book-merged 选举!A2:A3'],
    ['with a hidden row', { hidden: ['7:7'] }, 'book-hidden 选举!7:7'],
    ['that is hidden itself', { hidden: [''] }, 'book-hidden 选举'],
    ['without a heading', { rows: [headings!.slice(1)] }, 'book-heading-missing 选举!1:1'],
    [
      'with an unknown heading',
      { rows: [[...headings!, text('备注')], row] },
      `book-heading-unknown ${cellAt('选举', 1, last + 1)}`,
    ],
    [
      'with a heading twice',
      { rows: [[...headings!, text('日期')], row] },
      `book-heading-repeated ${cellAt('选举', 1, last + 1)}`,
    ],
    [
      'with a formula for a heading',
      { rows: [[...headings!, formula], row] },
      `book-formula ${cellAt('选举', 1, last + 1)}`,
    ],
    [
      'with a cell under no heading',
      { rows: [headings, [...row!, text('备注')]] },
      `book-cell-stray ${cellAt('选举', 2, last + 1)}`,
    ],
    ['with too many rows', { rows: Array.from({ length: 50_001 }, () => []) }, 'book-too-long 选举'],
    ['with too many columns', { rows: [Array.from({ length: 101 }, () => undefined)] }, 'book-too-long 选举'],
  ])('%s', (_what, change, expected) => {
    expect(refusals([{ ...elections!, ...change }, stations!])).toEqual([expected]);
  });

  it('and other sheets are still looked at', () => {
    const merged = [quotaForm, scheduleForm, stationForm].map(({ name }) => name);
    const book = makeBook().map((sheet) =>
      merged.includes(sheet.name) ? { ...sheet, merged: ['A1:B1'] } : sheet,
    );
    expect(refusals(book)).toEqual(['计票站', '名额', '进度'].map((name) => `book-merged ${name}!A1:B1`));
  });

  it('a column between its headings may be empty', () => {
    const gap = { ...elections!, rows: elections!.rows.map((cells) => [undefined, ...cells]) };
    expect(drafts([gap, stations!]).elections).toEqual(drafts(makeBook()).elections);
  });

  it('what lacks in a column that was left out is told at the row', () => {
    const [gated] = makeBook({ elections: [{ overlays: 'jinyun-2011' }] });
    const place = Object.keys(electionForm.columns).indexOf('awareness');
    const rows = gated!.rows.map((cells) => cells.filter((_cell, i) => i !== place));
    expect(refusals([{ ...gated!, rows }, stations!])).toEqual(['awareness-level-missing 选举!A2']);
  });

  it('its columns may stand in any order, and an optional one may be missing', () => {
    const optional = Object.keys(electionForm.columns).indexOf('overlays');
    const turn = (cells: typeof headings) => [...cells!].filter((_cell, i) => i !== optional).reverse();
    const turned = { ...elections!, rows: elections!.rows.map(turn) };
    expect(drafts([turned, stations!]).elections).toEqual(drafts(makeBook()).elections);
  });
});
