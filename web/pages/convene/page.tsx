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
  /** Counts the drafts taken: a signature is over the one that was shown, and another may have the same id. */
  const [turn, setTurn] = useState(0);
  const [findings, setFindings] = useState<readonly SpokenFinding[]>([]);
  useRehearsal(definition?.mode === 'rehearsal');
  const take = async (file: File) => {
    const health = desk instanceof ServiceDesk ? await desk.health(lang) : undefined;
    if (health?.ok === false) {
      setFindings(health.findings);
      return;
    }
    const service = health?.value.service.kid ?? '';
    const own = await ownBytes(file, {
      formats: ['scrutineer/election@1', 'scrutineer/act@1'],
      most: mostDraftBytes,
    });
    const read = own.ok ? readDraft(own.bytes, service) : own;
    setDefinition(read.ok ? read.value : undefined);
    setTurn((before) => before + 1);
    setFindings(read.ok ? [] : read.findings.map((found) => speak(found, lang)));
  };
  return (
    <>
      <PageHeading>{say({ zh: '召集选举', en: 'Convene an election' })}</PageHeading>
      <FileField
        label={say({
          zh: '召集事项文件（scrutineer draft 写出的 convened/*.json，或选举定义 JSON）',
          en: 'The draft (convened/*.json as scrutineer draft writes it, or an election’s definition)',
        })}
        accept=".json"
        onFile={take}
      />
      <Findings findings={findings} news />
      {definition !== undefined && (
        <NeedsKey roles={['organiser', 'superior']}>
          <Convening key={turn} definition={definition} />
        </NeedsKey>
      )}
    </>
  );
}

function Convening({ definition }: { readonly definition: Definition }): JSX.Element {
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
    >
      <DefinitionView definition={definition} />
    </SignAct>
  );
}
