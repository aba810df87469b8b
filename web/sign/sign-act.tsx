import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { speak } from '../../core/findings/finding.ts';
import { type ActType, rowOf } from '../../core/ledger/acts/table.ts';
import type { Envelope } from '../../core/ledger/envelope.ts';
import { useConsole, useOpenKey } from '../app/console.ts';
import { useLang, useSay } from '../app/lang.ts';
import type { Ledger, Refused, Taken } from '../desk/desk.ts';
import type { KeyOwner, OpenKey } from '../keys/key.ts';
import { offered } from '../keys/offered.ts';
import { UnlockWith } from '../keys/unlock-form.tsx';
import { useKeys } from '../keys/use-keys.ts';
import { Button } from '../ui/button.tsx';
import { Findings } from '../ui/findings.tsx';
import { roleWords } from '../words/roles.ts';
import { type ActPayload, actPayload } from './act.ts';
import { handOver } from './cosign-file.ts';
import { judgeSigners, maySignToo, wrongSigners } from './entitled.ts';
import { addSignature, signPayload } from './sign-payload.ts';
import { signersWords } from './signers-words.ts';

/** An act with the signatures it has so far. */
export interface Signing {
  readonly payload: ActPayload;
  readonly envelope?: Envelope;
  readonly signers: readonly KeyOwner[];
}

export interface SignActProps {
  readonly ledger: Ledger;
  readonly type: ActType;
  /** The act's own fields. They are fixed once the first has signed. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly onTaken: (taken: Taken) => void;
  readonly onLeave?: () => void;
  /** An act begun elsewhere, to be signed on. */
  readonly begun?: Signing;
  /** What is signed, as people read it. */
  readonly children?: ComponentChildren;
}

/** Shows what is to be signed, takes the signatures the act wants, one person after the other, and sends it. */
export function SignAct({
  ledger,
  type,
  fields,
  onTaken,
  onLeave,
  begun,
  children,
}: SignActProps): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const { desk } = useConsole();
  const open = useOpenKey();
  const [signing, setSigning] = useState<Signing | undefined>(begun);
  const [refused, setRefused] = useState<Refused>();
  const [busy, setBusy] = useState(false);
  const { state } = ledger;
  const election = state.definition.id;
  const signers = signing?.signers ?? [];
  const enough = judgeSigners(state, type, signers) === 'enough';

  const send = async (signed: Signing) => {
    setBusy(true);
    const answer = await desk.sendAct(election, signed.envelope!, lang);
    setBusy(false);
    if (answer.ok) onTaken(answer.value);
    else setRefused(answer);
  };
  const sign = async (by: OpenKey) => {
    const wrong = wrongSigners(state, type, [...signers, by.key.owner]);
    setRefused(
      wrong.length === 0
        ? undefined
        : { ok: false, findings: wrong.map((found) => speak(found, lang)), unreachable: false },
    );
    if (wrong.length > 0) return;
    const payload = signing?.payload ?? actPayload(state, type, fields, desk.now());
    const envelope = signing?.envelope
      ? await addSignature(signing.envelope, 'act', by)
      : await signPayload(payload, 'act', by);
    const signed = { payload, envelope, signers: [...signers, by.key.owner] };
    setSigning(signed);
    if (judgeSigners(state, type, signed.signers) === 'enough') await send(signed);
  };
  const startAnew = () => {
    setSigning(undefined);
    setRefused(undefined);
  };

  const withOpen = open !== undefined && maySignToo(state, type, signers, open.key.owner);
  const wanted = {
    roles: rowOf(type).signedBy.flat(2),
    election,
    notPersons: [...signers.map(({ person }) => person), ...(withOpen ? [open.key.owner.person] : [])],
  };
  const { keys } = useKeys();
  const others = keys !== undefined && offered(keys, wanted).length > 0;
  return (
    <section class="panel signing" aria-label={say(rowOf(type).sentence)}>
      <h2>{say(rowOf(type).sentence)}</h2>
      {children}
      <p>
        {say({ zh: '须签名：', en: 'To be signed by: ' })}
        {signersWords(type, lang)}
      </p>
      <ul class="signers">
        {signers.map(({ actor, person, role }) => (
          <li key={actor}>
            ✓ {person}（{say(roleWords[role])}）{say({ zh: '已签', en: 'has signed' })}
          </li>
        ))}
      </ul>
      {refused !== undefined && <Findings findings={refused.findings} news />}
      {enough ? (
        <div class="buttons">
          {refused === undefined || refused.unreachable ? (
            <Button kind="main" busy={busy} onPress={() => send(signing!)} autoFocus>
              {busy ? say({ zh: '正在发送……', en: 'Sending …' }) : say({ zh: '重试', en: 'Try again' })}
            </Button>
          ) : (
            <Button kind="main" onPress={startAnew}>
              {say({ zh: '核对后重新签名', en: 'Check, and sign anew' })}
            </Button>
          )}
        </div>
      ) : (
        <>
          {withOpen && (
            <div class="buttons">
              <Button kind="main" busy={busy} onPress={() => sign(open)} autoFocus>
                {open.key.owner.person}　{say({ zh: '签名', en: 'signs' })}
              </Button>
            </div>
          )}
          {(others || !withOpen) && (
            <UnlockWith {...wanted} action={say({ zh: '签名', en: 'Sign' })} onOpen={sign} />
          )}
          {signing !== undefined && (
            <Button onPress={() => handOver(signing)}>
              {say({
                zh: '存成文件，到另一台电脑上续签',
                en: 'Save as a file, to be signed on another computer',
              })}
            </Button>
          )}
        </>
      )}
      {onLeave !== undefined && (
        <div class="buttons">
          <Button onPress={onLeave}>{say({ zh: '返回修改', en: 'Back' })}</Button>
        </div>
      )}
    </section>
  );
}
