import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { scansUnderWay } from '../slips/scans-under-way.ts';
import { Button } from '../ui/button.tsx';
import { Findings } from '../ui/findings.tsx';
import { useConsole } from './console.ts';
import { useLang, useSay } from './lang.ts';

/** Says that scans are on their way, or which could not be brought, and brings those again at a press. */
export function ScansNotice(): JSX.Element | null {
  const say = useSay();
  const lang = useLang();
  const { desk } = useConsole();
  const [scans, setScans] = useState(() => scansUnderWay.list());
  useEffect(() => scansUnderWay.watch(() => setScans(scansUnderWay.list())), []);
  if (scans.length === 0) return null;
  const busy = scansUnderWay.isBringing();
  const findings = busy ? [] : scans.flatMap(({ refused }) => refused?.findings ?? []);
  return (
    <div class="notice outbox" role="status">
      <span>
        {busy
          ? say({
              zh: `正在存入扫描件，还有 ${scans.length} 份`,
              en: `Scans being kept: ${scans.length} left`,
            })
          : say({
              zh: `${scans.length} 份扫描件没有存入，只在本窗口内存里；事项已经记入账本，只差扫描件。也可以以后在“报告单”页补传。`,
              en: `Scans not kept yet: ${scans.length}. They are only in this window; the ledger names them already. They may also be brought later, on the page of slips.`,
            })}
      </span>{' '}
      <Button busy={busy} onPress={() => scansUnderWay.bringAll(desk, lang)}>
        {busy ? say({ zh: '正在发送……', en: 'Sending …' }) : say({ zh: '重试', en: 'Try again' })}
      </Button>
      {!busy && (
        <Button onPress={() => scansUnderWay.leave()}>
          {say({ zh: '以后补传', en: 'Bring them later' })}
        </Button>
      )}
      <Findings findings={findings} />
    </div>
  );
}
