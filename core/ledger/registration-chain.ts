import type { Crypto, PublicJwk } from '../crypto.ts';
import { type Finding, finding } from '../findings/finding.ts';
import type { Shaped } from '../json/shape.ts';
import { checkEnrolment } from './enrolment/enrolment.ts';
import { isInvitation } from './enrolment/invitation.ts';
import type { EnvelopeSignature } from './envelope.ts';
import { checkWindows, type KeyWindow } from './key-window.ts';
import { thumbprint } from './keys.ts';
import { checkRegistrars, type Registrar } from './registrar.ts';
import type { Actor, Invitation, Registrant, Root } from './registration.ts';
import { type Link, type OpenLink, openLink } from './registration-link.ts';
import { checkSignature } from './signature.ts';

/** No administration is this deep; a longer chain is an attack on whoever reads it. */
const mostLinks = 16;

/** A registration that leads up to a root. It counts at a time when all its windows are open (`checkWindows`). */
export interface Chain {
  readonly registrant: Registrant;
  /** The registrant's own key first, then those above it but the roots. */
  readonly windows: readonly KeyWindow[];
  /** The window of the code by which the registrant enrolled: this was to be done within, and is not waited out since. */
  readonly invited?: KeyWindow;
}

/**
 * Checks a registration up to a configured root, whatever the time. `links[0]` is the registration itself; the others, in
 * any order, are those of everybody who signed it or a revocation here, up to the roots. Never throws.
 */
export function readChain(
  links: readonly [Link, ...Link[]],
  roots: readonly Root[],
  crypto: Crypto,
): Shaped<Chain> {
  if (links.length > mostLinks) {
    return refusal([finding('chain-too-long', '', { given: links.length, limit: mostLinks })]);
  }
  const registered: OpenLink[] = [];
  const findings: Finding[] = [];
  links.forEach((link, i) => {
    const opened = openLink(link, i === 0 ? '' : `/registrars/${i - 1}`, crypto);
    if (opened.ok) registered.push(opened.value);
    else findings.push(...opened.findings);
  });
  if (findings.length > 0) return refusal(findings);
  const subject = registered[0]!;
  const standing = check(subject, follow(registered, roots, crypto), crypto);
  if (!standing.ok) return standing;
  const { windows, registeredBy, invited } = standing.value;
  const registrant = registrantOf(subject, registeredBy);
  return { ok: true, value: { registrant, windows, ...(invited ? { invited } : {}) } };
}

/** As `readChain`, at one time: the registrant, or what keeps the key from counting then. */
export function verifyChain(
  links: readonly [Link, ...Link[]],
  roots: readonly Root[],
  crypto: Crypto,
  time: string,
): Shaped<Registrant> {
  const chain = readChain(links, roots, crypto);
  if (!chain.ok) return chain;
  const findings = checkWindows(chain.value.windows, time, '');
  return findings.length > 0 ? refusal(findings) : { ok: true, value: chain.value.registrant };
}

function refusal(findings: readonly Finding[]): {
  readonly ok: false;
  readonly findings: readonly Finding[];
} {
  return { ok: false, findings };
}

function registrantOf({ actor, kid }: OpenLink, registrar: string): Registrant {
  const { format: _format, ...registration } = actor;
  return { ...registration, kid, registrar };
}

/** A key whose registration was followed up to a root. */
interface Standing {
  readonly who: Registrar;
  readonly jwk: PublicJwk;
  readonly windows: readonly KeyWindow[];
  readonly registeredBy: string;
  readonly invited?: KeyWindow;
  /** Whose one-time key this is: it signs the one registration that it is for. */
  readonly invitation?: Invitation;
}

/** `enrolling` is the id of whoever enrols, where the key is to be that of their code. */
type Follow = (kid: string, at: string, enrolling?: string) => Shaped<Standing>;

/** A function that follows any key of the chain up to the roots; each is followed once, and a way back to itself is refused. */
function follow(links: readonly OpenLink[], roots: readonly Root[], crypto: Crypto): Follow {
  const known = new Map<string, Shaped<Standing>>();
  for (const { person, jurisdiction, jwk } of roots) {
    const who: Registrar = { person, jurisdiction, role: 'root' };
    known.set(thumbprint(jwk, crypto.sha256), {
      ok: true,
      value: { who, jwk, windows: [], registeredBy: person },
    });
  }
  const standing: Follow = (kid, at, enrolling) => {
    const sought = enrolling === undefined ? kid : `${kid} ${enrolling}`;
    const followed = known.get(sought);
    if (followed !== undefined) return followed;
    const link = linkOf(links, kid, enrolling);
    if (link === undefined) return refusal([finding('chain-rootless', at, { kid })]);
    known.set(sought, refusal([finding('chain-circular', at, { kid })]));
    const stands = check(link, standing, crypto);
    known.set(sought, stands);
    return stands;
  };
  return standing;
}

/** A registrar may give a code the key of another code, or of a person: each counts for what it was registered for alone. */
function linkOf(
  links: readonly OpenLink[],
  kid: string,
  enrolling: string | undefined,
): OpenLink | undefined {
  const own = links.filter((link) => link.kid === kid);
  const isSought = ({ actor }: OpenLink) =>
    isInvitation(actor) ? actor.actor === enrolling : enrolling === undefined;
  return own.find(isSought) ?? own[0];
}

function check(link: OpenLink, standing: Follow, crypto: Crypto): Shaped<Standing> {
  const { actor, kid } = link;
  const registered = enrolled(link, standing, crypto) ?? registeredBy(link, standing, crypto);
  if (!registered.ok) return registered;
  const revoked = revokedAt(link, standing, crypto);
  if (!revoked.ok) return revoked;
  const { notBefore, expires } = actor;
  const own: KeyWindow = {
    kid,
    notBefore,
    expires,
    ...(revoked.value === undefined ? {} : { revoked: revoked.value }),
  };
  const { windows, ...by } = registered.value;
  return {
    ok: true,
    value: {
      who: actor,
      jwk: actor.jwk,
      windows: [own, ...windows],
      ...by,
      ...(isInvitation(actor) ? { invitation: actor } : {}),
    },
  };
}

/** By whom somebody was registered: the windows above, whose name stands under it, and by which code if by one. */
type Registered = Pick<Standing, 'windows' | 'registeredBy' | 'invited'>;

function registeredBy(
  { signatures, actor, at, kid }: OpenLink,
  standing: Follow,
  crypto: Crypto,
): Shaped<Registered> {
  const own = signatures.findIndex((signature) => signature.kid === kid);
  if (own !== -1 && isInvitation(actor))
    return refusal([finding('chain-circular', `${at}/signatures/${own}`, { kid })]);
  const registrars = signedBy(signatures, actor, at, standing, crypto);
  if (!registrars.ok) return registrars;
  const windows = registrars.value.flatMap((registrar) => registrar.windows);
  return { ok: true, value: { windows, registeredBy: registrars.value[0]!.who.person } };
}

/**
 * Whoever enrolled by a code: the registration is signed by its one-time key and, to show that it is at hand, by the very
 * key registered. Nothing where no invitation's key is the only other that signed.
 */
function enrolled(link: OpenLink, standing: Follow, crypto: Crypto): Shaped<Registered> | undefined {
  const { signatures, actor, at, kid } = link;
  const own = signatures.findIndex((signature) => signature.kid === kid);
  if (own === -1 || signatures.length !== 2) return undefined;
  const other = 1 - own;
  const place = (index: number) => `${at}/signatures/${index}`;
  const by = standing(signatures[other]!.kid, place(other), actor.actor);
  if (!by.ok || by.value.invitation === undefined) return undefined;
  const { invitation, windows, jwk, registeredBy } = by.value;
  const findings = [
    ...checkSignature(signatures[other]!, jwk, place(other), crypto),
    ...checkSignature(signatures[own]!, actor.jwk, place(own), crypto),
    ...checkEnrolment(invitation, actor, at),
  ];
  if (findings.length > 0) return refusal(findings);
  const [code, ...above] = windows;
  // The code is over soon; what it enrolled lasts as long as the invitation says, and ends with it if that is revoked.
  const lasting: KeyWindow = { ...code!, expires: invitation.until };
  return { ok: true, value: { windows: [lasting, ...above], registeredBy, invited: code! } };
}

/** Those who signed a registration or revocation, all entitled and all signatures holding. */
function signedBy(
  signatures: readonly EnvelopeSignature[],
  actor: Actor,
  at: string,
  standing: Follow,
  crypto: Crypto,
): Shaped<readonly Standing[]> {
  const findings: Finding[] = [];
  const registrars: Standing[] = [];
  signatures.forEach((signature, i) => {
    const place = `${at}/signatures/${i}`;
    const registrar = standing(signature.kid, place);
    if (!registrar.ok) {
      findings.push(...registrar.findings);
      return;
    }
    registrars.push(registrar.value);
    if (registrar.value.invitation)
      findings.push(finding('invitation-only-enrols', place, { kid: signature.kid }));
    findings.push(...checkSignature(signature, registrar.value.jwk, place, crypto));
  });
  if (findings.length > 0) return refusal(findings);
  const entitled = checkRegistrars(
    actor,
    registrars.map((registrar) => registrar.who),
    `${at}/signatures`,
  );
  return entitled.length > 0 ? refusal(entitled) : { ok: true, value: registrars };
}

/** When a key was revoked, if it was. A revocation that does not hold is no ground to trust the key: it is refused too. */
function revokedAt(link: OpenLink, standing: Follow, crypto: Crypto): Shaped<string | undefined> {
  const { revocation, actor, kid } = link;
  if (revocation === undefined) return { ok: true, value: undefined };
  const at = `${link.at}/revocation`;
  if (revocation.payload.actor !== actor.actor || revocation.payload.kid !== kid) {
    const { payload } = revocation;
    return refusal([finding('revocation-differs', at, { actor: payload.actor, kid: payload.kid })]);
  }
  const revokers = signedBy(revocation.signatures, actor, at, standing, crypto);
  if (!revokers.ok) return revokers;
  const { at: stated } = revocation.payload;
  // Whoever revoked was entitled when the service took it: nothing that befell their own key since undoes it.
  const taken = link.recorded ?? stated;
  const findings = revokers.value
    .flatMap((revoker) => checkWindows(revoker.windows, taken, at))
    .filter((found) => link.recorded === undefined || found.numbers['revoked'] !== taken);
  const counts = link.recorded !== undefined && link.recorded > stated ? link.recorded : stated;
  return findings.length > 0 ? refusal(findings) : { ok: true, value: counts };
}
