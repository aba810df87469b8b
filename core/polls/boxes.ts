import { type Grade, gradeNames, gradesOf } from './grades.ts';
import type { GradedKind } from './kinds.ts';

/** One box of a graded paper: it stands where a candidate stands on a ballot. */
export interface Box {
  readonly id: string;
  readonly name: string;
  readonly note?: string;
}

/** Who or what a poll is about; `note` tells namesakes apart. */
export interface Subject {
  readonly id: string;
  readonly name: string;
  readonly note?: string;
}

/** A subject with the places of its boxes on the paper, by grade. */
interface BoxedSubject extends Subject {
  readonly places: ReadonlyMap<string, number>;
}

const between = '，';

/** The rows of a graded paper: `<id>.<grade>` for every grade of every subject, best first, the grade as the row's note. */
export function boxesOf(kind: GradedKind, subjects: readonly Subject[]): readonly Box[] {
  return subjects.flatMap(({ id, name, note }) =>
    gradesOf(kind).map((grade) => ({ id: `${id}.${grade}`, name, note: boxNote(note, grade) })),
  );
}

function boxNote(note: string | undefined, grade: Grade): string {
  const said = gradeNames[grade].zh;
  return note === undefined ? said : `${note}${between}${said}`;
}

/** The subjects whose boxes these are, in the paper's order; a box taken off later leaves the others. */
export function subjectsIn(boxes: readonly Box[]): readonly BoxedSubject[] {
  const subjects = new Map<string, Subject & { readonly places: Map<string, number> }>();
  boxes.forEach(({ id: box, name, note = '' }, place) => {
    const dot = box.lastIndexOf('.');
    const id = box.slice(0, Math.max(dot, 0));
    const own = note.lastIndexOf(between);
    const known = subjects.get(id) ?? {
      id,
      name,
      ...(own < 0 ? {} : { note: note.slice(0, own) }),
      places: new Map<string, number>(),
    };
    known.places.set(box.slice(dot + 1), place);
    subjects.set(id, known);
  });
  return [...subjects.values()];
}
