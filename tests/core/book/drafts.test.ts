import { describe, expect, it } from 'vitest';
import { electionForm, stationForm } from '../../../core/book/forms.ts';
import { readAct } from '../../../core/ledger/read-act.ts';
import { readQuotaFile } from '../../../core/slate/quota/quota-file.ts';
import { drafts, makeBook, read, refusals, setting, sheetOf } from './make-book.ts';

const congress = '469021101-2026-congress';

describe('a book becomes', () => {
  it('a definition ready to convene, every field from its cell', () => {
    const row = {
      rules: '1990',
      overlays: 'hainan-2011、plan-2017',
      entry: '统计表',
      telephone: '0579-12380',
      awareness: '不低于90%',
      kind: '预选',
      order: '名单',
      seats: '2',
      candidates: '丁一、王强（女）、王强（石桥村）',
      eligible: '赵红、孙海',
      electorsFrom: '469021101-2025-congress/committee',
    };
    const { elections } = drafts(makeBook({ elections: [row] }));
    expect(elections).toEqual([
      {
        format: 'scrutineer/election@1',
        id: congress,
        jurisdiction: '469021101',
        superior: '469021',
        title: electionForm.columns.title.example,
        mode: 'rehearsal',
        meeting: 'delegateCongress',
        date: '2026-11-22',
        rules: { base: '1990', overlays: ['hainan-2011', 'plan-2017'] },
        entry: 'sheet',
        signatures: 2,
        stations: [{ id: 's1', title: '第1票箱' }],
        contests: [
          {
            id: 'committee',
            title: '选举委员会委员',
            office: '乡镇党委委员',
            body: 'committee',
            kind: 'preselection',
            order: 'slate',
            electorsFrom: { election: '469021101-2025-congress', contest: 'committee' },
            method: 'differential',
            seats: 2,
            candidates: [
              { id: 'c1', name: '丁一' },
              { id: 'c2', name: '王强', note: '女' },
              { id: 'c3', name: '王强', note: '石桥村' },
            ],
            eligibleWriteIns: ['赵红', '孙海'],
          },
        ],
        service: setting.service,
        awareness: { atLeast: [90, 100] },
        telephone: '0579-12380',
      },
    ]);
    const [definition] = elections;
    const act = {
      format: 'scrutineer/act@1',
      election: congress,
      type: 'convened',
      nonce: '0123456789abcdef',
      saidAt: '2026-11-01T08:00:00.000Z',
      definition,
    };
    expect(readAct(act).ok).toBe(true);
  });

  it('one election of several rows, the later of which leave empty what they share, or repeat it in any form', () => {
    const stations = [{}, { station: 's2', title: '' }];
    const later = { jurisdiction: '', title: '', meeting: '', date: '2026年11月22日', rules: '２０２０' };
    const { elections } = drafts(
      makeBook({ stations, elections: [{}, { ...later, contest: 'commission', eligible: '无' }] }),
    );
    expect(elections[0]!.contests.map(({ id }) => id)).toEqual(['committee', 'commission']);
    expect(elections[0]!.contests[1]!.eligibleWriteIns).toEqual([]);
    expect(elections[0]!.date).toBe('2026-11-22');
    expect(elections[0]!.stations).toEqual([{ id: 's1', title: '第1票箱' }, { id: 's2' }]);
  });

  it('a congress of the delegates its branches elect, and says of how many', () => {
    const branch = (no: string, seats: string) => ({
      jurisdiction: `469021101-b0${no}`,
      election: `469021101-b0${no}-2026-delegates`,
      meeting: '党员大会',
      parent: congress,
      contest: 'delegates',
      body: '代表',
      seats,
    });
    const others = [
      { ...branch('3', '1'), body: '', method: '差额' },
      { ...branch('4', '1'), parent: '469021102-2026-congress' },
    ];
    const elections = [{}, branch('1', '5'), branch('2', '3'), ...others];
    const ids = [congress, ...elections.slice(1).map((row) => (row as { election: string }).election)];
    const stations = ids.map((election) => ({ election }));
    const book = drafts(makeBook({ elections, stations }));
    expect(book.elections[0]!.units).toEqual([
      { election: '469021101-b01-2026-delegates', contest: 'delegates', delegates: 5 },
      { election: '469021101-b02-2026-delegates', contest: 'delegates', delegates: 3 },
    ]);
    expect(book.elections[1]).toMatchObject({ parent: congress, superior: '469021101' });
    expect(book.notes).toEqual([
      expect.objectContaining({
        code: 'book-units',
        severity: 'info',
        at: '选举!B2',
        numbers: { election: congress, units: 2, delegates: 8 },
      }),
    ]);
  });

  it('a quota file a township, its members and branches added up', () => {
    const quotas = [
      { unit: 'b01', members: '120', proposed: '100', lastTerm: '96', approved: '98' },
      { unit: 'b02', members: '80', branches: '2', rule: '', title: '' },
      { jurisdiction: '469021102', rule: 'hainan-2011', unit: 'b01', members: '60' },
    ];
    const book = drafts(makeBook({ quotas }));
    expect(book.quotas).toEqual([
      {
        jurisdiction: '469021101',
        at: '名额!A2',
        quota: {
          format: 'scrutineer/quota@1',
          rule: '2020',
          members: 200,
          branches: 3,
          units: [
            { id: 'b01', title: '青石桥村党支部', members: 120 },
            { id: 'b02', members: 80 },
          ],
          lastTerm: 96,
          proposed: 100,
          approved: 98,
        },
      },
      expect.objectContaining({ jurisdiction: '469021102', at: '名额!A4' }),
    ]);
    for (const { quota } of book.quotas) expect(readQuotaFile(JSON.stringify(quota)).ok).toBe(true);
  });

  it('a schedule, and says which election is after the day the Party’s vote is due', () => {
    const schedule = [
      { step: '启动', due: '2026-08-31', title: '成立领导小组' },
      { jurisdiction: '', step: '党委选举', due: '2026/11/21' },
      { step: '人大换届', due: '2026年12月31日' },
    ];
    const book = drafts(makeBook({ schedule }));
    expect(book.schedule).toEqual({
      format: 'scrutineer/schedule@1',
      jurisdiction: '469021',
      steps: [
        { step: 'launch', due: '2026-08-31', title: '成立领导小组' },
        { step: 'vote', due: '2026-11-21' },
        { step: 'peoplesCongress', due: '2026-12-31' },
      ],
    });
    expect(book.notes).toEqual([
      expect.objectContaining({
        code: 'book-date-after-due',
        severity: 'explain',
        at: '选举!E2',
        numbers: { date: '2026-11-22', due: '2026-11-21' },
      }),
    ]);
    expect(drafts(makeBook({ schedule: schedule.slice(0, 1) })).notes).toEqual([]);
  });

  it('nothing more than its sheets hold: quotas and schedule may be left out, 说明 and empty rows are not read', () => {
    const [elections, stations] = makeBook();
    const spaced = { ...elections!, rows: [elections!.rows[0]!, [], ...elections!.rows.slice(1), []] };
    const notes = {
      name: '说明',
      rows: [[{ kind: 'formula', text: '' } as const]],
      merged: ['A1:B2'],
      hidden: [''],
    };
    const book = drafts([spaced, stations!, notes]);
    expect(book).toMatchObject({ quotas: [], schedule: undefined, notes: [] });
    expect(book.elections).toHaveLength(1);
  });
});

describe('a book says of full-width digits and letters', () => {
  it('that it read them as ordinary ones, in how many cells, and where the first is', () => {
    const elections = [
      { jurisdiction: '４６９０２１１０１', seats: '５', date: '２０２６-11-22', contest: 'ｃ１' },
    ];
    const book = drafts(makeBook({ elections }));
    expect(book.elections[0]).toMatchObject({ jurisdiction: '469021101', date: '2026-11-22' });
    expect(book.elections[0]!.contests[0]).toMatchObject({ id: 'c1', seats: 5 });
    expect(book.notes).toEqual([
      expect.objectContaining({ code: 'book-digits', severity: 'info', numbers: { cells: 4 } }),
    ]);
  });

  it('nothing where it left them alone: titles and names stay as written', () => {
    const elections = [{ title: '中国共产党第１次大会', candidates: '丁一、王强、李明、Ａｎ、陈静、赵红' }];
    const book = drafts(makeBook({ elections }));
    expect(book.elections[0]!.title).toBe('中国共产党第１次大会');
    expect(book.elections[0]!.contests[0]!.candidates[3]!.name).toBe('Ａｎ');
    expect(book.notes).toEqual([]);
  });
});

describe('a book is refused whole', () => {
  it('with every finding at its cell, and nothing of what was right', () => {
    const elections = [{}, { election: '469021101-2026-plenary', seats: '五', date: '22日' }];
    const stations = [{}, { election: '469021101-2026-plenary' }];
    expect(read(makeBook({ elections, stations }))).toEqual({
      ok: false,
      findings: [
        expect.objectContaining({
          code: 'book-number-wrong',
          at: '选举!Q3',
          numbers: { heading: '名额', given: '五' },
        }),
        expect.objectContaining({
          code: 'book-date-wrong',
          at: '选举!E3',
          numbers: { heading: '日期', given: '22日' },
        }),
      ],
    });
  });

  it('with no more than a hundred findings and a count of the rest', () => {
    const stations = Array.from({ length: 250 }, (_none, i) => ({ election: `x${i}` }));
    const book = read(makeBook({ stations: [{}, ...stations] }));
    expect(book.ok ? [] : book.findings).toHaveLength(101);
    expect(book.ok ? [] : book.findings.at(-1)).toMatchObject({ code: 'book-more', numbers: { more: 150 } });
  });

  it('where a sheet is missing, unknown or there twice', () => {
    const [elections, stations] = makeBook();
    expect(refusals([])).toEqual(['book-sheet-missing 选举', 'book-sheet-missing 计票站']);
    expect(refusals([elections!, stations!, { ...stations!, name: '计票点' }])).toEqual([
      'book-sheet-unknown 计票点',
    ]);
    expect(refusals([elections!, stations!, stations!])).toEqual(['book-sheet-repeated 计票站']);
  });

  it('where it has no election', () => {
    const empty = [sheetOf(electionForm, []), sheetOf(stationForm, [])];
    expect(refusals(empty)).toEqual(['book-empty 选举']);
    expect(refusals(empty.map((sheet) => ({ ...sheet, rows: [] }))).slice(0, 1)).toEqual([
      'book-heading-missing 选举!1:1',
    ]);
  });
});
