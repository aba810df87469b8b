import type { Mark, WriteInEntry } from '../count/input.ts';
import type { Refuse } from '../findings/refuse.ts';
import { isRecord } from '../json/record.ts';
import { parseName } from '../names/key.ts';
import { marks as knownMarks } from './marks.ts';

/** What reading a list of ballots carries along; names come again and again, so each is read once. */
export interface Reading {
  readonly refuse: Refuse;
  readonly names: Map<string, ReturnType<typeof parseName>>;
}

/**
 * The names written in on the ballot at `index`, as name keys with their mark; the list itself where it says so already.
 * What is refused comes back as it may.
 */
export function readWriteIns(writeIns: unknown, reading: Reading, index: number): readonly WriteInEntry[] {
  if (!Array.isArray(writeIns)) {
    reading.refuse('field-malformed', [index, 'writeIns'], { expected: 'array' });
    return [];
  }
  let read: unknown[] = writeIns;
  for (let each = 0; each < writeIns.length; each++) {
    const entry = readEntry(writeIns[each], reading, index, each);
    if (entry === writeIns[each]) continue;
    if (read === writeIns) read = writeIns.slice();
    read[each] = entry;
  }
  return read as WriteInEntry[];
}

function readEntry(entry: unknown, reading: Reading, index: number, each: number): unknown {
  const { refuse } = reading;
  if (!isRecord(entry)) {
    refuse('field-malformed', [index, 'writeIns', each], { expected: 'object' });
    return entry;
  }
  for (const key in entry) {
    if (key !== 'name' && key !== 'mark') refuse('field-unknown', [index, 'writeIns', each, key]);
  }
  const { name, mark = 'o' } = entry;
  if (!knownMarks.includes(mark as Mark)) {
    refuse('field-malformed', [index, 'writeIns', each, 'mark'], { expected: knownMarks.join(' | ') });
  }
  const key = readName(name, reading, index, each);
  return key === name && mark === entry['mark'] ? entry : { name: key, mark };
}

function readName(name: unknown, { refuse, names }: Reading, index: number, each: number): string {
  if (typeof name !== 'string') {
    const path = [index, 'writeIns', each, 'name'];
    if (name === undefined) refuse('field-missing', path);
    else refuse('field-malformed', path, { expected: 'string' });
    return '';
  }
  let parsed = names.get(name);
  if (parsed === undefined) {
    parsed = parseName(name);
    names.set(name, parsed);
  }
  if (parsed.ok) return parsed.key;
  refuse(parsed.code, [index, 'writeIns', each, 'name'], parsed.numbers);
  return '';
}
