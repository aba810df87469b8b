import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { digestHex } from '../../../core/ledger/canonical.ts';
import { scanMedia } from '../../../core/ledger/evidence/scan-media.ts';
import { useSay } from '../../app/lang.ts';
import type { HallScans, KeptScan } from '../../desk/hall-scans.ts';
import { StorageFault } from '../../keys/storage-fault.ts';
import { Trouble } from '../../keys/trouble.tsx';
import { Button } from '../../ui/button.tsx';
import { scansUnderWay } from '../../slips/scans-under-way.ts';
import { saveFile } from '../../ui/save-file.ts';

/** The scans this hall keeps: files of their own on the stick, beside the election's file. */
export function KeptScans({ scans }: { readonly scans: HallScans }): JSX.Element {
  const say = useSay();
  const [kept, setKept] = useState<readonly KeptScan[]>([]);
  const [fault, setFault] = useState<StorageFault>();
  useEffect(() => {
    const look = () =>
      void scans.list().then(setKept, (error) => {
        if (!(error instanceof StorageFault)) throw error;
        setFault(error);
      });
    look();
    // One may still be on its way here.
    return scansUnderWay.watch(look);
  }, [scans]);
  const save = () => {
    for (const { digest, bytes } of kept) {
      const { media, ending } = scanMedia(bytes)!;
      saveFile(`扫描件-${digestHex(digest).slice(0, 12)}.${ending}`, media, bytes);
    }
  };
  if (kept.length === 0) return <Trouble words={fault?.words} />;
  return (
    <>
      <p>
        {say({
          zh: `本机存有扫描件 ${kept.length} 份，随选举文件一起拷走；选举文件补传之后，在报告单页上传。`,
          en: `${kept.length} scan(s) are kept here. They go on the stick beside the election’s file, and to the service, on the page of slips, once that file is in.`,
        })}
      </p>
      <div class="buttons">
        <Button onPress={save}>{say({ zh: '保存扫描件到U盘', en: 'Save the scans to a stick' })}</Button>
      </div>
    </>
  );
}
