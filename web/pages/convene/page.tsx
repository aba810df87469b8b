import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type SpokenFinding, speak } from '../../../core/findings/finding.ts';
import { openingState } from '../../../core/ledger/acts/convened.ts';
import type { Definition } from '../../../core/ledger/election.ts';
import { useConsole } from '../../app/console.ts';
import { useLang, useSay } from '../../app/lang.ts';
import { NeedsKey } from '../../app/needs-key.tsx';
import { addressOf } from '../../app/place.ts';
import { useRehearsal } from '../../app/rehearsal.ts';
import { sha256 } from '../../crypto/sha256.ts';
import type { Taken } from '../../desk/desk.ts';
import { ServiceDesk } from '../../desk/service-desk.ts';
import { ownBytes } from '../../files/own-file.ts';
import { useLatestFile } from '../../files/use-latest-file.ts';
import { mostDraftBytes, readDraft } from '../../meeting/read-draft.ts';
import { SignAct } from '../../sign/sign-act.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Findings } from '../../ui/findings.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { DefinitionView } from './definition-view.tsx';

/** 召集: an election begins with what a draft says, signed by the organiser. */
export function ConvenePage(): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const { desk } = useConsole();
  const [definition, setDefinition] = useState<Definition>();
  const [findings, setFindings] = useState<readonly SpokenFinding[]>([]);
  const [busy, setBusy] = useState(false);
  useRehearsal(definition?.mode === 'rehearsal');
  const take = useLatestFile(
    async (file: File) => {
      const health = desk instanceof ServiceDesk ? await desk.health(lang) : undefined;
      if (health?.ok === false) return health;
      const service = health?.value.service.kid ?? '';
      const own = await ownBytes(file, {
        formats: ['scrutineer/election@1', 'scrutineer/act@1'],
        most: mostDraftBytes,
      });
      const read = own.ok ? readDraft(own.bytes, service) : own;
      return read.ok ? read : { ...read, findings: read.findings.map((found) => speak(found, lang)) };
    },
    (read) => {
      setDefinition(read?.ok ? read.value : undefined);
      setFindings(read?.ok === false ? read.findings : []);
    },
  );
  return (
    <>
      <PageHeading>{say({ zh: '召集选举', en: 'Convene an election' })}</PageHeading>
      <div hidden={busy}>
        <FileField
          label={say({
            zh: '召集事项文件（scrutineer draft 写出的 convened/*.json，或选举定义 JSON）',
            en: 'The draft (convened/*.json as scrutineer draft writes it, or an election’s definition)',
          })}
          accept=".json"
          onFile={take}
        />
      </div>
      <Findings findings={findings} news />
      {definition !== undefined && (
        <NeedsKey roles={['organiser', 'superior']}>
          <Convening definition={definition} onBusy={setBusy} />
        </NeedsKey>
      )}
    </>
  );
}

function Convening({
  definition,
  onBusy,
}: {
  readonly definition: Definition;
  readonly onBusy: (busy: boolean) => void;
}): JSX.Element {
  const say = useSay();
  const [taken, setTaken] = useState<Taken>();
  if (taken !== undefined) {
    return (
      <p class="notice" role="status">
        {say({ zh: '选举已召集。', en: 'The election is convened.' })}{' '}
        <a href={addressOf('meeting', definition.id)}>{say({ zh: '到会议台', en: 'To the meeting' })}</a>
      </p>
    );
  }
  return (
    <SignAct
      ledger={{ entries: [], state: openingState(definition, sha256) }}
      type="convened"
      fields={{ definition }}
      onTaken={setTaken}
      onBusy={onBusy}
    >
      <DefinitionView definition={definition} />
    </SignAct>
  );
}
