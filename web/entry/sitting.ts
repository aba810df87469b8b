import { assertNever } from '../../core/assert-never.ts';
import { type Mark, voidReasons } from '../../core/count/input.ts';
import type { Finding } from '../../core/findings/finding.ts';
import type { Command } from './commands.ts';
import type { Decision } from './doubtful.ts';
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
  | { readonly kind: 'nothing-aside' }
  | { readonly kind: 'undone' }
  | { readonly kind: 'nothing-to-undo' }
  | { readonly kind: 'put-aside'; readonly doubtful: number }
  /** Two people are asked to decide: until they have, or the form is left, no key does anything. */
  | { readonly kind: 'asks-two' }
  | {
      readonly kind: 'taken-back';
      readonly papers: number;
      readonly doubtful: number;
      /** What was decided just now; else it is one of those in the record. */
      readonly decision?: Decision;
    };

/** What can be undone: papers of a face added, put aside, or taken back. */
type Done = { readonly text: string; readonly more: number } | { readonly takenBack: number } | 'put-aside';

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
  /** Papers decided in the record of the pile, by whichever of the two put them aside. */
  readonly decided: number;
  readonly note?: Note;
}

export function sitDown(draft: Draft, candidates: number, decided: number): Sitting {
  return { draft, work: on.freshWork(candidates), times: 1, typing: 'marks', done: [], decided };
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
  // What is typed ahead is for the form that is about to come, and for no ballot.
  if (note?.kind === 'asks-two' && command.do !== 'decided' && command.do !== 'leave-asking') return before;
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
      return undo(sitting, pile);
    case 'put-aside':
      if (papersLeft(sitting, pile) < 1) return tooMany(sitting, pile, 1);
      return putAside(sitting);
    case 'take-back':
      if (sitting.draft.doubtful > 0 && sitting.decided > sitting.draft.takenBack)
        return takeBack(sitting, 1);
      return askTwo(sitting);
    case 'ask-two':
      return askTwo(sitting);
    case 'leave-asking':
      return sitting;
    case 'decided': {
      const { decision } = command;
      const { papers } = decision;
      return takeBack({ ...sitting, decided: sitting.decided + papers }, papers, decision);
    }
    case 'clear':
      return { ...sitting, work: on.freshWork(work.marks.length), times: 1, typing: 'marks' };
    case 'adjust':
      if (command.more > papersLeft(sitting, pile)) return tooMany(sitting, pile, command.more);
      return adjust(sitting, command.text, command.more);
    case 'take-up':
      return takeUp(sitting, command.text, pile);
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
  const face = again ? faceIn(last!) : on.faceOf(work, pile);
  const findings = impossible(face, pile);
  if (findings.length > 0) return { ...sitting, note: { kind: 'refused', findings } };
  const questions = [...(again ? [] : leftOut(work)), ...questionsOf(face, pile)];
  if (questions.length > 0 && !confirmed) return { ...sitting, note: { kind: 'asks', questions } };
  const text = textOf(face);
  return {
    ...sitting,
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
function undo(sitting: Sitting, pile: Pile): Sitting {
  const { done, draft } = sitting;
  const step = done[done.length - 1];
  if (step === undefined) return { ...sitting, note: { kind: 'nothing-to-undo' } };
  const rest: Sitting = { ...sitting, done: done.slice(0, -1), typing: 'marks', note: { kind: 'undone' } };
  if (step === 'put-aside') return { ...rest, draft: { ...draft, doubtful: draft.doubtful - 1 } };
  if ('takenBack' in step) return { ...rest, draft: moved(draft, -step.takenBack) };
  const undone = { ...rest, draft: put(draft, step.text, -step.more) };
  // What was taken out of the list may lie under the cursor: it is back in the list, so no longer there.
  if (step.more < 0) return { ...undone, work: on.freshWork(sitting.work.marks.length), times: 1 };
  return { ...undone, work: on.workOf(faceIn(step.text), pile), times: step.more };
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

function askTwo(sitting: Sitting): Sitting {
  return { ...sitting, note: { kind: sitting.draft.doubtful > 0 ? 'asks-two' : 'nothing-aside' } };
}

/** Papers that are decided are entered like any other. */
function takeBack(sitting: Sitting, papers: number, decision?: Decision): Sitting {
  const draft = moved(sitting.draft, papers);
  return {
    ...sitting,
    draft,
    done: [...sitting.done, { takenBack: papers }],
    note: {
      kind: 'taken-back',
      papers,
      doubtful: draft.doubtful,
      ...(decision === undefined ? {} : { decision }),
    },
  };
}

/** So many papers from those aside to those decided. */
function moved(draft: Draft, papers: number): Draft {
  return { ...draft, doubtful: draft.doubtful - papers, takenBack: draft.takenBack + papers };
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

function takeUp(sitting: Sitting, text: string, pile: Pile): Sitting {
  const held = sitting.draft.ballots.get(text);
  if (held === undefined) return sitting;
  const out = adjust(sitting, text, -held);
  return { ...out, work: on.workOf(faceIn(text), pile), times: held, typing: 'marks' };
}
