import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { readCountFile } from '../../core/count/count-file.ts';
import { countRound } from '../../core/count/count-round.ts';
import { resultDigest } from '../../core/count/digest.ts';
import type { BoardRow } from '../../core/ledger/board-row.ts';
import type { Certificate } from '../../core/ledger/certificate.ts';
import { phases } from '../../core/ledger/phase.ts';
import { verify } from '../../core/ledger/verify/verify.ts';
import { nameKey } from '../../core/names/key.ts';
import { inNameOrder } from '../../core/names/order.ts';
import { printName } from '../../core/names/print.ts';
import { signingKey, signPayload } from '../../functions/embedded/sign.ts';
import { nodeCrypto } from '../../functions/node-crypto.ts';
import { stories } from '../../samples/county/stories.ts';
import { loadSample } from '../../samples/load.ts';
import { TestSample } from '../support/sample-home.ts';

/** Where each election of the county stands, and what it is there for. */
const expected = {
  '469021101-b03-2026-delegates': 'certified',
  '469021101-2026-congress': 'certified',
  '469021101-2026-plenary': 'certified',
  '469021102-2026-congress': 'annulled',
  '469021102-2026-congress-2': 'draft',
  '469021103-2026-congress': 'ready',
  '469021104-2026-congress': 'voting',
  '469021105-2026-congress': 'counting',
  '469021106-2026-congress': 'quorate',
  '469021107-2026-congress': 'declared',
  '469021108-2026-congress': 'sent-back',
  '469021109-2026-congress': 'certified',
  '469021110-2026-congress': 'not-quorate',
  '469021111-2026-congress': 'counted',
  '469021112-2026-congress': 'declared',
  '469021113-2026-congress': 'certified',
  '469021113-b01-2026-delegates': 'certified',
  '469021113-b02-2026-delegates': 'annulled',
  '469021113-b02-2026-delegates-2': 'certified',
  '469021114-2026-congress': 'ready',
} as const;

/** Rounds in which votes are not yet to be seen. */
const unreleased = ['469021105-2026-congress', '469021111-2026-congress'];

interface Contest {
  readonly id: string;
  readonly phase: string;
  readonly kind: string;
  readonly round: number;
  readonly result?: {
    readonly status: string;
    readonly elected: readonly string[];
    readonly findings: { code: string }[];
  };
  readonly resultDigest?: string;
  readonly blockers: readonly { readonly code: string }[];
  readonly next: readonly string[];
}

const sample = new TestSample();

beforeAll(async () => {
  await sample.open();
  await loadSample(sample);
});
afterAll(() => sample.remove());

async function contestsOf(election: string): Promise<readonly Contest[]> {
  const { contests } = (await sample.read(`/v1/elections/${election}`)) as { contests: readonly Contest[] };
  return contests;
}

async function contestOf(election: string, contest = 'committee'): Promise<Contest> {
  return (await contestsOf(election)).find((each) => each.id === contest)!;
}

async function certificateOf(election: string, contest: string, version = ''): Promise<Certificate> {
  const path = `/v1/results/${election}/${contest}${version}`;
  return ((await sample.read(path)) as { body: Certificate }).body;
}

describe('the sample county', () => {
  it('says in sample.json which elections there are and where they stand', async () => {
    const { elections } = sample.json('sample.json') as { elections: { id: string; phase: string }[] };
    expect(elections).toHaveLength(Object.keys(expected).length);
    expect(Object.fromEntries(elections.map(({ id, phase }) => [id, phase]))).toEqual(expected);
  });

  it('tells the board of every township whom to call, and of those approved who is on the spot', async () => {
    const { rows } = (await sample.read('/v1/jurisdictions/469021/board')) as { rows: BoardRow[] };
    const ofTownships = rows.filter(({ jurisdiction }) => jurisdiction.length === 9);
    expect(ofTownships.length).toBeGreaterThan(15);
    for (const { election, jurisdiction, phase, telephone, attends } of ofTownships) {
      expect(telephone, election).toBe(`0898-60000${jurisdiction.slice(-3)}`);
      if (phase === 'draft') expect(attends, election).toBeUndefined();
      else expect(attends, election).toMatch(/^\p{Script=Han}{3}$/u);
    }
  });

  it('shows its board each election in its phase, all in rehearsal', async () => {
    const { rows } = (await sample.read('/v1/jurisdictions/469021/board')) as {
      rows: { election: string; phase: string; mode: string; jurisdiction: string }[];
    };
    expect(Object.fromEntries(rows.map((row) => [row.election, row.phase]))).toEqual(expected);
    expect(new Set(rows.map((row) => row.mode))).toEqual(new Set(['rehearsal']));
    expect(new Set(rows.map((row) => row.jurisdiction.slice(0, 9))).size).toBe(14);
  });

  it('has contests in every phase but those left at once', async () => {
    const all = await Promise.all(Object.keys(expected).map(contestsOf));
    const seen = new Set(all.flat().map((contest) => contest.phase));
    expect(phases.filter((phase) => !seen.has(phase))).toEqual(['void']);
  });

  it('writes key files that only their owner reads', () => {
    const files = readdirSync(join(sample.folder, 'keys'));
    expect(files).toEqual(
      expect.arrayContaining(['county.json', 'registrar.json', 'city.json', 'root-1.json']),
    );
    for (const file of files) {
      expect(statSync(join(sample.folder, 'keys', file)).mode & 0o777).toBe(0o600);
      expect(sample.json(`keys/${file}`)).toMatchObject({
        format: 'scrutineer/key@1',
        actor: file.slice(0, -5),
      });
    }
  });
});

describe('its township with three papers', () => {
  const election = '469021101-2026-congress';

  it.each(['committee', 'delegates'])('counts the %s as the count file to try does', async (contest) => {
    const file = new URL(`../../samples/count/township/${contest}.json`, import.meta.url);
    const read = readCountFile(readFileSync(fileURLToPath(file)));
    if (!read.ok) throw new Error(JSON.stringify(read.findings));
    const digest = resultDigest(countRound(read.input), nodeCrypto.sha256);
    expect((await contestOf(election, contest)).resultDigest).toBe(digest);
  });

  it('has an explained finding where two boxes hold equal ballots', async () => {
    const { result, blockers } = await contestOf(election, 'commission');
    expect(result!.findings.map((found) => found.code)).toEqual(['bundle-repeated']);
    expect(blockers).toEqual([]);
  });

  it('supersedes a count found wrong after the meeting, with the same winners', async () => {
    const first = await certificateOf(election, 'delegates', '/1');
    const second = await certificateOf(election, 'delegates');
    expect([first.version, second.version]).toEqual([1, 2]);
    expect(second.supersedes).toMatch(/^sha256:/);
    expect(second.elected).toEqual(first.elected);
    expect(second.rounds[0]!.resultDigest).not.toBe(first.rounds[0]!.resultDigest);
  });

  it('gives its first plenary the electors it elected', async () => {
    const elected = await certificateOf(election, 'committee');
    const [secretary, deputies] = await Promise.all(
      ['secretary', 'deputies'].map((contest) => certificateOf('469021101-2026-plenary', contest)),
    );
    const members = elected.elected.map((each) => each.name);
    expect(secretary!.elected.map((each) => each.name)).toEqual(['欧阳若兰']);
    expect(deputies!.elected.map((each) => each.name)).toEqual(['王强', '刘𬀩']);
    for (const each of [...secretary!.elected, ...deputies!.elected]) expect(members).toContain(each.name);
  });
});

describe('its other elections', () => {
  it('count the branch by sheet', async () => {
    const { result } = await contestOf('469021101-b03-2026-delegates', 'delegates');
    expect(result).toMatchObject({ entered: 'sheet', status: 'complete' });
  });

  it('leave a run-off open between two with equal votes', async () => {
    const contest = await contestOf('469021106-2026-congress');
    expect(contest).toMatchObject({ kind: 'tie-runoff', round: 2, next: ['ballots-issued'] });
  });

  it('fall one short', async () => {
    const contest = await contestOf('469021107-2026-congress');
    expect(contest).toMatchObject({
      result: { status: 'short', shortfall: 1, supplementary: { seats: 1 } },
      blockers: [{ code: 'shortfall-open' }, { code: 'incident-open' }],
      next: ['round-opened', 'seats-reduced'],
    });
  });

  it('are sent back where one pile seems keyed twice', async () => {
    const contest = await contestOf('469021108-2026-congress');
    expect(contest).toMatchObject({
      result: { findings: [{ code: 'bundle-repeated' }] },
      next: ['count-reopened'],
    });
  });

  it('fill the last seat with a person written in', async () => {
    const { elected, rounds } = await certificateOf('469021109-2026-congress', 'committee');
    expect(rounds.map((round) => (round.result as { status: string }).status)).toEqual(['short', 'complete']);
    expect(elected).toHaveLength(7);
    expect(elected).toContainEqual({ id: 'w1', name: '买买提·艾力' });
  });

  it('repeat a void round, which is counted but not yet released', async () => {
    expect(await contestOf('469021111-2026-congress')).toMatchObject({
      kind: 'repeat',
      round: 2,
      blockers: [{ code: 'tally-not-released' }],
      next: ['tally-released'],
    });
  });

  it('wait with nothing in the way of their certification', async () => {
    const contest = await contestOf('469021112-2026-congress');
    expect(contest).toMatchObject({ blockers: [], next: ['result-certified', 'result-returned'] });
    expect(contest.result!.findings.map((found) => found.code)).toEqual(['station-excess-returned']);
  });
});

describe('its evidence', () => {
  it.each(Object.keys(expected).filter((id) => !unreleased.includes(id)))(
    'of %s verifies',
    async (election) => {
      const files = await sample.evidence(election);
      expect(verify(files, {}, nodeCrypto).verdict).toMatchObject({ passed: true });
    },
  );

  it.each(unreleased)('of %s is not given out before its tally is released', async (election) => {
    await expect(sample.evidence(election)).rejects.toThrow('not-released');
  });
});

describe('its names', () => {
  const slates = stories
    .flat()
    .flatMap(({ definition }) => definition('').contests)
    .map((contest) => contest.candidates);
  const all = slates.flat();

  it('hold the hard ones', () => {
    const names = all.map((candidate) => candidate.name).join(' ');
    for (const hard of ['阿里木·买买提', '㛃', '𬀩', '䶮', '欧阳', '尉迟', '努尔艾合买提·阿卜杜热伊木']) {
      expect(names).toContain(hard);
    }
  });

  it('tell namesakes apart by notes', () => {
    const namesakes = slates.flatMap((slate) =>
      slate.filter((one) =>
        slate.some((other) => other !== one && nameKey(other.name) === nameKey(one.name)),
      ),
    );
    expect(namesakes.length).toBeGreaterThanOrEqual(6);
    for (const namesake of namesakes) expect(namesake.note).not.toBe(undefined);
  });

  it('stand on each ballot by surname strokes, but secretaries in the approved order', () => {
    const contests = stories.flat().flatMap(({ definition }) => definition('').contests);
    for (const { order, candidates } of contests.filter((contest) => contest.order !== 'slate')) {
      expect(order).toBe(undefined);
      expect(candidates).toEqual(inNameOrder(candidates, (each) => each.name, 'surname'));
    }
  });

  it('come out of certificates and tables as they went in', async () => {
    const { elected } = await certificateOf('469021101-2026-congress', 'committee');
    expect(elected.map((each) => printName(each.name))).toEqual([
      '王　强',
      '巴　桑',
      '田　㛃',
      '曲比阿果',
      '刘　𬀩',
      '欧阳若兰',
      '赵　䶮',
    ]);
    const csv = await sample.read('/v1/jurisdictions/469021/results', 'county', 'text/csv');
    for (const name of ['田㛃', '刘𬀩', '赵䶮', '热依汗·阿布都拉', '买买提·艾力'])
      expect(csv).toContain(name);
  });
});

describe('loading the sample', () => {
  it('asks nothing of the service once it is loaded', async () => {
    const refuse = () => Promise.reject(new Error('asked'));
    await expect(loadSample({ ...sample, service: sample.service, call: refuse })).resolves.toBe(undefined);
  });

  it('ends as it would have, however often it is cut off', async () => {
    const other = new TestSample();
    await other.open();
    onTestFinished(() => other.remove());
    for (const most of [120, 300, 450]) {
      let left = most;
      const call: typeof other.call = (...asked) => {
        left -= 1;
        return left < 0 ? Promise.reject(new Error('cut off')) : other.call(...asked);
      };
      await expect(loadSample({ ...other, service: other.service, call })).rejects.toThrow('cut off');
      other.close();
      await other.open();
    }
    await loadSample({ ...other, service: other.service });
    expect(other.json('sample.json')).toEqual(sample.json('sample.json'));
    const heads = async (home: TestSample) => {
      const { rows } = (await home.read('/v1/jurisdictions/469021/board')) as { rows: { seq: number }[] };
      return rows.map((row) => row.seq);
    };
    expect(await heads(other)).toEqual(await heads(sample));
  });
});

describe('whoever tries the sample', () => {
  it('certifies with the county’s key what waits for it, and not with the registrar’s', async () => {
    const election = '469021112-2026-congress';
    const { head } = (await sample.read(`/v1/elections/${election}`)) as { head: string };
    const { resultDigest } = await contestOf(election);
    const certifying = (actor: string) => {
      const act = {
        format: 'scrutineer/act@1',
        election,
        type: 'result-certified',
        nonce: `tried-by-${actor}-0001`,
        saidAt: '2026-11-23T08:00:00.000Z',
        expect: head,
        contest: 'committee',
        resultDigest,
        replyNo: '云川组批〔2026〕88号',
      };
      const keyFile = sample.json(`keys/${actor}.json`) as Parameters<typeof signingKey>[0];
      const envelope = signPayload(act, 'act', [signingKey(keyFile)]);
      return sample.call('POST', `/v1/elections/${election}/rulings`, envelope);
    };
    expect(await certifying('registrar')).toMatchObject({
      status: 403,
      body: { code: 'registrar-certifies' },
    });
    expect(await certifying('county')).toMatchObject({ status: 201 });
  });
});
