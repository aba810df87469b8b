import { createECDH, createHash, createPrivateKey } from 'node:crypto';
import type { Algorithm } from '../../core/crypto.ts';
import type { Envelope } from '../../core/ledger/envelope.ts';
import type { KeyFile } from '../../core/ledger/key-file.ts';
import type { Actor, Role, Root } from '../../core/ledger/registration.ts';
import type { Link } from '../../core/ledger/registration-link.ts';
import { type SigningKey, signingKey, signPayload } from '../../functions/embedded/sign.ts';

/** Someone with a key; the same actor id always has the same key, so that tests repeat to the byte. */
export interface TestActor {
  readonly actor: string;
  readonly person: string;
  readonly role: Role;
  readonly jurisdiction: string;
  readonly kid: string;
  readonly key: SigningKey;
  readonly keyFile: KeyFile;
  /** The registration's payload, to be signed by whoever registers. */
  readonly registration: Actor;
}

export interface ActorOptions {
  readonly actor?: string;
  readonly person?: string;
  readonly jurisdiction?: string;
  readonly election?: string;
  readonly station?: string;
  readonly alg?: Algorithm;
  readonly notBefore?: string;
  readonly expires?: string;
  readonly provisional?: true;
}

const county = '469021';
const township = '469021101';
const year = { notBefore: '2026-01-01T00:00:00.000Z', expires: '2027-01-01T00:00:00.000Z' };
/** A time at which every registration made here without times of its own is valid. */
export const during = '2026-11-22T08:00:00.000Z';

/** A private key that follows from a text. */
export function makeJwk(seed: string, alg: Algorithm = 'EdDSA'): KeyFile['jwk'] {
  const secret = createHash('sha256').update(`${alg} ${seed}`).digest();
  if (alg === 'EdDSA') {
    // RFC 8410: a PKCS #8 Ed25519 key is this prefix and the 32 secret bytes.
    const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), secret]);
    const { x } = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }).export({ format: 'jwk' });
    return { kty: 'OKP', crv: 'Ed25519', x: x!, d: secret.toString('base64url') };
  }
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(secret);
  const point = curve.getPublicKey();
  const [x, y] = [point.subarray(1, 33).toString('base64url'), point.subarray(33).toString('base64url')];
  return { kty: 'EC', crv: 'P-256', x, y, d: secret.toString('base64url') };
}

/** A person with a key and a registration nobody has signed yet. Superiors are the county's, all others the township's, unless said. */
export function makeActor(role: Role, options: ActorOptions = {}): TestActor {
  const { actor = role, person = `${role}的人`, alg, provisional, election, station } = options;
  const jurisdiction = options.jurisdiction ?? (role === 'superior' ? county : township);
  const jwk = makeJwk(actor, alg);
  const key = signingKey({ jwk });
  const keyFile: KeyFile = { format: 'scrutineer/key@1', actor, person, role, jurisdiction, jwk };
  const registration: Actor = {
    format: 'scrutineer/actor@1',
    actor,
    person,
    role,
    jurisdiction,
    ...(election === undefined ? {} : { election }),
    ...(station === undefined ? {} : { station }),
    jwk: key.jwk,
    notBefore: options.notBefore ?? year.notBefore,
    expires: options.expires ?? year.expires,
    ...(provisional ? { provisional } : {}),
  };
  return { actor, person, role, jurisdiction, kid: key.kid, key, keyFile, registration };
}

/** A root key with its configuration. */
export function makeRoot(
  actor = 'root-1',
  jurisdiction = '',
): { readonly root: Root; readonly key: SigningKey } {
  const key = signingKey({ jwk: makeJwk(actor) });
  return { root: { actor, person: `${actor}的人`, jurisdiction, jwk: key.jwk }, key };
}

/** A registration signed by those who register. */
export function register(
  actor: Pick<TestActor, 'registration'>,
  ...by: readonly { readonly key: SigningKey }[]
): Envelope {
  return signPayload(
    actor.registration,
    'actor',
    by.map((registrar) => registrar.key),
  );
}

/** A revocation signed like a registration. */
export function revoke(
  actor: TestActor,
  at: string,
  ...by: readonly { readonly key: SigningKey }[]
): Envelope {
  return signPayload(
    { format: 'scrutineer/actor-revoked@1', actor: actor.actor, kid: actor.kid, at },
    'actor',
    by.map((registrar) => registrar.key),
  );
}

/** The chain of each actor by kid, all registered by one superior whom the root registered. */
export function registerAll(
  actors: readonly TestActor[],
  registrar: TestActor,
  root: { readonly key: SigningKey },
): ReadonlyMap<string, readonly [Link, ...Link[]]> {
  const above: Link = { registration: register(registrar, root) };
  const chains = new Map<string, readonly [Link, ...Link[]]>([[registrar.kid, [above]]]);
  for (const actor of actors) chains.set(actor.kid, [{ registration: register(actor, registrar) }, above]);
  return chains;
}

/** Everybody a township election needs: two keyers, three scrutineers' people, the hall, the county above, the city above that. */
export function makeHall(election?: string) {
  const at = election === undefined ? {} : { election };
  return {
    keyerA: makeActor('keyer', { actor: 'keyer-a', person: '周丽', ...at }),
    keyerB: makeActor('keyer', { actor: 'keyer-b', person: '吴敏', ...at }),
    chief: makeActor('chief', { person: '郑国华', ...at }),
    scrutineerA: makeActor('scrutineer', { actor: 'scrutineer-a', person: '冯静', ...at }),
    scrutineerB: makeActor('scrutineer', { actor: 'scrutineer-b', person: '陈涛', ...at }),
    chair: makeActor('chair', { person: '褚建军', ...at }),
    organiser: makeActor('organiser', { person: '卫芳', ...at }),
    county: makeActor('superior', { actor: 'county', person: '蒋勇' }),
    city: makeActor('superior', { actor: 'city', person: '沈杰', jurisdiction: '46' }),
    auditor: makeActor('auditor', { person: '韩雪', jurisdiction: county }),
    supervision: makeActor('supervision', { person: '杨帆', jurisdiction: county }),
    registrar: makeActor('superior', { actor: 'registrar', person: '朱琳', jurisdiction: '46' }),
  };
}
