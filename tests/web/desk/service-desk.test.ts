import { afterEach, describe, expect, it, vi } from 'vitest';
import { Session } from '../../../web/app/session.ts';
import { ServiceDesk } from '../../../web/desk/service-desk.ts';
import { hold, plainVote, prepare } from '../../support/hall.ts';
import { Story } from '../../support/story.ts';
import { unlocked } from '../keys/unlocked.ts';

afterEach(() => void vi.unstubAllGlobals());

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
  const session = new Session();
  const owner = { actor: 'chair', person: '褚建军', role: 'chair', jurisdiction: '469021101' } as const;
  session.unlock(await unlocked(owner), 0);
  return { desk: new ServiceDesk(session), answers };
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
});
