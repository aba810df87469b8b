import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type Finding, speak } from '../../../core/findings/finding.ts';
import { readJson } from '../../../core/json/read.ts';
import { useLang, useSay } from '../../app/lang.ts';
import type { HallScans } from '../../desk/hall-scans.ts';
import type { HallStore } from '../../desk/hall-store.ts';
import { outbox } from '../../desk/outbox.ts';
import { entryStore } from '../../entry/entry-store.ts';
import { ownBytes, type Wanted } from '../../files/own-file.ts';
import { forgetHall } from '../../hall/forget-hall.ts';
import { mostHallBytes } from '../../hall/most-bytes.ts';
import { StorageFault } from '../../keys/storage-fault.ts';
import { Trouble } from '../../keys/trouble.tsx';
import { Button } from '../../ui/button.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Findings } from '../../ui/findings.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { forgetTexts } from '../meeting/use-texts.ts';
import { ClearHall } from './clear-hall.tsx';
import { HallFacts } from './hall-facts.tsx';
import { KeptScans } from './kept-scans.tsx';
import { useFollowed } from './use-followed.ts';

/** `#/hall`: takes in the pack a hall works from, shows whose it is, and saves what has happened for the stick. */
export function HallPage({
  store,
  scans,
  resumed,
}: {
  readonly store: HallStore;
  readonly scans: HallScans;
  /** What came of going on with what this browser kept. */
  readonly resumed: Promise<readonly Finding[]>;
}): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const [hall, setHall] = useState(store.hall);
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const [fault, setFault] = useState<StorageFault>();
  /** What this browser keeps cannot be gone on with: only clearing it is left. */
  const [stuck, setStuck] = useState(false);
  useEffect(() => store.watch(() => setHall(store.hall)), [store]);
  useFollowed(store);

  /** `undefined` from a task leaves what was said before. */
  const run = async (task: () => Promise<readonly Finding[] | undefined>) => {
    setFault(undefined);
    try {
      const found = await task();
      if (found !== undefined) setFindings(found);
    } catch (error) {
      if (!(error instanceof StorageFault)) throw error;
      setFault(error);
    }
  };
  const save = async () => {
    const file = await store.file();
    const seq = file.from.seq + file.entries.length;
    saveFile(`离线选举-${file.election}-${seq}.json`, 'application/json', JSON.stringify(file));
    return undefined;
  };
  const forget = async () => {
    // Until all of it is gone it may be cleared again.
    setStuck(true);
    const inTheWay = await forgetHall(store, { scans, entries: entryStore, bundles: outbox, forgetTexts });
    setStuck(inTheWay.length > 0 && stuck);
    return inTheWay;
  };
  useEffect(() => {
    void run(async () => {
      const found = await resumed;
      setStuck(found.length > 0);
      // A file may have been chosen, and refused, before this was known.
      return found.length > 0 ? found : undefined;
    });
  }, [resumed]);
  const read = async (
    file: File,
    format: Wanted['formats'][0],
    use: (value: unknown) => Promise<readonly Finding[]>,
  ) =>
    run(async () => {
      const chosen = await ownBytes(file, { formats: [format], most: mostHallBytes });
      const json = chosen.ok ? readJson(chosen.bytes, { depth: 16 }) : chosen;
      return json.ok ? use(json.value) : json.findings;
    });

  const clear = <ClearHall scans={scans} onClear={() => run(forget)} />;

  return (
    <>
      <h1>{say({ zh: '离线选举', en: 'An election without a network' })}</h1>
      <Trouble words={fault?.words} />
      <Findings findings={findings.map((found) => speak(found, lang))} news />
      {hall === undefined ? (
        <>
          {stuck && <div class="buttons">{clear}</div>}
          <FileField
            label={say({
              zh: '离线包（scrutineer pack 制作的文件）',
              en: 'The hall pack (made by scrutineer pack)',
            })}
            accept=".json"
            onFile={(file) => read(file, 'scrutineer/hall-pack@1', (value) => store.take(value, undefined))}
          />
          <p class="soft">
            {say({
              zh: '在另一台电脑上接着办：先读入同一个离线包，再读入保存的选举文件。',
              en: 'To go on from another computer read in the same pack first, then the file saved there.',
            })}
          </p>
        </>
      ) : (
        <>
          <HallFacts hall={hall} />
          <div class="buttons">
            <Button kind="main" onPress={() => run(save)}>
              {say({ zh: '保存选举文件到U盘', en: 'Save the election’s file to a stick' })}
            </Button>
            {clear}
          </div>
          <KeptScans scans={scans} />
          {hall.recorded.length === 0 && (
            <FileField
              label={say({
                zh: '或读入在另一台电脑上保存的选举文件',
                en: 'Or go on with a file saved on another computer',
              })}
              accept=".json"
              onFile={(file) => read(file, 'scrutineer/hall-file@1', (value) => store.goOn(value))}
            />
          )}
        </>
      )}
    </>
  );
}
