import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../core/book/cell.ts';
import { bookForms, type electionForm } from '../../../core/book/forms.ts';
import type { Definition } from '../../../core/ledger/election.ts';
import { fewestCandidates } from '../../../core/slate/margin.ts';
import { drafts, makeBook, type RowOf, read, setting, sheetOf } from './make-book.ts';

type Contest = Definition['contests'][number];
type ElectionRow = RowOf<typeof electionForm>;

const meetingWords = {
  memberAssembly: '党员大会',
  delegateCongress: '党代表大会',
  firstPlenary: '第一次全会',
};
const word = fc.stringMatching(/^[a-z][a-z0-9._-]{0,8}$/);

const contest: fc.Arbitrary<Contest> = fc
  .record({
    id: word,
    title: fc.stringMatching(/^[选举委员a-z]{1,9}$/),
    kind: fc.constantFrom('formal' as const, 'preselection' as const),
    order: fc.constantFrom(undefined, 'strokes' as const, 'slate' as const),
    method: fc.constantFrom('differential' as const, 'equal' as const),
    seats: fc.integer({ min: 1, max: 30 }),
    more: fc.nat(3),
    noted: fc.boolean(),
    eligible: fc.constantFrom<string[] | undefined>(undefined, [], ['赵红', '孙海']),
  })
  .map(({ order, method, more, noted, eligible, ...frame }) => {
    const names = method === 'equal' ? frame.seats : fewestCandidates(frame.seats) + more;
    return {
      ...frame,
      office: '委员',
      ...(order === undefined ? {} : { order }),
      method,
      candidates: Array.from({ length: names }, (_none, i) => ({
        id: `c${i + 1}`,
        name: noted ? '王强' : `王${String.fromCodePoint(0x4e00 + i)}`,
        ...(noted ? { note: `第${i + 1}组` } : {}),
      })),
      ...(eligible === undefined ? {} : { eligibleWriteIns: eligible }),
    };
  });

const definition: fc.Arbitrary<Definition> = fc
  .record({
    township: fc.integer({ min: 100, max: 999 }),
    meeting: fc.constantFrom('memberAssembly' as const, 'delegateCongress' as const, 'firstPlenary' as const),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    rules: fc.constantFrom('1990' as const, '2020' as const, {
      base: '1990' as const,
      overlays: ['hainan-2011' as const],
    }),
    entry: fc.constantFrom(undefined, 'ballots' as const, 'sheet' as const),
    stations: fc.uniqueArray(word, { minLength: 1, maxLength: 4 }),
    contests: fc.uniqueArray(contest, { minLength: 1, maxLength: 4, selector: ({ id }) => id }),
  })
  .map(({ township, month, day, entry, stations, ...frame }) => {
    const two = (number: number) => String(number).padStart(2, '0');
    return {
      ...frame,
      format: 'scrutineer/election@1',
      id: `469021${township}-2026`,
      jurisdiction: `469021${township}`,
      superior: '469021',
      title: `第${township}号会议`,
      mode: setting.mode,
      date: `2026-${two(month)}-${two(day)}`,
      ...(entry === undefined ? {} : { entry }),
      signatures: 2,
      stations: stations.map((id) => ({ id })),
      service: setting.service,
    };
  });

/** The rows somebody would fill in for a definition. */
function rowsOf({
  id,
  jurisdiction,
  title,
  meeting,
  date,
  rules,
  entry,
  contests,
}: Definition): ElectionRow[] {
  const { base, overlays = [] } = typeof rules === 'string' ? { base: rules } : rules;
  return contests.map((each) => ({
    jurisdiction,
    election: id,
    title,
    meeting: meetingWords[meeting],
    date,
    rules: base,
    overlays: overlays.join('、'),
    entry: entry === undefined ? '' : { ballots: '逐张', sheet: '统计表' }[entry],
    contest: each.id,
    contestTitle: each.title,
    office: each.office,
    body: '',
    kind: each.kind === 'formal' ? '' : '预选',
    seats: String(each.seats),
    method: { differential: '差额', equal: '等额' }[each.method],
    order: each.order === undefined ? '' : { strokes: '笔画', slate: '名单' }[each.order],
    candidates: each.candidates.map(({ name, note }) => (note ? `${name}（${note}）` : name)).join('、'),
    eligible: each.eligibleWriteIns?.length === 0 ? '无' : (each.eligibleWriteIns ?? []).join('、'),
  }));
}

describe('a book and its drafts', () => {
  it('say the same: definitions filled into rows come back as they were', () => {
    const several = fc.uniqueArray(definition, { minLength: 1, maxLength: 4, selector: ({ id }) => id });
    fc.assert(
      fc.property(several, (definitions) => {
        const stations = definitions.flatMap(({ id, stations: listed }) =>
          listed.map((station) => ({ election: id, station: station.id, title: '' })),
        );
        const book = makeBook({ elections: definitions.flatMap(rowsOf), stations });
        expect(drafts(book).elections).toEqual(definitions);
      }),
    );
  });

  const cell: fc.Arbitrary<Cell | undefined> = fc.option(
    fc.record({
      kind: fc.constantFrom('text', 'number', 'date', 'boolean', 'formula', 'error'),
      text: fc.oneof(
        fc.string({ minLength: 1 }),
        fc.constantFrom(
          ...bookForms.flatMap(({ columns }) => Object.values(columns).map(({ example }) => example || 'x')),
        ),
      ),
    }),
    { nil: undefined },
  );

  it('never throw, whatever stands in the cells: every refusal has a place', () => {
    const rows = fc.array(fc.array(cell, { maxLength: 26 }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.tuple(rows, rows, rows, rows), (tables) => {
        const sheets = bookForms.map((form, i) => {
          const sheet = sheetOf(form, []);
          return { ...sheet, rows: [...sheet.rows, ...tables[i]!] };
        });
        const book = read(sheets);
        const places = book.ok ? [] : book.findings.map(({ at }) => at.split('!')[0]);
        expect(places.every((place) => bookForms.some(({ name }) => name === place) || place === '')).toBe(
          true,
        );
        if (!book.ok) expect(places.length).toBeGreaterThan(0);
      }),
    );
  });
});
