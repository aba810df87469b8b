import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SlipForm } from '../../../core/report/slip-forms.ts';
import { useConsole } from '../../app/console.ts';
import { useLang, useSay } from '../../app/lang.ts';
import type { FollowedLedger } from '../../app/use-ledger.ts';
import { SignAct } from '../../sign/sign-act.tsx';
import type { ChosenScan } from '../../slips/chosen-scan.ts';
import { scansUnderWay } from '../../slips/scans-under-way.ts';
import { TextField } from '../../ui/text-field.tsx';
import { ScanField } from './scan-field.tsx';

/** Puts the scan of the signed sheet beside its numbers; whoever signs types the head code from the paper. */
export function AttachScan({
  election,
  slip,
  ledger,
  refresh,
}: Pick<FollowedLedger, 'ledger' | 'refresh'> & {
  readonly election: string;
  readonly slip: SlipForm;
}): JSX.Element | null {
  const say = useSay();
  const lang = useLang();
  const { desk } = useConsole();
  const [chosen, setChosen] = useState<ChosenScan>();
  const [code, setCode] = useState('');
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  // Each has a field of its own: nothing is chosen in the next one.
  const [attached, setAttached] = useState(0);
  const choose = (scan: ChosenScan | undefined) => {
    setSaid('');
    setChosen(scan);
  };
  const attach = async (scan: ChosenScan) => {
    const bringing = scansUnderWay.bring(election, [scan], desk, lang);
    setChosen(undefined);
    setCode('');
    setAttached((before) => before + 1);
    await refresh();
    // What keeps it from being brought is told where all that are under way are.
    if ((await bringing) === 0) return;
    setSaid(
      desk.kind === 'hall'
        ? say({
            zh: '扫描件已存在本机，补传选举文件之后再上传。',
            en: 'The scan is kept here, to be brought once the election’s file is in.',
          })
        : say({ zh: '扫描件已存入。', en: 'The scan is kept.' }),
    );
  };
  const typed = code.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (ledger === undefined) return null;
  return (
    <section class="panel" aria-label={say({ zh: '签字单扫描件', en: 'Scan of the signed sheet' })}>
      <h2>{say({ zh: '签字单扫描件', en: 'Scan of the signed sheet' })}</h2>
      <div hidden={busy}>
        <ScanField
          key={attached}
          label={say({ zh: '选择扫描件（PDF、JPEG、PNG）', en: 'Choose the scan (PDF, JPEG, PNG)' })}
          chosen={chosen}
          onScan={choose}
        />
      </div>
      <p role="status">{said}</p>
      {chosen !== undefined && (
        <>
          <div hidden={busy}>
            <TextField
              label={say({
                zh: '照纸上的账本码录入（12 位）',
                en: 'The head code, typed from the paper (12 characters)',
              })}
              value={code}
              onValue={setCode}
              maxLength={20}
            />
          </div>
          {/^[A-Z2-7]{12}$/.test(typed) && (
            <SignAct
              key={`${chosen.digest} ${typed}`}
              ledger={ledger}
              type="scan-attached"
              fields={{
                contest: slip.contest,
                round: slip.round,
                slip: slip.slip,
                digest: chosen.digest,
                headCode: typed,
              }}
              onTaken={() => attach(chosen)}
              onBusy={setBusy}
              // The code is still under the fingers.
              autoFocus={false}
            >
              <p>
                {slip.form.title} · {say({ zh: '账本码', en: 'head code' })} {typed}
              </p>
            </SignAct>
          )}
        </>
      )}
    </section>
  );
}
