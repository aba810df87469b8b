import type { Definition } from '../../core/ledger/election.ts';
import { signingKey } from '../../functions/embedded/sign.ts';
import { makeJwk } from './actors.ts';

const township = '469021101';

/** A committee of two out of three, counted at two stations; anything of it can be said otherwise. */
export function definitionOf(fields: Partial<Definition> = {}): Definition {
  return {
    format: 'scrutineer/election@1',
    id: `${township}-2026-congress`,
    jurisdiction: township,
    superior: '469021',
    title: '第十三次代表大会',
    mode: 'official',
    meeting: 'delegateCongress',
    date: '2026-11-22',
    rules: '2020',
    signatures: 2,
    stations: [{ id: 's1' }, { id: 's2' }],
    contests: [
      {
        id: 'committee',
        title: '党委委员',
        office: '委员',
        kind: 'formal',
        method: 'differential',
        seats: 2,
        candidates: [
          { id: 'c1', name: '丁一' },
          { id: 'c2', name: '王强' },
          { id: 'c3', name: '阿里木·买买提' },
        ],
      },
    ],
    service: signingKey({ jwk: makeJwk('service') }).kid,
    ...fields,
  };
}
