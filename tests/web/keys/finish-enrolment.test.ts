import { describe, expect, it } from 'vitest';
import { finding, speak } from '../../../core/findings/finding.ts';
import type { Envelope } from '../../../core/ledger/envelope.ts';
import type { Answer } from '../../../web/desk/desk.ts';
import type { Registry } from '../../../web/desk/registry.ts';
import { finishEnrolment } from '../../../web/keys/finish-enrolment.ts';
import type { KeyOwner } from '../../../web/keys/key.ts';
import { openKeyring } from '../../../web/keys/keyring.ts';
import { MemoryStore } from './memory-store.ts';

const owner: KeyOwner = { actor: 'keyer-1', person: '苗青禾', role: 'keyer', jurisdiction: '469021101' };
const registration: Envelope = { payload: 'cGF5bG9hZA', signatures: [] };

/** Sends a pending registration to a registry that answers so. */
async function sent(answer: Answer<true>) {
  const keyring = openKeyring(new MemoryStore());
  const { kid } = await keyring.make('428617', owner, async () => registration);
  const asked: Envelope[] = [];
  const registry = {
    enrol: async (envelope: Envelope) => {
      asked.push(envelope);
      return answer;
    },
  } as unknown as Registry;
  const finished = await finishEnrolment(kid, registration, { keyring, registry }, 'zh');
  return { finished, asked, kept: (await keyring.list()).map(({ pending }) => pending) };
}

const refused = (code: Parameters<typeof finding>[0], unreachable = false) =>
  ({ ok: false, unreachable, findings: [speak(finding(code, ''), 'zh')] }) as const;

describe('the registration of a key kept as pending', () => {
  it('makes it a key to sign with once it was taken', async () => {
    const { finished, asked, kept } = await sent({ ok: true, value: true });
    expect(finished).toEqual({ ok: true });
    expect(asked).toEqual([registration]);
    expect(kept).toEqual([undefined]);
  });

  it.each([
    ['nobody answered', refused('line-lost', true)],
    ['a proxy answered', refused('answer-foreign')],
    ['the service is too busy', refused('head-busy', true)],
  ])('stays pending, to be sent again, where %s', async (_why, answer) => {
    const { finished, kept } = await sent(answer);
    expect(finished).toEqual({ ok: false, refused: answer, gone: false });
    expect(kept).toEqual([registration]);
  });

  it('stays pending where a newer service says what this page does not know', async () => {
    const [found] = refused('line-lost').findings;
    const { kept } = await sent({
      ok: false,
      unreachable: false,
      findings: [{ ...found!, code: 'said-since' as never }],
    });
    expect(kept).toEqual([registration]);
  });

  it('is given up with its key where the refusal is final', async () => {
    const answer = refused('actor-taken');
    const { finished, kept } = await sent(answer);
    expect(finished).toEqual({ ok: false, refused: answer, gone: true });
    expect(kept).toEqual([]);
  });
});
