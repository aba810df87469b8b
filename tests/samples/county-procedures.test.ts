import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiveObstacles } from '../../core/archive/obstacles.ts';
import { digestBytes } from '../../core/ledger/canonical.ts';
import type { Entry } from '../../core/ledger/entry.ts';
import type { ElectionState } from '../../core/ledger/state.ts';
import { lateSteps } from '../../core/schedule/late.ts';
import type { Step } from '../../core/schedule/steps.ts';
import { signingKey, signPayload } from '../../functions/embedded/sign.ts';
import { nodeCrypto } from '../../functions/node-crypto.ts';
import { loadSample } from '../../samples/load.ts';
import { TestSample } from '../support/sample-home.ts';

const sample = new TestSample();

beforeAll(async () => {
  await sample.open();
  await loadSample(sample);
});
afterAll(() => sample.remove());

interface Contest {
  readonly id: string;
  readonly phase: string;
  readonly paper: string;
  readonly blockers: readonly { readonly code: string; readonly numbers: Record<string, unknown> }[];
  readonly next: readonly string[];
  readonly result?: { readonly poll?: { readonly flags: readonly { subject: string; code: string }[] } };
  readonly resultDigest?: string;
}

async function contestOf(election: string, id: string): Promise<Contest> {
  const { contests } = (await sample.read(`/v1/elections/${election}`)) as { contests: readonly Contest[] };
  return contests.find((each) => each.id === id)!;
}

async function entriesOf(election: string, type: string): Promise<readonly Entry[]> {
  const text = (await sample.read(`/v1/elections/${election}/ledger`, 'county', '*/*')) as string;
  const entries = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Entry);
  return entries.filter((entry) => entry.type === type);
}

/** Tries an act in somebody's name: the status and the codes of what stands in the way. */
async function attempt(
  call: 'acts' | 'rulings',
  actor: string,
  election: string,
  fields: Readonly<Record<string, unknown>>,
): Promise<readonly [number, readonly string[]]> {
  const act = {
    format: 'scrutineer/act@1',
    election,
    nonce: `tried-${String(fields['type'])}-${actor}`,
    saidAt: '2026-11-24T08:00:00.000Z',
    ...fields,
  };
  const keyFile = sample.json(`keys/${actor}.json`) as Parameters<typeof signingKey>[0];
  const envelope = signPayload(act, 'act', [signingKey(keyFile)]);
  const { status, body } = await sample.call('POST', `/v1/elections/${election}/${call}`, envelope);
  const { findings = [] } = body as { findings?: readonly { readonly code: string }[] };
  return [status, findings.map(({ code }) => code)];
}

/** Codes of what keeps an election from its archive package, by the evidence anybody gets. */
async function obstaclesOf(election: string): Promise<readonly string[]> {
  const files = await sample.evidence(election);
  const text = (path: string) => new TextDecoder().decode(files.get(path));
  const { body } = JSON.parse(text('head.json')) as { body: ElectionState };
  const entries = text('ledger.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Entry);
  const held = [...files.keys()]
    .filter((path) => path.startsWith('scans/'))
    .map((path) => digestBytes(files.get(path)!, nodeCrypto.sha256));
  return archiveObstacles(body, entries, new Set(held)).map(({ code }) => code);
}

describe('the township that waits to start', () => {
  const election = '469021102-2026-congress-2';

  it('has one condition of its start open, with what is still missing', async () => {
    const { blockers, next } = await contestOf(election, 'committee');
    const open = blockers.filter(
      ({ code, numbers }) => code === 'start-condition-open' && numbers['step'] === 'launch',
    );
    expect(open.map(({ numbers }) => numbers['condition'])).toEqual(['pledges-cadres']);
    expect(next).toContain('start-condition-recorded');
  });

  it('is refused its approval by that condition alone', async () => {
    const fields = { type: 'meeting-approved', requestNo: '1', replyNo: '2', date: '2026-12-18' };
    expect(await attempt('rulings', 'county', election, fields)).toEqual([409, ['start-condition-open']]);
  });

  it('is the one that is late by the county’s schedule while the others still have time', async () => {
    const { rows } = (await sample.read('/v1/jurisdictions/469021/board')) as {
      rows: { election: string; steps?: { step: Step; due: string }[] }[];
    };
    const late = rows.filter(({ steps = [] }) => lateSteps({ steps }, new Map(), '2026-11-24').length > 0);
    expect(late.map((row) => row.election)).toEqual([election]);
  });
});

describe('the congress whose electors its branches elect', () => {
  const election = '469021113-2026-congress';

  it('met every condition of its rules, with the awareness that was measured', async () => {
    const recorded = await entriesOf(election, 'start-condition-recorded');
    expect(recorded).toHaveLength(11);
    expect(recorded.every((entry) => entry['met'] === true)).toBe(true);
    expect(recorded.map((entry) => entry['evidence'])).toContainEqual(
      expect.objectContaining({ aware: 191, asked: 200 }),
    );
  });

  it('had one delegate replaced and one branch vote again before all were seated', async () => {
    const [first, second] = await entriesOf(election, 'credentials-reviewed');
    expect(first!['units']).toMatchObject([
      { outcome: 'replace', seated: 17 },
      { outcome: 'vote-again', seated: 0 },
    ]);
    expect(second!['units']).toMatchObject([
      { outcome: 'passed', seated: 18 },
      { outcome: 'passed', seated: 14, again: '469021113-b02-2026-delegates-2' },
    ]);
    const [confirmed] = await entriesOf(election, 'electors-confirmed');
    expect(confirmed!['electors']).toBe(32);
  });

  it('polled the atmosphere of the election beside it, which elects nobody', async () => {
    const { phase, result } = await contestOf(election, 'atmosphere');
    expect(phase).toBe('certified');
    expect(result!.poll).toMatchObject({
      kind: 'atmosphere',
      cast: 30,
      subjects: [{ good: 21, fair: 7, plain: 2 }, { good: 28 }, { good: 21, fair: 7, none: 2 }],
    });
  });
});

describe('the branch whose delegates go through every stage', () => {
  const election = '469021113-b01-2026-delegates';

  it('shows each stage with fewer names, and nothing about anybody in the ledger', async () => {
    const submitted = await entriesOf(election, 'slate-submitted');
    const lengths = submitted.map((entry) => [entry['stage'], (entry['candidates'] as unknown[]).length]);
    expect(lengths).toEqual([
      ['recommended', 25],
      ['initial', 24],
      ['preliminary', 23],
      ['formal', 23],
    ]);
    for (const entry of submitted) expect(JSON.stringify(entry)).not.toMatch(/birth|1968-\d\d-|female/);
  });

  it('has its short notice accepted with the reason', async () => {
    const [accepted] = await entriesOf(election, 'warning-accepted');
    expect(accepted).toMatchObject({ code: 'notice-too-short', place: '/notice' });
  });

  it('fills the replaced delegate’s seat in a round of its own, certified as a second version', async () => {
    const path = `/v1/results/${election}/delegates`;
    const { body } = (await sample.read(path, '469021113-superior')) as {
      body: { version: number; elected: { name: string }[]; rounds: unknown[] };
    };
    const names = body.elected.map((each) => each.name);
    expect([body.version, body.rounds.length, names.length]).toEqual([2, 2, 18]);
    expect(names).not.toContain('孟春生');
    expect(names).toContain('汪冬青');
  });
});

describe('the township that polls before it nominates', () => {
  const election = '469021114-2026-congress';

  it('flags one in office by both polls', async () => {
    const polls = await Promise.all(['recommendation', 'evaluation'].map((id) => contestOf(election, id)));
    expect(polls.map(({ result }) => result!.poll!.flags.map(({ code }) => code))).toEqual([
      ['recommended-not-half'],
      ['incompetent-over-third'],
    ]);
  });

  it('does not renominate who was flagged and found unsuitable', async () => {
    const { candidates } = (await sample.read(
      `/v1/elections/${election}/papers/${(await contestOf(election, 'committee')).paper}`,
    )) as { candidates: readonly { id: string; name: string }[] };
    expect(candidates.map(({ name }) => name)).not.toContain('孔令远');
    const back = [...candidates.slice(1), { id: 'c9', name: '孔令远' }];
    const fields = { type: 'slate-submitted', contest: 'committee', stage: 'formal', candidates: back };
    const [status, codes] = await attempt('acts', '469021114-organiser', election, fields);
    expect(status).toBe(409);
    expect(codes).toContain('not-renominated');
  });
});

describe('the incidents of the county', () => {
  it('keep a result from being certified while one about somebody elected is open', async () => {
    const { blockers } = await contestOf('469021107-2026-congress', 'committee');
    expect(blockers).toContainEqual(
      expect.objectContaining({ code: 'incident-open', numbers: { incident: 'yc-2026-011' } }),
    );
  });

  it('leave a result alone that was reported on for nothing', async () => {
    const election = '469021109-2026-congress';
    const [closed] = await entriesOf(election, 'incident-closed');
    expect(closed).toMatchObject({ number: 'yc-2026-005', outcome: 'unfounded' });
    expect((await contestOf(election, 'committee')).phase).toBe('certified');
  });

  it('strike a candidate where buying votes was proven', async () => {
    const election = '469021103-2026-congress';
    const [struck] = await entriesOf(election, 'candidate-struck');
    expect(struck).toMatchObject({ incident: 'yc-2026-007' });
    expect((await contestOf(election, 'committee')).phase).toBe('ready');
  });
});

describe('the archive of the county', () => {
  it.each(['469021101-2026-congress', '469021109-2026-congress', '469021113-2026-congress'])(
    'may close the package of %s',
    async (election) => {
      expect(await obstaclesOf(election)).toEqual([]);
    },
  );

  it('closes none of an election with an open report and an unfilled seat', async () => {
    const codes = ['archive-not-certified', 'archive-not-sealed', 'archive-incident-open'];
    expect(await obstaclesOf('469021107-2026-congress')).toEqual(codes);
  });
});

describe('the county’s summary', () => {
  it('says who was elected where the county told it, and leaves polls out', async () => {
    const { rows } = (await sample.read('/v1/jurisdictions/469021/summary')) as {
      rows: { election: string; contest: string; makeup?: Record<string, unknown> }[];
    };
    const told = rows.filter(({ makeup }) => makeup?.['education'] !== undefined);
    expect(told.map(({ election, contest }) => `${election}/${contest}`).sort()).toEqual([
      '469021101-2026-congress/commission',
      '469021101-2026-congress/committee',
      '469021101-2026-congress/delegates',
      '469021109-2026-congress/committee',
      '469021113-2026-congress/committee',
    ]);
    for (const { makeup } of told.filter(({ contest }) => contest === 'committee')) {
      expect(makeup).toMatchObject({
        reElected: expect.any(Number),
        oneShoulder: 1,
        crossPosts: expect.any(Number),
      });
    }
    expect(rows.map(({ contest }) => contest)).not.toContain('atmosphere');
  });
});
