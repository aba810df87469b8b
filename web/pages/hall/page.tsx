import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type Finding, speak } from '../../../core/findings/finding.ts';
import { readJson } from '../../../core/json/read.ts';
import { useLang, useSay, type Words } from '../../app/lang.ts';
import type { HallScans } from '../../desk/hall-scans.ts';
import type { HallStore } from '../../desk/hall-store.ts';
import { outbox } from '../../desk/outbox.ts';
import { entryStore } from '../../entry/entry-store.ts';
import { ownBytes, type Wanted } from '../../files/own-file.ts';
import { forgetHall } from '../../hall/forget-hall.ts';
import { mostHallBytes } from '../../hall/most-bytes.ts';
import { StorageFault } from '../../keys/storage-fault.ts';
import { Trouble } from '../../keys/trouble.tsx';
import { scansUnderWay } from '../../slips/scans-under-way.ts';
import { Button } from '../../ui/button.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Findings } from '../../ui/findings.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { forgetTexts } from '../meeting/use-texts.ts';
import { ClearHall } from './clear-hall.tsx';
import { HallFacts } from './hall-facts.tsx';
import { KeptScans } from './kept-scans.tsx';
import { useFollowed } from './use-followed.ts';

type OwnFormat = Wanted['formats'][0];
type Use = (value: unknown) => Promise<readonly Finding[]>;

/** `#/hall`: takes in the pack a hall works from, shows whose it is, and saves what has happened for the stick. */
export function HallPage({
  store,
  scans,
}: {
  readonly store: HallStore;
  readonly scans: HallScans;
}): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const [, setTimes] = useState(0);
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const [fault, setFault] = useState<StorageFault>();
  const [reading, setReading] = useState(false);
  useEffect(() => store.watch(() => setTimes((before) => before + 1)), [store]);
  useFollowed(store);
  const { hall, stuck, unread } = store;

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
  const forgetUnkept = () => {
    forgetTexts();
    scansUnderWay.leave();
  };
  const forget = () => forgetHall(store, { scans, entries: entryStore, bundles: outbox, forgetUnkept });
  const read = async (file: File, format: OwnFormat, use: Use) => {
    setReading(true);
    try {
      await run(async () => {
        const chosen = await ownBytes(file, { formats: [format], most: mostHallBytes });
        // So that the page says it is reading, before all that was read is decided anew at one go.
        await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
        const json = chosen.ok ? readJson(chosen.bytes, { depth: 16 }) : chosen;
        return json.ok ? await use(json.value) : json.findings;
      });
    } finally {
      setReading(false);
    }
  };

  const clear = <ClearHall scans={scans} onClear={() => run(forget)} />;
  /** Busy while a file is read: chosen once more it would meet what comes of the first. */
  const field = (label: Words, format: OwnFormat, use: Use) => (
    <FileField label={say(label)} accept=".json" busy={reading} onFile={(file) => read(file, format, use)} />
  );

  return (
    <>
      <h1>{say({ zh: '离线选举', en: 'An election without a network' })}</h1>
      <Trouble words={(fault ?? unread)?.words} />
      <Findings findings={[...stuck, ...findings].map((found) => speak(found, lang))} news />
      {stuck.length > 0 ? (
        <div class="buttons">{clear}</div>
      ) : hall === undefined ? (
        <>
          {field(
            { zh: '离线包（scrutineer pack 制作的文件）', en: 'The hall pack (made by scrutineer pack)' },
            'scrutineer/hall-pack@1',
            (value) => store.take(value),
          )}
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
          {hall.recorded.length === 0 &&
            field(
              {
                zh: '或读入在另一台电脑上保存的选举文件',
                en: 'Or go on with a file saved on another computer',
              },
              'scrutineer/hall-file@1',
              (value) => store.goOn(value),
            )}
        </>
      )}
    </>
  );
}
