import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { packAnew } from '../../../core/render/archive.ts';

const zip = (mtime: string) =>
  zipSync(
    { 'b.xml': strToU8('<at>9:41</at>'), 'a.rels': strToU8('<r/>'), 'c.png': strToU8('<at>9:41</at>') },
    { mtime },
  );

it('amends the XML of a zip, keeps its other parts and their order, and forgets when it was made', () => {
  const amend = (_path: string, xml: string) => xml.replace('9:41', '');
  const packed = packAnew(zip('2026-11-22T09:41:00'), amend);
  const files = unzipSync(packed);
  expect(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)])).toEqual([
    ['b.xml', '<at></at>'],
    ['a.rels', '<r/>'],
    ['c.png', '<at>9:41</at>'],
  ]);
  expect(packAnew(zip('2026-11-23T10:00:00'), amend)).toEqual(packed);
});

it('makes a large part smaller, and spends no time on a small one', () => {
  const part = (length: number) => strToU8(`<r>${'a'.repeat(length)}</r>`);
  const packed = packAnew(
    zipSync({ 'small.xml': part(900), 'large.xml': part(90_000) }),
    (_path, xml) => xml,
  );
  const sizes: [string, number][] = [];
  unzipSync(packed, {
    filter: ({ name, size }) => {
      sizes.push([name, size]);
      return false;
    },
  });
  expect(sizes[0]).toEqual(['small.xml', 907]);
  expect(sizes[1]![1]).toBeLessThan(1000);
});
