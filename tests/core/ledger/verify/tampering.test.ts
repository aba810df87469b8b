import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verify } from '../../../../core/ledger/verify/verify.ts';
import { nodeCrypto } from '../../../../functions/node-crypto.ts';
import { type Folder, folderOf, seal } from '../../../support/folder.ts';
import { lines, rechained } from '../../../support/forge.ts';
import { scanOf } from '../../../support/hall.ts';
import type { Story } from '../../../support/story.ts';
import { reopenedAndCorrected, sheetMeeting } from '../../../support/tales.ts';

/** An election by sheet with its scan, and one with a corrected certificate: between them every kind of file. */
const folders: readonly (readonly [Story, Folder])[] = [sheetMeeting(), reopenedAndCorrected()].map(
  (story) => [story, folderOf(story, story.definition.stations.length === 1 ? [scanOf(story)] : [])],
);
const passes = (files: Folder) => verify(files, {}, nodeCrypto).verdict.passed;

/** A folder, one of its files, and a number to choose a byte by. */
const aFile = fc.constantFrom(...folders).chain(([story, files]) =>
  fc.record({
    story: fc.constant(story),
    files: fc.constant(files),
    path: fc.constantFrom(...files.keys()),
  }),
);

/** What the service itself could change and sign: all but its own manifest, what no one but it vouches for. */
const aSignedFile = aFile.filter(
  ({ path }) => !['manifest.json', 'README.txt', 'actors.json'].includes(path),
);

describe('one thing changed in a folder', () => {
  it('both folders pass as they were written', () => {
    for (const [, files] of folders) expect(passes(files)).toBe(true);
  });

  it('any bit of any file', () => {
    fc.assert(
      fc.property(aFile, fc.nat(), fc.integer({ min: 0, max: 7 }), ({ files, path }, place, bit) => {
        expect(passes(flipped(files, path, place, bit))).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('any bit of any file, the manifest signed anew', () => {
    fc.assert(
      fc.property(
        aSignedFile,
        fc.nat(),
        fc.integer({ min: 0, max: 7 }),
        ({ story, files, path }, place, bit) => {
          expect(passes(seal(story, flipped(files, path, place, bit)))).toBe(false);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('bytes cut off a file’s end, or put there', () => {
    fc.assert(
      fc.property(aFile, fc.integer({ min: 1, max: 100 }), fc.boolean(), ({ files, path }, count, longer) => {
        const bytes = files.get(path)!;
        const after = longer ? Buffer.concat([bytes, new Uint8Array(count)]) : bytes.slice(0, -count);
        expect(passes(new Map(files).set(path, after))).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it.each([false, true])(
    'any file dropped, or put there under another name (manifest signed anew: %s)',
    (signed) => {
      for (const [story, files] of folders) {
        for (const path of files.keys()) {
          // A scan or the README may be left out by whoever exports; the manifest vouches for what is there.
          const optional = signed && /^(README|scans|manifest)/.test(path);
          const dropped = new Map(files);
          dropped.delete(path);
          if (!optional) expect(passes(signed ? seal(story, dropped) : dropped), path).toBe(false);
          const doubled = new Map(files).set(copyName(path), files.get(path)!);
          expect(passes(signed ? seal(story, doubled) : doubled), path).toBe(false);
        }
      }
    },
  );

  it.each([false, true])('any two files of a kind swapped (manifest signed anew: %s)', (signed) => {
    fc.assert(
      fc.property(fc.constantFrom(...folders), fc.nat(), fc.nat(), ([story, files], a, b) => {
        const kind = [...files.keys()].filter((path) => /^(envelopes|certificates)/.test(path));
        const [first, second] = [kind[a % kind.length]!, kind[b % kind.length]!];
        fc.pre(first !== second);
        const swapped = new Map(files).set(first, files.get(second)!).set(second, files.get(first)!);
        expect(passes(signed ? seal(story, swapped) : swapped)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it.each([false, true])(
    'any line of the ledger dropped, doubled or moved (manifest signed anew: %s)',
    (signed) => {
      fc.assert(
        fc.property(
          fc.constantFrom(...folders),
          fc.nat(),
          fc.nat(),
          fc.constantFrom('drop', 'double', 'move'),
          ([story, files], a, b, how) => {
            const changed = new Map(files);
            const count = story.lines.length;
            const [from, to] = [a % count, b % count];
            fc.pre(how !== 'move' || from !== to);
            lines(changed, (all) => {
              const rest = all.toSpliced(from, how === 'double' ? 0 : 1);
              return how === 'drop' ? rest : rest.toSpliced(to, 0, all[from]!);
            });
            expect(passes(signed ? seal(story, changed) : changed)).toBe(false);
          },
        ),
        { numRuns: 200 },
      );
    },
  );

  it('the ledger broken off at any line, manifest and head as they were then', () => {
    const story = reopenedAndCorrected();
    const files = folderOf(story);
    for (let count = 1; count < story.lines.length; count++) {
      const cut = new Map(files);
      lines(cut, (all) => all.slice(0, count));
      expect(passes(seal(story, cut))).toBe(false);
    }
  });
});

it('any bytes instead of a folder are found broken, and nothing throws', () => {
  const path = fc.constantFrom(
    'manifest.json',
    'head.json',
    'ledger.jsonl',
    'actors.json',
    'a',
    `envelopes/${'0'.repeat(64)}.json`,
  );
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    fc.json().map((text) => new TextEncoder().encode(text)),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(path, bytes), { maxLength: 6 }), (entries) => {
      expect(passes(new Map(entries))).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

it('a file nested deeper than any machine can follow is found broken, and nothing throws', () => {
  const deep = new TextEncoder().encode(`${'['.repeat(50_000)}${']'.repeat(50_000)}`);
  for (const [story, files] of folders) {
    for (const path of files.keys()) {
      if (path === 'README.txt') continue;
      const changed = new Map(files).set(path, deep);
      expect(passes(changed)).toBe(false);
      if (!/manifest|actors/.test(path)) expect(passes(seal(story, changed))).toBe(false);
    }
  }
});

it('any JSON in place of a file that the service signed is found broken, and nothing throws', () => {
  fc.assert(
    fc.property(aSignedFile, fc.json(), ({ story, files, path }, text) => {
      expect(passes(seal(story, new Map(files).set(path, new TextEncoder().encode(text))))).toBe(false);
    }),
    { numRuns: 300 },
  );
});

it('any field of any entry said otherwise, all hashes made to fit, is found broken, and nothing throws', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...folders),
      fc.nat(),
      fc.nat(),
      fc.jsonValue(),
      ([story, files], a, b, value) => {
        const changed = new Map(files);
        rechained(changed, (entries) => {
          const place = a % entries.length;
          const entry = entries[place]!;
          const own = Object.keys(entry).filter((key) => key !== 'seq' && key !== 'prev');
          const key = own[b % own.length]!;
          fc.pre(JSON.stringify(entry[key]) !== JSON.stringify(value));
          return entries.with(place, { ...entry, [key]: value });
        });
        expect(passes(seal(story, changed))).toBe(false);
      },
    ),
    { numRuns: 500 },
  );
});

function flipped(files: Folder, path: string, place: number, bit: number): Folder {
  const bytes = Uint8Array.from(files.get(path)!);
  bytes[place % bytes.length]! ^= 1 << bit;
  return new Map(files).set(path, bytes);
}

function copyName(path: string): string {
  if (path.startsWith('envelopes/')) return `envelopes/${'0'.repeat(64)}.json`;
  if (path.startsWith('certificates/')) return 'certificates/committee-9.json';
  if (path.startsWith('scans/')) return `scans/${'0'.repeat(64)}`;
  return `copy-of-${path}`;
}
