import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type Finding, speak } from '../../../core/findings/finding.ts';
import { readJson } from '../../../core/json/read.ts';
import { mostSealedBytes } from '../../../core/ledger/sealed-document.ts';
import type { LedgerCandidate } from '../../../core/ledger/state.ts';
import { useLang, useSay } from '../../app/lang.ts';
import { ownBytes } from '../../files/own-file.ts';
import { useLatestFile } from '../../files/use-latest-file.ts';
import { readPersons } from '../../meeting/slate-facts.ts';
import { FileField } from '../../ui/file-field.tsx';
import { Findings } from '../../ui/findings.tsx';
import { PersonForm } from './person-form.tsx';
import type { SealedFacts } from './use-sealed-facts.ts';

/** As deep as a sealed document is, and more. */
const deepest = 16;

/** What only checks need to know of the persons on a slate: kept apart from the ledger, which has its digest alone. */
export function PersonsPanel({
  candidates,
  sealed,
  onReading,
}: {
  readonly candidates: readonly LedgerCandidate[];
  readonly sealed: SealedFacts;
  /** Whether a file of them is being read. */
  readonly onReading: (isReading: boolean) => void;
}): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const take = useLatestFile(
    async (file: File) => {
      // Room for a file that is written with indents.
      const own = await ownBytes(file, { formats: ['scrutineer/sealed@1'], most: 8 * mostSealedBytes });
      const json = own.ok ? readJson(own.bytes, { depth: deepest }) : own;
      return json.ok ? readPersons(json.value) : json;
    },
    (read) => {
      onReading(read === undefined);
      setFindings(read?.ok === false ? read.findings : []);
      if (read?.ok) sealed.take(read.value.texts, read.value.team);
    },
  );
  return (
    <details>
      <summary>
        {say({ zh: '人选情况（供资格和结构审查，另行密封）', en: 'Facts about the persons (sealed apart)' })}
      </summary>
      <p class="notice">
        {say({
          zh: '只供审查用，不进账本、不进存证，账本只留摘要；报送时由党委办或上级党委的密钥存入密封材料，本机不保存。不清楚的不填，不作推定。',
          en: 'Only checks use them. They are in no ledger and no evidence, which have the digest alone; the key of the organiser or the superior puts them in as the slate is submitted, and this computer keeps nothing. What is not known stays empty; nothing is assumed.',
        })}
      </p>
      {candidates.map(({ id, name }) => (
        <PersonForm key={id} id={id} name={name} texts={sealed.texts} set={sealed.set} />
      ))}
      <FileField
        label={say({
          zh: '或读入人选情况文件（scrutineer/sealed@1；班子其他成员只能这样带入）',
          en: 'Or read a file of them (scrutineer/sealed@1; the rest of a team comes this way only)',
        })}
        accept=".json"
        onFile={take}
      />
      <Findings findings={findings.map((found) => speak(found, lang))} news />
      {sealed.team.length > 0 && (
        <p role="status">
          {say({
            zh: `另有班子其他成员 ${sealed.team.length} 人（来自文件）。`,
            en: `And ${sealed.team.length} others of the team, from the file.`,
          })}
        </p>
      )}
      {sealed.digest === 'unfinished' && (
        <p class="hint">
          {say({
            zh: '人选情况还没有填完整：日期、月数不对，或者只填了一半。',
            en: 'The facts are not whole yet: a day or number is wrong, or something is half said.',
          })}
        </p>
      )}
    </details>
  );
}
