import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { finding, type SpokenFinding, speak } from '../../../core/findings/finding.ts';
import { nameKey } from '../../../core/names/key.ts';
import { useLang } from '../../app/lang.ts';
import type { Pile } from '../../entry/pile.ts';
import { readSealedFile, type Sealed } from '../../entry/sealed.ts';
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
  const gone = useRef(false);
  useEffect(
    () => () => {
      gone.current = true;
    },
    [],
  );
  return (
    <>
      <FileField
        label={label}
        accept=".json"
        onFile={async (file) => {
          const read = readSealedFile(new Uint8Array(await file.arrayBuffer()), pile);
          if (gone.current) return;
          if (!read.ok) setFindings(read.findings.map((found) => speak(found, lang)));
          else if (nameKey(read.value.person) === nameKey(person)) {
            setFindings([speak(finding('entry-own-check', '', { person }), lang)]);
          } else await onSealed(read.value);
        }}
      />
      <Findings findings={findings} news />
    </>
  );
}
