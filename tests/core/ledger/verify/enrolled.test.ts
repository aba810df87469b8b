import { describe, expect, it } from 'vitest';
import { canonicalBytes } from '../../../../core/ledger/canonical.ts';
import { readImport } from '../../../../core/ledger/import/handover.ts';
import { readChain } from '../../../../core/ledger/registration-chain.ts';
import { verify } from '../../../../core/ledger/verify/verify.ts';
import { signPayload } from '../../../../functions/embedded/sign.ts';
import { nodeCrypto } from '../../../../functions/node-crypto.ts';
import { makeActor } from '../../../support/actors.ts';
import { type Folder, folderOf, seal } from '../../../support/folder.ts';
import { attachScan } from '../../../support/hall.ts';
import { enrolByCode, enrolled, type Invitee, invite, makeInvitee } from '../../../support/invited.ts';
import { declaredElection } from '../../../support/tales.ts';

const election = '469021101-2026-congress';
const scrutineer = makeActor('scrutineer', { actor: 'scrutineer-c', person: '施明', election });
const invitee = makeInvitee(scrutineer);

/** An election in which somebody who enrolled by a code signed. */
function signedByInvited(who: Invitee = invitee) {
  const story = declaredElection();
  enrolByCode(story, who, 'county');
  attachScan(story, {}, who.actor);
  return story;
}

type Actors = { registrations: object[] };

/** The folder with its registrations changed, sealed anew by the service itself. */
function withRegistrations(change: (registrations: object[]) => object[]) {
  const story = signedByInvited();
  const files: Folder = folderOf(story);
  const actors = JSON.parse(Buffer.from(files.get('actors.json')!).toString()) as Actors;
  const registrations = change(actors.registrations);
  files.set('actors.json', canonicalBytes({ ...actors, registrations }));
  return verify(seal(story, files), {}, nodeCrypto).verdict;
}

const isInvitation = (registration: object) =>
  Buffer.from((registration as { payload: string }).payload, 'base64url').includes('"invitation":true');

describe('evidence signed by whoever enrolled by a code', () => {
  it('passes, the invitation among its registrations', () => {
    const files = folderOf(signedByInvited());
    expect(verify(files, {}, nodeCrypto).verdict).toMatchObject({ passed: true });
    const actors = JSON.parse(Buffer.from(files.get('actors.json')!).toString()) as Actors;
    expect(actors.registrations.filter(isInvitation)).toHaveLength(1);
  });

  it('fails without the invitation', () => {
    const verdict = withRegistrations((all) => all.filter((each) => !isInvitation(each)));
    expect(verdict).toMatchObject({ passed: false, finding: { code: 'chain-rootless' } });
  });

  it('fails under an invitation of somebody else', () => {
    const other = makeInvitee(makeActor('scrutineer', { actor: 'scrutineer-c', person: '别人', election }));
    const story = signedByInvited();
    const forged = invite(
      { ...other, invitation: { ...other.invitation, jwk: invitee.code.jwk } },
      story.cast.county,
    );
    const verdict = withRegistrations((all) => all.map((each) => (isInvitation(each) ? forged : each)));
    expect(verdict).toMatchObject({ passed: false, finding: { code: 'enrolment-differs' } });
  });

  it('fails where the code’s key itself signed an act', () => {
    const story = declaredElection();
    const by = story.cast.county;
    const chain = [{ registration: invite(invitee, by) }, ...story.links.get(by.kid)!.flat()] as const;
    // As a service would that took it: the entry names the key of the code.
    story.links.set(invitee.code.kid, [[...chain]]);
    const asActor = { ...scrutineer, kid: invitee.code.kid, key: invitee.code };
    expect(() => attachScan(story, {}, asActor)).toThrow('invitation-only-enrols');
  });
});

describe('one key for two things', () => {
  it('fails nobody’s registration: two codes may have it', () => {
    const story = signedByInvited();
    const other = makeInvitee(makeActor('scrutineer', { actor: 'scrutineer-d', person: '别人', election }));
    const same = {
      ...other,
      code: invitee.code,
      invitation: { ...other.invitation, jwk: invitee.code.jwk },
    };
    enrolByCode(story, same, 'county');
    attachScan(story, { slip: 6 }, same.actor);
    expect(verify(folderOf(story), {}, nodeCrypto).verdict).toMatchObject({ passed: true });
  });

  it('fails nobody’s registration: a code may have that of the superior above them', () => {
    const story = declaredElection();
    const { county, registrar } = story.cast;
    const clerk = makeActor('superior', { actor: 'clerk', person: '文书' });
    story.enrol(clerk);
    const forged = {
      ...invitee,
      code: registrar.key,
      invitation: { ...invitee.invitation, jwk: registrar.key.jwk },
    };
    enrolByCode(story, forged, clerk);
    attachScan(story, {}, forged.actor);
    expect(county.kid).not.toBe(registrar.kid);
    expect(verify(folderOf(story), {}, nodeCrypto).verdict).toMatchObject({ passed: true });
  });
});

describe('the key of a superior’s code', () => {
  it('vouches for no ledger that moves', () => {
    const story = declaredElection();
    const superior = makeInvitee(makeActor('superior', { actor: 'clerk', person: '文书' }));
    const above = story.links.get(story.cast.county.kid)!.flat();
    const chain = (registration: object, ...others: object[]) => {
      const links = [registration, ...others].map((each) => ({ registration: each }));
      const read = readChain([links[0]!, ...links.slice(1), ...above], [story.root.root], nodeCrypto);
      if (!read.ok) throw new Error(JSON.stringify(read.findings));
      return [read.value];
    };
    const invitation = invite(superior, story.cast.county);
    const { seq, head } = story.state!;
    const payload = {
      format: 'scrutineer/import@1',
      election,
      seq,
      head,
      from: story.service.kid,
      to: story.service.kid,
      at: '2026-11-22T08:00:00.000Z',
    };
    const read = (key: typeof superior.code, chains: ReturnType<typeof chain>) =>
      readImport(
        signPayload(payload, 'import', [key]),
        '469021',
        { roots: [story.root.root], chainsOf: () => chains },
        nodeCrypto,
      );
    expect(read(superior.code, chain(invitation))).toMatchObject({
      findings: [{ code: 'signer-unregistered' }],
    });
    expect(read(superior.actor.key, chain(enrolled(superior), invitation)).ok).toBe(true);
  });
});
