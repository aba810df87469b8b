import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { readCountFile } from '../../../core/count/count-file.ts';
import { countRound } from '../../../core/count/count-round.ts';
import type { Lang } from '../../../core/findings/entry.ts';
import { type Finding, type SpokenFinding, speak } from '../../../core/findings/finding.ts';
import { slipChain } from '../../../core/report/chain.ts';
import type { Form } from '../../../core/report/form.ts';
import { formOfSlip } from '../../../core/report/form-of-slip.ts';
import { useLang, useSay } from '../../app/lang.ts';
import { countedBy } from '../../count/rules-words.ts';
import { countFileOf } from '../../count/typed-count.ts';
import { ownBytes } from '../../files/own-file.ts';
import { useLatestFile } from '../../files/use-latest-file.ts';
import { FileField } from '../../ui/file-field.tsx';
import { Findings } from '../../ui/findings.tsx';
import { CountedForms } from './counted-forms.tsx';
import { TypedForm } from './typed-form.tsx';

type Counted =
  | { readonly ok: true; readonly forms: readonly Form[] }
  | { readonly ok: false; readonly findings: readonly SpokenFinding[] };

/** What the command takes, too. */
const mostCountBytes = 256 * 1024 * 1024;

/** `#/count`: counts a round from a file or typed in, with no election behind it. Nothing of it is signed or kept. */
export function CountPage(): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const [counted, setCounted] = useState<Counted>();
  const take = useLatestFile(async (file: File): Promise<Counted> => {
    const own = await ownBytes(file, { formats: ['scrutineer/count@1'], most: mostCountBytes });
    return own.ok ? count(own.bytes, lang) : refusal(own.findings, lang);
  }, setCounted);
  return (
    <>
      <h1>{say({ zh: '单独计票', en: 'Count one round' })}</h1>
      <p class="notice">
        {say({
          zh: '这里只计算和打印，不签名、不保存，不能代替正式选举的记录。',
          en: 'Here is only counting and printing: nothing is signed or kept, and no election is recorded.',
        })}
      </p>
      <FileField
        label={say({ zh: '计票文件（scrutineer/count@1）', en: 'A count file (scrutineer/count@1)' })}
        accept=".json"
        onFile={take}
      />
      <TypedForm onCount={(typed) => setCounted(count(JSON.stringify(countFileOf(typed)), lang))} />
      {counted?.ok === false && <Findings findings={counted.findings} news />}
      {counted?.ok === true && <CountedForms forms={counted.forms} />}
    </>
  );
}

function count(file: string | Uint8Array, lang: Lang): Counted {
  const read = readCountFile(file);
  if (!read.ok) return refusal(read.findings, lang);
  const result = countRound(read.input);
  const forms = slipChain(read.input, result, lang).map((slip) =>
    formOfSlip(slip, {
      id: `slip-${slip.number}`,
      meeting: countedBy(read.input.rules)[lang],
      rehearsal: false,
    }),
  );
  return { ok: true, forms };
}

function refusal(findings: readonly Finding[], lang: Lang): Counted {
  return { ok: false, findings: findings.map((found) => speak(found, lang)) };
}
