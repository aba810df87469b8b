import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Place } from '../../app/place.ts';
import { NeedsKey } from '../../app/needs-key.tsx';
import { useSay } from '../../app/lang.ts';
import { emptyDraft } from '../../invite/draft.ts';
import type { Drawn } from '../../invite/draw.ts';
import { type Invitee, inviteesOf } from '../../invite/invitees.ts';
import { issuing } from '../../invite/issuing.ts';
import { ForElection } from './for-election.tsx';
import { Issue } from './issue.tsx';
import { useIssuing } from './use-issuing.ts';
import { WithoutElection } from './without-election.tsx';

/** Hands out one-time codes: who is to count, conduct or read gets a key of their own with one. */
export function InvitePage({ place }: { readonly place: Place }): JSX.Element {
  const election = place[1];
  return <Inviting key={election ?? ''} election={election} />;
}

/** What was typed stands above the key, so that a key locked meanwhile loses none of it. */
function Inviting({ election }: { readonly election: string | undefined }): JSX.Element {
  const say = useSay();
  const [draft, setDraft] = useState(emptyDraft);
  const what = election ?? '';
  const { drawn, busy } = useIssuing(what);
  const take = (signed: readonly Drawn[], lines: readonly Invitee[]) => {
    const gone = new Set(lines.map(({ line }) => line));
    setDraft((now) => ({ ...now, invitees: now.invitees.filter(({ line }) => !gone.has(line)) }));
    issuing.put(what, signed);
  };
  return (
    <>
      <h1>{say({ zh: '发放登记码', en: 'Hand out one-time codes' })}</h1>
      {drawn.length > 0 ? (
        <Issue
          what={what}
          drawn={drawn}
          busy={busy}
          onDone={(refused) => {
            const back = refused.map(({ invitation }) => invitation);
            setDraft((now) => ({ ...now, invitees: inviteesOf(back, now.invitees) }));
            issuing.clear(what);
          }}
        />
      ) : (
        <NeedsKey roles={['superior', 'chair', 'organiser']}>
          {election === undefined ? (
            <WithoutElection draft={draft} onDraft={setDraft} onDrawn={take} />
          ) : (
            <ForElection election={election} draft={draft} onDraft={setDraft} onDrawn={take} />
          )}
        </NeedsKey>
      )}
    </>
  );
}
