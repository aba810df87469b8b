import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { type Check, type Verdict, verifySteps } from '../../../core/ledger/verify/verify.ts';
import { useSay } from '../../app/lang.ts';
import { browserCrypto } from '../../crypto/browser-crypto.ts';
import { TextField } from '../../ui/text-field.tsx';
import { ChecksList } from './checks-list.tsx';
import { FolderDrop } from './folder-drop.tsx';

type Files = ReadonlyMap<string, Uint8Array>;

/** What a verdict is reached under. */
interface Terms {
  /** Thumbprints, as they were typed. */
  readonly trust: string;
  /** The older folder, which may still be being read. */
  readonly since?: Promise<Files | undefined>;
}

/** Recomputes an election from its evidence folder, here in the browser: nothing is sent anywhere. */
export function VerifyPage(): JSX.Element {
  const say = useSay();
  const [terms, setTerms] = useState<Terms>({ trust: '' });
  const latest = useRef(terms);
  const [checks, setChecks] = useState<readonly Check[]>([]);
  const [verdict, setVerdict] = useState<Verdict>();
  const [busy, setBusy] = useState(false);
  const [outdated, setOutdated] = useState(false);
  /** What is shown, or is on its way to be. */
  const run = useRef<{ isReading: boolean } | undefined>(undefined);
  const malformed = isMalformed(terms);

  /** A verdict holds under the terms it was reached under: with others there is none, and a run is given up. */
  const change = (changed: Partial<Terms>) => {
    latest.current = { ...latest.current, ...changed };
    setTerms(latest.current);
    // A folder that is still being read is verified under these.
    if (run.current === undefined || run.current.isReading) return;
    run.current = undefined;
    setOutdated(true);
    setChecks([]);
    setVerdict(undefined);
    setBusy(false);
  };

  const verify = async (gathering: Promise<Files | undefined>) => {
    const own = { isReading: true };
    run.current = own;
    setOutdated(false);
    setBusy(true);
    setChecks([]);
    setVerdict(undefined);
    const files = await gathering;
    const since = files && (await lastSince(latest));
    own.isReading = false;
    if (files === undefined || isMalformed(latest.current)) {
      run.current = undefined;
      setOutdated(files !== undefined);
      setBusy(false);
      return;
    }
    const trust = thumbprints(latest.current);
    const done: Check[] = [];
    const steps = verifySteps(files, { trust, ...(since ? { since } : {}) }, browserCrypto);
    for (;;) {
      setChecks([...done]);
      // The browser paints between two checks.
      await new Promise((resolve) => setTimeout(resolve));
      if (run.current !== own) return;
      const step = steps.next();
      if (step.done) {
        setVerdict(step.value);
        setBusy(false);
        return;
      }
      done.push(step.value);
    }
  };

  return (
    <>
      <h1>{say({ zh: '核验', en: 'Verify' })}</h1>
      <p>
        {say({
          zh: '把存证文件夹（或服务导出的 .tar 文件）放进来，本机把每一步重新计算一遍：不上传任何内容，也不需要网络。',
          en: 'Drop an evidence folder, or the .tar a service exported: this computer recomputes every step. Nothing is sent anywhere.',
        })}
      </p>
      <FolderDrop
        label={say({ zh: '要核验的存证文件夹', en: 'The evidence folder to verify' })}
        main
        disabled={busy || malformed}
        onDropped={verify}
      />
      <details>
        <summary>
          {say({ zh: '可信指纹、较早的文件夹（可不填）', en: 'Keys you trust, an older folder (optional)' })}
        </summary>
        <TextField
          label={say({
            zh: '已知可信的密钥指纹（可不填，空格分开）',
            en: 'Key thumbprints you trust (optional)',
          })}
          hint={say({
            zh: '从纸面或别处得到的根密钥、服务密钥指纹；不填时请自行比对最后列出的指纹。',
            en: 'Of root or service keys, known from paper or elsewhere; without them compare those listed at the end.',
          })}
          {...(malformed
            ? { error: say({ zh: '指纹应为 43 个字符', en: 'A thumbprint has 43 characters' }) }
            : {})}
          value={terms.trust}
          onValue={(trust) => change({ trust })}
        />
        <FolderDrop
          label={say({
            zh: '较早的存证文件夹（可不填）',
            en: 'An older folder of the same election (optional)',
          })}
          onDropped={(since) => change({ since })}
        />
      </details>
      <p role="status" class={outdated ? 'notice' : 'unseen'}>
        {outdated &&
          say({
            zh: '可信指纹或较早的文件夹有改动，原来的核验结果不再算数。请重新放入要核验的存证文件夹。',
            en: 'The keys you trust or the older folder changed, so what was found no longer holds. Drop the folder to verify again.',
          })}
      </p>
      <ChecksList checks={checks} busy={busy} {...(verdict === undefined ? {} : { verdict })} />
    </>
  );
}

function thumbprints({ trust }: Terms): readonly string[] {
  return trust.split(/\s+/).filter((each) => each !== '');
}

function isMalformed(terms: Terms): boolean {
  return thumbprints(terms).some((each) => !/^[A-Za-z0-9_-]{43}$/.test(each));
}

/** The older folder once it is read; another may be dropped meanwhile. */
async function lastSince(latest: { readonly current: Terms }): Promise<Files | undefined> {
  for (;;) {
    const asked = latest.current.since;
    const since = await asked;
    if (asked === latest.current.since) return since;
  }
}
