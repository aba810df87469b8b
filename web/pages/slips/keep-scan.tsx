import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useConsole } from '../../app/console.ts';
import { useLang, useSay } from '../../app/lang.ts';
import type { Refused } from '../../desk/desk.ts';
import type { ChosenScan } from '../../slips/chosen-scan.ts';
import { Button } from '../../ui/button.tsx';
import { Findings } from '../../ui/findings.tsx';

/** Puts a scan away that an act just taken names, and tries again as often as somebody asks. */
export function KeepScan({
  election,
  scan,
  onDone,
}: {
  readonly election: string;
  readonly scan: ChosenScan;
  /** Also where it is left for later: the act stands, and the slips' page takes the file at any time. */
  readonly onDone: () => void;
}): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const { desk } = useConsole();
  const [refused, setRefused] = useState<Refused>();
  const send = async () => {
    setRefused(undefined);
    const answer = await desk.attach(election, scan.digest, scan.bytes, lang);
    if (answer.ok) onDone();
    else setRefused(answer);
  };
  // Once, as soon as the act is taken.
  useEffect(() => void send(), []);
  return (
    <section class="panel" aria-label={say({ zh: '存入扫描件', en: 'Keeping the scan' })}>
      {refused === undefined ? (
        <p role="status">{say({ zh: '正在存入扫描件……', en: 'Keeping the scan …' })}</p>
      ) : (
        <>
          <Findings findings={refused.findings} news />
          <p class="notice">
            {say({
              zh: '事项已经记入账本，只差扫描件。也可以以后在“报告单”页补传。',
              en: 'The act is in the ledger; only the scan is missing. It may also be brought later, on the page of slips.',
            })}
          </p>
          <div class="buttons">
            <Button kind="main" onPress={send}>
              {say({ zh: '重试', en: 'Try again' })}
            </Button>
            <Button onPress={onDone}>{say({ zh: '以后补传', en: 'Bring it later' })}</Button>
          </div>
        </>
      )}
    </section>
  );
}
