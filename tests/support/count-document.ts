/** A count file as JSON says it, loose enough to be spoilt by a test. */
// biome-ignore lint/suspicious/noExplicitAny: tests reach into it to break it
export type CountDocument = any;

/** The example every format page shows: 96 of 112 due present, two of three elected. */
export function exampleDocument(): CountDocument {
  return {
    format: 'scrutineer/count@1',
    rules: '1990',
    contest: {
      id: 'committee',
      title: '…',
      kind: 'election',
      round: 'formal',
      method: 'differential',
      seats: 2,
      order: 'strokes',
      candidates: [
        { id: 'c1', name: '丁一', note: '女' },
        { id: 'c2', name: '王强' },
        { id: 'c3', name: '阿里木·买买提' },
      ],
      eligibleWriteIns: ['赵六'],
    },
    attendance: {
      electors: 118,
      present: 96,
      exempt: [
        {
          kind: 'cannot-express-will',
          count: 6,
          superiorConsent: true,
          meetingApproval: true,
          approval: '…',
        },
      ],
    },
    stations: [
      {
        id: 's1',
        printed: 100,
        issued: 96,
        unused: 4,
        returned: 96,
        ballots: [
          { marks: 'oox', count: 80 },
          'oxo',
          { marks: 'xxo', writeIns: [{ name: '赵六', mark: 'o' }], count: 13 },
          { void: 'identifying-mark', count: 2 },
        ],
      },
    ],
  };
}

/** Invented names, each surname with one stroke more than the one before, so that A is listed before B. */
const nameOf: Readonly<Record<string, string>> = {
  A: '丁甲',
  B: '于甲',
  C: '王甲',
  D: '田甲',
  E: '刘甲',
  F: '李甲',
  G: '周甲',
  H: '胡甲',
  I: '高甲',
  J: '黄甲',
  K: '彭甲',
  W: '魏甲',
};

/** What a round of the worked examples is given by: votes by letter, `W` written in; the rest as a small meeting has it. */
export interface Round {
  readonly votes: Readonly<Record<string, number>>;
  readonly seats: number;
  readonly present?: number;
  readonly electors?: number;
  readonly round?: string;
  readonly method?: string;
  readonly rules?: unknown;
}

/** A count file in which everyone present hands in a ballot and each person gets exactly these votes. */
export function roundDocument({
  votes,
  seats,
  present = 50,
  electors = present,
  ...rest
}: Round): CountDocument {
  const listed = Object.keys(votes).filter((letter) => letter !== 'W');
  const chosen = Array.from({ length: present }, () => new Set<string>());
  // Going round the hall again and again gives no ballot more names than the votes divided by the ballots.
  let next = 0;
  for (const [letter, count] of Object.entries(votes)) {
    for (let vote = 0; vote < count; vote++) chosen[next++ % present]!.add(letter);
  }
  return {
    format: 'scrutineer/count@1',
    rules: rest.rules ?? '2020',
    contest: {
      id: 'contest',
      kind: 'election',
      round: rest.round ?? 'formal',
      method: rest.method ?? 'differential',
      seats,
      candidates: listed.map((letter) => ({ id: letter, name: nameOf[letter] })),
    },
    attendance: { electors, present },
    stations: [
      {
        id: 'hall',
        printed: present,
        issued: present,
        unused: 0,
        returned: present,
        ballots: chosen.map((letters) => ({
          marks: listed.map((letter) => (letters.has(letter) ? 'o' : 'x')).join(''),
          ...(letters.has('W') ? { writeIns: [{ name: nameOf['W'] }] } : {}),
        })),
      },
    ],
  };
}

export const writtenIn = `write-in:${nameOf['W']}`;
