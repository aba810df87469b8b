import { describe, expect, it } from 'vitest';
import { checkChunk, chunkAfter } from '../../../core/hall/chunks.ts';
import { fileOf } from './file-of.ts';

describe('a hall’s file on its way', () => {
  it('is checked whole, and entered forty entries at a time', () => {
    const file = fileOf(90);
    expect(checkChunk(file).entries).toEqual(file.entries);
    const sent = [7, 47, 87].map((seq) => chunkAfter(file, seq)!);
    expect(sent.map(({ entries }) => entries.length)).toEqual([40, 40, 10]);
    expect(sent.flatMap(({ entries }) => entries)).toEqual(file.entries);
    expect(chunkAfter(file, 97)).toBeUndefined();
    expect(sent[2]).toMatchObject({
      format: 'scrutineer/hall-chunk@1',
      from: file.from,
      registrations: file.registrations,
    });
  });

  it('of large bundles goes in parts that a service takes, one entry at least', () => {
    const file = fileOf(12, 150_000);
    expect(checkChunk(file).entries).toHaveLength(7);
    expect(chunkAfter(file, 7)!.entries).toHaveLength(2);
    expect(chunkAfter(fileOf(2, 2_000_000), 7)!.entries).toHaveLength(1);
  });

  it('begins at its own beginning whatever was said', () => {
    expect(chunkAfter(fileOf(3), 0)!.entries).toHaveLength(3);
  });
});
