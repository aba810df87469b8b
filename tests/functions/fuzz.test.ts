import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ActType, acts } from '../../core/ledger/acts/table.ts';
import { type Envelope, purposes } from '../../core/ledger/envelope.ts';
import type { Phase } from '../../core/ledger/phase.ts';
import { type SigningKey, signPayload } from '../../functions/embedded/sign.ts';
import { pipeline } from '../../functions/http/pipeline.ts';
import { routes } from '../../functions/routes.ts';
import { makeActor } from '../support/actors.ts';
import { fuzzHandler, requests } from '../support/fuzz.ts';
import { makeHouse } from '../support/house.ts';
import { inPhase } from '../support/phases.ts';
import { sampleAct } from '../support/sample-acts.ts';
import { openService, pathOf } from '../support/service.ts';
import type { Cast, Story } from '../support/story.ts';

const runs = 10_000;
const phases: readonly Phase[] = ['draft', 'voting', 'counting', 'counted', 'declared', 'certified'];

/** A place of a document, by a number: each object and array counts its members. */
type Spoiling = { readonly place: number; readonly with: fc.JsonValue | undefined };

const spoiling: fc.Arbitrary<Spoiling> = fc.record({
  place: fc.nat(200),
  with: fc.oneof(
    fc.constant(undefined),
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom(
      'constructor',
      '__proto__',
      's1',
      'c1',
      'committee',
      '01',
      -1,
      1e21,
      0.5,
      2 ** 53,
      '\ud800',
    ),
  ),
});

/** The document with one of its members replaced, or left out. */
function spoil(document: unknown, { place, with: value }: Spoiling): unknown {
  const copy = structuredClone(document);
  const members: (readonly [Record<string, unknown>, string])[] = [];
  const visit = (each: unknown) => {
    if (typeof each !== 'object' || each === null) return;
    for (const key of Object.keys(each)) {
      members.push([each as Record<string, unknown>, key]);
      visit((each as Record<string, unknown>)[key]);
    }
  };
  visit(copy);
  const [holder, key] = members[place % members.length]!;
  if (value === undefined) delete holder[key];
  else holder[key] = value;
  return copy;
}

describe('the service', () => {
  it('answers any bytes to any endpoint below 500', async () => {
    const { house } = await makeHouse();
    await fuzzHandler(
      routes,
      pipeline(routes, house, () => {}),
      runs,
    );
  });

  it('answers any question of somebody registered below 500', async () => {
    const service = await openService();
    const story = inPhase('counted');
    await service.tell(story);
    const asker = fc.constantFrom(...Object.values(story.cast));
    await fc.assert(
      fc.asyncProperty(
        requests(routes.filter((route) => route.who === 'token')),
        asker,
        async (asked, as) => {
          const { method = 'GET', url = '/', body, headers = {} } = asked;
          const { authorization: _none, ...others } = headers;
          const { status } = await service.send(method, url, body, { as, headers: others });
          expect(status).toBeLessThan(500);
        },
      ),
      { numRuns: runs },
    );
  });

  it('answers any registration or revocation that anybody signs below 500', async () => {
    const service = await openService();
    const story = inPhase('counting');
    await service.tell(story);
    const newcomer = makeActor('scrutineer', { actor: 'newcomer', person: '新来' });
    const provisional = { ...newcomer.registration, provisional: true, election: story.definition.id };
    const documents = [
      newcomer.registration,
      provisional,
      ...[newcomer, story.cast.chief, story.cast.registrar].map(({ actor, kid }) => ({
        format: 'scrutineer/actor-revoked@1',
        actor,
        kid,
        at: story.now,
      })),
    ];
    const everybody = [...Object.values(story.cast), newcomer, { key: service.root.key }];
    const said = fc.record({
      document: fc.constantFrom(...documents),
      spoilings: fc.array(spoiling, { maxLength: 2 }),
      by: fc.uniqueArray(fc.constantFrom(...everybody), { minLength: 1, maxLength: 3 }),
      sentTo: fc.option(fc.constantFrom('newcomer', 'chief', 'root-1', 'constructor'), { freq: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(said, async ({ document, spoilings, by, sentTo }) => {
        const payload = spoilings.reduce(spoil, document);
        const envelope = signed(payload, 'actor', by);
        const path = `/v1/actors/${sentTo ?? document.actor}`;
        const { status, text } = await service.send('PUT', path, envelope);
        expect(status, text).toBeLessThan(500);
      }),
      { numRuns: runs },
    );
  });

  it.each(phases)('answers any act or bundle that its people sign below 500, in phase %s', async (phase) => {
    const service = await openService();
    const story = inPhase(phase);
    await service.tell(story);
    const signers = fc.uniqueArray(fc.constantFrom(...(Object.keys(story.cast) as (keyof Cast)[])), {
      minLength: 1,
      maxLength: 3,
    });
    const type = fc.constantFrom(...(acts.keys() as IterableIterator<ActType>));
    const document = fc.record({
      type,
      spoilings: fc.array(spoiling, { maxLength: 3 }),
      signers: fc.option(signers, { freq: 2 }),
      path: fc.option(type, { freq: 5 }),
      purpose: fc.option(fc.constantFrom(...purposes), { freq: 10 }),
    });
    await fc.assert(
      fc.asyncProperty(document, async (said) => {
        const sample = sampleAct(said.type, story);
        const payload = said.spoilings.reduce(spoil, payloadOf(story, said.type, sample.fields));
        const purpose = said.purpose ?? (said.type === 'batch-accepted' ? 'batch' : 'act');
        const by = (said.signers ?? sample.signers).map((signer) => story.actor(signer));
        const envelope = signed(payload, purpose, by);
        const path = pathOf(said.path ?? said.type, story.definition.id);
        const { status } = await service.send('POST', path, envelope);
        expect(status).toBeLessThan(500);
      }),
      { numRuns: Math.ceil(runs / phases.length) },
    );
  });
});

function payloadOf(story: Story, type: ActType, fields: object): unknown {
  if (type !== 'batch-accepted') return story.actPayload(type, fields);
  const formed = story.formBundle(fields);
  return formed.ok ? formed.value : fields;
}

/** What has no canonical form is signed as it is. */
function signed(
  payload: unknown,
  purpose: (typeof purposes)[number],
  by: readonly { readonly key: SigningKey }[],
): Envelope {
  const keys = by.map(({ key }) => key);
  try {
    return signPayload(payload, purpose, keys);
  } catch {
    const { signatures } = signPayload({}, purpose, keys);
    return { payload: Buffer.from(JSON.stringify(payload)).toString('base64url'), signatures };
  }
}
