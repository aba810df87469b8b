import { describe, expect, it } from 'vitest';
import { pageRefusal } from '../../../web/desk/page-finding.ts';
import type { Drawn } from '../../../web/invite/draw.ts';
import { Issuing } from '../../../web/invite/issuing.ts';

const drawn = (actor: string): Drawn =>
  ({
    invitation: { actor },
    code: `code of ${actor}`,
    envelope: { payload: actor },
    state: 'unsent',
  }) as never;
const lost = pageRefusal('line-lost', 'zh', {}, true);
const foreign = pageRefusal('answer-foreign', 'zh', { answered: 404 });

/** Codes drawn for three, a registry that answers each when told to, and whether closing the window is warned of. */
function issuingThree() {
  const warning = { on: false };
  const issuing = new Issuing(() => {
    warning.on = true;
    return () => {
      warning.on = false;
    };
  });
  const asked: { readonly actor: string; readonly answer: (answer: unknown) => void }[] = [];
  const registry = {
    invite: (envelope: { readonly payload: string }) =>
      new Promise<never>((answer) => asked.push({ actor: envelope.payload, answer: answer as never })),
  };
  issuing.put('e', [drawn('a'), drawn('b'), drawn('c')]);
  return {
    issuing,
    warning,
    asked,
    send: () => issuing.send('e', registry as never, 'zh'),
    states: () => issuing.drawnFor('e').map(({ state }) => (typeof state === 'string' ? state : 'refused')),
    async answer(at: number, answer: unknown) {
      asked[at]!.answer(answer);
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

const ok = { ok: true, value: true };

describe('codes that were drawn', () => {
  it('go out one after the other, whoever looks, and are there with their codes until they are cleared', async () => {
    const { issuing, warning, asked, send, states, answer } = issuingThree();
    const sending = send();
    // The page was left and opened again, which sends nothing twice.
    await send();
    expect(asked.map(({ actor }) => actor)).toEqual(['a']);
    await answer(0, ok);
    expect(states()).toEqual(['taken', 'unsent', 'unsent']);
    await answer(1, foreign);
    await answer(2, ok);
    await sending;
    expect(states()).toEqual(['taken', 'refused', 'taken']);
    expect(issuing.isSending('e')).toBe(false);
    expect(issuing.drawnFor('e').map(({ code }) => code)).toEqual(['code of a', 'code of b', 'code of c']);
    expect(issuing.drawnFor('other')).toEqual([]);
    expect(warning.on).toBe(true);
    issuing.clear('e');
    expect(issuing.drawnFor('e')).toEqual([]);
    expect(warning.on).toBe(false);
  });

  it('wait where nobody answers, and only those not taken are sent again', async () => {
    const { asked, send, states, answer } = issuingThree();
    const first = send();
    await answer(0, ok);
    await answer(1, lost);
    await first;
    expect(states()).toEqual(['taken', 'refused', 'unsent']);
    const second = send();
    await answer(2, ok);
    await answer(3, ok);
    await second;
    expect(asked.map(({ actor }) => actor)).toEqual(['a', 'b', 'b', 'c']);
    expect(states()).toEqual(['taken', 'taken', 'taken']);
  });

  it('are no longer on their way where sending them fails in a way nobody foresaw', async () => {
    const { issuing } = issuingThree();
    const broken = { invite: () => Promise.reject(new Error('a bug')) };
    await expect(issuing.send('e', broken, 'zh')).rejects.toThrow('a bug');
    expect(issuing.isSending('e')).toBe(false);
  });
});
