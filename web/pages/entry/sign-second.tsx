import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Batch } from '../../../core/ballot/batch.ts';
import type { SpokenFinding } from '../../../core/findings/finding.ts';
import type { Envelope } from '../../../core/ledger/envelope.ts';
import { previewBundle } from '../../../core/ledger/preview.ts';
import { printName } from '../../../core/names/print.ts';
import { useConsole } from '../../app/console.ts';
import { isKeyOpen } from '../../app/key-held.ts';
import { useLang, useSay } from '../../app/lang.ts';
import type { Ledger } from '../../desk/desk.ts';
import { outbox } from '../../desk/outbox.ts';
import { type Pile, pileKey } from '../../entry/pile.ts';
import type { Sealed } from '../../entry/sealed.ts';
import type { OpenKey } from '../../keys/key.ts';
import { UnlockWith } from '../../keys/unlock-form.tsx';
import { addSignature } from '../../sign/sign-payload.ts';
import { Button } from '../../ui/button.tsx';
import { Findings } from '../../ui/findings.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { BundleTotals } from './bundle-totals.tsx';
import { DoubtfulRecord } from './doubtful-record.tsx';
import { Scrolling } from '../../ui/scrolling.tsx';
import { StillOpen } from './when-locked.tsx';

/** Both entries are the same: what it counts as, the second's signature, and the upload. */
export function SignSecond({
  ledger,
  pile,
  batch,
  sealed,
  open,
  onBack,
}: {
  readonly ledger: Ledger;
  readonly pile: Pile;
  readonly batch: Batch;
  readonly sealed: Sealed;
  readonly open: OpenKey;
  readonly onBack: () => void;
}): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const { desk } = useConsole();
  const [foreseen, setForeseen] = useState<readonly SpokenFinding[]>([]);
  const [held, setHeld] = useState(false);
  const [busy, setBusy] = useState(false);
  const key = pileKey(pile);
  const { votes } = previewBundle(ledger.state, batch, []);
  useEffect(() => {
    let left = false;
    desk.preview(pile.election, sealed.envelope, lang).then((answer) => {
      if (left) return;
      const findings = answer.ok ? answer.value.findings : answer.unreachable ? [] : answer.findings;
      // One signature is all it has as yet.
      setForeseen(findings.filter(({ code }) => code !== 'signature-missing'));
    });
    return () => {
      left = true;
    };
  }, [desk, pile.election, sealed, lang]);

  const sign = async (pen: OpenKey) => {
    // It may have been unlocked in another tab since that was last looked for.
    const isHeld = await isKeyOpen(sealed.kid);
    setHeld(isHeld);
    if (!isHeld) await send(await addSignature(sealed.envelope, 'batch', pen));
  };
  const send = async (envelope: Envelope) => {
    const { election, station, batch: number } = pile;
    const outgoing = { key, election, station, batch: number, envelope };
    // From here on the pile's page shows how the sending goes, and whether it is in.
    await outbox.add(outgoing);
    await outbox.deliver(outgoing, desk, lang);
  };
  return (
    <section class="panel">
      <PageHeading>{say({ zh: '✓ 两遍录入完全一致', en: '✓ Both entries are the same' })}</PageHeading>
      <BundleTotals batch={batch} pile={pile} />
      <Scrolling>
        <table class="data">
          <caption>{say({ zh: '本包各人得票', en: 'Votes of this bundle' })}</caption>
          <thead>
            <tr>
              <th scope="col">{say({ zh: '姓名', en: 'Name' })}</th>
              <th scope="col" class="figure">
                {say({ zh: '赞成', en: 'For' })}
              </th>
              <th scope="col" class="figure">
                {say({ zh: '不赞成', en: 'Against' })}
              </th>
              <th scope="col" class="figure">
                {say({ zh: '弃权', en: 'Abstain' })}
              </th>
              <th scope="col" class="figure">
                {say({ zh: '部分无效', en: 'Unreadable' })}
              </th>
            </tr>
          </thead>
          <tbody>
            {votes.map((row) => (
              <tr key={row.id}>
                <th scope="row">{printName(row.name)}</th>
                <td class="figure">{row.for}</td>
                <td class="figure">{row.against}</td>
                <td class="figure">{row.abstain}</td>
                <td class="figure">{row.unreadable}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
      <DoubtfulRecord pile={pile} meeting={ledger.state.definition.title} />
      <Findings findings={foreseen} news />
      <p>
        {say({
          zh: `第一人 ${sealed.person} 已签名。请第二人 ${open.key.owner.person} 输入 PIN 签名并上传。`,
          en: `${sealed.person} has signed. ${open.key.owner.person} signs with the PIN, and it is uploaded.`,
        })}
      </p>
      {held && <StillOpen />}
      <UnlockWith
        kid={open.key.kid}
        action={say({ zh: '签名并上传', en: 'Sign and upload' })}
        onOpen={sign}
        onBusy={setBusy}
        autoFocus
      />
      <div class="buttons">
        <Button busy={busy} onPress={onBack}>
          {say({ zh: '返回修改', en: 'Back to change it' })}
        </Button>
      </div>
    </section>
  );
}
