import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { digestBytes, digestHex } from '../../../core/ledger/canonical.ts';
import { scanMedia } from '../../../core/ledger/evidence/scan-media.ts';
import type { AttachedScan } from '../../../core/ledger/state.ts';
import { useLang, useSay } from '../../app/lang.ts';
import { sha256 } from '../../crypto/sha256.ts';
import type { Refused } from '../../desk/desk.ts';
import { Button } from '../../ui/button.tsx';
import { Findings } from '../../ui/findings.tsx';
import { useService } from './use-service.ts';

interface Shown {
  readonly url: string;
  readonly media: string;
  /** The bytes have the very digest that the ledger names. */
  readonly same: boolean;
}

/** The scan of a signed sheet, fetched once it is wanted, to be laid beside the numbers. */
export function ScanView({
  election,
  scan,
}: {
  readonly election: string;
  readonly scan: AttachedScan;
}): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const service = useService();
  const [shown, setShown] = useState<Shown>();
  const [refused, setRefused] = useState<Refused>();
  const [busy, setBusy] = useState(false);
  useEffect(() => () => (shown === undefined ? undefined : URL.revokeObjectURL(shown.url)), [shown]);
  const title = say({ zh: `第${scan.slip}号报告单签字扫描件`, en: `Signed sheet of slip ${scan.slip}` });
  const fetchIt = async () => {
    setBusy(true);
    const path = `/v1/elections/${election}/scans/${digestHex(scan.digest)}`;
    const called = await service.read({ path, lang, accept: '*/*' });
    setRefused(called.ok ? undefined : called);
    if (called.ok) {
      const bytes = new Uint8Array(await called.response.arrayBuffer());
      const media = scanMedia(bytes)?.media ?? 'application/octet-stream';
      const url = URL.createObjectURL(new Blob([bytes], { type: media }));
      setShown({ url, media, same: digestBytes(bytes, sha256) === scan.digest });
    }
    setBusy(false);
  };
  return (
    <figure class="scan-view">
      <figcaption>
        {title}
        {'　'}
        {scan.known
          ? say({ zh: '✓ 账本码相符', en: '✓ head code of this ledger' })
          : say({ zh: '！账本码不是本账本的', en: '! head code of another ledger' })}
      </figcaption>
      {shown === undefined ? (
        <Button busy={busy} onPress={fetchIt}>
          {busy ? say({ zh: '正在取……', en: 'Fetching …' }) : say({ zh: '显示扫描件', en: 'Show the scan' })}
        </Button>
      ) : (
        <>
          <Scan {...shown} title={title} />
          <p role="status">
            {shown.same
              ? say({ zh: '✓ 与账本所记的摘要一致。', en: '✓ The very file that the ledger names.' })
              : say({
                  zh: '！与账本所记的摘要不一致，不能作为依据。',
                  en: '! Not the file that the ledger names: rest nothing on it.',
                })}
          </p>
          <a class="button" href={shown.url} target="_blank" rel="noreferrer">
            {say({ zh: '在新窗口打开', en: 'Open in a window of its own' })}
          </a>
        </>
      )}
      {refused !== undefined && <Findings findings={refused.findings} news />}
    </figure>
  );
}

/** A picture, or a PDF where this browser shows one; else the link beside it has to do. */
function Scan({ url, media, title }: Shown & { readonly title: string }): JSX.Element | null {
  if (media.startsWith('image/')) return <img class="scan" src={url} alt={title} />;
  if (navigator.pdfViewerEnabled === false) return null;
  return <object class="scan" data={url} type={media} aria-label={title} />;
}
