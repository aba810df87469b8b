import { describe, expect, it } from 'vitest';
import type { ActType } from '../../../core/ledger/acts/table.ts';
import type { Role } from '../../../core/ledger/registration.ts';
import { makeActor, type TestActor } from '../../support/actors.ts';
import * as steps from '../../support/hall.ts';
import { openService, type Service, told } from '../../support/service.ts';
import { Story } from '../../support/story.ts';
import * as tales from '../../support/tales.ts';
import { cast, contest, holders, openHall, signed, smuggle, township } from './hands.ts';
import { actsSigned, alternativesOf, roles } from './table.ts';

describe('one person', () => {
  it('gets one live key an election, however the name is spaced, at, under or above a place', async () => {
    const { service } = await openHall();
    const { person } = cast.keyerA;
    const again = [
      makeActor('keyer', { actor: 'again-1', person }),
      makeActor('scrutineer', { actor: 'again-2', person: [...person].join(' ') }),
      makeActor('auditor', { actor: 'again-3', person, jurisdiction: '469021' }),
      makeActor('keyer', { actor: 'again-4', person, jurisdiction: '469021101-b03' }),
      makeActor('keyer', { actor: 'again-5', person, election: '469021101-2026-congress' }),
    ];
    for (const actor of again) {
      const { status, codes } = await service.enrol(actor, cast.registrar);
      expect({ actor: actor.actor, status, codes }).toEqual({
        actor: actor.actor,
        status: 409,
        codes: ['person-has-key'],
      });
    }
    const elsewhere = makeActor('keyer', { actor: 'again-6', person, jurisdiction: township });
    expect((await service.enrol(elsewhere, cast.registrar)).status).toBe(201);
  });

  it('signs once where two must, with two keys too, whatever the act', async () => {
    const { service, story } = await openHall();
    const twice = roles.map((role) =>
      makeActor(role, { actor: `${role}-twin`, person: holders[role][0].person }),
    );
    for (const twin of twice) await smuggle(service, twin);
    for (const [type, text] of actsSigned) {
      for (const alternative of alternativesOf(text).filter((each) => each.length === 2)) {
        const [first, second] = alternative as [Role, Role];
        const one = holders[first][0];
        const twin = makeActor(second, { actor: `${second}-of-${first}`, person: one.person });
        if (first !== second) await smuggle(service, twin);
        const hands = [one, first === second ? twice[roles.indexOf(first)]! : twin];
        const { status, barred } = await signed(service, story, type, hands);
        expect({ type, status, barred }).toEqual({ type, status: 403, barred: ['same-person'] });
      }
    }
  });
});

describe('separation of duties', () => {
  const candidate = (role: Role) => makeActor(role, { actor: `candidate-${role}`, person: '王强' });

  it('a candidate keys nothing, withdraws nothing and signs no count of the contest', async () => {
    const { service, story } = await openHall();
    const standing = (['keyer', 'scrutineer', 'chief'] as const).map(candidate);
    for (const actor of standing) await smuggle(service, actor);
    const [keyer, scrutineer, chief] = standing as [TestActor, TestActor, TestActor];
    const tries: readonly [ActType, readonly TestActor[]][] = [
      ['batch-accepted', [cast.keyerA, keyer]],
      ['batch-withdrawn', [scrutineer, cast.scrutineerB]],
      ['write-in-resolved', [scrutineer, cast.chief]],
      ['tally-released', [chief]],
      ['count-signed', [cast.chief, scrutineer]],
      ['count-signed', [chief, cast.scrutineerA]],
      ['attendance-recorded', [cast.chair, chief]],
    ];
    for (const [type, hands] of tries) {
      const { status, barred } = await signed(service, story, type, hands);
      expect({ type, status, barred }).toEqual({ type, status: 403, barred: ['signer-is-candidate'] });
    }
  });

  it('a candidate is appointed to no duty of the count, and nobody so appointed becomes a candidate', async () => {
    const { service, story } = await openHall();
    const telling = ['chiefTeller', 'summingTeller', 'teller', 'caller'];
    for (const duty of ['keyer', 'scrutineer', 'chief', ...telling]) {
      const officials = [{ person: '王 强', duty }];
      const answer = await service.act(story, 'officials-appointed', { officials }, ['chair']);
      expect([answer.status, answer.codes]).toEqual([409, ['official-is-candidate']]);
    }
    const early = steps.prepare(new Story({ id: '469021101-2026-early' }));
    await service.tell(early);
    const candidates = [...early.contest().candidates, { id: 'c9', name: cast.scrutineerA.person }];
    const slate = { contest, stage: 'formal', candidates };
    const answer = await service.act(early, 'slate-submitted', slate, ['organiser']);
    expect([answer.status, answer.codes]).toEqual([409, ['official-is-candidate']]);
  });

  it('who declared a result does not certify it, under a superior’s key either', async () => {
    const { service, story } = await told(tales.declaredElection());
    const both = makeActor('superior', { actor: 'chair-above', person: cast.chair.person });
    await smuggle(service, both);
    const answer = await certify(service, story, both);
    expect([answer.status, answer.codes]).toEqual([403, ['declarer-certifies']]);
  });

  it('who registered anybody that signed does not certify', async () => {
    const registrar = makeActor('superior', { actor: 'registrar-here', person: '朱琳二' });
    const service = await openService();
    const story = new Story();
    const keyer = story.enrol(
      makeActor('keyer', { actor: 'keyer-c', person: '苏三' }),
      story.enrol(registrar),
    );
    steps.vote(steps.prepare(story), steps.plainVote);
    const [s1, s2] = ['s1', 's2'].map((station) => steps.plainVote.stations[station]!['01']!);
    story.bundle({ station: 's1', batch: '01', ballots: s1 }, [keyer, 'keyerB']);
    story.bundle({ station: 's2', batch: '01', ballots: s2 });
    steps.declare(steps.sign(steps.release(story)));
    await service.tell(story);
    const barred = await certify(service, story, registrar);
    expect([barred.status, barred.codes]).toEqual([403, ['registrar-certifies']]);
    expect((await certify(service, story, cast.county)).status).toBe(201);
  });

  it('someone written in who counted is not declared elected', async () => {
    const service = await openService();
    const story = tales.writtenInWinner(cast.keyerA.person);
    await service.tell(story);
    const { json } = await service.get(`/v1/elections/${story.definition.id}`, cast.chair);
    const told = json.contests[0].blockers.map(({ code }: { code: string }) => code);
    expect(told).toEqual(['write-in-unidentified', 'write-in-held-duty']);
    const result = { contest, round: 1, resultDigest: story.digest() };
    const answer = await service.act(story, 'result-declared', result, ['chair']);
    expect([answer.status, answer.codes]).toEqual([409, ['write-in-unidentified', 'write-in-held-duty']]);
  });
});

function certify(service: Service, story: Story, by: TestActor) {
  const fields = { contest, resultDigest: story.digest(), replyNo: '批〔2026〕9号' };
  return service.act(story, 'result-certified', fields, [by]);
}
