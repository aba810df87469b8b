import type { Mark, WriteInEntry } from '../count/input.ts';
import type { Refuse } from '../findings/refuse.ts';
import { parseName } from '../names/key.ts';
import { marks as knownMarks } from './marks.ts';

/** What reading a list of ballots carries along; names come again and again, so each is read once. */
export interface Reading {
  readonly refuse: Refuse;
  readonly names: Map<string, ReturnType<typeof parseName>>;
}

/** The names written in on one ballot, as name keys with their mark; what is refused comes back as it may. */
export function readWriteIns(writeIns: unknown, reading: Reading, index: number): readonly WriteInEntry[] {
  if (!Array.isArray(writeIns)) {
    reading.refuse('field-malformed', [index, 'writeIns'], { expected: 'array' });
    return [];
  }
  return writeIns.map((entry: unknown, each) => readEntry(entry, reading, [index, 'writeIns', each]));
}

function readEntry(entry: unknown, reading: Reading, path: readonly PropertyKey[]): WriteInEntry {
  const { refuse } = reading;
  if (!isRecord(entry)) {
    refuse('field-malformed', path, { expected: 'object' });
    return { name: '', mark: '-' };
  }
  for (const key in entry) if (key !== 'name' && key !== 'mark') refuse('field-unknown', [...path, key]);
  const { name, mark = 'o' } = entry;
  if (!(knownMarks as readonly unknown[]).includes(mark)) {
    refuse('field-malformed', [...path, 'mark'], { expected: knownMarks.join(' | ') });
  }
  return { name: readName(name, reading, [...path, 'name']), mark: mark as Mark };
}

function readName(name: unknown, { refuse, names }: Reading, path: readonly PropertyKey[]): string {
  if (typeof name !== 'string') {
    if (name === undefined) refuse('field-missing', path);
    else refuse('field-malformed', path, { expected: 'string' });
    return '';
  }
  const parsed = names.get(name) ?? parseName(name);
  names.set(name, parsed);
  if (parsed.ok) return parsed.key;
  refuse(parsed.code, path, parsed.numbers);
  return '';
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
