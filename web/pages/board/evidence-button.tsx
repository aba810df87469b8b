import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useLang, useSay } from '../../app/lang.ts';
import type { Refused } from '../../desk/desk.ts';
import { Button } from '../../ui/button.tsx';
import { Findings } from '../../ui/findings.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { useService } from './use-service.ts';

/** Fetches the evidence folder of an election, to be verified here or anywhere. */
export function EvidenceButton({
  election,
  seq,
}: {
  readonly election: string;
  readonly seq: number;
}): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const service = useService();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const fetchIt = async () => {
    setBusy(true);
    const media = 'application/x-tar';
    const path = `/v1/elections/${election}/evidence`;
    const called = await service.read({ path, lang, accept: media });
    setRefused(called.ok ? undefined : called);
    if (called.ok) {
      const bytes = new Uint8Array(await called.response.arrayBuffer());
      saveFile(`${election}-${seq}.tar`, media, bytes);
    }
    setBusy(false);
  };
  return (
    <>
      <Button busy={busy} onPress={fetchIt}>
        {busy
          ? say({ zh: '正在取……', en: 'Fetching …' })
          : say({ zh: '下载存证（.tar）', en: 'Evidence (.tar)' })}
      </Button>
      {refused !== undefined && <Findings findings={refused.findings} news />}
    </>
  );
}
