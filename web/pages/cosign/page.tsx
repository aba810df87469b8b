import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { speak } from '../../../core/findings/finding.ts';
import type { SpokenFinding } from '../../../core/findings/finding.ts';
import { useLang, useSay } from '../../app/lang.ts';
import { NeedsKey } from '../../app/needs-key.tsx';
import { addressOf } from '../../app/place.ts';
import { useRehearsal } from '../../app/rehearsal.ts';
import { useLedger } from '../../app/use-ledger.ts';
import type { Taken } from '../../desk/desk.ts';
import { ownBytes } from '../../files/own-file.ts';
import { useLatestFile } from '../../files/use-latest-file.ts';
import { readCosignFile } from '../../sign/cosign-file.ts';
import { SignAct } from '../../sign/sign-act.tsx';
import type { Signing } from '../../sign/use-signing.ts';
import { FileField } from '../../ui/file-field.tsx';
import { Findings } from '../../ui/findings.tsx';
import { FieldsTable } from './fields-table.tsx';

/** An act may have 4 MB at the service, and its envelope is a third longer. */
const mostBytes = 8 * 1024 * 1024;

/** Signs on what another computer began: an act that somebody else has signed already. */
export function CosignPage(): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const [begun, setBegun] = useState<Signing>();
  const [findings, setFindings] = useState<readonly SpokenFinding[]>([]);
  const [busy, setBusy] = useState(false);
  const take = useLatestFile(
    async (file: File) => {
      const own = await ownBytes(file, { formats: ['scrutineer/cosign@1'], most: mostBytes });
      return own.ok ? readCosignFile(own.bytes) : own;
    },
    (read) => {
      setFindings(read?.ok === false ? read.findings.map((found) => speak(found, lang)) : []);
      setBegun(read?.ok ? read.value : undefined);
    },
  );
  return (
    <>
      <h1>{say({ zh: '续签', en: 'Sign on' })}</h1>
      <div hidden={busy}>
        <FileField
          label={say({ zh: '另一台电脑存出的待签文件', en: 'The file that another computer saved' })}
          accept=".json"
          onFile={take}
        />
      </div>
      <Findings findings={findings} news />
      {begun !== undefined && (
        <NeedsKey>
          <Continued begun={begun} onBusy={setBusy} />
        </NeedsKey>
      )}
    </>
  );
}

function Continued({
  begun,
  onBusy,
}: {
  readonly begun: Signing;
  readonly onBusy: (busy: boolean) => void;
}): JSX.Element {
  const say = useSay();
  const { election, type } = begun.payload;
  const { ledger, trouble } = useLedger(election);
  useRehearsal(ledger?.state.definition.mode === 'rehearsal');
  const [taken, setTaken] = useState<Taken>();
  if (taken !== undefined) {
    return (
      <p class="notice" role="status">
        {say({ zh: `已记录，第 ${taken.seq} 条。`, en: `Recorded as entry ${taken.seq}.` })}{' '}
        <a href={addressOf('meeting', election)}>{say({ zh: '回到会议台', en: 'Back to the meeting' })}</a>
      </p>
    );
  }
  if (ledger === undefined) return <Findings findings={trouble?.findings ?? []} news />;
  return (
    <SignAct ledger={ledger} type={type} fields={{}} begun={begun} onTaken={setTaken} onBusy={onBusy}>
      <FieldsTable payload={begun.payload} definition={ledger.state.definition} />
    </SignAct>
  );
}
