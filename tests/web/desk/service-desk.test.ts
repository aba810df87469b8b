import { afterEach, describe, expect, it, vi } from 'vitest';
import { finding, speak } from '../../../core/findings/finding.ts';
import { Session } from '../../../web/app/session.ts';
import { ServiceDesk } from '../../../web/desk/service-desk.ts';
import { hold, plainVote, prepare } from '../../support/hall.ts';
import { Story } from '../../support/story.ts';
import { unlocked } from '../keys/unlocked.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const story = hold(prepare(new Story()), plainVote);
const { id } = story.definition;
const linesOf = (from: number, to: number) =>
  story.entries
    .slice(from, to)
    .map((entry) => `${JSON.stringify(entry)}\n`)
    .join('');

/** A desk with a key unlocked; the ledger is answered by hand, call by call. */
async function deskByHand() {
  const answers: ((lines: string) => void)[] = [];
  vi.stubGlobal('fetch', async (path: string) => {
    if (path === '/v1/health') return Response.json({ origin: 'https://hall.example' });
    const body = await new Promise<string>((resolve) => answers.push(resolve));
    return new Response(body, { headers: { 'content-type': 'application/jsonl' } });
  });
  return { desk: await deskOfChair(), answers };
}

async function deskOfChair(): Promise<ServiceDesk> {
  const session = new Session();
  const owner = { actor: 'chair', person: '褚建军', role: 'chair', jurisdiction: '469021101' } as const;
  session.unlock(await unlocked(owner), 0);
  return new ServiceDesk(session);
}

const dayMs = 24 * 3_600_000;
const trueTime = Date.parse('2026-11-22T08:00:00Z');

/** A service whose own clock is right; it refuses tokens of another time. `asked` holds the times of the tokens it was shown. */
function serviceOnTime() {
  const asked: number[] = [];
  const headers = { date: new Date(trueTime).toUTCString() };
  vi.stubGlobal('fetch', async (path: string, { headers: sent }: { headers: Record<string, string> }) => {
    if (path === '/v1/health') return Response.json({ origin: 'https://hall.example' }, { headers });
    const claims = Buffer.from(sent['authorization']!.split('.')[1]!, 'base64url').toString();
    const made = JSON.parse(claims).iat * 1000;
    asked.push(made);
    if (Math.abs(made - trueTime) < 120_000) return Response.json({ elections: [] }, { headers });
    const findings = [speak(finding('token-time', '', { now: '2026-11-22T08:00:00Z' }), 'zh')];
    return Response.json({ findings }, { status: 401, headers });
  });
  return asked;
}

describe('the desk at a service', () => {
  it('shows no older ledger than it has, whichever of two looks is answered first', async () => {
    const { desk, answers } = await deskByHand();
    const looks = [desk.ledger(id, 'zh'), desk.ledger(id, 'zh')];
    await expect.poll(() => answers.length).toBe(2);
    answers[1]!(linesOf(0, 9));
    const newer = await looks[1]!;
    answers[0]!(linesOf(0, 8));
    const older = await looks[0]!;
    expect(newer.ok && newer.value.state.seq).toBe(9);
    expect(older).toEqual(newer);
    const next = desk.ledger(id, 'zh');
    await expect.poll(() => answers.length).toBe(3);
    answers[2]!(linesOf(9, 10));
    expect(await next).toMatchObject({ ok: true, value: { state: { seq: 10 } } });
  });

  it.each([
    ['ahead', dayMs],
    ['behind', -dayMs],
  ])('reads on where a clock a day %s is set right meanwhile, asking once more', async (_how, wrong) => {
    const asked = serviceOnTime();
    vi.useFakeTimers({ toFake: ['Date'], now: trueTime + wrong });
    const desk = await deskOfChair();
    expect(await desk.elections('zh')).toEqual({ ok: true, value: [] });
    expect(asked).toHaveLength(1);
    vi.setSystemTime(trueTime);
    expect(await desk.elections('zh')).toEqual({ ok: true, value: [] });
    expect(asked).toHaveLength(3);
    expect(Date.parse(desk.now())).toBe(trueTime);
  });

  it('does not hear the clock of a login page that refuses in its place', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: trueTime });
    const desk = await deskOfChair();
    const headers = { date: new Date(trueTime + dayMs).toUTCString() };
    for (const body of ['<html>请登录</html>', '{"error":"login"}']) {
      vi.stubGlobal('fetch', async () => new Response(body, { status: 401, headers }));
      expect(await desk.elections('zh')).toMatchObject({ ok: false, findings: [{ code: 'answer-foreign' }] });
    }
    expect(Date.parse(desk.now())).toBe(trueTime);
  });
});
