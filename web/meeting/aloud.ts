import type { SlipForm } from '../../core/report/slip-forms.ts';

/** What is on the reader's screen at once. */
export interface Screenful {
  /** Of the form it is of. */
  readonly id: string;
  readonly slip: number;
  readonly title: string;
  readonly lines: readonly string[];
}

/** Characters that fit in very large type at 1366×768. */
const most = 64;

/** What is read out of a round's slips, in screenfuls, in the order of the hall. */
export function screenfuls(slips: readonly SlipForm[], contest: string, round: number): readonly Screenful[] {
  return slips
    .filter((slip) => slip.contest === contest && slip.round === round)
    .flatMap(({ slip, form, aloud }) =>
      fill(aloud.flatMap(cut)).map((screen) => ({ id: form.id, slip, title: form.title, lines: screen })),
    );
}

/** A long sentence in parts, cut behind a stop; what has none is cut where it must be. */
function cut(line: string): readonly string[] {
  if (line.length <= most) return [line];
  const parts: string[] = [];
  let part = '';
  for (const clause of line.match(/[^；。，、;.,]*[；。，、;.,]|[^；。，、;.,]+$/gu)!.flatMap(hardCut)) {
    if (part !== '' && part.length + clause.length > most) {
      parts.push(part);
      part = '';
    }
    part += clause;
  }
  return [...parts, part];
}

function hardCut(clause: string): readonly string[] {
  const letters = [...clause];
  if (letters.length <= most) return [clause];
  const count = Math.ceil(letters.length / most);
  return Array.from({ length: count }, (_part, at) => letters.slice(at * most, (at + 1) * most).join(''));
}

function fill(lines: readonly string[]): readonly (readonly string[])[] {
  const screens: string[][] = [];
  let room = 0;
  for (const line of lines) {
    if (screens.length === 0 || line.length > room) {
      screens.push([]);
      room = most;
    }
    screens[screens.length - 1]!.push(line);
    room -= line.length;
  }
  return screens;
}
