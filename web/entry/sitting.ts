import { assertNever } from '../../core/assert-never.ts';
import { type Mark, voidReasons } from '../../core/count/input.ts';
import type { Finding } from '../../core/findings/finding.ts';
import type { Command } from './commands.ts';
import { type Draft, faceIn, papersEntered, put, textOf } from './draft.ts';
import type { Pile } from './pile.ts';
import { impossible, leftOut, type Question, questionsOf } from './questions.ts';
import * as on from './work.ts';

/** What a sitting has to say after a command. */
export type Note =
  | { readonly kind: 'added'; readonly count: number; readonly again: boolean }
  | { readonly kind: 'asks'; readonly questions: readonly Question[] }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] }
  | { readonly kind: 'too-many'; readonly count: number; readonly left: number }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'undone' }
  | { readonly kind: 'nothing-to-undo' }
  | { readonly kind: 'put-aside'; readonly doubtful: number }
  | { readonly kind: 'taken-back'; readonly doubtful: number };

/** What can be undone: papers of a face added, or put aside. */
type Done = { readonly text: string; readonly more: number } | 'put-aside';

/** One person at one pile. Only `draft` is ever stored: the rest would tell the order of the ballots. */
export interface Sitting {
  readonly draft: Draft;
  readonly work: on.Work;
  readonly times: number;
  /** What the next digit is: a mark, one of a number of papers, or a void reason. */
  readonly typing: 'marks' | 'times' | 'void';
  /** The face added last, for the same once more. */
  readonly last?: string;
  readonly done: readonly Done[];
  readonly note?: Note;
}

export function sitDown(draft: Draft, candidates: number): Sitting {
  return { draft, work: on.freshWork(candidates), times: 1, typing: 'marks', done: [] };
}

/** Papers of the pile that are neither entered nor put aside. */
export function papersLeft({ draft }: Pick<Sitting, 'draft'>, { papers }: Pick<Pile, 'papers'>): number {
  return papers - papersEntered(draft) - draft.doubtful;
}

const digits: readonly Mark[] = ['?', 'o', 'x', '-'];
/** More digits no pile needs. */
const mostTimes = 10_000;

/** The sitting after a command. A ballot that asks something is added by the second Enter, and by no other key. */
export function obey(before: Sitting, command: Command, pile: Pile): Sitting {
  const { note, ...sitting } = before;
  const changed = (work: on.Work): Sitting => ({ ...sitting, work, typing: 'marks' });
  const { work } = sitting;
  switch (command.do) {
    case 'digit':
      return digit(sitting, command.digit);
    case 'cycle':
      return changed(on.cycleHere(work));
    case 'mark-at':
      return changed(on.markAt(work, command.place, command.mark));
    case 'move':
      return changed(on.moveTo(work, work.at + command.by));
    case 'go':
      return changed(on.moveTo(work, command.place));
    case 'back':
      return sitting.typing === 'times'
        ? { ...sitting, times: Math.floor(sitting.times / 10) }
        : changed(on.stepBack(work));
    case 'all':
      return changed(on.markAll(work, command.mark));
    case 'start-void':
      return { ...sitting, typing: 'void' };
    case 'void':
      return changed({ ...on.freshWork(work.marks.length), void: command.reason });
    case 'start-times':
      return { ...sitting, typing: 'times', times: 0 };
    case 'times':
      return { ...sitting, times: Math.max(1, Math.min(mostTimes, command.times)) };
    case 'write-in':
      return changed(on.writeIn(work, command.entry));
    case 'drop-write-in':
      return changed(on.dropWriteIn(work, command.name));
    case 'enter':
      return enter(sitting, note?.kind === 'asks', pile);
    case 'undo':
      return undo(sitting);
    case 'put-aside':
      if (papersLeft(sitting, pile) < 1) return tooMany(sitting, pile, 1);
      return putAside(sitting);
    case 'take-back':
      return takeBack(sitting);
    case 'clear':
      return { ...sitting, work: on.freshWork(work.marks.length), times: 1, typing: 'marks' };
    case 'adjust':
      if (command.more > papersLeft(sitting, pile)) return tooMany(sitting, pile, command.more);
      return adjust(sitting, command.text, command.more);
    case 'take-up':
      return takeUp(sitting, command.text);
    default:
      return assertNever(command);
  }
}

function digit(sitting: Sitting, typed: number): Sitting {
  if (sitting.typing === 'times') {
    const times = sitting.times * 10 + typed;
    return times > mostTimes ? sitting : { ...sitting, times };
  }
  if (sitting.typing === 'void') {
    const reason = voidReasons[typed - 1];
    if (reason === undefined) return sitting;
    const work = { ...on.freshWork(sitting.work.marks.length), void: reason };
    return { ...sitting, work, typing: 'marks' };
  }
  const mark = digits[typed];
  return mark === undefined ? sitting : { ...sitting, work: on.markHere(sitting.work, mark) };
}

function enter(sitting: Sitting, confirmed: boolean, pile: Pile): Sitting {
  if (sitting.typing === 'void') return sitting;
  const { work, last, draft } = sitting;
  const again = on.isFresh(work);
  if (again && last === undefined) return { ...sitting, note: { kind: 'nothing' } };
  const count = Math.max(1, sitting.times);
  if (count > papersLeft(sitting, pile)) return tooMany(sitting, pile, count);
  const face = again ? faceIn(last!) : on.faceOf(work);
  const findings = impossible(face, pile);
  if (findings.length > 0) return { ...sitting, note: { kind: 'refused', findings } };
  const questions = [...(again ? [] : leftOut(work)), ...questionsOf(face, pile)];
  if (questions.length > 0 && !confirmed) return { ...sitting, note: { kind: 'asks', questions } };
  const text = textOf(face);
  return {
    draft: put(draft, text, count),
    work: on.freshWork(work.marks.length),
    times: 1,
    typing: 'marks',
    last: text,
    done: [...sitting.done, { text, more: count }],
    note: { kind: 'added', count, again },
  };
}

function tooMany(sitting: Sitting, pile: Pile, count: number): Sitting {
  return { ...sitting, note: { kind: 'too-many', count, left: papersLeft(sitting, pile) } };
}

/** Takes the last step back; ballots that were added lie under the cursor again. */
function undo(sitting: Sitting): Sitting {
  const { done, draft } = sitting;
  const step = done[done.length - 1];
  if (step === undefined) return { ...sitting, note: { kind: 'nothing-to-undo' } };
  const rest: Sitting = { ...sitting, done: done.slice(0, -1), typing: 'marks', note: { kind: 'undone' } };
  if (step === 'put-aside') return { ...rest, draft: { ...draft, doubtful: draft.doubtful - 1 } };
  const undone = { ...rest, draft: put(draft, step.text, -step.more) };
  const candidates = sitting.work.marks.length;
  // What was taken out of the list may lie under the cursor: it is back in the list, so no longer there.
  if (step.more < 0) return { ...undone, work: on.freshWork(candidates), times: 1 };
  return { ...undone, work: on.workOf(faceIn(step.text), candidates), times: step.more };
}

function putAside(sitting: Sitting): Sitting {
  const doubtful = sitting.draft.doubtful + 1;
  return {
    ...sitting,
    draft: { ...sitting.draft, doubtful },
    work: on.freshWork(sitting.work.marks.length),
    times: 1,
    typing: 'marks',
    done: [...sitting.done, 'put-aside'],
    note: { kind: 'put-aside', doubtful },
  };
}

/** The scrutineers have decided one: it is entered like any other. What was put aside is no longer undone. */
function takeBack(sitting: Sitting): Sitting {
  const doubtful = sitting.draft.doubtful - 1;
  if (doubtful < 0) return { ...sitting, note: { kind: 'nothing' } };
  const done = sitting.done.filter((step) => step !== 'put-aside');
  return { ...sitting, draft: { ...sitting.draft, doubtful }, done, note: { kind: 'taken-back', doubtful } };
}

function adjust(sitting: Sitting, text: string, more: number): Sitting {
  const held = sitting.draft.ballots.get(text) ?? 0;
  const change = Math.max(-held, more);
  if (change === 0) return sitting;
  return {
    ...sitting,
    draft: put(sitting.draft, text, change),
    done: [...sitting.done, { text, more: change }],
  };
}

function takeUp(sitting: Sitting, text: string): Sitting {
  const held = sitting.draft.ballots.get(text);
  if (held === undefined) return sitting;
  const out = adjust(sitting, text, -held);
  return { ...out, work: on.workOf(faceIn(text), sitting.work.marks.length), times: held, typing: 'marks' };
}
