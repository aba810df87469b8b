import { describe, expect, test } from 'vitest';
import { readCountFile } from '../../../core/count/count-file.ts';
import { speak } from '../../../core/findings/finding.ts';
import { type CountDocument, exampleDocument } from '../../support/count-document.ts';

type Break = (document: CountDocument) => void;

const encode = (text: string) => new TextEncoder().encode(text);

function refused(file: string | Uint8Array): string[] {
  const read = readCountFile(file);
  if (read.ok) return [];
  for (const found of read.findings) {
    for (const lang of ['zh', 'en'] as const) {
      const { message, next, rule } = speak(found, lang);
      expect(`${message}${next}${rule}`).not.toMatch(/undefined|\{[a-z]+\}/);
    }
  }
  return read.findings.map(({ code, at }) => `${code} ${at}`);
}

function broken(spoil: Break): string[] {
  const document = exampleDocument();
  spoil(document);
  return refused(JSON.stringify(document));
}

const nested = (depth: number) => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

describe('a file is refused', () => {
  const text = JSON.stringify(exampleDocument());
  const gb18030 = Uint8Array.from([0xb6, 0xa1, 0xd2, 0xbb]);

  test.each<[string, string | Uint8Array, string[]]>([
    [
      'of bytes that are not UTF-8',
      Uint8Array.from([...encode('{"a":"'), ...gb18030, ...encode('"}')]),
      ['not-utf8 '],
    ],
    [
      'that gives a key twice',
      text.replace('"seats":2', '"seats":2,"seats":3'),
      ['json-duplicate-key /contest/seats'],
    ],
    [
      'that spells a key twice',
      text.replace('"seats":2', '"seats":2,"se\\u0061ts":3'),
      ['json-duplicate-key /contest/seats'],
    ],
    ['with NaN', text.replace('"present":96', '"present":NaN'), ['json-syntax /attendance/present']],
    [
      'deeper than 16 levels',
      text.replace('"1990"', JSON.stringify(nested(16))),
      [`json-too-deep /rules${'/0'.repeat(15)}`],
    ],
    ['that is cut off', text.slice(0, 200), ['json-syntax /contest/candidates/0']],
    [
      'with half a surrogate pair',
      text.replace('王强', '王\\ud800'),
      ['json-lone-surrogate /contest/candidates/1/name'],
    ],
    ['of another format', text.replace('count@1', 'count@2'), ['field-malformed /format']],
    ['that is no object', '[]', ['field-malformed ']],
    ['that is null', 'null', ['field-malformed ']],
    [
      'that holds nothing',
      '{}',
      ['format', 'rules', 'contest', 'attendance', 'stations'].map((field) => `field-missing /${field}`),
    ],
    [
      'with nothing but rules',
      '{"rules":"1991"}',
      [
        'field-missing /format',
        'field-missing /contest',
        'field-missing /attendance',
        'field-missing /stations',
        'field-malformed /rules',
      ],
    ],
    ['with __proto__ for an id', text.replace('"s1"', '"__proto__"'), ['field-malformed /stations/0/id']],
    [
      'with __proto__ for a field',
      text.replace('"kind":"election"', '"kind":"election","__proto__":{}'),
      ['field-unknown /contest/__proto__'],
    ],
  ])('%s', (_what, file, expected) => {
    expect(refused(file)).toEqual(expected);
  });

  test('over 256 MiB, before it is read', () => {
    const read = readCountFile(new Uint8Array(256 * 1024 * 1024 + 1));
    expect(read).toMatchObject({
      ok: false,
      findings: [{ code: 'file-too-large', at: '', numbers: { bytes: 268_435_457, limit: 268_435_456 } }],
    });
  });

  test('but a byte order mark is skipped', () => {
    expect(refused(Uint8Array.from([0xef, 0xbb, 0xbf, ...encode(text)]))).toEqual([]);
  });
});

describe('a contest is refused', () => {
  const candidates = (count: number) =>
    Array.from({ length: count }, (_candidate, index) => ({
      id: `c${index}`,
      name: `王${'甲'.repeat(1 + (index % 90))}${index}`,
    }));

  test.each<[string, Break, string[]]>([
    [
      'with an id twice',
      (d) => {
        d.contest.candidates[1].id = 'c1';
      },
      ['id-repeated /contest/candidates/1/id'],
    ],
    [
      'with a malformed id',
      (d) => {
        d.contest.id = '-a';
      },
      ['field-malformed /contest/id'],
    ],
    [
      'with an id of 65 characters',
      (d) => {
        d.contest.id = 'a'.repeat(65);
      },
      ['field-malformed /contest/id'],
    ],
    [
      'with one name twice',
      (d) => {
        d.contest.candidates[1].name = '丁 一';
      },
      ['name-repeated /contest/candidates/1/name'],
    ],
    [
      'with one name twice and one note',
      (d) => {
        d.contest.candidates[1] = { id: 'c2', name: '丁一', note: '女' };
      },
      ['name-repeated /contest/candidates/1/name'],
    ],
    [
      'with a name that is none',
      (d) => {
        d.contest.candidates[0].name = '\u3000';
      },
      ['name-empty /contest/candidates/0/name'],
    ],
    [
      'with a name over 100 code points',
      (d) => {
        d.contest.candidates[0].name = '王'.repeat(101);
      },
      ['name-too-long /contest/candidates/0/name'],
    ],
    [
      'with a control character in a name',
      (d) => {
        d.contest.candidates[0].name = '王\u0007';
      },
      ['name-character /contest/candidates/0/name'],
    ],
    [
      'with an eligible name that is none',
      (d) => {
        d.contest.eligibleWriteIns = ['赵六', ''];
      },
      ['name-empty /contest/eligibleWriteIns/1'],
    ],
    [
      'with seats under 1',
      (d) => {
        d.contest.seats = 0;
      },
      ['field-malformed /contest/seats'],
    ],
    [
      'with seats over 200',
      (d) => {
        d.contest.seats = 201;
      },
      ['field-malformed /contest/seats'],
    ],
    [
      'with half a seat',
      (d) => {
        d.contest.seats = 1.5;
      },
      ['field-malformed /contest/seats'],
    ],
    [
      'of equal number with more candidates than seats',
      (d) => {
        d.contest.method = 'equal';
      },
      ['equal-candidates /contest/candidates'],
    ],
    [
      'that is a run-off with as many candidates as seats',
      (d) => {
        Object.assign(d.contest, { round: 'tie-runoff', seats: 3 });
      },
      ['runoff-candidates /contest/candidates'],
    ],
    [
      'without candidates',
      (d) => {
        d.contest.candidates = [];
        d.stations[0].ballots = [{ marks: '', count: 96 }];
      },
      ['candidates-missing /contest/candidates'],
    ],
    [
      'with more than 500 candidates',
      (d) => {
        d.contest.candidates = candidates(501);
      },
      ['field-malformed /contest/candidates'],
    ],
    [
      'with a title over 200 code points',
      (d) => {
        d.contest.title = '😀'.repeat(201);
      },
      ['field-malformed /contest/title'],
    ],
    [
      'with a note over 200 code points',
      (d) => {
        d.contest.candidates[0].note = '女'.repeat(201);
      },
      ['field-malformed /contest/candidates/0/note'],
    ],
    [
      'of another kind',
      (d) => {
        d.contest.kind = 'poll';
      },
      ['field-malformed /contest/kind'],
    ],
    [
      'with a round nobody knows',
      (d) => {
        d.contest.round = 'second';
      },
      ['field-malformed /contest/round'],
    ],
    [
      'with an order nobody knows',
      (d) => {
        d.contest.order = 'votes';
      },
      ['field-malformed /contest/order'],
    ],
    [
      'with a field nobody knows',
      (d) => {
        d.contest.Seats = 2;
      },
      ['field-unknown /contest/Seats'],
    ],
    [
      'with a candidate field nobody knows',
      (d) => {
        d.contest.candidates[0].was = 'x';
      },
      ['field-unknown /contest/candidates/0/was'],
    ],
  ])('%s', (_what, spoil, expected) => {
    expect(broken(spoil)).toEqual(expected);
  });

  test('but 200 astral characters are a title, and 500 candidates a slate', () => {
    expect(
      broken((d) => {
        d.contest.title = '😀'.repeat(200);
      }),
    ).toEqual([]);
    expect(
      broken((d) => {
        d.contest.candidates = candidates(500);
        d.stations[0].ballots = [{ marks: '-'.repeat(500), count: 96 }];
      }),
    ).toEqual([]);
  });
});

describe('rules are refused', () => {
  test.each<[string, unknown, string[]]>([
    ['with an unknown base', '2021', ['field-malformed /rules']],
    ['with an unknown overlay', { base: '1990', overlays: ['x'] }, ['field-malformed /rules/overlays/0']],
    [
      'with over and atLeast',
      { base: '1990', quorum: { over: [4, 5], atLeast: [4, 5] } },
      ['fraction-choice /rules/quorum'],
    ],
    ['with neither', { base: '1990', majority: { of: 'due' } }, ['fraction-choice /rules/majority']],
    [
      'with a fraction over 1',
      { base: '1990', majority: { over: [2, 1] } },
      ['fraction-over-one /rules/majority'],
    ],
    [
      'with a fraction of 0',
      { base: '1990', majority: { over: [0, 1] } },
      ['field-malformed /rules/majority/over/0'],
    ],
    [
      'with a denominator over 1000',
      { base: '1990', majority: { over: [1, 1001] } },
      ['field-malformed /rules/majority/over/1'],
    ],
  ])('%s', (_what, rules, expected) => {
    expect(
      broken((d) => {
        d.rules = rules;
      }),
    ).toEqual(expected);
  });
});

describe('attendance is refused', () => {
  test.each<[string, Break, string[]]>([
    [
      'with more present than due',
      (d) => {
        d.attendance.present = 113;
      },
      ['present-exceeds-due /attendance/present'],
    ],
    [
      'with nobody due',
      (d) => {
        d.attendance = { electors: 6, present: 0, exempt: d.attendance.exempt };
      },
      ['due-below-one /attendance/electors'],
    ],
    [
      'with no electors',
      (d) => {
        d.attendance = { electors: 0, present: 0 };
      },
      ['due-below-one /attendance/electors'],
    ],
    [
      'with more exempt than electors, approved or not',
      (d) => {
        d.attendance.exempt.push({ kind: 'serving-sentence', count: 113 });
      },
      ['exempt-exceed-electors /attendance/exempt'],
    ],
    [
      'with a kind of exemption nobody knows',
      (d) => {
        d.attendance.exempt[0].kind = 'on-leave';
      },
      ['field-malformed /attendance/exempt/0/kind'],
    ],
    [
      'with the sixth kind where the rules do not name it',
      (d) => {
        d.attendance.exempt[0].kind = 'retired-returned-home';
      },
      ['exemption-not-allowed /attendance/exempt/0/kind'],
    ],
    [
      'with a negative number',
      (d) => {
        d.attendance.electors = -1;
      },
      ['field-malformed /attendance/electors'],
    ],
    [
      'with a fraction',
      (d) => {
        d.attendance.present = 95.5;
      },
      ['field-malformed /attendance/present'],
    ],
    [
      'with a number over 10,000,000',
      (d) => {
        d.attendance.electors = 10_000_001;
      },
      ['field-malformed /attendance/electors'],
    ],
    [
      'with a number as text',
      (d) => {
        d.attendance.present = '96';
      },
      ['field-malformed /attendance/present'],
    ],
    [
      'with a reason over 500 code points',
      (d) => {
        d.attendance.exempt[0].approval = '批'.repeat(501);
      },
      ['field-malformed /attendance/exempt/0/approval'],
    ],
  ])('%s', (_what, spoil, expected) => {
    expect(broken(spoil)).toEqual(expected);
  });

  test('but a kind may repeat, and the sixth counts where the rules name it', () => {
    expect(
      broken((d) => {
        d.rules = { base: '1990', exemptions: ['retired-returned-home'] };
        d.attendance.exempt.push(
          { ...d.attendance.exempt[0], count: 1 },
          { kind: 'retired-returned-home', count: 1 },
        );
      }),
    ).toEqual([]);
  });
});

describe('stations are refused', () => {
  test.each<[string, Break, string[]]>([
    [
      'with an id twice',
      (d) => {
        d.stations.push({ ...d.stations[0], issued: 0, unused: 100, returned: 0, ballots: [] });
      },
      ['id-repeated /stations/1/id'],
    ],
    [
      'C8: printed 100, issued 95, unused 4',
      (d) => {
        d.stations[0].issued = 95;
      },
      ['printed-differs /stations/0'],
    ],
    [
      'with more returned than ballots recorded',
      (d) => {
        d.stations[0].ballots.pop();
      },
      ['returned-differs /stations/0'],
    ],
    [
      'with more ballots recorded than returned',
      (d) => {
        d.stations[0].ballots.push('ooo');
      },
      ['returned-differs /stations/0'],
    ],
    [
      'without ballots',
      (d) => {
        delete d.stations[0].ballots;
      },
      ['ballots-missing /stations/0'],
    ],
    [
      'with ballots at one station and none at another',
      (d) => {
        d.stations.push({ id: 's2', printed: 0, issued: 0, unused: 0, returned: 0 });
      },
      ['ballots-missing /stations/1'],
    ],
    [
      'with ballots that are no list',
      (d) => {
        d.stations[0].ballots = {};
      },
      ['field-malformed /stations/0/ballots'],
    ],
    [
      'with more than 200 of them',
      (d) => {
        d.stations = Array.from({ length: 201 }, (_s, index) => ({ ...d.stations[0], id: `s${index}` }));
      },
      ['field-malformed /stations'],
    ],
    [
      'with a field nobody knows',
      (d) => {
        d.stations[0].sheet = {};
      },
      ['field-unknown /stations/0/sheet'],
    ],
    [
      'without a number',
      (d) => {
        delete d.stations[0].unused;
      },
      ['field-missing /stations/0/unused'],
    ],
  ])('%s', (_what, spoil, expected) => {
    expect(broken(spoil)).toEqual(expected);
  });

  test('but a round that ends before counting needs no ballots', () => {
    const without =
      (present: number): Break =>
      (d) => {
        d.attendance.present = present;
        delete d.stations[0].ballots;
      };
    expect(broken(without(89))).toEqual([]);
    expect(broken(without(95))).toEqual([]);
  });

  test('and where ballots are recorded they are asked for at every station, counted or not', () => {
    expect(
      broken((d) => {
        d.attendance.present = 95;
        d.stations.push({ id: 's2', printed: 0, issued: 0, unused: 0, returned: 0 });
      }),
    ).toEqual(['ballots-missing /stations/1']);
  });
});

describe('a ballot is refused', () => {
  const first = '/stations/0/ballots/0';
  test.each<[string, unknown, string[]]>([
    ['with marks of the wrong length', { marks: 'oo', count: 80 }, [`marks-length ${first}/marks`]],
    ['as a text of the wrong length', 'oooo', [`marks-length ${first}`]],
    ['with a mark nobody knows', 'oo√', [`mark-unknown ${first}`]],
    ['with a count of 0', { marks: 'oox', count: 0 }, [`field-malformed ${first}/count`]],
    ['with a fraction of a count', { marks: 'oox', count: 79.5 }, [`field-malformed ${first}/count`]],
    [
      'with marks and a void reason',
      { marks: 'oox', void: 'illegible', count: 80 },
      [`ballot-both ${first}`],
    ],
    ['with a void reason nobody knows', { void: 'spoilt', count: 80 }, [`field-malformed ${first}/void`]],
    [
      'with a name that is none',
      { marks: 'oox', writeIns: [{ name: '' }], count: 80 },
      [`name-empty ${first}/writeIns/0/name`],
    ],
    ['that is null', null, [`field-malformed ${first}`]],
  ])('%s', (_what, ballot, expected) => {
    expect(
      broken((d) => {
        d.stations[0].ballots[0] = ballot;
      }),
    ).toEqual(expected);
  });

  test('with all the others, to a hundred', () => {
    const bad = (ballots: number) => Array.from({ length: ballots }, () => 'o');
    const findings = (...stations: unknown[][]) =>
      broken((d) => {
        d.stations = stations.map((ballots, index) => ({ ...d.stations[0], id: `s${index}`, ballots }));
      }).length;
    expect(findings(bad(96))).toBe(96);
    expect(findings(bad(96), bad(96))).toBe(100);
    expect(findings(bad(150))).toBe(100);
  });
});

describe('all findings come at once', () => {
  test('of the form of the document and its rules', () => {
    expect(
      broken((d) => {
        d.rules = '2021';
        d.contest.seats = 0;
        d.stations[0].x = 1;
      }),
    ).toEqual(['field-malformed /contest/seats', 'field-unknown /stations/0/x', 'field-malformed /rules']);
  });

  test('of what does not fit together', () => {
    expect(
      broken((d) => {
        d.contest.candidates[1].id = 'c1';
        d.attendance.present = 113;
        d.stations[0].printed = 101;
        d.stations[0].ballots[1] = 'x';
      }),
    ).toEqual([
      'id-repeated /contest/candidates/1/id',
      'present-exceeds-due /attendance/present',
      'printed-differs /stations/0',
      'marks-length /stations/0/ballots/1',
    ]);
  });
});
