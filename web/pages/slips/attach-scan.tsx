import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Digest } from '../../../core/crypto.ts';
import type { SpokenFinding } from '../../../core/findings/finding.ts';
import { digestBytes } from '../../../core/ledger/canonical.ts';
import { scanMedia } from '../../../core/ledger/evidence/scan-media.ts';
import type { SlipForm } from '../../../core/report/slip-forms.ts';
import { useConsole } from '../../app/console.ts';
import { useLang, useSay } from '../../app/lang.ts';
import { useLedger } from '../../app/use-ledger.ts';
import { sha256 } from '../../crypto/sha256.ts';
import { SignAct } from '../../sign/sign-act.tsx';
import { mostScanBytes } from '../../slips/scan-size.ts';
import { Button } from '../../ui/button.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Findings } from '../../ui/findings.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** A scan as it was chosen: `url` shows it. */
interface Chosen {
  readonly bytes: Uint8Array;
  readonly digest: Digest;
  readonly media: string;
  readonly url: string;
}

/** Puts the scan of the signed sheet beside its numbers; whoever signs types the head code from the paper. */
export function AttachScan({
  election,
  slip,
}: {
  readonly election: string;
  readonly slip: SlipForm;
}): JSX.Element | null {
  const say = useSay();
  const lang = useLang();
  const { desk } = useConsole();
  const { ledger, refresh } = useLedger(election);
  const [chosen, setChosen] = useState<Chosen>();
  const [code, setCode] = useState('');
  const [said, setSaid] = useState('');
  const [refused, setRefused] = useState<readonly SpokenFinding[]>();
  useEffect(() => () => (chosen === undefined ? undefined : URL.revokeObjectURL(chosen.url)), [chosen]);
  const take = async (file: File) => {
    const bytes = new Uint8Array(await file.slice(0, mostScanBytes + 1).arrayBuffer());
    const media = scanMedia(bytes)?.media;
    setSaid(
      media === undefined || bytes.length > mostScanBytes
        ? say({
            zh: '只收 20 MB 以内的 PDF、JPEG 或 PNG。',
            en: 'A PDF, JPEG or PNG of at most 20 MB is taken.',
          })
        : '',
    );
    if (media === undefined || bytes.length > mostScanBytes) return;
    const url = URL.createObjectURL(new Blob([bytes], { type: media }));
    setChosen({ bytes, media, url, digest: digestBytes(bytes, sha256) });
  };
  const attach = async ({ digest, bytes }: Chosen) => {
    const answer = await desk.attach(election, digest, bytes, lang);
    setRefused(answer.ok ? undefined : answer.findings);
    if (!answer.ok) return;
    setSaid(say({ zh: '扫描件已存入。', en: 'The scan is kept.' }));
    setChosen(undefined);
    setCode('');
    await refresh();
  };
  const typed = code.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (ledger === undefined) return null;
  return (
    <section class="panel" aria-label={say({ zh: '签字单扫描件', en: 'Scan of the signed sheet' })}>
      <h2>{say({ zh: '签字单扫描件', en: 'Scan of the signed sheet' })}</h2>
      <FileField
        label={say({ zh: '选择扫描件（PDF、JPEG、PNG）', en: 'Choose the scan (PDF, JPEG, PNG)' })}
        accept=".pdf,.jpg,.jpeg,.png"
        onFile={take}
      />
      <p role="status">{said}</p>
      {refused !== undefined && <Findings findings={refused} news />}
      {refused !== undefined && chosen !== undefined && (
        <Button kind="main" onPress={() => attach(chosen)}>
          {say({ zh: '重试', en: 'Try again' })}
        </Button>
      )}
      {chosen !== undefined && (
        <>
          {chosen.media === 'application/pdf' ? (
            <a class="button" href={chosen.url} target="_blank" rel="noreferrer">
              {say({ zh: '打开扫描件核对', en: 'Open the scan' })}
            </a>
          ) : (
            <img class="scan" src={chosen.url} alt={say({ zh: '所选扫描件', en: 'The scan chosen' })} />
          )}
          <TextField
            label={say({
              zh: '照纸上的账本码录入（12 位）',
              en: 'The head code, typed from the paper (12 characters)',
            })}
            value={code}
            onValue={setCode}
            maxLength={20}
          />
          {/^[A-Z2-7]{12}$/.test(typed) && refused === undefined && (
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
