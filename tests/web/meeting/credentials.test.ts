import { describe, expect, it } from 'vitest';
import { delegatesVerdict } from '../../../core/ledger/delegates-verdict.ts';
import type { UnitFacts } from '../../../core/ledger/facts.ts';
import { headCode } from '../../../core/ledger/canonical.ts';
import { foresee } from '../../../core/ledger/foresee.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { foundIn, outcomeWords, reviewed, reviewFacts, reviewIn } from '../../../web/meeting/credentials.ts';
import { reviewSaid } from '../../../web/meeting/credentials-said.ts';
import type { Texts } from '../../../web/meeting/texts.ts';
import { congressOf, declaredUnit, mixed, unit } from '../../support/linked.ts';

const [one, two] = [unit('b01', mixed), unit('b02', mixed)];
const [first, second] = [one.definition.id, two.definition.id];
const congress = congressOf([one, two]);
const state = congress.state!;
const ledgerOf = (story: typeof one) => ({ state: story.state!, entries: story.entries });
const found = new Map<string, UnitFacts>([
  [first, foundIn(state, first, ledgerOf(one))!],
  [second, foundIn(state, second, ledgerOf(two))!],
]);
const sums = {
  'members.total': '500',
  'members.women': '100',
  'members.minority': '0',
  'members.twoNew': '0',
};

function foreseen(texts: Texts): readonly string[] {
  const review = reviewIn(state, texts, found)!;
  const facts = reviewFacts(delegatesVerdict, ledgerOf(congress), review, found);
  return foresee(state, 'credentials-reviewed', review, facts, nodeCrypto).map(({ code }) => code);
}

describe('a review of credentials', () => {
  it('is of the units somebody chose, each by its certified result', () => {
    const texts = { [`outcome.${first}`]: 'passed' };
    expect(reviewIn(state, texts, found)).toEqual({
      units: [
        {
          election: first,
          resultDigest: one.contest().certificate!.resultDigest,
          outcome: 'passed',
          seated: 2,
        },
      ],
    });
    expect(foreseen(texts)).toEqual([]);
  });

  it('seats nobody of a unit that votes again, and as many as are qualified where one is replaced', () => {
    const texts = {
      [`outcome.${first}`]: 'vote-again',
      [`outcome.${second}`]: 'replace',
      [`seated.${second}`]: '1',
    };
    expect(reviewIn(state, texts, found)!.units.map(({ seated }) => seated)).toEqual([0, 1]);
    expect(foreseen(texts)).toEqual([]);
    expect(reviewIn(state, { [`outcome.${second}`]: 'replace' }, found)).toBeUndefined();
  });

  it('is read unit by unit beside the signature: what was found, who is seated, and over which result', () => {
    const code = headCode(found.get(first)!.resultDigest);
    const texts = { [`outcome.${first}`]: 'passed', [`outcome.${second}`]: 'vote-again' };
    const said = reviewSaid(reviewIn(state, texts, found)!);
    expect(said.map(([unit]) => unit.zh)).toEqual([first, second]);
    expect(said[0]![1]).toEqual({
      zh: `全部合格，合格代表2名，结果码${code}`,
      en: `all qualified, 2 seated, code of the result ${code}`,
    });
    expect(said[1]![1].zh).toMatch(/^程序不合规定，须重新选举，合格代表0名/);
    const again = { ...texts, [`again.${first}`]: 'b01-2' };
    const later = reviewIn(state, again, new Map([...found, ['b01-2', found.get(first)!]]))!;
    expect(reviewSaid(later)[0]![1].zh).toContain('重新选举b01-2');
  });

  it('judges all delegates together once every unit passes, with the sums to compare with', () => {
    const texts = { [`outcome.${first}`]: 'passed', [`outcome.${second}`]: 'passed', ...sums };
    const review = reviewIn(state, texts, found)!;
    expect(review.figures).toEqual({ members: { total: 500, women: 100, minority: 0, twoNew: 0 } });
    const { delegates } = reviewFacts(delegatesVerdict, ledgerOf(congress), review, found);
    expect(delegates!.checks.length).toBeGreaterThan(0);
    expect(congress.take('credentials-reviewed', review, ['organiser'])).toBe(true);
  });

  it('looks at the election in which a unit voted again', () => {
    const texts = { [`outcome.${first}`]: 'passed', [`again.${first}`]: ' b01-2 ' };
    expect(reviewed(state, texts)).toEqual([{ election: first, contest: 'delegates', held: 'b01-2' }]);
    expect(reviewIn(state, texts, found)).toBeUndefined();
    const again = new Map([['b01-2', found.get(first)!]]);
    expect(reviewIn(state, texts, again)!.units[0]).toMatchObject({ election: first, again: 'b01-2' });
  });

  it('waits for a result that is certified, and is about no stranger', () => {
    expect(foundIn(state, first, ledgerOf(declaredUnit('b01')))).toBeUndefined();
    expect(foundIn(state, 'elsewhere', ledgerOf(one))).toBeUndefined();
    expect(reviewIn(state, { [`outcome.${first}`]: 'passed' }, new Map())).toBeUndefined();
    expect(reviewIn(state, {}, found)).toBeUndefined();
  });

  it('says what is wrong with its form before it judges anybody', () => {
    const texts = { [`outcome.${first}`]: 'passed', [`outcome.${second}`]: 'passed', 'members.women': '3' };
    expect(foreseen(texts)).toEqual(['field-missing']);
  });

  it('offers every outcome there is', () => {
    expect(outcomeWords.map(([outcome]) => outcome)).toEqual(['', 'passed', 'replace', 'vote-again']);
  });
});
