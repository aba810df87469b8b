import type { JSX } from 'preact';
import type { Check, CheckName, Verdict } from '../../../core/ledger/verify/verify.ts';
import { checkSentence, verdictSentence } from '../../../core/report/verify-words.ts';
import { useLang, useSay, type Words } from '../../app/lang.ts';

const names: Readonly<Record<CheckName, Words>> = {
  manifest: { zh: '清单', en: 'Manifest' },
  chain: { zh: '账本链', en: 'Chain' },
  registrations: { zh: '登记', en: 'Registrations' },
  moves: { zh: '移交', en: 'Moves' },
  envelopes: { zh: '签名', en: 'Signatures' },
  replay: { zh: '重新判定', en: 'Decided anew' },
  head: { zh: '账本头', en: 'Head' },
  recount: { zh: '重新计票', en: 'Recount' },
  'sign-offs': { zh: '签署', en: 'Sign-offs' },
  scans: { zh: '扫描件', en: 'Scans' },
  since: { zh: '与较早的相接', en: 'Since the older folder' },
  trust: { zh: '可信密钥', en: 'Trusted keys' },
};

/** Every check as a line with its outcome in a word, and the verdict under them. */
export function ChecksList({
  checks,
  verdict,
  busy,
}: {
  readonly checks: readonly Check[];
  readonly verdict?: Verdict;
  readonly busy: boolean;
}): JSX.Element {
  const say = useSay();
  const lang = useLang();
  return (
    <section aria-label={say({ zh: '核验结果', en: 'What was found' })} aria-busy={busy}>
      <ol class="checks">
        {checks.map((check) => (
          <li key={check.name} class={check.ok ? 'check ok' : 'check broken'}>
            <strong>
              {check.ok ? `✓ ${say({ zh: '通过', en: 'holds' })}` : `✗ ${say({ zh: '不符', en: 'broken' })}`}
              {' · '}
              {say(names[check.name])}
            </strong>
            <span>{checkSentence(check, lang)}</span>
          </li>
        ))}
      </ol>
      <p
        role="status"
        class={verdict === undefined ? 'waiting' : verdict.passed ? 'verdict ok' : 'verdict broken'}
      >
        {busy && say({ zh: '正在核验……', en: 'Verifying …' })}
        {verdict !== undefined && verdictSentence(verdict, lang)}
      </p>
      {verdict?.passed === true && !verdict.anchored && (
        <p>
          {say({
            zh: '各项都对得上。请把上面的根密钥、服务密钥指纹和账本码，与纸质报告单和上级公布的比对：对上了，这份结果才是你们那一份。',
            en: 'Everything holds together. Compare root, service key and head code with the signed slips and with what the committee above published: only then is this result yours.',
          })}
        </p>
      )}
    </section>
  );
}
