import { describe, expect, it } from 'vitest';
import { signerFindings } from '../../core/findings/ledger/signers.ts';
import { type ActType, acts } from '../../core/ledger/acts/table.ts';
import { digestHex } from '../../core/ledger/canonical.ts';
import type { Role } from '../../core/ledger/registration.ts';
import { makeActor, makeHall, register, type TestActor } from '../support/actors.ts';
import { type Asker, bundleOf, openService, pathOf, type Service } from '../support/service.ts';
import { Story } from '../support/story.ts';
import * as tales from '../support/tales.ts';

/** The architecture's own table; `supervision` reads as an auditor does and records its own acts. */
const table = `
| | keyer | scrutineer | chief | chair | organiser | superior | auditor |
| upload bundle | ✓ | | | | | | |
| withdraw bundle, resolve write-ins | | ✓ two | ✓ as one of the two | | | | |
| attendance, issue, return | | | ✓ with | ✓ | | | |
| declare round, declare result, open rounds, refer | | | | ✓ | | | |
| sign count, release tally | | ✓ with | ✓ | | | | |
| convene, slate, start conditions, incidents | | | | | ✓ | ✓ | |
| approve, strike, certify, return, propose annulment, register | | | | | | ✓ | |
| read: election · jurisdiction · evidence | ✓ · – · – | ✓ · – · released | ✓ · – · released | ✓ · – · – | ✓ · own · – | ✓ · ✓ · released | ✓ · ✓ · released |
`;

/** The signatures each act takes: alternatives apart by `|`, signatures of one by `+`. Those under '' have no row above. */
const signatures: Readonly<Record<string, Partial<Record<ActType, string>>>> = {
  'upload bundle': { 'batch-accepted': 'keyer + keyer' },
  'withdraw bundle, resolve write-ins': {
    'batch-withdrawn': 'scrutineer + scrutineer | scrutineer + chief',
    'write-in-resolved': 'scrutineer + scrutineer | scrutineer + chief',
  },
  'attendance, issue, return': {
    'attendance-recorded': 'chair + chief',
    'ballots-issued': 'chair + chief',
    'ballots-returned': 'chair + chief',
  },
  'declare round, declare result, open rounds, refer': {
    'round-declared': 'chair',
    'result-declared': 'chair',
    'round-opened': 'chair',
    'seats-reduced': 'chair',
    'seat-referred': 'chair',
  },
  'sign count, release tally': { 'count-signed': 'chief + scrutineer', 'tally-released': 'chief' },
  'convene, slate, start conditions, incidents': {
    convened: 'organiser | superior',
    'slate-submitted': 'organiser | superior',
    'start-condition-recorded': 'organiser | superior',
  },
  'approve, strike, certify, return, propose annulment, register': {
    'meeting-approved': 'superior',
    'electors-confirmed': 'superior',
    'slate-approved': 'superior',
    'referral-answered': 'superior',
    'members-recorded': 'superior',
    'secretaries-approved': 'superior',
    'candidate-struck': 'superior',
    'result-certified': 'superior',
    'result-returned': 'superior',
    'annulment-proposed': 'superior',
    'annulment-confirmed': 'superior',
  },
  '': {
    'incident-recorded': 'organiser | superior | supervision',
    'incident-closed': 'organiser | superior | supervision',
    'supervision-recorded': 'organiser | superior | supervision',
    'method-adopted': 'chair',
    'officials-appointed': 'chair',
    'meeting-resolved': 'chair',
    'count-reopened': 'chief + chair | superior',
    'finding-explained': 'chief | superior',
    'scan-attached': 'scrutineer | chair | chief',
    'ballots-sealed': 'scrutineer | chair | chief',
    'ballots-destroyed': 'scrutineer | chair | chief',
  },
};

const [heading, ...body] = table
  .trim()
  .split('\n')
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const columns = heading!.slice(1) as Role[];
const rows = new Map(
  body.map(([name, ...cells]) => [name!, new Map(columns.map((role, i) => [role, cells[i]!]))]),
);

const alternativesOf = (text: string) => text.split(' | ').map((each) => each.split(' + ') as Role[]);
const actsSigned = Object.values(signatures).flatMap((each) => Object.entries(each)) as [ActType, string][];
const roles: readonly Role[] = [...columns, 'supervision'];
/** Every one role, and every two. */
const combinations = roles.flatMap((first, at) => [
  [first],
  ...roles.slice(at).map((second) => [first, second]),
]);

/** Whether these signers may: each holds a role the act asks for, and together they fill one alternative. */
function may(signed: readonly Role[], text: string): boolean {
  const alternatives = alternativesOf(text);
  const entitled = signed.every((role) => alternatives.flat().includes(role));
  const fills = (needed: readonly Role[]) => {
    const left = [...signed];
    return needed.every((role) => left.includes(role) && left.splice(left.indexOf(role), 1));
  };
  return entitled && alternatives.some(fills);
}

/** What a refusal over who signed is made of. */
const overSigners = new Set([...Object.keys(signerFindings), 'same-person']);
const cast = makeHall();
const superiors = { own: cast.county, above: cast.city };

/** Two of every role, in the election's own place. */
const holders: Readonly<Record<Role, readonly [TestActor, TestActor]>> = {
  keyer: [cast.keyerA, cast.keyerB],
  scrutineer: [cast.scrutineerA, cast.scrutineerB],
  chief: [cast.chief, makeActor('chief', { actor: 'chief-b', person: '苗青' })],
  chair: [cast.chair, makeActor('chair', { actor: 'chair-b', person: '方圆' })],
  organiser: [cast.organiser, makeActor('organiser', { actor: 'organiser-b', person: '柳叶' })],
  superior: [cast.county, makeActor('superior', { actor: 'county-b', person: '石磊' })],
  auditor: [cast.auditor, makeActor('auditor', { actor: 'auditor-b', person: '金星' })],
  supervision: [cast.supervision, makeActor('supervision', { actor: 'supervision-b', person: '江海' })],
};

const township = '469021102';
/** The same roles elsewhere, and a superior at every wrong height. */
const strangers = (role: Role): readonly TestActor[] =>
  role === 'superior'
    ? [
        makeActor('superior', { actor: 'county-2', person: '孔明', jurisdiction: '469022' }),
        makeActor('superior', { actor: 'township-1', person: '秦川', jurisdiction: '469021101' }),
        makeActor('superior', { actor: 'province', person: '沈杰二', jurisdiction: '46' }),
      ]
    : [makeActor(role, { actor: `${role}-2`, person: `邻镇${role}`, jurisdiction: township })];
/** Somebody of this place, registered for another of its elections only. */
const bound = (role: Role): TestActor =>
  makeActor(role, { actor: `${role}-bound`, person: `他项${role}`, election: '469021101-2026-other' });

/** A contest being counted: the first of its bundles is in, the second still out. */
function counting(): Story {
  const story = tales.vote(tales.prepare(new Story()), tales.plainVote);
  return tales.upload(story, { stations: { s1: tales.plainVote.stations['s1']! } });
}

const contest = 'committee';
const next = '469021101-2026-next';
const digest = `sha256:${'ab'.repeat(32)}`;
const stations = (each: object) => [
  { id: 's1', ...each },
  { id: 's2', ...each },
];

/** Fields of each act in their right form, whatever the ledger will say of them. */
const fieldsOf = (story: Story): Readonly<Record<ActType, object>> => {
  const round = 1;
  const { candidates } = story.contest();
  const within = { contest, round };
  return {
    convened: { election: next, definition: { ...story.definition, id: next } },
    'slate-submitted': { contest, stage: 'formal', candidates },
    'start-condition-recorded': { condition: 'gate-1', step: 'step-1', met: true },
    'meeting-approved': { requestNo: '1', replyNo: '2', date: '2026-11-01' },
    'electors-confirmed': { contest, electors: 50, exempt: [] },
    'slate-approved': { contest, paper: story.contest().rounds[0]!.paper },
    'referral-answered': { ...within, answer: 'leave-open' },
    'members-recorded': { contest, replyNo: '3' },
    'secretaries-approved': { contest, replyNo: '3' },
    'method-adopted': { digest },
    'officials-appointed': { officials: [{ person: '郑国华', duty: 'chief' }] },
    'meeting-resolved': { what: '通过', for: 1, against: 0, abstain: 0 },
    'attendance-recorded': {
      ...within,
      electors: 50,
      present: 48,
      exempt: [],
      absent: { affairs: 2, illness: 0, leave: 0, other: 0 },
    },
    'ballots-issued': { ...within, stations: stations({ printed: 24, issued: 24, unused: 0 }) },
    'ballots-returned': { ...within, stations: stations({ returned: 24, piles: [] }) },
    'round-declared': { ...within, verdict: 'valid' },
    'batch-accepted': { station: 's2', batch: '01', ballots: tales.plainVote.stations['s2']!['01'] },
    'batch-withdrawn': { ...within, station: 's1', batch: '77', digest, reason: '录入有误' },
    'write-in-resolved': { ...within, from: '赵六', to: { person: '赵六' }, reason: '经核实' },
    'tally-released': within,
    'count-signed': { ...within, resultDigest: digest },
    'result-declared': { ...within, resultDigest: digest },
    'round-opened': { contest, kind: 'repeat', candidates, seats: 2 },
    'seats-reduced': { contest, seats: 1 },
    'seat-referred': { ...within, cause: 'tie' },
    'count-reopened': { ...within, case: 'a', reason: '复核' },
    'finding-explained': { ...within, code: 'issued-exceeds-present', at: '/stations', reason: '说明' },
    'scan-attached': { ...within, slip: 5, digest, headCode: 'ABCDEFGHIJKL' },
    'ballots-sealed': { contest, sealNo: '1', place: '档案室' },
    'ballots-destroyed': { contest, who: '冯静', supervisor: '郑国华' },
    'candidate-struck': { contest, candidate: 'nobody', reason: '取消' },
    'incident-recorded': { number: 'case-1', channel: '12380-phone', kind: 'faction' },
    'incident-closed': { number: 'case-9', outcome: 'unfounded' },
    'supervision-recorded': { kind: 'visit', what: '到场督查' },
    'result-certified': { contest, resultDigest: digest, replyNo: '4' },
    'result-returned': { contest, resultDigest: digest, reason: '有误' },
    'annulment-proposed': { contest, resultDigest: digest, reason: '违规' },
    'annulment-confirmed': { contest, reference: '5' },
  };
};

/** Sends an act, or a bundle, of the story in these hands; what it said of the signers. */
async function signed(service: Service, story: Story, type: ActType, hands: readonly TestActor[]) {
  const fields = fieldsOf(story)[type];
  const answer = await (type === 'batch-accepted'
    ? service.call('POST', pathOf(type, story.definition.id), bundleOf(story, fields, hands))
    : service.act(story, type, fields, hands));
  return { ...answer, barred: answer.codes.filter((code) => overSigners.has(code)) };
}

/** Everybody registered and a count under way, the ledger standing where the story does. */
async function hall(others: readonly TestActor[] = []): Promise<{ service: Service; story: Story }> {
  const service = await openService();
  const story = counting();
  await service.tell(story);
  for (const actor of [...Object.values(holders).map(([, second]) => second), ...others]) {
    const { status } = await service.enrol(
      actor,
      cast.registrar.jurisdiction === '46' ? cast.registrar : service.root,
    );
    expect([200, 201]).toContain(status);
  }
  return { service, story };
}

const inTheirPlaces = (type: ActType, signers: readonly Role[]) =>
  signers.map((role, at) => {
    if (type === 'annulment-confirmed' && role === 'superior')
      return at === 0 ? superiors.above : superiors.own;
    return holders[role][signers.indexOf(role) === at ? 0 : 1];
  });

describe('the table of who may do what', () => {
  it('is that of the architecture: a tick for every role that signs, and for no other', () => {
    expect(actsSigned.map(([type]) => type).sort()).toEqual([...acts.keys()].sort());
    for (const [row, cells] of rows) {
      if (row.startsWith('read')) continue;
      const signing = Object.values(signatures[row]!).flatMap((text) => alternativesOf(text).flat());
      const ticked = columns.filter((role) => cells.get(role) !== '');
      expect(ticked, row).toEqual(columns.filter((role) => signing.includes(role)));
    }
  });
});

describe('who may sign', () => {
  it.each(actsSigned)('%s is signed by %s and nobody else', async (type, text) => {
    const { service, story } = await hall();
    // The committee above signs alone: nobody of the committee itself signs beside it.
    const allowed = (signers: readonly Role[]) =>
      may(signers, text) && !(type === 'annulment-confirmed' && signers.length > 1);
    // Those refused first: what is accepted once is the same for ever, whoever sends it again.
    for (const signers of combinations.filter((each) => !allowed(each))) {
      const { status, barred } = await signed(service, story, type, inTheirPlaces(type, signers));
      const refused = { signers, status: 403, barred: true };
      expect({ signers, status, barred: barred.length > 0 }).toEqual(refused);
    }
    for (const signers of combinations.filter(allowed)) {
      const { barred } = await signed(service, story, type, inTheirPlaces(type, signers));
      expect({ signers, barred }).toEqual({ signers, barred: [] });
    }
  });
});

describe('where they may sign', () => {
  const everyStranger = roles.flatMap((role) => [...strangers(role), bound(role)]);

  it('nobody registered elsewhere, or for another election only, signs anything in place of one who may', async () => {
    const { service, story } = await hall(everyStranger);
    for (const [type, text] of actsSigned) {
      for (const alternative of alternativesOf(text)) {
        const entitled = inTheirPlaces(type, alternative);
        for (const [at, role] of alternative.entries()) {
          const elsewhere = strangers(role).filter(
            ({ jurisdiction }) => type !== 'annulment-confirmed' || jurisdiction !== '46',
          );
          for (const stranger of [...elsewhere, bound(role)]) {
            const { status, barred } = await signed(service, story, type, entitled.with(at, stranger));
            const here = stranger.registration.election !== undefined && type !== 'annulment-confirmed';
            const expected = here ? 'signer-election' : 'signer-jurisdiction';
            expect({ type, as: stranger.actor, status, barred }).toEqual({
              type,
              as: stranger.actor,
              status: 403,
              barred: [expected],
            });
          }
        }
      }
    }
  });

  it('a keyer of one station keys no other station’s piles', async () => {
    const keyer = makeActor('keyer', { actor: 'keyer-s1', person: '姜一', station: 's1' });
    const { service, story } = await hall([keyer]);
    const { status, barred } = await signed(service, story, 'batch-accepted', [cast.keyerA, keyer]);
    expect([status, barred]).toEqual([403, ['signer-station']]);
  });
});

describe('one person', () => {
  it('gets one live key an election, however the name is spaced, at, under or above a place', async () => {
    const { service } = await hall();
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
    const { service, story } = await hall();
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

/** Puts a sound registration into the store behind the service’s back, as an edited database might hold it. */
async function smuggle({ house }: Service, actor: TestActor): Promise<void> {
  const { store } = house;
  const { actors } = await store.read('', { kids: [cast.registrar.kid] });
  const links = [{ registration: register(actor, cast.registrar) }, ...JSON.parse(actors[0]!.links)];
  const { kid, person, jurisdiction } = actor;
  await store.putActor({
    kid,
    actor: actor.actor,
    person,
    jurisdiction,
    payload: digest as `sha256:${string}`,
    links: JSON.stringify(links),
  });
}

describe('separation of duties', () => {
  const candidate = (role: Role) => makeActor(role, { actor: `candidate-${role}`, person: '王强' });

  it('a candidate keys nothing, withdraws nothing and signs no count of the contest', async () => {
    const { service, story } = await hall();
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
    const { service, story } = await hall();
    for (const duty of ['keyer', 'scrutineer', 'chief', 'teller', 'caller']) {
      const officials = [{ person: '王 强', duty }];
      const answer = await service.act(story, 'officials-appointed', { officials }, ['chair']);
      expect([answer.status, answer.codes]).toEqual([409, ['official-is-candidate']]);
    }
    const early = tales.prepare(new Story({ id: '469021101-2026-early' }));
    await service.tell(early);
    const candidates = [...early.contest().candidates, { id: 'c9', name: cast.scrutineerA.person }];
    const slate = { contest, stage: 'formal', candidates };
    const answer = await service.act(early, 'slate-submitted', slate, ['organiser']);
    expect([answer.status, answer.codes]).toEqual([409, ['official-is-candidate']]);
  });

  it('who declared a result does not certify it, under a superior’s key either', async () => {
    const { service, story } = await declared();
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
    tales.vote(tales.prepare(story), tales.plainVote);
    const [s1, s2] = ['s1', 's2'].map((station) => tales.plainVote.stations[station]!['01']!);
    story.bundle({ station: 's1', batch: '01', ballots: s1 }, [keyer, 'keyerB']);
    story.bundle({ station: 's2', batch: '01', ballots: s2 });
    tales.declare(tales.sign(tales.release(story)));
    await service.tell(story);
    const barred = await certify(service, story, registrar);
    expect([barred.status, barred.codes]).toEqual([403, ['registrar-certifies']]);
    expect((await certify(service, story, cast.county)).status).toBe(201);
  });

  it('someone written in who counted is not declared elected', async () => {
    const service = await openService();
    const story = tales.vote(tales.prepare(new Story()), writtenIn(cast.keyerA.person));
    tales.sign(tales.release(tales.upload(story, writtenIn(cast.keyerA.person))));
    await service.tell(story);
    const { json } = await service.get(`/v1/elections/${story.definition.id}`, cast.chair);
    const told = json.contests[0].blockers.map(({ code }: { code: string }) => code);
    expect(told).toEqual(['write-in-unidentified', 'write-in-held-duty']);
    const result = { contest, round: 1, resultDigest: story.digest() };
    const answer = await service.act(story, 'result-declared', result, ['chair']);
    expect([answer.status, answer.codes]).toEqual([409, ['write-in-unidentified', 'write-in-held-duty']]);
  });
});

/** Papers on which almost everybody writes in one person. */
const writtenIn = (name: string): tales.Vote => ({
  stations: {
    s1: { '01': [{ count: 30, marks: 'oxx', writeIns: [{ name }] }] },
    s2: { '01': [{ count: 18, marks: 'oxx', writeIns: [{ name }] }] },
  },
});

async function declared(): Promise<{ service: Service; story: Story }> {
  const service = await openService();
  const story = tales.hold(tales.prepare(new Story()), tales.plainVote);
  await service.tell(story);
  return { service, story };
}

function certify(service: Service, story: Story, by: TestActor) {
  const fields = { contest, resultDigest: story.digest(), replyNo: '批〔2026〕9号' };
  return service.act(story, 'result-certified', fields, [by]);
}

describe('who may register', () => {
  const newcomer = (fields: Parameters<typeof makeActor>[1] = {}) =>
    makeActor('keyer', { actor: 'newcomer', person: '新来', ...fields });

  it('is a superior, or a root, of the place or above it, and nobody else', async () => {
    const { service } = await hall([...strangers('superior').slice(0, 1)]);
    for (const role of roles.filter((each) => each !== 'superior')) {
      const { status, codes } = await service.enrol(newcomer(), holders[role][0]);
      expect({ role, status, codes }).toEqual({ role, status: 403, codes: ['registrar-not-entitled'] });
    }
    const wider = await service.enrol(newcomer(), strangers('superior')[0]!);
    expect([wider.status, wider.codes]).toEqual([403, ['registration-wider']]);
    const two = await service.enrol(newcomer(), cast.county, holders.superior[1]);
    expect([two.status, two.codes]).toEqual([403, ['registrar-not-entitled']]);
    expect((await service.enrol(newcomer(), cast.county)).status).toBe(201);
    const byRoot = newcomer({ actor: 'newcomer-2', person: '新来二' });
    expect((await service.enrol(byRoot, service.root)).status).toBe(201);
  });

  it('registers nobody wider than itself, in place or election', async () => {
    const clerk = makeActor('superior', {
      actor: 'clerk',
      person: '文书',
      election: '469021101-2026-congress',
    });
    const { service } = await hall([clerk]);
    const wide = newcomer({ jurisdiction: '46' });
    for (const [actor, by] of [
      [wide, cast.county],
      [newcomer(), clerk],
      [newcomer({ election: '469021101-2026-other' }), clerk],
    ] as const) {
      const { status, codes } = await service.enrol(actor, by);
      expect([status, codes]).toEqual([403, ['registration-wider']]);
    }
    expect((await service.enrol(newcomer({ election: '469021101-2026-congress' }), clerk)).status).toBe(201);
  });

  it('in the hall is chair and organiser together, for a scrutineer of that election, provisionally', async () => {
    const { service } = await hall();
    const elected = makeActor('scrutineer', {
      actor: 'elected',
      person: '当场推',
      election: '469021101-2026-congress',
      provisional: true,
    });
    for (const by of [[cast.chair], [cast.organiser], [cast.chair, cast.chief]]) {
      expect((await service.enrol(elected, ...by)).status).toBe(403);
    }
    expect((await service.enrol(elected, cast.chair, cast.organiser)).status).toBe(201);
    const plain = makeActor('scrutineer', { actor: 'plain', person: '当场二' });
    expect((await service.enrol(plain, cast.chair, cast.organiser)).status).toBe(403);
  });
});

describe('who may read', () => {
  const reading = rows.get('read: election · jurisdiction · evidence')!;
  const cellsOf = (role: Role) => reading.get(role === 'supervision' ? 'auditor' : role)!.split(' · ');
  const id = '469021101-2026-congress';

  /** Each call with the column of the table's last row that it belongs to. */
  const calls = (story: Story): readonly (readonly [column: 0 | 1 | 2, url: string])[] => [
    [0, `/v1/elections/${id}`],
    [0, `/v1/elections/${id}/papers/${digestHex(story.contest().rounds[0]!.paper)}`],
    [0, `/v1/elections/${id}/tally?contest=committee&round=1`],
    [0, `/v1/elections/${id}/ledger`],
    [1, '/v1/jurisdictions/469021101/board'],
    [1, '/v1/jurisdictions/469021101/results'],
    [1, `/v1/results/${id}/committee`],
    [1, `/v1/results/${id}/committee/1`],
    [2, `/v1/elections/${id}/evidence`],
  ];

  const askers: readonly (readonly [Role, TestActor, boolean])[] = roles.flatMap(
    (role) =>
      [
        [role, holders[role][0], true],
        [
          role,
          makeActor(role, { actor: `${role}-3`, person: `邻镇三${role}`, jurisdiction: township }),
          false,
        ],
        [
          role,
          makeActor(role, { actor: `${role}-4`, person: `他项四${role}`, election: `${id}-other` }),
          false,
        ],
      ] as const,
  );

  it('follows the table: every role, call, place and election', async () => {
    const { service, story } = await hall(askers.filter(([, , own]) => !own).map(([, actor]) => actor));
    tales.certify(
      tales.declare(
        tales.sign(tales.release(tales.upload(story, { stations: { s2: tales.plainVote.stations['s2']! } }))),
      ),
    );
    await service.tell(story);
    for (const [role, actor, own] of askers) {
      for (const [column, url] of calls(story)) {
        const { status, codes, text } = await service.get(url, actor);
        const allowed = own && cellsOf(role)[column] !== '–';
        const expected = allowed ? [200, []] : [403, ['reader-not-entitled']];
        expect({ as: actor.actor, url, is: [status, codes] }).toEqual({ as: actor.actor, url, is: expected });
        if (!allowed) expect(text).not.toMatch(/committee|王强|代表大会/);
      }
    }
    for (const [, url] of calls(story)) expect((await service.get(url)).codes).toEqual(['token-missing']);
    for (const [, url] of calls(story)) expect((await service.get(url, service.root)).status).toBe(200);
  });

  it('an overview reaches no further than the reader’s own place, and those under it', async () => {
    const { service } = await hall();
    const seen = async (asker: Asker, code: string) =>
      (await service.get(`/v1/jurisdictions/${code}/board`, asker)).status;
    for (const [asker, code, status] of [
      [cast.organiser, '469021101', 200],
      [cast.organiser, '469021101-b03', 200],
      [cast.organiser, '469021', 403],
      [cast.organiser, '469021102', 403],
      [cast.county, '469021102', 200],
      [cast.county, '46', 403],
      [cast.county, '469022', 403],
      [cast.auditor, '469021101', 200],
      [cast.auditor, '4690', 403],
    ] as const) {
      expect([asker.actor, code, await seen(asker, code)]).toEqual([asker.actor, code, status]);
    }
  });

  it('who is registered is for superiors and roots to read', async () => {
    const { service } = await hall();
    for (const role of roles) {
      const { status } = await service.get('/v1/actors', holders[role][0]);
      expect({ role, status }).toEqual({ role, status: role === 'superior' ? 200 : 403 });
    }
    expect((await service.get('/v1/actors', service.root)).status).toBe(200);
  });

  it('a scan is uploaded by scrutineers and the chair of its election', async () => {
    const { service } = await hall();
    const path = `/v1/elections/${id}/scans/${'ab'.repeat(32)}`;
    for (const role of roles) {
      const { codes } = await service.call('PUT', path, Buffer.from('%PDF-1.7'), { as: holders[role][0] });
      const mayUpload = ['scrutineer', 'chief', 'chair'].includes(role);
      expect({ role, codes }).toEqual({
        role,
        codes: [mayUpload ? 'scan-not-named' : 'reader-not-entitled'],
      });
    }
  });
});
