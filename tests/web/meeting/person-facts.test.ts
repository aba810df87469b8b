import { describe, expect, it } from 'vitest';
import { type PersonFacts, personFactsField } from '../../../core/slate/person.ts';
import {
  barWords,
  factsIn,
  factTexts,
  personQuestions,
  postWords,
} from '../../../web/meeting/person-facts.ts';

const known: PersonFacts = {
  sex: 'female',
  birth: '1980-03-15',
  ethnicity: '黎族',
  education: 'university',
  fullMemberSince: '2006-07-01',
  probationary: false,
  rights: 'full',
  townshipWorkMonths: 36,
  inPostMonths: 0,
  posts: ['secretary', 'congressChair'],
  rank: 'section',
  incumbent: true,
  origin: 'villageCadre',
  delegateClass: 'farmer',
  grassroots: true,
  congressDeputy: false,
  bars: [{ bar: 'punished', date: '2019-05-01' }, { bar: 'incapable' }],
  recommendedBy: { members: true, masses: false },
};

describe('facts about a person in a form', () => {
  it('call bars and suspended rights as the rules do (E-03, Q-07)', () => {
    const bars = new Map(barWords.map(([bar, zh]) => [bar, zh]));
    expect(bars.get('petitioning')).toBe('组织或者参与非正常上访');
    expect(bars.get('cult')).toBe('组织封建迷信或者参加邪教活动');
    const rights = personQuestions.find(({ name }) => name === 'rights')!.choices!;
    expect(rights.map(([, words]) => words.zh)).toEqual(expect.arrayContaining(['被依法留置', '被依法逮捕']));
    expect(JSON.stringify(rights)).not.toContain('拘留');
  });

  it('come out as they went in, every one of them', () => {
    expect(Object.keys(known).sort()).toEqual(Object.keys(personFactsField.def.shape).sort());
    expect(factsIn(factTexts(known, 'facts.c1'), 'facts.c1')).toEqual(known);
  });

  it('are unknown where nothing was typed, and none of another person’s', () => {
    expect(factsIn({}, 'facts.c1')).toEqual({});
    expect(factsIn(factTexts(known, 'facts.c2'), 'facts.c1')).toEqual({});
  });

  it('tell no bar at all from one nobody asked about', () => {
    expect(factsIn(factTexts({ bars: [] }, 'p'), 'p')).toEqual({ bars: [] });
    expect(factsIn({ 'p.barred': 'some' }, 'p')).toBeUndefined();
  });

  it.each([
    ['a number that is none', { 'p.townshipWorkMonths': 'three' }],
    ['half of a recommendation', { 'p.recommendedBy.members': 'yes' }],
  ])('are unfinished with %s', (_what, texts) => {
    expect(factsIn(texts, 'p')).toBeUndefined();
  });

  it('offer the very values that the ledger takes', () => {
    for (const { name, choices = [] } of personQuestions) {
      if (name === 'barred') continue;
      for (const [value] of choices) {
        const texts = { [`p.${name}`]: value, ...(name.startsWith('recommendedBy') ? both : {}) };
        expect(personFactsField.safeParse(factsIn(texts, 'p'))).toMatchObject({ success: true });
      }
    }
    const posts = postWords.map(([post]) => post);
    const bars = barWords.map(([bar]) => ({ bar }));
    expect(personFactsField.safeParse({ posts, bars }).success).toBe(true);
  });
});

const both = { 'p.recommendedBy.members': 'no', 'p.recommendedBy.masses': 'no' };
