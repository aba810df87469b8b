import { describe, expect, it } from 'vitest';
import type { HallChunk, HallFile } from '../../../core/hall/documents.ts';
import { type Reached, sendInParts } from '../../../core/hall/send-in-parts.ts';
import { fileOf } from './file-of.ts';

const head = `sha256:${'0'.repeat(64)}` as const;

/** Sends a file to a service that answers as told, by how many calls came before; all that was heard. */
async function sent(file: HallFile, answer: (calls: number, chunk: HallChunk) => number | 'refused') {
  const asked: (readonly [boolean, number, number])[] = [];
  const told: number[] = [];
  const post = async (chunk: HallChunk, check: boolean): Promise<Reached | { ok: false }> => {
    const seq = answer(asked.length, chunk);
    asked.push([check, chunk.registrations.length, chunk.entries.length]);
    return seq === 'refused' ? { ok: false } : { ok: true, seq, head };
  };
  const done = await sendInParts(file, post, (seq) => told.push(seq));
  return { done, asked, told };
}

describe('a hall’s file sent in parts', () => {
  it('is checked as a whole first, then entered until all is in', async () => {
    const { done, asked, told } = await sent(fileOf(90), (calls) => [97, 47, 87, 97][calls]!);
    expect(asked).toEqual([
      [true, 1, 90],
      [false, 1, 40],
      [false, 1, 40],
      [false, 1, 10],
    ]);
    expect(told).toEqual([47, 87, 97]);
    expect(done).toEqual({ ok: true, seq: 97, head });
  });

  it('brings the people of a hall in which nothing was signed yet', async () => {
    const { done, asked } = await sent(fileOf(0), () => 7);
    expect(asked).toEqual([
      [true, 1, 0],
      [false, 1, 0],
    ]);
    expect(done).toMatchObject({ ok: true, seq: 7 });
  });

  it('enters nothing where the check refuses it, and stops at the first part refused', async () => {
    const unchecked = await sent(fileOf(90), () => 'refused');
    expect([unchecked.done, unchecked.asked.length]).toEqual([{ ok: false }, 1]);
    const cut = await sent(fileOf(90), (calls) => (calls === 2 ? 'refused' : 47));
    expect([cut.done, cut.asked.length, cut.told]).toEqual([{ ok: false }, 3, [47]]);
  });

  it('stops where an answer says that the ledger came no further', async () => {
    const { done, asked } = await sent(fileOf(90), () => 47);
    expect([done, asked.length]).toEqual(['stuck', 3]);
  });
});
