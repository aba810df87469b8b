import { describe, expect, it } from 'vitest';
import { catalogue, type FindingCode } from '../../../core/findings/catalogue.ts';
import { type Finding, finding, speak } from '../../../core/findings/finding.ts';
import { acts } from '../../../core/ledger/acts/table.ts';
import { titlesOf } from '../../../web/app/titles.ts';
import { messageInWords, nextInWords } from '../../../web/words/finding.ts';

const titles = titlesOf({ contests: [{ id: 'committee', title: '委员会委员' }] });

describe('a finding’s sentence', () => {
  const said = (found: Finding, lang: 'zh' | 'en') =>
    messageInWords(speak(found, lang), lang, { titles, acts });

  it('names the contest as people do', () => {
    const found = finding('ballots-not-sealed', '/contests/committee');
    expect(said(found, 'zh')).toContain('（委员会委员）');
    expect(said(found, 'en')).toContain('(委员会委员)');
  });

  it('has a pointer in neither language, whatever it is about', () => {
    for (const code of Object.keys(catalogue) as FindingCode[]) {
      for (const at of ['', '/contests/committee', '/stations/0/piles/1']) {
        for (const lang of ['zh', 'en'] as const) {
          const text = said({ code, severity: 'block', at, numbers: {} }, lang);
          expect(text).not.toMatch(/\/(contests|stations|piles)\/|（\/）|\(\/\)/);
        }
      }
    }
  });

  it.each([
    [
      finding('signer-not-entitled', '/signatures/0', { role: 'keyer', needed: 'chief, superior' }),
      '签名人的职责“计票人”不能签署此事项（第1个签名）。此事项须由以下职责签署：总监票人、上级党委。',
    ],
    [
      finding('signature-missing', '/signatures', {
        needed: 'chair/organiser + chief | superior',
        signed: 'chair',
      }),
      '签名不齐：需要 会议主持人／党委办 ＋ 总监票人，或者 上级党委，现有 会议主持人（签名）。请由不同的人按所需职责补签后再发。',
    ],
    [
      finding('phase-wrong', '/contests/committee', { phase: 'counted', needed: 'ready, not-quorate' }),
      /^当前阶段是 计票完毕，此事项只能在 已批准，待开会、到会人数不足 阶段进行（委员会委员）。/,
    ],
    [finding('tally-not-released', '/contests/committee'), /请总监票人先准予公布。$/],
    [
      finding('hall-needs-service', '/type', { type: 'result-certified' }),
      /^“上级党委批复、备案选举结果” 要用到/,
    ],
    [finding('slate-not-submitted', '/contests/committee'), /（“[^”]+”，stage 为 formal）/],
    [
      finding('verdict-wrong', '/verdict', {
        issued: 3,
        returned: 4,
        present: 3,
        right: 'void',
        verdict: 'valid',
      }),
      /应宣布 无效，不是 有效/,
    ],
    [
      finding('mode-differs', '/mode', { mode: 'official', election: 'rehearsal' }),
      /^此包选票标为 正式，选举是 演练/,
    ],
    [
      finding('entered-differs', '', { entered: 'ballots', expected: 'sheet' }),
      /^本轮应按 正字统计表 录入，收到的是 逐张选票。/,
    ],
    [finding('file-foreign', '', { wanted: 'scrutineer/key@1' }), /^所选的文件不是密钥文件。/],
    [
      finding('finding-open', '/contests/committee', { code: 'x', place: '/stations/s1', round: 1 }),
      /第 1 轮的“x”（计票站 s1）/,
    ],
  ] as const)('says codes of roles, acts and phases as people do: $code', (found, wanted) => {
    const spoken = speak(found, 'zh');
    const text = messageInWords(spoken, 'zh', { titles, acts }) + nextInWords(spoken, 'zh', { titles, acts });
    if (typeof wanted === 'string') expect(text).toBe(wanted);
    else expect(text).toMatch(wanted);
  });

  it('keeps a value that has no word, and an id that reads like one', () => {
    const found = finding('signer-station', '/signatures/0', { registered: 'chair', station: 's1' });
    expect(said(found, 'zh')).toContain('计票站 chair');
    expect(said(finding('election-unknown', '', { election: '469021-2026' }), 'zh')).toContain('469021-2026');
    const strange = finding('signer-not-entitled', '/signatures/0', {
      role: 'guest',
      needed: 'chief, guest',
    });
    expect(nextInWords(speak(strange, 'zh'), 'zh')).toContain('chief, guest');
  });

  it('has no code of an act in any Chinese sentence', () => {
    for (const code of Object.keys(catalogue) as FindingCode[]) {
      const spoken = speak(finding(code, ''), 'zh');
      const text = messageInWords(spoken, 'zh', { acts }) + nextInWords(spoken, 'zh', { acts });
      const told = [...acts.keys()].filter((act) => act.includes('-') && text.includes(act));
      expect(told, code).toEqual([]);
    }
  });
});
