import { describe, expect, it } from 'vitest';
import { decideInHall, previewInHall } from '../../../core/hall/decide-in-hall.ts';
import type { Hall } from '../../../core/hall/hall.ts';
import type { ActType } from '../../../core/ledger/acts/table.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { makeActor, revoke } from '../../support/actors.ts';
import { hold, plainVote, prepare, release, sign, vote, votesFor } from '../../support/hall.ts';
import { hallOf, heldIn } from '../../support/halls.ts';
import { type Signer, Story } from '../../support/story.ts';
import { declaredElection, openFurther, tiedElection } from '../../support/tales.ts';

/** The codes of what is in the way of an envelope, at the story's time. */
function codes(hall: Hall, envelope: unknown, now: string): readonly string[] {
  const decided = decideInHall(hall, envelope, now, nodeCrypto);
  return decided.ok ? ['taken'] : decided.findings.map(({ code }) => code);
}

function tried(
  hall: Hall,
  story: Story,
  type: ActType,
  fields: object,
  by: readonly Signer[],
): readonly string[] {
  return codes(hall, story.sign(story.actPayload(type, fields), 'act', by), story.now);
}

const pile = { station: 's1', batch: '01', ballots: plainVote.stations['s1']!['01'] };

/** A story about to be counted, and the hall it is counted in. */
function counting() {
  const story = prepare(new Story());
  const hall = hallOf(story);
  vote(story, plainVote);
  return { story, hall: heldIn(hall, story) };
}

describe('a meeting held without a network', () => {
  it('comes to the very ledger that the service would have', () => {
    const story = prepare(new Story());
    const hall = hallOf(story);
    hold(story, plainVote);
    const held = heldIn(hall, story);
    expect(held.state).toEqual(story.state);
    const own = story.lines.slice(hall.state.seq).map((line) => Buffer.from(line).toString());
    expect(held.recorded.map(({ line }) => line)).toEqual(own);
    expect(hall.recorded).toEqual([]);
  });

  it('goes on with a run-off after a round that the service counted', () => {
    const story = openFurther(tiedElection(), 'tie-runoff');
    const hall = hallOf(story);
    hold(story, votesFor(46, 24, 20));
    expect(heldIn(hall, story).state).toEqual(story.state);
  });

  it('takes the same envelope once, however often it comes', () => {
    const { story, hall } = counting();
    const envelope = story.sign(
      story.formBundle(pile).ok ? (story.formBundle(pile) as { value: object }).value : {},
      'batch',
      ['keyerA', 'keyerB'],
    );
    const first = decideInHall(hall, envelope, story.now, nodeCrypto);
    expect(first).toMatchObject({ ok: true, again: false, entry: { type: 'batch-accepted' } });
    if (!first.ok) return;
    const second = decideInHall(first.hall, envelope, story.now, nodeCrypto);
    expect(second).toMatchObject({ ok: true, again: true, entry: { seq: first.entry.seq } });
    expect(second.ok && second.hall).toBe(first.hall);
  });

  it('refuses what the service would: wrong signers, a nonce used, another bundle under the same number', () => {
    const { story, hall } = counting();
    expect(tried(hall, story, 'tally-released', { contest: 'committee', round: 1 }, ['chair'])).toEqual([
      'signer-not-entitled',
    ]);
    const stranger = makeActor('chief', { actor: 'stranger' });
    expect(tried(hall, story, 'tally-released', { contest: 'committee', round: 1 }, [stranger])).toEqual([
      'signer-unregistered',
    ]);
    const nonce = 'nonce-used-before-0001';
    const resolved = { what: '休会', for: 40, against: 0, abstain: 0, nonce };
    const act = story.sign(story.actPayload('meeting-resolved', resolved), 'act', ['chair']);
    const once = decideInHall(hall, act, story.now, nodeCrypto);
    if (!once.ok) throw new Error('refused');
    const again = { ...resolved, what: '复会' };
    expect(tried(once.hall, story, 'meeting-resolved', again, ['chair'])).toEqual(['nonce-used']);
    story.bundle(pile);
    const held = heldIn(hall, story);
    const other = story.formBundle({ ...pile, ballots: [{ count: 30, marks: 'oox' }] });
    if (!other.ok) throw new Error('no bundle');
    const bundle = story.sign(other.value, 'batch', ['keyerA', 'keyerB']);
    expect(codes(held, bundle, story.now)).toEqual(['batch-conflict']);
  });

  it('refuses what is no act and no bundle', () => {
    const { story, hall } = counting();
    const { keyerA, registrar } = story.cast;
    const registration = story.sign(keyerA.registration, 'actor', [registrar]);
    expect(codes(hall, registration, story.now)).toEqual(['typ-wrong']);
    expect(codes(hall, { payload: 'e30' }, story.now)).toEqual(['field-missing']);
    const unknown = story.sign({ format: 'scrutineer/act@1', type: 'applauded' }, 'act', ['chair']);
    expect(codes(hall, unknown, story.now)).toEqual(['act-unknown']);
  });

  it('takes nothing that a key signed which was ended, whenever that was', () => {
    const story = prepare(new Story());
    const { chair, registrar } = story.cast;
    const [links] = story.links.get(chair.kid)!;
    const later = '2026-12-01T00:00:00.000Z';
    story.links.set(chair.kid, [[{ ...links![0], revocation: revoke(chair, later, registrar) }, links![1]!]]);
    const hall = hallOf(story);
    const resolved = { what: '休会', for: 40, against: 0, abstain: 0 };
    expect(tried(hall, story, 'meeting-resolved', resolved, ['chair'])).toEqual(['key-revoked']);
  });

  it('stops where the computer’s clock is behind the last entry', () => {
    const { story, hall } = counting();
    const act = story.sign(
      story.actPayload('meeting-resolved', { what: '休会', for: 40, against: 0, abstain: 0 }),
      'act',
      ['chair'],
    );
    const at = (seconds: number) => new Date(Date.parse(hall.state.at) + 1000 * seconds).toISOString();
    expect(codes(hall, act, at(-121))).toEqual(['hall-clock-behind']);
    const corrected = decideInHall(hall, act, at(-120), nodeCrypto);
    expect(corrected).toMatchObject({ ok: true, entry: { at: hall.state.at } });
  });
});

describe('what lies at the service', () => {
  const other = { election: '469021101-2026-other', contest: 'delegates' };

  it.each([
    [
      'a certification',
      'result-certified',
      { contest: 'committee', resultDigest: `sha256:${'0'.repeat(64)}`, replyNo: '1号' },
      'county',
    ],
    ['an annulment', 'annulment-confirmed', { contest: 'committee', reference: '1号' }, 'city'],
    [
      'the erasing of sealed facts',
      'sealed-erased',
      { digest: `sha256:${'0'.repeat(64)}`, reason: '期满' },
      'county',
    ],
    [
      'a slate with sealed facts',
      'slate-submitted',
      {
        contest: 'committee',
        stage: 'formal',
        candidates: [{ id: 'c1', name: '丁一' }],
        persons: `sha256:${'0'.repeat(64)}`,
      },
      'organiser',
    ],
  ] as const)('is needed for %s', (_what, type, fields, by) => {
    const story = declaredElection();
    expect(tried(hallOf(story), story, type, fields, [by])).toEqual(['hall-needs-service']);
  });

  it('is needed for electors whom another election elected, and not for this one’s own', () => {
    const confirmed = { electors: 40, exempt: [] };
    const story = new Story();
    const [first] = story.definition.contests;
    const contests = [
      first!,
      { ...first!, id: 'plenary', electorsFrom: { election: story.definition.id, contest: 'committee' } },
      { ...first!, id: 'elsewhere', electorsFrom: other },
    ];
    const convened = new Story({ contests });
    convened.act('convened', { definition: convened.definition }, ['organiser']);
    const hall = hallOf(convened);
    const confirm = (contest: string) =>
      tried(hall, convened, 'electors-confirmed', { contest, ...confirmed }, ['county']);
    expect(confirm('elsewhere')).toEqual(['hall-needs-service']);
    expect(confirm('plenary')).not.toContain('hall-needs-service');
    expect(confirm('committee')).toEqual(['taken']);
    expect(confirm('nowhere')).toEqual(['contest-unknown']);
  });

  it('is needed to count again what was counted there', () => {
    const story = declaredElection();
    const hall = hallOf(story);
    const reopened = { contest: 'committee', round: 1, case: 'a', reason: '复核' };
    story.act('count-reopened', reopened, ['chief', 'chair']);
    release(story);
    sign(story);
    const held = () => heldIn(hall, story);
    expect(held).toThrow('hall-count-elsewhere');
  });
});

describe('a preview', () => {
  it('tells a keyer what the pile would count as, before the other has signed', () => {
    const { story, hall } = counting();
    const formed = story.formBundle(pile);
    if (!formed.ok) throw new Error('no bundle');
    const look = (by: readonly Signer[]) =>
      previewInHall(hall, story.sign(formed.value, 'batch', by), story.now, nodeCrypto);
    expect(look(['keyerA'])).toMatchObject({
      ok: true,
      value: {
        papers: 30,
        findings: [{ code: 'signature-missing' }],
        votes: [{ id: 'c1', for: 29 }, {}, {}],
      },
    });
    expect(look(['keyerA', 'keyerB'])).toMatchObject({ ok: true, value: { findings: [] } });
    expect(look(['chair'])).toMatchObject({ ok: true, value: { votes: [] } });
  });

  it('is of bundles only, in their one form', () => {
    const { story, hall } = counting();
    const act = story.sign(story.actPayload('tally-released', { contest: 'committee', round: 1 }), 'act', [
      'chief',
    ]);
    const codesOf = (envelope: unknown) => {
      const looked = previewInHall(hall, envelope, story.now, nodeCrypto);
      return looked.ok ? [] : looked.findings.map(({ code }) => code);
    };
    expect(codesOf(act)).toEqual(['typ-wrong']);
    expect(codesOf({})).toEqual(['field-missing', 'field-missing']);
  });

  it('of a round not open counts as nothing', () => {
    const story = prepare(new Story());
    const hall = hallOf(story);
    const formed = story.formBundle(pile);
    if (!formed.ok) throw new Error('no bundle');
    const looked = previewInHall(
      hall,
      story.sign(formed.value, 'batch', ['keyerA', 'keyerB']),
      story.now,
      nodeCrypto,
    );
    expect(looked).toMatchObject({ ok: true, value: { findings: [{ code: 'phase-wrong' }], votes: [] } });
  });
});
