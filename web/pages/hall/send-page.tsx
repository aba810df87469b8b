import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type SpokenFinding, speak } from '../../../core/findings/finding.ts';
import type { HallFile } from '../../../core/hall/documents.ts';
import { readHallFile } from '../../../core/hall/hall-file.ts';
import { readJson } from '../../../core/json/read.ts';
import { headCode } from '../../../core/ledger/canonical.ts';
import { useConsole } from '../../app/console.ts';
import { useLang, useSay } from '../../app/lang.ts';
import { addressOf } from '../../app/place.ts';
import { sendHall } from '../../desk/send-hall.ts';
import { ServiceDesk } from '../../desk/service-desk.ts';
import { ownBytes } from '../../files/own-file.ts';
import { useLatestFile } from '../../files/use-latest-file.ts';
import { mostHallBytes } from '../../hall/most-bytes.ts';
import { Button } from '../../ui/button.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Findings } from '../../ui/findings.tsx';
import { refusedIn } from '../../hall/vouching.ts';
import { Vouch } from './vouch.tsx';

/** `#/hall-send`: brings an election that was held without a network to the service. */
export function HallSendPage(): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const { desk } = useConsole();
  const [file, setFile] = useState<HallFile>();
  const [findings, setFindings] = useState<readonly SpokenFinding[]>([]);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const [done, setDone] = useState(false);

  const take = useLatestFile(
    async (chosen: File) => {
      const own = await ownBytes(chosen, { formats: ['scrutineer/hall-file@1'], most: mostHallBytes });
      const json = own.ok ? readJson(own.bytes, { depth: 16 }) : own;
      return json.ok ? readHallFile(json.value) : json;
    },
    (read) => {
      setFindings(read?.ok === false ? read.findings.map((found) => speak(found, lang)) : []);
      setFile(read?.ok ? read.value : undefined);
      setDone(false);
      setSaid('');
    },
  );
  const send = async (hall: HallFile) => {
    if (!(desk instanceof ServiceDesk)) return;
    setBusy(true);
    setFindings([]);
    const last = hall.from.seq + hall.entries.length;
    const answer = await sendHall(desk, hall, lang, (seq) =>
      setSaid(say({ zh: `已记入到第 ${seq} 条，共到 ${last} 条`, en: `Entered up to ${seq} of ${last}` })),
    );
    setBusy(false);
    setFindings(answer.ok ? [] : answer.findings);
    if (!answer.ok) return;
    setDone(true);
    const code = headCode(answer.head);
    setSaid(
      say({
        zh: `${hall.entries.length} 条全部记入，账本码 ${code}，应与纸面报告单一致。`,
        en: `All ${hall.entries.length} entries are in; head code ${code}, as on the printed slips.`,
      }),
    );
  };

  const refused = file && refusedIn(file, findings);
  return (
    <>
      <h1>{say({ zh: '补传离线选举', en: 'Send in an election held without a network' })}</h1>
      <p>
        {say({
          zh: '选择离线版保存的选举文件。服务会逐条重新判定：全部无误才记入，记入后与现场一字不差；中断后可以重新发送，不会重复。',
          en: 'Choose the file saved by the edition without a network. Everything is decided anew; what goes in is the hall’s ledger to the byte. A cut may simply be sent again.',
        })}
      </p>
      <div hidden={busy}>
        <FileField label={say({ zh: '选举文件', en: 'The election’s file' })} accept=".json" onFile={take} />
      </div>
      <Findings findings={findings} news />
      {file !== undefined && !done && (
        <div class="buttons">
          <Button kind="main" busy={busy} onPress={() => send(file)}>
            {say({
              zh: `发送 ${file.election}（${file.entries.length} 条）`,
              en: `Send ${file.election} (${file.entries.length} entries)`,
            })}
          </Button>
        </div>
      )}
      {refused !== undefined && (
        <Vouch
          key={refused.kid}
          refused={refused}
          onRegistered={() => {
            setFindings([]);
            setSaid(
              say({
                zh: `${refused.actor.person}的会场密钥已登记，请再次发送。`,
                en: 'Registered: send the file again.',
              }),
            );
          }}
        />
      )}
      <p role="status">{said}</p>
      {file !== undefined && done && (
        <div class="buttons">
          <a class="button" href={addressOf('meeting', file.election)}>
            {say({ zh: '打开会议台', en: 'Open the meeting' })}
          </a>
          <a class="button" href={addressOf('slips', file.election)}>
            {say({ zh: '上传现场的扫描件', en: 'Bring the hall’s scans' })}
          </a>
        </div>
      )}
    </>
  );
}
