import { assertNever } from '../../core/assert-never.ts';
import type { BoardRow } from '../../core/ledger/board-row.ts';
import type { Phase } from '../../core/ledger/phase.ts';
import type { Words } from '../app/lang.ts';

/** The steps of a hall as a board shows them side by side. */
export const boardSteps = {
  prepare: { zh: '筹备', en: 'Preparing' },
  attendance: { zh: '到会', en: 'Attendance' },
  vote: { zh: '投票', en: 'Voting' },
  count: { zh: '计票', en: 'Counting' },
  sign: { zh: '签署', en: 'Signing' },
  declare: { zh: '宣布', en: 'Declaring' },
  certify: { zh: '批复', en: 'Certifying' },
} as const satisfies Record<string, Words>;

type BoardStep = keyof typeof boardSteps;

const order = Object.keys(boardSteps) as readonly BoardStep[];

/** `blocked`: somebody must act before it goes on; `ended`: annulled, so that it never does. */
export type StepState = 'done' | 'now' | 'blocked' | 'later' | 'ended';

export interface StepCell {
  readonly step: BoardStep;
  readonly state: StepState;
  /** Contests that have it behind them, of how many; absent where all are alike. */
  readonly share?: { readonly done: number; readonly of: number };
}

/** The step a contest is at; nothing once all are behind it. */
function stepAt(phase: Phase): BoardStep | undefined {
  switch (phase) {
    case 'draft':
      return 'prepare';
    case 'ready':
    case 'not-quorate':
      return 'attendance';
    case 'quorate':
    case 'voting':
    case 'void':
      return 'vote';
    case 'counting':
    case 'sent-back':
      return 'count';
    case 'counted':
      return 'sign';
    case 'signed':
      return 'declare';
    case 'declared':
    case 'annulled':
      return 'certify';
    case 'certified':
      return undefined;
    default:
      return assertNever(phase);
  }
}

type ContestRow = Pick<BoardRow['contests'][number], 'phase' | 'exceptions'>;

function stateOf({ phase, exceptions }: ContestRow, step: BoardStep): StepState {
  const at = stepAt(phase);
  const place = at === undefined ? order.length : order.indexOf(at);
  const index = order.indexOf(step);
  if (index !== place) return index < place ? 'done' : 'later';
  if (phase === 'annulled') return 'ended';
  return exceptions.length > 0 ? 'blocked' : 'now';
}

/** An election's cell of every step: what wants someone shows first, then what is under way. */
export function stepCells({ contests }: Pick<BoardRow, 'contests'>): readonly StepCell[] {
  return order.map((step): StepCell => {
    const states = contests.map((contest) => stateOf(contest, step));
    const done = states.filter((state) => state === 'done').length;
    const share = done > 0 && done < states.length ? { share: { done, of: states.length } } : {};
    return { step, state: firstOf(states), ...share };
  });
}

const precedence: readonly StepState[] = ['blocked', 'ended', 'now', 'later', 'done'];

function firstOf(states: readonly StepState[]): StepState {
  return precedence.find((each) => states.includes(each))!;
}

export const stateWords: Readonly<Record<StepState, Words>> = {
  done: { zh: '完成', en: 'done' },
  now: { zh: '进行', en: 'now' },
  blocked: { zh: '受阻', en: 'held up' },
  later: { zh: '未到', en: 'later' },
  ended: { zh: '无效', en: 'annulled' },
};

/** The mark beside the words: no colour tells alone. */
export const stateMarks: Readonly<Record<StepState, string>> = {
  done: '✓',
  now: '▶',
  blocked: '！',
  later: '○',
  ended: '×',
};
