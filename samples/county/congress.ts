import type { Definition } from '../../core/ledger/election.ts';
import { codeOf, county, type TownshipNo, townships } from './places.ts';
import { slate } from './slate.ts';

type Contest = Definition['contests'][number];

export interface CongressFields {
  /** The last part of the id. */
  readonly name?: string;
  readonly rules: Definition['rules'];
  readonly meeting?: 'delegateCongress' | 'memberAssembly';
  readonly date: string;
  readonly stations?: readonly string[];
  readonly contests: Contest[];
  /** The branches whose delegates are its electors. */
  readonly units?: Definition['units'];
  /** The level of awareness of election discipline, where a rule asks for one. */
  readonly awareness?: Definition['awareness'];
}

/** A township congress, or its assembly of members; `service` is the thumbprint of the service that keeps its ledger. */
export function congress(township: TownshipNo, service: string, fields: CongressFields): Definition {
  const {
    name = 'congress',
    meeting = 'delegateCongress',
    date,
    rules,
    stations = ['s1', 's2'],
    contests,
    units,
    awareness,
  } = fields;
  const jurisdiction = codeOf(township);
  const kind = meeting === 'delegateCongress' ? '党员代表大会' : '党员大会';
  return {
    format: 'scrutineer/election@1',
    id: `${jurisdiction}-2026-${name}`,
    jurisdiction,
    superior: county.code,
    title: `中国共产党${county.name}${townships[township]}${kind}`,
    mode: 'rehearsal',
    meeting,
    date,
    rules,
    signatures: 2,
    stations: stations.map((id, index) => ({ id, title: `第${index + 1}票箱` })),
    contests,
    service,
    ...(units === undefined ? {} : { units }),
    ...(awareness === undefined ? {} : { awareness }),
    telephone: `0898-60000${township}`,
  };
}

/** The township's Party committee; `names` as `slate` takes them. */
export function committee(seats: number, names: string): Contest {
  return {
    id: 'committee',
    title: '选举委员会委员',
    office: '乡镇党委委员',
    kind: 'formal',
    method: 'differential',
    seats,
    candidates: slate(names),
  };
}

/** The township's discipline inspection commission: four names for three seats. */
export function commission(names: string): Contest {
  return {
    id: 'commission',
    title: '选举纪律检查委员会委员',
    office: '乡镇纪委委员',
    kind: 'formal',
    method: 'differential',
    seats: 3,
    candidates: slate(names),
  };
}
