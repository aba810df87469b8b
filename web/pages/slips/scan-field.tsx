import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { finding, speak } from '../../../core/findings/finding.ts';
import { useLang, useSay } from '../../app/lang.ts';
import { useLatestFile } from '../../files/use-latest-file.ts';
import { type ChosenScan, type NoScan, readScan } from '../../slips/chosen-scan.ts';
import { FileField } from '../../ui/file-field.tsx';
import { Findings } from '../../ui/findings.tsx';

/** Chooses a scan and shows it, so that whoever signs for it sees which one it is. */
export function ScanField({
  label,
  chosen,
  onScan,
}: {
  readonly label: string;
  readonly chosen: ChosenScan | undefined;
  /** Told of none as soon as another is read. */
  readonly onScan: (scan: ChosenScan | undefined, isReading: boolean) => void;
}): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const [trouble, setTrouble] = useState<'reading' | NoScan>();
  const take = useLatestFile(readScan, (read: ChosenScan | NoScan | 'reading' = 'reading') => {
    const scan = typeof read === 'string' ? undefined : read;
    setTrouble(typeof read === 'string' ? read : undefined);
    onScan(scan, read === 'reading');
  });
  return (
    <>
      <FileField label={label} accept=".pdf,.jpg,.jpeg,.png" onFile={take} />
      <p role="status">
        {trouble === 'reading' && say({ zh: '正在读取……', en: 'Reading …' })}
        {trouble === 'scan-kind' &&
          say({
            zh: '只收 20 MB 以内的 PDF、JPEG 或 PNG。',
            en: 'A PDF, JPEG or PNG of at most 20 MB is taken.',
          })}
      </p>
      {trouble === 'file-lost' && <Findings findings={[speak(finding(trouble, ''), lang)]} news />}
      {chosen !== undefined && <ScanPreview scan={chosen} />}
    </>
  );
}

function ScanPreview({ scan }: { readonly scan: ChosenScan }): JSX.Element | null {
  const say = useSay();
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([new Uint8Array(scan.bytes)], { type: scan.media }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [scan]);
  if (url === undefined) return null;
  return scan.media === 'application/pdf' ? (
    <a class="button" href={url} target="_blank" rel="noreferrer">
      {say({ zh: '打开扫描件核对', en: 'Open the scan' })}
    </a>
  ) : (
    <img class="scan" src={url} alt={say({ zh: '所选扫描件', en: 'The scan chosen' })} />
  );
}
