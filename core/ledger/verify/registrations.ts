import type { Crypto } from '../../crypto.ts';
import { type EnvelopeSignature, readEnvelope } from '../envelope.ts';
import type { ActorsDocument } from '../evidence/documents.ts';
import { evidencePath } from '../evidence/files.ts';
import { thumbprint } from '../keys.ts';
import type { Actor, ActorRevoked, Root } from '../registration.ts';
import { type Chain, readChain } from '../registration-chain.ts';
import type { Link } from '../registration-link.ts';
import { brokenAt } from './broken.ts';

/** A registration with those above it, and the chain they make. */
export interface Followed {
  readonly links: readonly [Link, ...Link[]];
  readonly chain: Chain;
}

/** Everybody registered, each followed up to a root. */
export interface Keys {
  /** A key's chains: one, or for a scrutineer elected in the hall the provisional one and its confirmation. */
  readonly chains: ReadonlyMap<string, readonly Chain[]>;
  /** The same in the folder's order, with what each rests on. */
  readonly followed: readonly Followed[];
  /** Thumbprints of the roots that registrations lead up to. */
  readonly roots: readonly string[];
}

interface Registration {
  readonly kid: string;
  readonly actor: string;
  readonly invitation: boolean;
  readonly link: Link;
  /** Kids of those who signed it or its revocation. */
  readonly by: readonly string[];
}

/** Every registration holds, and leads up to a root by registrations of this very folder. */
export function checkRegistrations(actors: ActorsDocument, roots: readonly Root[], crypto: Crypto): Keys {
  const registrations = readRegistrations(actors, crypto);
  const byKid = new Map<string, readonly Registration[]>();
  for (const each of registrations) byKid.set(each.kid, [...(byKid.get(each.kid) ?? []), each]);
  const followed = registrations.map((registration, index): Followed => {
    const links = [registration.link, ...registrarsOf(registration, byKid)] as const;
    const chain = readChain([...links], roots, crypto);
    if (!chain.ok) throw brokenAt(`${evidencePath.actors}/registrations/${index}`, chain.findings);
    return { links: [...links], chain: chain.value };
  });
  const chains = new Map<string, readonly Chain[]>();
  for (const { chain } of followed) {
    const { kid } = chain.registrant;
    chains.set(kid, [...(chains.get(kid) ?? []), chain]);
  }
  const signed = new Set(registrations.flatMap((each) => each.by));
  const kids = roots.map((root) => thumbprint(root.jwk, crypto.sha256));
  return { followed, chains, roots: kids.filter((root) => signed.has(root)) };
}

function readRegistrations(actors: ActorsDocument, crypto: Crypto): readonly Registration[] {
  const recorded = new Map(actors.recorded.map(({ kid, at }) => [kid, at]));
  const revocations = new Map(
    actors.revocations.map((envelope, index) => {
      const opened = open<Ended>(envelope, `revocations/${index}`, crypto);
      return [endOf(opened.payload), { envelope, by: kidsOf(opened.signatures) }];
    }),
  );
  return actors.registrations.map((envelope, index) => {
    const opened = open<Registering>(envelope, `registrations/${index}`, crypto);
    const { actor, jwk, invitation = false } = opened.payload;
    const kid = thumbprint(jwk, crypto.sha256);
    const revocation = revocations.get(endOf({ actor, kid }));
    const at = recorded.get(kid);
    const link: Link = {
      registration: envelope,
      ...(revocation ? { revocation: revocation.envelope } : {}),
      ...(at === undefined ? {} : { recorded: at }),
    };
    // Whoever enrolled by a code signed too, and stands above nobody here.
    const by = [...kidsOf(opened.signatures), ...(revocation?.by ?? [])].filter((each) => each !== kid);
    return { kid, actor, invitation, link, by };
  });
}

type Registering = Pick<Actor, 'actor' | 'jwk' | 'invitation'>;

/** Whose key a revocation ends. */
type Ended = Pick<ActorRevoked, 'actor' | 'kid'>;

const endOf = ({ actor, kid }: Ended) => `${actor} ${kid}`;

/** Opens an envelope far enough to know whom it is about; `readChain` holds it to its form. */
function open<Payload>(envelope: unknown, place: string, crypto: Crypto) {
  const opened = readEnvelope(envelope, 'actor', crypto.sha256);
  if (!opened.ok) throw brokenAt(`${evidencePath.actors}/${place}`, opened.findings);
  return { payload: opened.payload as Payload, signatures: opened.signatures };
}

const kidsOf = (signatures: readonly EnvelopeSignature[]) => signatures.map((signature) => signature.kid);

/** The links of all who stand above a registration, whoever of them is here; each once. */
function registrarsOf(
  registration: Registration,
  byKid: ReadonlyMap<string, readonly Registration[]>,
): readonly Link[] {
  const found = new Set<Registration>();
  const open = [registration];
  for (let below = open.pop(); below !== undefined; below = open.pop()) {
    const { actor, by } = below;
    // A code's key is above the one it enrols, and above nobody else.
    const above = by
      .flatMap((kid) => byKid.get(kid) ?? [])
      .filter((each) => !found.has(each) && (!each.invitation || each.actor === actor));
    for (const each of above) found.add(each);
    open.push(...above);
  }
  return [...found].map(({ link }) => link);
}
