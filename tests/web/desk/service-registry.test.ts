import { describe, expect, it } from 'vitest';
import { encodePayload } from '../../../core/ledger/envelope.ts';
import type { Asking, Called } from '../../../web/desk/call.ts';
import { pageRefusal } from '../../../web/desk/page-finding.ts';
import { ServiceRegistry } from '../../../web/desk/service-registry.ts';

const envelope = { payload: encodePayload({ actor: 'keyer-1' }), signatures: [] };

/** A registry at a desk that answers so, and what it asked for. */
function registryAt(answers: (asking: Pick<Asking, 'path'>) => object | undefined) {
  const asked: string[] = [];
  const ask = async (asking: Asking): Promise<Called> => {
    asked.push(`${asking.method} ${asking.path}`);
    const answer = answers(asking);
    return answer === undefined
      ? pageRefusal('line-lost', 'zh', {}, true)
      : { ok: true, response: Response.json(answer) };
  };
  const json = async <T>(path: string) => {
    const called = await ask({ method: 'GET', path, lang: 'zh' });
    return called.ok ? { ok: true as const, value: (await called.response.json()) as T } : called;
  };
  return { registry: new ServiceRegistry({ ask, json }), asked };
}

describe('the registry of a service', () => {
  it('is asked for an invitation by the id and the thumbprint of its key', async () => {
    const { registry, asked } = registryAt(() => ({ actor: 'keyer-1' }));
    expect(await registry.lookUp('keyer/1', 'KID', 'zh')).toEqual({ ok: true, value: { actor: 'keyer-1' } });
    expect(asked).toEqual(['GET /v1/invitations/keyer%2F1/KID']);
  });

  it('takes invitations, enrolments and confirmations, each by its call', async () => {
    const { registry, asked } = registryAt(() => ({}));
    expect(await registry.invite(envelope, 'zh')).toEqual({ ok: true, value: true });
    expect(await registry.enrol(envelope, 'zh')).toEqual({ ok: true, value: true });
    expect(await registry.register(envelope, 'zh')).toEqual({ ok: true, value: true });
    expect(asked).toEqual(['POST /v1/invitations', 'POST /v1/enrol', 'PUT /v1/actors/keyer-1']);
  });

  it('lists everybody it has, page by page, but those revoked', async () => {
    const { registry, asked } = registryAt(({ path }) =>
      path.includes('cursor')
        ? { actors: [{ actor: 'c' }] }
        : { actors: [{ actor: 'a' }, { actor: 'b', revoked: '2026-11-22T08:00:00.000Z' }], next: 'a=' },
    );
    const listed = await registry.actors('zh');
    expect(listed.ok && listed.value.map(({ actor }) => actor)).toEqual(['a', 'c']);
    expect(asked).toEqual(['GET /v1/actors', 'GET /v1/actors?cursor=a%3D']);
  });

  it('says that nobody answered', async () => {
    const { registry } = registryAt(() => undefined);
    expect(await registry.enrol(envelope, 'zh')).toMatchObject({ ok: false, unreachable: true });
    expect(await registry.actors('zh')).toMatchObject({ ok: false, unreachable: true });
    expect(await registry.lookUp('a', 'b', 'zh')).toMatchObject({ ok: false, unreachable: true });
  });
});
