import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { finding, type SpokenFinding, speak } from '../../../core/findings/finding.ts';
import { nameKey } from '../../../core/names/key.ts';
import { useLang } from '../../app/lang.ts';
import type { Pile } from '../../entry/pile.ts';
import { mostEntryBytes, readSealedFile, type Sealed } from '../../entry/sealed.ts';
import { ownBytes } from '../../files/own-file.ts';
import { useLatestFile } from '../../files/use-latest-file.ts';
import { FileField } from '../../ui/file-field.tsx';
import { Findings } from '../../ui/findings.tsx';

/** Takes in what the first sealed on another computer. Whoever goes on while it is read has taken it back: nothing is taken in. */
export function SealedField({
  pile,
  label,
  person,
  onSealed,
}: {
  readonly pile: Pile;
  readonly label: string;
  /** Who takes it in: it must be another's. */
  readonly person: string;
  readonly onSealed: (sealed: Sealed) => Promise<void>;
}): JSX.Element {
  const lang = useLang();
  const [findings, setFindings] = useState<readonly SpokenFinding[]>([]);
  const take = useLatestFile(
    async (file: File) => {
      const own = await ownBytes(file, { formats: ['scrutineer/sealed-entry@1'], most: mostEntryBytes });
      return own.ok ? readSealedFile(own.bytes, pile) : own;
    },
    (read) => {
      if (read === undefined) setFindings([]);
      else if (!read.ok) setFindings(read.findings.map((found) => speak(found, lang)));
      else if (nameKey(read.value.person) === nameKey(person)) {
        setFindings([speak(finding('entry-own-check', '', { person }), lang)]);
      } else onSealed(read.value);
    },
  );
  return (
    <>
      <FileField label={label} accept=".json" onFile={take} />
      <Findings findings={findings} news />
    </>
  );
}
