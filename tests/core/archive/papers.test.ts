import { describe, expect, it } from 'vitest';
import { archivedPapers } from '../../../core/archive/papers.ts';
import { methodDigest } from '../../../core/documents/documents.ts';
import { occasionOf } from '../../../core/documents/occasion.ts';
import { noParticulars, type Particulars } from '../../../core/documents/particulars.ts';
import { usualTerms } from '../../../core/documents/terms.ts';
import { headCode } from '../../../core/ledger/canonical.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { hold, plainVote, prepare } from '../../support/hall.ts';
import { Story } from '../../support/story.ts';
import { certifiedElection, tieAndRunoff } from '../../support/tales.ts';

const { sha256 } = nodeCrypto;
const ticks: Particulars = { ...noParticulars, method: { ...usualTerms, for: '√' } };

const papersOf = ({ state, entries }: Story, particulars = noParticulars, lang: 'zh' | 'en' = 'zh') =>
  archivedPapers(state!, entries, particulars, lang, sha256);

/** An election that adopted the very method drawn with these particulars. */
function adopting(particulars: Particulars): Story {
  const story = prepare(new Story());
  const digest = methodDigest(occasionOf(story.definition, particulars, 'zh'), sha256);
  story.act('method-adopted', { digest }, ['chair']);
  return hold(story, plainVote);
}

describe('the documents of an archive package', () => {
  it('hold the method where it is, to the byte, the one that was adopted', () => {
    for (const [story, given] of [
      [adopting(noParticulars), noParticulars],
      [adopting(ticks), ticks],
    ] as const) {
      const { methodConfirmed, forms } = papersOf(story, given);
      expect(methodConfirmed).toBe(true);
      expect(forms.map(({ id }) => id)).toEqual(['method', 'ballot-committee-1-sample']);
      expect(forms[0]!.subject).toContain('会议已通过');
      expect(JSON.stringify(forms[1])).not.toContain('归档说明');
    }
  });

  it('leave out a method that is another text, and let the samples say that their marks may differ', () => {
    const { methodConfirmed, forms } = papersOf(adopting(ticks));
    expect([methodConfirmed, forms.map(({ id }) => id)]).toEqual([false, ['ballot-committee-1-sample']]);
    expect(forms[0]!.parts.at(-1)).toMatchObject({
      lines: [expect.stringContaining('以会议通过的选举办法')],
    });
    expect(JSON.stringify(papersOf(certifiedElection(), noParticulars, 'en'))).toContain('For the archive');
  });

  it('hold a sample of every paper that was given out, under the digest its ballots bear', () => {
    const story = tieAndRunoff();
    const { forms } = papersOf(story);
    expect(forms.map(({ id }) => id)).toEqual(['ballot-committee-1-sample', 'ballot-committee-2-sample']);
    story.contest().rounds.forEach(({ paper }, index) => {
      expect(JSON.stringify(forms[index]!.parts)).toContain(headCode(paper));
    });
  });

  it('hold no sample of a round whose ballots never went out', () => {
    expect(papersOf(prepare(new Story())).forms).toEqual([]);
  });
});
