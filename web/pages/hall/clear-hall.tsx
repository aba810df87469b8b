import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useSay } from '../../app/lang.ts';
import type { HallScans } from '../../desk/hall-scans.ts';
import { Button } from '../../ui/button.tsx';

/** Clears this computer of a hall, once whoever asks has been told all that goes with it. */
export function ClearHall({
  scans,
  onClear,
}: {
  readonly scans: HallScans;
  readonly onClear: () => Promise<void>;
}): JSX.Element {
  const say = useSay();
  /** How many scans would go, once somebody has asked to clear. */
  const [kept, setKept] = useState<number>();
  const [busy, setBusy] = useState(false);
  const ask = async () => {
    // What cannot be listed is told when it cannot be cleared.
    const listed = await scans.list().catch(() => []);
    setKept(listed.length);
  };
  const clear = async () => {
    setBusy(true);
    await onClear();
    setBusy(false);
    setKept(undefined);
  };
  if (kept === undefined)
    return <Button onPress={ask}>{say({ zh: '从本机清除', en: 'Clear from this computer' })}</Button>;
  return (
    <>
      <p class="notice" role="alert">
        {say({
          zh: `将从本机删除：这场选举的离线包和全部记录；扫描件 ${kept} 份；还没有进入选举文件的录票草稿、第一遍录入、疑难票记录和未提交的表单。要留的，请先保存到U盘。`,
          en: `These go from this computer: the pack and all that was recorded in this election; ${kept} scan(s); drafts of ballots, first entries, records of doubtful ballots and forms not yet in the election’s file. Save first what is to stay.`,
        })}
      </p>
      <Button kind="danger" busy={busy} onPress={clear}>
        {say({
          zh: '确认清除：选举文件和扫描件已保存',
          en: 'Yes, clear it: the file and the scans are saved',
        })}
      </Button>
      <Button busy={busy} onPress={() => setKept(undefined)}>
        {say({ zh: '不清除', en: 'Keep it' })}
      </Button>
    </>
  );
}
