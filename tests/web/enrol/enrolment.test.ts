import { describe, expect, it } from 'vitest';
import { type Finding, finding, speak } from '../../../core/findings/finding.ts';
import type { Envelope } from '../../../core/ledger/envelope.ts';
import type { Invitation, Root } from '../../../core/ledger/registration.ts';
import { readChain } from '../../../core/ledger/registration-chain.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import type { Registry } from '../../../web/desk/registry.ts';
import { lookUp } from '../../../web/enrol/look-up.ts';
import { signRegistration } from '../../../web/enrol/sign-registration.ts';
import { cosign, lacking } from '../../../web/invite/cosign.ts';
import { type Batch, type Drawn, drawInvitations } from '../../../web/invite/draw.ts';
import type { Invitee } from '../../../web/invite/invitees.ts';
import type { KeyOwner, OpenKey } from '../../../web/keys/key.ts';
import { openKeyring } from '../../../web/keys/keyring.ts';
import { signPayload } from '../../../web/sign/sign-payload.ts';
import { MemoryStore } from '../keys/memory-store.ts';
import { unlocked } from '../keys/unlocked.ts';

const now = '2026-11-22T01:00:00.000Z';
const batch: Batch = {
  now,
  days: 7,
  until: '2027-11-22T16:00:00.000Z',
  provisional: false,
  election: '469021101-2026-committee',
};
const invitee = (more: Partial<Invitee> = {}): Invitee => ({
  line: 0,
  person: '苗青禾',
  role: 'keyer',
  jurisdiction: '469021101',
  station: 's1',
  actor: '469021101-keyer-1',
  ...more,
});
const superior: KeyOwner = { actor: 'county', person: '柯守田', role: 'superior', jurisdiction: '469021' };
const chair: KeyOwner = { actor: 'chair', person: '郝思源', role: 'chair', jurisdiction: '469021101' };
const organiser: KeyOwner = { ...chair, actor: 'organiser', person: '卫芳', role: 'organiser' };

async function drawn(invitees: readonly Invitee[], by: OpenKey, more: Partial<Batch> = {}) {
  const made = await drawInvitations(invitees, { ...batch, ...more }, by, 'zh');
  expect(made.refused).toEqual([]);
  return made.drawn;
}

/** A registry that knows these invitations by the thumbprints of their one-time keys. */
function knowing(
  known: readonly Drawn[],
  shown: (invitation: Invitation) => object = (each) => each,
): Registry {
  return {
    lookUp: async (actor: string, kid: string) => {
      for (const { invitation } of known) {
        const { thumbprint } = await import('../../../core/ledger/keys.ts');
        const own = thumbprint(invitation.jwk, nodeCrypto.sha256);
        if (invitation.actor === actor && own === kid) return { ok: true, value: shown(invitation) };
      }
      const found = speak(finding('enrol-code-wrong', '', { actor, left: 4 }), 'zh');
      return { ok: false, findings: [found], unreachable: false };
    },
  } as unknown as Registry;
}

/** Enrols with a code as typed, in a browser of its own, and gives the signed registration. */
async function enrolled(actor: string, code: string, registry: Registry): Promise<Envelope> {
  const invited = await lookUp(actor, code, registry, 'zh');
  if (!invited.ok) throw new Error(JSON.stringify(invited.findings));
  const keyring = openKeyring(new MemoryStore());
  const { person, role, jurisdiction } = invited.value.invitation;
  const owner = { actor, person, role, jurisdiction };
  const kept = await keyring.make('428617', owner, (open) => signRegistration(invited.value, open, now));
  return kept.pending!;
}

const rootOf = ({ key }: OpenKey): Root => ({
  actor: key.owner.actor,
  person: key.owner.person,
  jurisdiction: '',
  jwk: key.jwk,
});
const saying = (read: { ok: true } | { ok: false; findings: readonly Finding[] }) =>
  read.ok ? [] : read.findings.map(({ code }) => code);

describe('a code drawn in the browser', () => {
  it('leads whoever types it to a registration that verifies up to the root, from the evidence alone', async () => {
    const root = await unlocked({ ...superior, role: 'root' });
    const [one] = await drawn([invitee()], root);
    const registration = await enrolled('469021101-keyer-1', one!.code.toLowerCase(), knowing([one!]));
    const links = [{ registration }, { registration: one!.envelope }] as const;
    const chain = readChain([...links], [rootOf(root)], nodeCrypto);
    if (!chain.ok) throw new Error(JSON.stringify(chain.findings));
    expect(chain.value.registrant).toMatchObject({
      actor: '469021101-keyer-1',
      person: '苗青禾',
      role: 'keyer',
      election: '469021101-2026-committee',
      station: 's1',
      notBefore: now,
      expires: batch.until,
      jwk: { kty: 'EC' },
      registrar: '柯守田',
    });
  });

  it('is good from a little before it is drawn, for the days it was given', async () => {
    const [one] = await drawn([invitee()], await unlocked(superior));
    expect(one!.invitation.notBefore).toBe('2026-11-22T00:55:00.000Z');
    expect(one!.invitation.expires).toBe('2026-11-29T00:55:00.000Z');
    expect(one!.invitation.until).toBe(batch.until);
  });

  it('is another each time, and in no invitation', async () => {
    const lines = [invitee(), invitee({ line: 1, person: '时雨', actor: '469021101-keyer-2', station: '' })];
    const two = await drawn(lines, await unlocked(superior));
    expect(two[0]!.code).not.toBe(two[1]!.code);
    expect(two[1]!.invitation.station).toBeUndefined();
    const sent = JSON.stringify(two.map(({ invitation, envelope }) => [invitation, envelope]));
    for (const { code } of two) expect(sent).not.toContain(code.slice(0, 7));
  });

  it('is not drawn for anybody where core has something against one of them', async () => {
    const lines = [invitee(), invitee({ line: 1, jurisdiction: '469021101x', actor: 'a b' })];
    const made = await drawInvitations(lines, batch, await unlocked(superior), 'zh');
    expect(made.drawn).toEqual([]);
    expect(made.refused.map(({ at }) => at)).toEqual(expect.arrayContaining(['/2/actor', '/2/jurisdiction']));
  });
});

describe('a code typed', () => {
  it('wrongly is told at once, and nobody is asked', async () => {
    const [one] = await drawn([invitee()], await unlocked(superior));
    const nobody = {} as Registry;
    const first = one!.code[0] === 'A' ? 'B' : 'A';
    const answer = await lookUp('469021101-keyer-1', `${first}${one!.code.slice(1)}`, nobody, 'zh');
    expect(answer.ok ? [] : answer.findings.map(({ code }) => code)).toEqual(['enrol-code-mistyped']);
  });

  it('of another’s is refused as the service refuses it', async () => {
    const [one] = await drawn([invitee()], await unlocked(superior));
    const answer = await lookUp('469021101-keyer-2', one!.code, knowing([one!]), 'zh');
    expect(answer.ok ? [] : answer.findings.map(({ code }) => code)).toEqual(['enrol-code-wrong']);
  });

  it('shows nobody an invitation that is not of its key', async () => {
    const by = await unlocked(superior);
    const [one, other] = await drawn([invitee(), invitee({ line: 1, person: '时雨', actor: 'x' })], by);
    const swapped = knowing([one!], () => ({ ...other!.invitation, actor: '469021101-keyer-1' }));
    const answer = await lookUp(' 469021101-keyer-1 ', one!.code, swapped, 'zh');
    expect(answer.ok ? [] : answer.findings.map(({ code }) => code)).toEqual(['answer-foreign']);
  });
});

describe('a scrutineer elected in the hall', () => {
  it('is invited by chair and organiser together', async () => {
    const [first, second, root] = await Promise.all(
      [chair, organiser, { ...superior, role: 'root' as const }].map((owner) => unlocked(owner)),
    );
    const line = invitee({ role: 'scrutineer', station: '', actor: '469021101-scrutineer-h1' });
    const half = await drawn([line], first!, { provisional: true });
    expect(lacking(half)).toBe('organiser');
    const whole = await cosign(half, second!);
    expect(lacking(whole)).toBeUndefined();
    expect(whole[0]!.signers.map(({ role }) => role)).toEqual(['chair', 'organiser']);

    const registration = await enrolled(line.actor, whole[0]!.code, knowing(whole));
    const registrationOf = async ({ key }: OpenKey) => ({
      registration: await signPayload(
        {
          format: 'scrutineer/actor@1',
          ...key.owner,
          jwk: key.jwk,
          notBefore: '2026-01-01T00:00:00.000Z',
          expires: '2028-01-01T00:00:00.000Z',
        },
        'actor',
        root!,
      ),
    });
    const above = [await registrationOf(first!), await registrationOf(second!)];
    const read = (invitation: Envelope) =>
      readChain([{ registration }, { registration: invitation }, ...above], [rootOf(root!)], nodeCrypto);
    expect(saying(read(whole[0]!.envelope))).toEqual([]);
    expect(saying(read(half[0]!.envelope))).not.toEqual([]);
  });

  it('lacks the chair where the organiser began, and nobody where a superior invites', async () => {
    const line = invitee({ role: 'scrutineer', station: '' });
    expect(lacking(await drawn([line], await unlocked(organiser), { provisional: true }))).toBe('chair');
    expect(lacking(await drawn([line], await unlocked(superior)))).toBeUndefined();
  });
});
