import type { Lang } from '../../core/findings/entry.ts';
import { decodeBase64url } from '../../core/ledger/base64url.ts';
import type { Envelope } from '../../core/ledger/envelope.ts';
import type { Actor, Invitation } from '../../core/ledger/registration.ts';
import type { Asking } from './call.ts';
import type { Answer } from './desk.ts';
import type { Registered, Registry } from './registry.ts';
import type { ServiceDesk } from './service-desk.ts';

interface ActorsPage {
  readonly actors: readonly (Registered & { readonly revoked?: string })[];
  readonly next?: string;
}

/** The registry of the service this page came from. */
export class ServiceRegistry implements Registry {
  readonly #desk: Pick<ServiceDesk, 'ask' | 'json'>;

  constructor(desk: Pick<ServiceDesk, 'ask' | 'json'>) {
    this.#desk = desk;
  }

  async lookUp(actor: string, kid: string, lang: Lang): Promise<Answer<Invitation>> {
    const path = `/v1/invitations/${encodeURIComponent(actor)}/${kid}`;
    const called = await this.#desk.ask({ method: 'GET', path, lang });
    return called.ok ? { ok: true, value: (await called.response.json()) as Invitation } : called;
  }

  invite(envelope: Envelope, lang: Lang): Promise<Answer<true>> {
    return this.#send({ method: 'POST', path: '/v1/invitations', envelope, lang });
  }

  enrol(envelope: Envelope, lang: Lang): Promise<Answer<true>> {
    return this.#send({ method: 'POST', path: '/v1/enrol', envelope, lang });
  }

  register(envelope: Envelope, lang: Lang): Promise<Answer<true>> {
    const { actor } = JSON.parse(new TextDecoder().decode(decodeBase64url(envelope.payload)!)) as Actor;
    return this.#send({ method: 'PUT', path: `/v1/actors/${actor}`, envelope, lang });
  }

  async actors(lang: Lang): Promise<Answer<readonly Registered[]>> {
    const actors: Registered[] = [];
    for (let cursor = ''; ; ) {
      const page = await this.#desk.json<ActorsPage>(`/v1/actors${cursor}`, lang);
      if (!page.ok) return page;
      actors.push(...page.value.actors.filter(({ revoked }) => revoked === undefined));
      if (page.value.next === undefined) return { ok: true, value: actors };
      cursor = `?cursor=${encodeURIComponent(page.value.next)}`;
    }
  }

  async #send(asking: Asking): Promise<Answer<true>> {
    const called = await this.#desk.ask(asking);
    return called.ok ? { ok: true, value: true } : called;
  }
}
