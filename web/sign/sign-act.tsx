import type { ComponentChildren, JSX } from 'preact';
import { rowOf } from '../../core/ledger/acts/table.ts';
import { useOpenKey } from '../app/console.ts';
import { useLang, useSay } from '../app/lang.ts';
import { offered } from '../keys/offered.ts';
import { UnlockWith } from '../keys/unlock-form.tsx';
import { useKeys } from '../keys/use-keys.ts';
import { Button } from '../ui/button.tsx';
import { Findings } from '../ui/findings.tsx';
import { roleWords } from '../words/roles.ts';
import { handOver } from './cosign-file.ts';
import { judgeSigners, maySignToo } from './entitled.ts';
import { signersWords } from './signers-words.ts';
import { type ToSign, useSigning } from './use-signing.ts';

export interface SignActProps extends ToSign {
  readonly onLeave?: () => void;
  /** Whether the keyboard goes to the signature at once; not where somebody is still typing. */
  readonly autoFocus?: boolean;
  /** What is signed, as people read it. */
  readonly children?: ComponentChildren;
}

/** Shows what is to be signed, takes the signatures the act wants, one person after the other, and sends it. */
export function SignAct({ onLeave, autoFocus = true, children, ...toSign }: SignActProps): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const open = useOpenKey();
  const { signing, refused, busy, sign, sendAgain, startAnew } = useSigning(toSign);
  const { type, ledger } = toSign;
  const { state } = ledger;
  const election = state.definition.id;
  const signers = signing?.signers ?? [];
  const enough = judgeSigners(state, type, signers) === 'enough';

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
            <Button kind="main" busy={busy} onPress={sendAgain} autoFocus>
              {busy ? say({ zh: '正在发送……', en: 'Sending …' }) : say({ zh: '重试', en: 'Try again' })}
            </Button>
          ) : (
            <Button kind="main" onPress={onLeave ?? startAnew}>
              {say({ zh: '核对后重新签名', en: 'Check, and sign anew' })}
            </Button>
          )}
        </div>
      ) : (
        <>
          {withOpen && (
            <div class="buttons">
              <Button kind="main" busy={busy} onPress={() => sign(open)} autoFocus={autoFocus}>
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
      {onLeave !== undefined && !busy && (
        <div class="buttons">
          <Button onPress={onLeave}>{say({ zh: '返回修改', en: 'Back' })}</Button>
        </div>
      )}
    </section>
  );
}
