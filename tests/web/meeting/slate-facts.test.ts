import { describe, expect, it } from 'vitest';
import { foresee } from '../../../core/ledger/foresee.ts';
import { slateVerdict } from '../../../core/ledger/slate-verdict.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { soundFacts } from '../../../samples/county/sound-facts.ts';
import { factTexts } from '../../../web/meeting/person-facts.ts';
import {
  aboutPerson,
  drawSalt,
  type PersonsKnown,
  personsIn,
  readPersons,
  sealedPersons,
  slateFacts,
} from '../../../web/meeting/slate-facts.ts';
import { Story } from '../../support/story.ts';

const candidates = [
  { id: 'c1', name: '丁一' },
  { id: 'c2', name: '王强' },
];
const sound = soundFacts(candidates);
const typed = Object.assign({}, ...sound.map(({ id, facts }) => factTexts(facts, aboutPerson(id))));
const known = personsIn(typed, candidates, []) as PersonsKnown;

describe('what is known of a slate’s persons', () => {
  it('is every name’s, also of whom nothing is known', () => {
    expect(known.persons).toEqual(sound);
    const [first] = candidates;
    const texts = { [`${aboutPerson('c2')}.sex`]: 'male' };
    expect(personsIn(texts, candidates, [])).toEqual({
      persons: [
        { id: first!.id, facts: {} },
        { id: 'c2', facts: { sex: 'male' } },
      ],
      team: [],
    });
  });

  it('is nothing where nobody said anything, unless of the rest of a team', () => {
    expect(personsIn({}, candidates, [])).toBeUndefined();
    expect(personsIn({}, candidates, [{ id: 't1', facts: {} }])).toMatchObject({ team: [{ id: 't1' }] });
  });

  it('waits for what is half said', () => {
    const texts = { ...typed, [`${aboutPerson('c2')}.inPostMonths`]: 'some' };
    expect(personsIn(texts, candidates, [])).toBe('unfinished');
  });
});

describe('the document that is put apart', () => {
  it('is one that a service takes, under a salt of its own', () => {
    const [one, other] = [drawSalt(), drawSalt()];
    expect(one).not.toBe(other);
    const read = sealedPersons('e1', 'committee', known, one);
    expect(read).toMatchObject({ ok: true, value: { salt: one, contest: 'committee', persons: sound } });
    expect(sealedPersons('e1', 'committee', known, 'short')).toMatchObject({ ok: false });
  });

  it('is read from a file with its salt or without, back into the form', () => {
    const file = {
      format: 'scrutineer/sealed@1',
      election: 'e1',
      kind: 'persons',
      persons: sound,
      team: [{ id: 't1', facts: { sex: 'male' } }],
    };
    for (const each of [file, { ...file, salt: drawSalt() }])
      expect(readPersons(each)).toEqual({ ok: true, value: { texts: typed, team: file.team } });
    expect(readPersons({ ...file, persons: 'nobody' })).toMatchObject({ ok: false });
    expect(readPersons(null)).toMatchObject({ ok: false });
    const note = { format: 'scrutineer/sealed@1', election: 'e1', kind: 'text', text: '说明' };
    expect(readPersons(note)).toEqual({ ok: true, value: { texts: {}, team: [] } });
  });
});

describe('what the facts say before anybody signs', () => {
  const story = new Story({ rules: { base: '2020', overlays: ['town-2011'] } });
  story.act('convened', { definition: story.definition }, ['organiser']);
  const fields = {
    contest: 'committee',
    stage: 'formal',
    candidates: story.contest().candidates,
    persons: `sha256:${'a'.repeat(64)}`,
  };
  const said = (persons: PersonsKnown['persons']) => {
    const facts = slateFacts(slateVerdict, story.state!, fields, { persons, team: [] });
    return foresee(story.state!, 'slate-submitted', fields, facts, nodeCrypto).map(({ code }) => code);
  };

  it('is what the service says: nobody’s facts may be missing', () => {
    const facts = soundFacts(story.contest().candidates);
    expect(said(facts.slice(1))).toContain('persons-differ');
    expect(said(facts)).not.toContain('persons-differ');
    expect(said(facts)).not.toContain('persons-unknown');
  });

  it('is nothing while the act itself is not whole', () => {
    expect(slateFacts(slateVerdict, story.state!, { contest: 'committee' }, known)).toEqual({});
  });
});
