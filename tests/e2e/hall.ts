import { randomUUID } from 'node:crypto';
import { taken } from './expecting.ts';
import { type Answered, envelope, type Json, type Outsider } from './outsider.ts';
import { election, type Name, type People } from './people.ts';

/** The contest of this story: three seats, four candidates, two stations. */
export const candidates = [
  { id: 'c1', name: '丁一' },
  { id: 'c2', name: '王强' },
  { id: 'c3', name: '阿里木·买买提', note: '女' },
  { id: 'c4', name: '欧阳若兰' },
];

function definition(service: string, id: string, stations: readonly string[], slate: readonly Json[]): Json {
  return {
    format: 'scrutineer/election@1',
    id,
    jurisdiction: '469021101',
    superior: '469021',
    title: '青石桥镇第十三次党员代表大会',
    mode: 'official',
    meeting: 'delegateCongress',
    date: '2026-11-23',
    rules: '1990',
    signatures: 2,
    stations: stations.map((station) => ({ id: station })),
    contests: [
      {
        id: 'committee',
        title: '镇党委委员',
        office: '镇党委委员',
        method: 'differential',
        seats: 3,
        kind: 'formal',
        candidates: slate,
      },
    ],
    service,
  };
}

/** Acts and bundles of one election, as its people sign and send them. */
export class Hall {
  readonly outsider: Outsider;
  readonly people: People;
  readonly id: string;
  /** The names on its paper. */
  readonly slate: readonly Json[];

  constructor(outsider: Outsider, people: People, id = election, slate: readonly Json[] = candidates) {
    this.outsider = outsider;
    this.people = people;
    this.id = id;
    this.slate = slate;
  }

  /** A new act's payload. */
  act(type: string, fields: Json): Json {
    return {
      format: 'scrutineer/act@1',
      election: this.id,
      type,
      nonce: randomUUID(),
      saidAt: new Date().toISOString(),
      ...fields,
    };
  }

  signed(payload: Json, by: readonly Name[], kind = 'act'): Json {
    return envelope(
      kind,
      payload,
      by.map((name) => this.people[name]),
    );
  }

  async convene(stations: readonly string[] = ['s1', 's2']): Promise<Answered> {
    const { kid } = this.outsider.service;
    const convened = this.act('convened', { definition: definition(kid, this.id, stations, this.slate) });
    return this.outsider.call('POST', '/v1/elections', this.signed(convened, ['organiser']));
  }

  /** An act of the hall. */
  do(type: string, fields: Json, ...by: Name[]): Promise<Answered> {
    return this.send('acts', this.signed(this.act(type, fields), by));
  }

  /** A ruling of the county. */
  rule(type: string, fields: Json, ...by: Name[]): Promise<Answered> {
    return this.send('rulings', this.signed(this.act(type, fields), by.length > 0 ? by : ['county']));
  }

  send(call: 'acts' | 'rulings' | 'batches' | 'batches?preview=true', body: Json): Promise<Answered> {
    return this.outsider.call('POST', `/v1/elections/${this.id}/${call}`, body);
  }

  /** A bundle's payload; ballots must be in canonical order. */
  async bundle(station: string, batch: string, ballots: readonly Json[], more: Json = {}): Promise<Json> {
    const { paper, round } = await this.contest();
    return {
      format: 'scrutineer/batch@1',
      election: this.id,
      paper,
      contest: 'committee',
      round,
      station,
      batch,
      mode: 'official',
      ballots,
      ...more,
    };
  }

  bundleBy(payload: Json, ...by: Name[]): Json {
    return this.signed(payload, by.length > 0 ? by : ['keyer-a', 'keyer-b'], 'batch');
  }

  async status(reader: Name = 'organiser'): Promise<Json> {
    const { json } = await this.outsider.get(`/v1/elections/${this.id}`, this.people[reader]);
    return json;
  }

  async contest(): Promise<Json> {
    return (await this.status()).contests[0];
  }

  async head(): Promise<string> {
    return (await this.status()).head;
  }
}

interface Station {
  readonly id: string;
  readonly piles: readonly { readonly batch: string; readonly papers: number }[];
}

/** Brings an election from its convening to the count, with these piles announced. */
export async function openCount(hall: Hall, stations: readonly Station[]): Promise<void> {
  await prepareMeeting(hall, stations);
  await openRound(hall, stations);
}

function attendanceOf(stations: readonly Station[]) {
  const present = stations.flatMap(({ piles }) => piles).reduce((sum, pile) => sum + pile.papers, 0);
  return { present, electors: { electors: present + 2, exempt: [] } };
}

/** From the convening to the meeting that is about to vote. */
export async function prepareMeeting(hall: Hall, stations: readonly Station[]): Promise<void> {
  await taken(hall.convene(stations.map((station) => station.id)));
  await taken(
    hall.rule('meeting-approved', {
      requestNo: '青发〔2026〕18号',
      replyNo: '云组复〔2026〕31号',
      date: '2026-11-01',
    }),
  );
  const { electors } = attendanceOf(stations);
  await taken(hall.rule('electors-confirmed', { contest: 'committee', ...electors }));
  await taken(hall.rule('slate-approved', { contest: 'committee', paper: (await hall.contest()).paper }));
  await taken(hall.do('method-adopted', { digest: `sha256:${'a'.repeat(64)}` }, 'chair'));
  await taken(hall.do('officials-appointed', { officials: counters }, 'chair'));
}

/** Everybody with a duty of the count, by the vote of the meeting. */
const counters = [
  { person: '郑国华', duty: 'chief' },
  { person: '冯静', duty: 'scrutineer' },
  { person: '陈涛', duty: 'scrutineer' },
  { person: '周丽', duty: 'keyer' },
  { person: '吴敏', duty: 'keyer' },
];

/** From the attendance to the count. */
export async function openRound(hall: Hall, stations: readonly Station[]): Promise<void> {
  const papers = stations.map(({ id, piles }) => {
    const returned = piles.reduce((sum, pile) => sum + pile.papers, 0);
    return { id, piles, returned, issued: returned, unused: 4, printed: returned + 4 };
  });
  const { present, electors } = attendanceOf(stations);
  const round = { contest: 'committee', round: 1 };
  const absent = { affairs: 2, illness: 0, leave: 0, other: 0 };
  const attendance = { ...round, ...electors, present, absent };
  await taken(hall.do('attendance-recorded', attendance, 'chair', 'chief'));
  const issued = papers.map(({ id, printed, issued, unused }) => ({ id, printed, issued, unused }));
  await taken(hall.do('ballots-issued', { ...round, stations: issued }, 'chair', 'chief'));
  const returned = papers.map(({ id, returned, piles }) => ({ id, returned, piles }));
  await taken(hall.do('ballots-returned', { ...round, stations: returned }, 'chair', 'chief'));
  const declared = { ...round, verdict: 'valid', expect: await hall.head() };
  await taken(hall.do('round-declared', declared, 'chair'));
}
