import type { Digest } from '../../core/crypto.ts';
import type { Finding } from '../../core/findings/finding.ts';
import { entryOf } from '../../core/ledger/entry-mode.ts';
import { blockers } from '../../core/ledger/readiness.ts';
import type { ContestState, ElectionState } from '../../core/ledger/state.ts';
import { nameKey } from '../../core/names/key.ts';
import type { Words } from '../app/lang.ts';

/** One thing a certification asks; `met` is absent while it is not known here, and where it is not asked of this contest. */
export interface Condition {
  readonly words: Words;
  readonly met?: boolean;
  readonly asked?: false;
  /** What is missing, and what to do about it. */
  readonly findings: readonly Finding[];
}

/** What the page has found beside the ledger. */
export interface Found {
  /** The digest of each round as it was counted anew here; of a round not read yet there is none. */
  readonly counted: ReadonlyMap<number, Digest>;
  /** Provisional scrutineers who signed and are not confirmed; absent while not read. */
  readonly unconfirmed?: number;
  /** Who would certify. */
  readonly person: string;
}

type Group = readonly [words: Words, codes: readonly string[]];

const scansAttached: Group = [
  {
    zh: '签字单扫描件已附齐，账本码相符',
    en: 'The scans of the signed sheets are there, and their head codes are of this ledger',
  },
  ['scan-missing', 'sheet-other-ledger'],
];

const groups: readonly Group[] = [
  [
    { zh: '名额已经选足，或者空缺、减额已有决定', en: 'Every seat is filled, or its being open is decided' },
    ['tie-open', 'shortfall-open'],
  ],
  [{ zh: '需要说明的事项都已说明', en: 'Every finding is explained' }, ['finding-open']],
  scansAttached,
  [
    { zh: '涉及当选人的举报都已办结或作出说明', en: 'Incidents about the elected are closed or explained' },
    ['incident-open', 'vote-buying-proven', 'appointment-void'],
  ],
];

/** What a certification asks of a declared contest, each met or not; what no group names stands in the last. */
export function certifyConditions(
  state: ElectionState,
  contest: ContestState,
  { counted, unconfirmed, person }: Found,
): readonly Condition[] {
  const inTheWay = blockers(state, contest);
  const named = new Set(groups.flatMap(([, codes]) => codes));
  const others = inTheWay.filter(({ code }) => !named.has(code));
  return [
    ...groups.map((group): Condition => {
      const [words, codes] = group;
      if (group === scansAttached && !hasToDoWithScans(state, contest)) return noScan;
      const findings = inTheWay.filter(({ code }) => codes.includes(code));
      return { words, met: findings.length === 0, findings };
    }),
    ...(others.length === 0
      ? []
      : [{ words: { zh: '其他事项', en: 'Other matters' }, met: false, findings: others }]),
    recounted(contest, counted),
    {
      words: {
        zh: '参与签署的临时登记人员已经上级确认',
        en: 'Provisional scrutineers who signed are confirmed',
      },
      ...(unconfirmed === undefined ? {} : { met: unconfirmed === 0 }),
      findings: [],
    },
    {
      words: {
        zh: '批复人没有宣布过本项结果，也没有登记过签署人员',
        en: 'Who certifies neither declared this result nor registered its signers',
      },
      met: isApart(state, contest, person),
      findings: [],
    },
  ];
}

const noScan: Condition = {
  words: {
    zh: '签字单扫描件：选票逐张录入，不要求扫描件，未附',
    en: 'Scans of the signed sheets: not asked for where ballots are keyed one by one, and none attached',
  },
  asked: false,
  findings: [],
};

/** A count by sheet asks for scans; whoever attaches one unasked still has it looked at. */
function hasToDoWithScans(state: ElectionState, { rounds }: ContestState): boolean {
  return rounds.some(
    (round) => round.scans.length > 0 || (round.signed !== undefined && entryOf(state, round) === 'sheet'),
  );
}

function recounted({ rounds }: ContestState, counted: Found['counted']): Condition {
  const signed = rounds.filter((round) => round.signed !== undefined);
  const words = {
    zh: '各轮结果与签署的结果码一致（本机已核对）',
    en: 'The numbers of every round are those signed (compared here)',
  };
  if (signed.some(({ round }) => !counted.has(round))) return { words, findings: [] };
  return {
    words,
    met: signed.every(({ round, signed }) => counted.get(round) === signed!.digest),
    findings: [],
  };
}

/** Separation of duties: who declares does not certify; who certifies does not register. */
function isApart({ registrars }: ElectionState, { rounds }: ContestState, person: string): boolean {
  const key = nameKey(person);
  return !registrars.includes(key) && rounds.every(({ declared }) => declared !== key);
}
