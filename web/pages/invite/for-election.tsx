import type { JSX } from 'preact';
import { useActors } from '../../app/use-actors.ts';
import { useLedger } from '../../app/use-ledger.ts';
import { useSay } from '../../app/lang.ts';
import { Findings } from '../../ui/findings.tsx';
import { type FormProps, InviteForm } from './invite-form.tsx';
import { Provisional } from './provisional.tsx';

/** Codes for those who count and conduct one election. */
export function ForElection({ election, ...form }: FormProps & { readonly election: string }): JSX.Element {
  const say = useSay();
  const { ledger, trouble } = useLedger(election);
  const { actors: known = [], trouble: unread, refresh } = useActors();
  if (ledger === undefined) {
    if (trouble !== undefined) return <Findings findings={trouble.findings} news />;
    return <p class="waiting">{say({ zh: '正在读取……', en: 'Reading …' })}</p>;
  }
  const { title, jurisdiction, stations } = ledger.state.definition;
  return (
    <>
      <p>
        {title} · {election}
      </p>
      {unread !== undefined && <Findings findings={unread.findings} news />}
      <Provisional scrutineers={known.filter((each) => each.election === election)} onConfirmed={refresh} />
      <InviteForm
        {...form}
        election={election}
        jurisdiction={jurisdiction}
        stations={stations.map(({ id, title: name }) => (name === undefined ? { id } : { id, title: name }))}
        known={known.map(({ actor }) => actor)}
      />
    </>
  );
}
