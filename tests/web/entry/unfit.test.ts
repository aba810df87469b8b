import { expect, test } from 'vitest';
import { unfit } from '../../../web/entry/unfit.ts';

const pile = { election: 'e1', station: 's1', entered: 'ballots' } as const;

test.each([
  ['a keyer of the jurisdiction', { role: 'keyer' }, []],
  ['a keyer of this election and station', { role: 'keyer', election: 'e1', station: 's1' }, []],
  ['a scrutineer', { role: 'scrutineer' }, ['signer-not-entitled']],
  ['a keyer of another election', { role: 'keyer', election: 'rehearsal' }, ['signer-election']],
  ['a keyer of another station', { role: 'keyer', election: 'e1', station: 's2' }, ['signer-station']],
] as const)('before a pile is entered it is told whether it may be signed: by %s', (_whose, owner, codes) => {
  expect(unfit(pile, owner).map(({ code }) => code)).toEqual(codes);
});
