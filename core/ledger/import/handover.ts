import type { Crypto, Digest } from '../../crypto.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import { readShape, type Shaped } from '../../json/shape.ts';
import { readEnvelope } from '../envelope.ts';
import { covers } from '../jurisdiction.ts';
import { checkWindows, type KeyWindow } from '../key-window.ts';
import { thumbprint } from '../keys.ts';
import type { Root } from '../registration.ts';
import type { Chain } from '../registration-chain.ts';
import { checkSignature } from '../signature.ts';
import { type Import, importSchema } from './documents.ts';

/** Whose word may be taken: the roots, and everybody registered, by key. */
export interface Vouching {
  readonly roots: readonly Root[];
  readonly chainsOf: (kid: string) => readonly Chain[];
}

/**
 * Reads an import: one signature, of a root or of a superior whose jurisdiction covers the election's superior and who is
 * bound to no other election, with a key that counted at the time it says. `windows` are that key's, for whoever asks of another time.
 */
export function readImport(
  envelope: unknown,
  superior: string,
  { roots, chainsOf }: Vouching,
  crypto: Crypto,
): Shaped<Import & { readonly windows: readonly KeyWindow[] }> {
  const opened = readEnvelope(envelope, 'import', crypto.sha256);
  if (!opened.ok) return opened;
  const shaped = readShape(importSchema, opened.payload);
  if (!shaped.ok) return shaped;
  const payload: Import = shaped.value;
  const [signature, ...others] = opened.signatures;
  const { kid } = signature!;
  if (others.length > 0)
    return refusal(finding('import-signers', '/signatures', { given: opened.signatures.length }));
  const root = roots.find((each) => thumbprint(each.jwk, crypto.sha256) === kid);
  const chain = chainsOf(kid).find(
    ({ registrant: { provisional, invitation } }) => !provisional && !invitation,
  );
  const who = root ? { ...root, role: 'root' as const } : chain?.registrant;
  if (who === undefined) return refusal(finding('signer-unregistered', '/signatures/0', { kid }));
  // A root's key has no window: it counts as long as it is configured.
  const windows = root || chain === undefined ? [] : chain.windows;
  const isBound = 'election' in who && who.election !== payload.election;
  const mayImport =
    (who.role === 'root' || who.role === 'superior') && !isBound && covers(who.jurisdiction, superior);
  const findings = [
    ...(mayImport
      ? []
      : [finding('import-not-entitled', '', { role: who.role, jurisdiction: who.jurisdiction })]),
    ...checkSignature(signature!, who.jwk, '/signatures/0', crypto),
    ...checkWindows(windows, payload.at, '/signatures/0'),
  ];
  const [first, ...more] = findings;
  if (first !== undefined) return { ok: false, findings: [first, ...more] };
  return { ok: true, value: { ...payload, windows } };
}

function refusal(found: Finding): { readonly ok: false; readonly findings: readonly Finding[] } {
  return { ok: false, findings: [found] };
}

/**
 * Follows a ledger from the service key it was convened with to the one that shows it now: each move an import over an
 * entry of this very ledger, none over less than had moved before. Gives the fewest moves it took; `undefined` where they
 * lead nowhere.
 */
export function movesTo(
  service: string,
  convenedWith: string,
  imports: readonly Import[],
  hashes: readonly Digest[],
): number | undefined {
  const left = new Set(imports.filter(({ seq, head }) => hashes[seq - 1] === head));
  let holders = [{ holder: convenedWith, reached: 0 }];
  for (let moves = 0; holders.length > 0; moves++) {
    if (holders.some(({ holder }) => holder === service)) return moves;
    const next = [...left].filter(({ from, seq }) =>
      holders.some(({ holder, reached }) => holder === from && seq >= reached),
    );
    for (const each of next) left.delete(each);
    holders = next.map(({ to, seq }) => ({ holder: to, reached: seq }));
  }
  return undefined;
}
