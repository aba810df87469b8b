import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../../../core/ledger/envelope.ts';
import { verify } from '../../../../core/ledger/verify/verify.ts';
import { nodeCrypto } from '../../../../functions/node-crypto.ts';
import { makeActor, makeRoot, register, revoke } from '../../../support/actors.ts';
import { type Folder, folderOf } from '../../../support/folder.ts';
import { changed, rechained, resealed } from '../../../support/forge.ts';
import { attachScan, certify, hold, plainVote, prepare } from '../../../support/hall.ts';
import { Story } from '../../../support/story.ts';
import { certifiedElection, contest, declaredElection } from '../../../support/tales.ts';

const story = certifiedElection();

/** The step at which a folder is found broken, the code, and where. */
function brokenAt(files: Folder): readonly [step: string, code: string, at: string] | undefined {
  const { checks } = verify(files, {}, nodeCrypto);
  const last = checks[checks.length - 1]!;
  return last.ok ? undefined : [last.name, last.finding.code, last.finding.at];
}

interface ActorsFile {
  roots: object[];
  registrations: Envelope[];
  revocations: Envelope[];
  recorded: object[];
}

const actors = (change: (document: ActorsFile) => Partial<ActorsFile>, of: Story = story) =>
  brokenAt(
    resealed(of, (files) =>
      changed<ActorsFile>(files, 'actors.json', (document) => ({ ...document, ...change(document) })),
    ),
  );

describe('registrations', () => {
  it('must be there for everybody who signed', () => {
    const { kid } = story.cast.chair;
    const [own] = story.links.get(kid)!;
    const left = (document: ActorsFile) => ({
      registrations: document.registrations.filter(
        (each) => each.payload !== (own![0].registration as Envelope).payload,
      ),
    });
    expect(actors(left)?.slice(0, 2)).toEqual(['envelopes', 'signer-unregistered']);
  });

  it('must lead up to a root of the folder', () => {
    const stranger = makeRoot('root-9').root;
    expect(actors(() => ({ roots: [stranger] }))?.slice(0, 2)).toEqual(['registrations', 'chain-rootless']);
  });

  it('must be envelopes in form, and so must revocations', () => {
    const malformed: Envelope = { payload: 'e30=', signatures: [{ protected: '', signature: '' }] };
    expect(
      actors(({ registrations }) => ({ registrations: [...registrations, malformed] }))?.slice(0, 2),
    ).toEqual(['registrations', 'not-canonical']);
    expect(actors(() => ({ revocations: [malformed] }))?.slice(0, 2)).toEqual([
      'registrations',
      'not-canonical',
    ]);
  });

  it('count only while they are valid', () => {
    const late = new Story();
    const chair = makeActor('chair', {
      actor: 'late',
      person: '施明',
      notBefore: '2026-01-01T00:00:00.000Z',
      expires: '2026-11-22T08:00:01.000Z',
    });
    late.act('convened', { definition: late.definition }, ['organiser']);
    late.pass(-1);
    late.act('meeting-resolved', { what: '通过议程', for: 48, against: 0, abstain: 0 }, [late.enrol(chair)]);
    const later = resealed(late, (files) =>
      rechained(files, (entries) => entries.map((each) => ({ ...each, at: '2026-11-22T08:00:02.000Z' }))),
    );
    expect(brokenAt(later)?.slice(0, 2)).toEqual(['envelopes', 'key-expired']);
  });

  it('revoked count for what was signed before the service took the revocation', () => {
    const ended = certifiedElection();
    const { registrar, keyerA } = ended.cast;
    const revocation = revoke(keyerA, '2026-11-22T08:00:00.000Z', registrar);
    const revoked = ended.links
      .get(keyerA.kid)!
      .map(([own, ...above]) => [{ ...own, revocation }, ...above] as const);
    ended.links.set(keyerA.kid, revoked);
    expect(brokenAt(folderOf(ended))?.slice(0, 2)).toEqual(['envelopes', 'key-revoked']);
    ended.revoked.push({ kid: keyerA.kid, at: ended.now });
    expect(brokenAt(folderOf(ended))).toBeUndefined();
  });

  it('of a scrutineer elected in the hall stay both, the provisional one and its confirmation', () => {
    const elected = declaredElection();
    const hall = { election: elected.definition.id, actor: 'scrutineer-c', person: '施明' } as const;
    const provisional = makeActor('scrutineer', { ...hall, provisional: true });
    elected.enrol(provisional, 'chair', 'organiser');
    attachScan(elected, {}, provisional);
    elected.enrol(makeActor('scrutineer', hall));
    certify(elected);
    expect(brokenAt(folderOf(elected))).toBeUndefined();
    const unconfirmed = (document: ActorsFile) => ({
      registrations: document.registrations.filter(
        (each) => each.payload !== register(makeActor('scrutineer', hall)).payload,
      ),
    });
    expect(actors(unconfirmed, elected)?.slice(0, 2)).toEqual(['replay', 'provisional-unconfirmed']);
    const confirmedOnly = (document: ActorsFile) => ({
      registrations: document.registrations.filter((each) => each.payload !== register(provisional).payload),
    });
    expect(actors(confirmedOnly, elected)?.slice(0, 2)).toEqual(['replay', 'entry-differs']);
  });
});

describe('the electors of a plenary', () => {
  const from = { election: '469021101-2026-congress', contest: 'committee' };
  const secretary = contest({
    id: 'secretary',
    method: 'equal',
    order: 'slate',
    seats: 1,
    candidates: [{ id: 'p1', name: '丁一' }],
    electorsFrom: from,
  });

  it('of another election are taken as its entry recorded them, if that is in form', () => {
    const congress = certifiedElection();
    const plenary = prepare(
      new Story({ id: '469021101-2026-plenary', contests: [secretary] }, [congress]),
      2,
    );
    expect(brokenAt(folderOf(plenary))).toBeUndefined();
    const forged = resealed(plenary, (files) =>
      rechained(files, (entries) =>
        entries.map((each) =>
          each.type === 'electors-confirmed' ? { ...each, electorate: { elected: 2 } } : each,
        ),
      ),
    );
    expect(brokenAt(forged)?.slice(0, 2)).toEqual(['replay', 'electorate-not-certified']);
  });

  it('of the same election follow from its own state', () => {
    const own = new Story({ contests: [contest({}), { ...secretary, electorsFrom: { ...from } }] });
    own.act('convened', { definition: own.definition }, ['organiser']);
    own.act('meeting-approved', { requestNo: '1', replyNo: '1', date: '2026-11-01' }, ['county']);
    own.act('electors-confirmed', { contest: 'committee', electors: 50, exempt: [] }, ['county']);
    own.act('slate-approved', { contest: 'committee', paper: own.contest('committee').rounds[0]!.paper }, [
      'county',
    ]);
    own.act('method-adopted', { digest: `sha256:${'ab'.repeat(32)}` }, ['chair']);
    own.act('officials-appointed', { officials: [{ person: '郑国华', duty: 'chief' }] }, ['chair']);
    certify(hold(own, plainVote));
    own.act('electors-confirmed', { contest: 'secretary', electors: 2, exempt: [] }, ['county']);
    expect(own.contest('secretary').electorate).toEqual(['丁一', '王强']);
    expect(brokenAt(folderOf(own))).toBeUndefined();
  });
});
