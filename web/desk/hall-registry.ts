import type { Lang } from '../../core/findings/entry.ts';
import { finding } from '../../core/findings/finding.ts';
import { registrants } from '../../core/hall/hall.ts';
import { invitationOf } from '../../core/hall/invitations.ts';
import { registerInHall } from '../../core/hall/register-in-hall.ts';
import type { Envelope } from '../../core/ledger/envelope.ts';
import type { Invitation } from '../../core/ledger/registration.ts';
import type { Answer } from './desk.ts';
import { keepStep, refused } from './hall-refusal.ts';
import type { HallStore } from './hall-store.ts';
import type { Registered, Registry } from './registry.ts';

/** The registry without a network: registrations go into the hall's file. */
export class HallRegistry implements Registry {
  readonly #store: HallStore;

  readonly #now: () => string;

  constructor(store: HallStore, now: () => string) {
    this.#store = store;
    this.#now = now;
  }

  async lookUp(actor: string, kid: string, lang: Lang): Promise<Answer<Invitation>> {
    const hall = await this.#store.newest();
    const invited = hall && invitationOf(hall, kid);
    return invited === undefined || invited.actor !== actor
      ? refused([finding('invitation-unknown', '', { actor })], lang)
      : { ok: true, value: invited };
  }

  invite(envelope: Envelope, lang: Lang): Promise<Answer<true>> {
    return this.#register(envelope, lang);
  }

  enrol(envelope: Envelope, lang: Lang): Promise<Answer<true>> {
    return this.#register(envelope, lang);
  }

  register(envelope: Envelope, lang: Lang): Promise<Answer<true>> {
    return this.#register(envelope, lang);
  }

  async actors(): Promise<Answer<readonly Registered[]>> {
    const hall = await this.#store.newest();
    return { ok: true, value: hall === undefined ? [] : registrants(hall) };
  }

  async #register(envelope: Envelope, lang: Lang): Promise<Answer<true>> {
    const hall = await this.#store.newest();
    if (hall === undefined) return refused([finding('hall-pack-needed', '')], lang);
    const registered = registerInHall(hall, envelope, this.#now(), this.#store.crypto);
    if (!registered.ok) return refused(registered.findings, lang);
    const inTheWay = registered.again ? undefined : await keepStep(this.#store, registered.hall, lang);
    return inTheWay ?? { ok: true, value: true };
  }
}
