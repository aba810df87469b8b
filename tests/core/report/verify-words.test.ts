import { describe, expect, it } from 'vitest';
import { finding } from '../../../core/findings/finding.ts';
import { type Check, verify } from '../../../core/ledger/verify/verify.ts';
import { checkSentence, saidAt, verdictLine, verdictSentence } from '../../../core/report/verify-words.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { folderOf } from '../../support/folder.ts';
import { certifiedElection } from '../../support/tales.ts';

const story = certifiedElection();
const { checks, verdict } = verify(folderOf(story), {}, nodeCrypto);

describe('what a verification says', () => {
  it('is a sentence for each check, with its numbers and no hole', () => {
    for (const lang of ['zh', 'en'] as const) {
      const said = checks.map((check) => checkSentence(check, lang));
      expect(said).toHaveLength(9);
      expect(said.join('\n')).not.toMatch(/[{}]|undefined/);
    }
    expect(checkSentence(checks[0]!, 'zh')).toContain(story.definition.id);
  });

  it('names what is broken, where, and what to do', () => {
    const broken: Check = {
      name: 'manifest',
      ok: false,
      finding: finding('file-missing', 'ledger.jsonl', { path: 'ledger.jsonl' }),
    };
    expect(checkSentence(broken, 'zh')).toMatch(/ledger\.jsonl.*下一步：/);
    expect(checkSentence(broken, 'en')).toMatch(/ledger\.jsonl.*Next: /);
  });

  it('names the place before a sentence that does not', () => {
    const placed = finding('field-missing', '/entries/3');
    expect(saidAt(placed, 'zh')).toMatch(/^\/entries\/3|\/entries\/3/);
    expect(saidAt(finding('rolled-back', '', {}), 'en')).not.toMatch(/^:/);
    const elsewhere = finding('not-released', '/round', { contest: 'committee', round: 1 });
    expect(saidAt(elsewhere, 'en')).toMatch(/^\/round: /);
  });

  it('ends with passed, what to compare, or the first broken thing', () => {
    expect(verdictLine(verdict, 'zh')).toMatch(
      /^passed, unanchored: compare root \S+ service \S+ head [A-Z2-7]{12}$/,
    );
    expect(verdictLine({ ...verdict, anchored: true } as typeof verdict, 'zh')).toBe('passed');
    expect(verdictLine({ passed: false, finding: finding('rolled-back', '', {}) }, 'en')).toBe(
      'FAILED: rolled back',
    );
    const missing = finding('file-missing', 'head.json', { path: 'head.json' });
    expect(verdictLine({ passed: false, finding: missing }, 'en')).toMatch(/^FAILED: .*head\.json/);
  });

  it('ends on a page with the same facts in the page’s language', () => {
    const { roots, service, head } = verdict as Extract<typeof verdict, { passed: true }>;
    expect(verdictSentence(verdict, 'zh')).toBe(
      `核验通过；尚须比对指纹和账本码：根密钥 ${roots.join(' ')}，服务密钥 ${service}，账本码 ${head}`,
    );
    expect(verdictSentence(verdict, 'en')).toBe(
      `Verified; still compare thumbprints and head code: root ${roots.join(' ')}, service ${service}, head ${head}`,
    );
    const anchored = { ...verdict, anchored: true } as typeof verdict;
    expect(verdictSentence(anchored, 'zh')).toBe('核验通过。');
    expect(verdictSentence(anchored, 'en')).toBe('Verified.');
    for (const found of [
      finding('file-missing', 'head.json', { path: 'head.json' }),
      finding('rolled-back', '', {}),
    ]) {
      const broken = { passed: false, finding: found } as const;
      expect(verdictSentence(broken, 'zh')).toBe(`核验未通过：${saidAt(found, 'zh')}`);
      expect(verdictSentence(broken, 'en')).toBe(`Not verified: ${saidAt(found, 'en')}`);
    }
  });
});
