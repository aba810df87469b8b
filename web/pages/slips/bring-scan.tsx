import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { finding, type SpokenFinding, speak } from '../../../core/findings/finding.ts';
import { scansNamed } from '../../../core/ledger/verify/scans.ts';
import { useConsole } from '../../app/console.ts';
import { useLang, useSay } from '../../app/lang.ts';
import type { FollowedLedger } from '../../app/use-ledger.ts';
import { useLatestFile } from '../../files/use-latest-file.ts';
import { type ChosenScan, readScan } from '../../slips/chosen-scan.ts';
import { scansUnderWay } from '../../slips/scans-under-way.ts';
import { Button } from '../../ui/button.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Findings } from '../../ui/findings.tsx';

/** Brings the file of a scan that the ledger names already: an upload was cut, or the act was signed on another computer. */
export function BringScan({
  election,
  ledger,
}: Pick<FollowedLedger, 'ledger'> & { readonly election: string }): JSX.Element | null {
  const say = useSay();
  const lang = useLang();
  const { desk } = useConsole();
  const [chosen, setChosen] = useState<readonly ChosenScan[]>([]);
  const [findings, setFindings] = useState<readonly SpokenFinding[]>([]);
  const [said, setSaid] = useState('');
  const named = scansNamed(ledger?.entries ?? []);
  const choose = useLatestFile(
    (files: readonly File[]) => Promise.all(files.map(readScan)),
    (read = []) => {
      const own = read.flatMap((scan) => (typeof scan !== 'string' && named.has(scan.digest) ? [scan] : []));
      const strange = read.flatMap((scan) => {
        if (typeof scan === 'string') return [finding(scan, '')];
        return named.has(scan.digest) ? [] : [finding('scan-not-named', '', { digest: scan.digest })];
      });
      setSaid('');
      setChosen(own);
      setFindings(strange.map((found) => speak(found, lang)));
    },
  );
  if (named.size === 0) return null;
  const send = async () => {
    setChosen([]);
    setFindings([]);
    // What keeps one from being brought is told where all that are under way are.
    const kept = await scansUnderWay.bring(election, chosen, desk, lang);
    setSaid(kept === 0 ? '' : say({ zh: `已存入扫描件 ${kept} 份。`, en: `${kept} scan(s) are kept.` }));
  };
  return (
    <details class="panel">
      <summary>
        {say({ zh: '补传账本已登记的扫描件', en: 'Bring a scan that the ledger names already' })}
      </summary>
      <FileField
        label={say({ zh: '选择原来的扫描件（可多选）', en: 'Choose the very same files' })}
        accept=".pdf,.jpg,.jpeg,.png"
        onFiles={choose}
      />
      <Findings findings={findings} news />
      {chosen.length > 0 && (
        <div class="buttons">
          <Button kind="main" onPress={send}>
            {say({ zh: `上传 ${chosen.length} 份`, en: `Upload ${chosen.length}` })}
          </Button>
        </div>
      )}
      <p role="status">{said}</p>
    </details>
  );
}
