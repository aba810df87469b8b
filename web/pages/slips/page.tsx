import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SlipForm } from '../../../core/report/slip-forms.ts';
import { useSay } from '../../app/lang.ts';
import { NeedsKey } from '../../app/needs-key.tsx';
import { addressOf, type Place } from '../../app/place.ts';
import { useRehearsal } from '../../app/rehearsal.ts';
import { Findings } from '../../ui/findings.tsx';
import { AttachScan } from './attach-scan.tsx';
import { BringScan } from './bring-scan.tsx';
import { SlipView } from './slip-view.tsx';
import { useSlips } from './use-slips.ts';

/** `#/slips/{election}`: every slip there is so far, to look at, to print and to save. */
export function SlipsPage({ place: [, election = ''] }: { readonly place: Place }): JSX.Element {
  return (
    <NeedsKey election={election}>
      <Slips key={election} election={election} />
    </NeedsKey>
  );
}

function Slips({ election }: { readonly election: string }): JSX.Element {
  const say = useSay();
  const { ledger, refresh, slips: all, trouble } = useSlips(election);
  useRehearsal(ledger?.state.definition.mode === 'rehearsal');
  const [picked, setPicked] = useState('');
  const news = trouble !== undefined && <Findings findings={trouble.findings} news />;
  if (all === undefined) {
    return news || <p class="waiting">{say({ zh: '正在读取……', en: 'Reading …' })}</p>;
  }
  const shown = all.filter(({ form }) => form.id === picked);
  return (
    <>
      <h1>{say({ zh: '报告单', en: 'Slips' })}</h1>
      <p>
        <a href={addressOf('meeting', election)}>{say({ zh: '会议台', en: 'The meeting' })}</a>
      </p>
      {news}
      {all.length === 0 && (
        <p class="notice">
          {say({ zh: '清点到会人数之后才有报告单。', en: 'There are slips once attendance is recorded.' })}
        </p>
      )}
      <nav aria-label={say({ zh: '报告单目录', en: 'List of slips' })}>
        {[...groups(all)].map(([name, group]) => (
          <section key={name}>
            <h2>{group[0]!.form.subject ?? name}</h2>
            <ul class="slip-list">
              {group.map(({ form, slip, sheet }) => (
                <li key={form.id}>
                  <button
                    type="button"
                    class="button plain"
                    aria-pressed={form.id === picked}
                    onClick={() => setPicked(form.id)}
                  >
                    {slip}　{form.title}
                    {sheet === undefined ? '' : `（${sheet}）`}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
      {picked !== '' && shown.length === 0 && (
        <p class="notice" role="status">
          {say({
            zh: '所选的报告单已随账本撤回，请不要使用先前打印的那一张。',
            en: 'The slip picked was withdrawn with what the ledger now says: do not use one printed before.',
          })}
        </p>
      )}
      {shown.map((slip) => (
        <section key={slip.form.id} aria-label={slip.form.title}>
          <SlipView slip={slip} round={all.filter((each) => isOfRound(each, slip))} />
          <AttachScan election={election} slip={slip} ledger={ledger} refresh={refresh} />
        </section>
      ))}
      <BringScan election={election} ledger={ledger} />
    </>
  );
}

function isOfRound(one: SlipForm, other: SlipForm): boolean {
  return one.contest === other.contest && one.round === other.round;
}

/** The slips by contest and round, in their order. */
function groups(slips: readonly SlipForm[]): ReadonlyMap<string, readonly SlipForm[]> {
  const by = new Map<string, readonly SlipForm[]>();
  for (const slip of slips) {
    const name = `${slip.contest} ${slip.round}`;
    by.set(name, [...(by.get(name) ?? []), slip]);
  }
  return by;
}
