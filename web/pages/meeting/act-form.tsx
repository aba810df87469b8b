import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { speak } from '../../../core/findings/finding.ts';
import type { ActType } from '../../../core/ledger/acts/table.ts';
import type { Facts } from '../../../core/ledger/facts.ts';
import { foresee } from '../../../core/ledger/foresee.ts';
import type { ContestState } from '../../../core/ledger/state.ts';
import { useLang, useSay, type Words } from '../../app/lang.ts';
import { browserCrypto } from '../../crypto/browser-crypto.ts';
import type { Ledger, Refused, Taken } from '../../desk/desk.ts';
import { Findings } from '../../ui/findings.tsx';
import { SignUnderWay, signedBefore, type UnderWay } from './under-way.tsx';
import type { TextsForm } from './use-texts.ts';

/** What every form of a contest is given. */
export interface FormProps {
  readonly ledger: Ledger;
  readonly contest: ContestState;
  readonly onTaken: (taken: Taken) => void;
}

const readingWords: Record<'file' | 'result', Words> = {
  file: { zh: '正在读取所选文件……', en: 'Reading the file chosen …' },
  result: { zh: '正在核对计票结果……', en: 'Checking the numbers …' },
};

/**
 * A form and then its signatures. What stands in the way is shown while it is filled in; what was typed stays as it is when
 * somebody goes back, or sending fails, and who has signed stays through a locked key and another page.
 */
export function ActForm({
  ledger,
  type,
  fields,
  reading,
  facts,
  form,
  said,
  first,
  onTaken,
  children,
}: {
  readonly ledger: Ledger;
  readonly type: ActType;
  /** The act's own fields; `undefined` while the form is not filled in. */
  readonly fields: UnderWay['fields'] | undefined;
  /** What is still being read. Who goes on meanwhile goes on once the result is here; a file has to be looked at first. */
  readonly reading?: 'file' | 'result' | undefined;
  /** What the service will know beside the ledger; `unknown` where only it can, and nothing is foreseen. */
  readonly facts?: Facts | 'unknown';
  /** Where it is kept; a form in which nothing is typed has none. */
  readonly form?: Pick<TextsForm, 'key' | 'forget'>;
  /** What is signed, as people read it: shown while it is filled in, and again beside the signatures. */
  readonly said?: ComponentChildren;
  /** What has to be done before anybody signs; what keeps it from being done. */
  readonly first?: () => Promise<Refused | undefined>;
  readonly onTaken: (taken: Taken) => void;
  readonly children?: ComponentChildren;
}): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const key = form?.key ?? JSON.stringify([ledger.state.definition.id, type, fields]);
  const [underWay, setUnderWay] = useState(() => signedBefore(key));
  // What is corrected while something else has to be done first.
  const latest = useRef(fields);
  latest.current = fields;
  const [pressed, setPressed] = useState(0);
  const [waiting, setWaiting] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [busy, setBusy] = useState(false);
  const [changed, setChanged] = useState(false);
  const foreseen =
    fields === undefined || facts === 'unknown' || underWay !== undefined
      ? []
      : foresee(ledger.state, type, fields, facts ?? {}, browserCrypto);
  const findings = foreseen.map((found) => speak(found, lang));
  const isClear = findings.every(({ severity }) => severity !== 'block');
  const goOn = async () => {
    if (fields === undefined || !isClear || busy) return;
    const begun = { key, ledger, fields, said };
    if (first === undefined) {
      setUnderWay(begun);
      return;
    }
    setBusy(true);
    setChanged(false);
    const inTheWay = await first();
    const isSame = JSON.stringify(latest.current) === JSON.stringify(fields);
    setBusy(false);
    setRefused(inTheWay);
    setChanged(!isSame);
    if (inTheWay === undefined && isSame) setUnderWay(begun);
  };
  useEffect(() => {
    if (!waiting || reading !== undefined) return;
    setWaiting(false);
    goOn();
  }, [waiting, reading]);
  if (underWay !== undefined) {
    return (
      <SignUnderWay
        underWay={underWay}
        type={type}
        onLeave={() => setUnderWay(undefined)}
        onTaken={(taken) => {
          form?.forget();
          onTaken(taken);
        }}
      />
    );
  }
  return (
    <form
      class="panel act"
      onSubmit={(event) => {
        event.preventDefault();
        setPressed(pressed + 1);
        if (reading === 'result') setWaiting(true);
        else goOn();
      }}
      // Whoever corrects something after all has not said that it is right.
      onInput={() => setWaiting(false)}
    >
      {children}
      {said}
      <Findings key={pressed} findings={findings} news={pressed > 0} />
      {refused !== undefined && <Findings findings={refused.findings} news />}
      {reading !== undefined && (
        <p class="hint" role="status">
          {say(readingWords[reading])}
        </p>
      )}
      {fields === undefined && reading === undefined && (
        <p class="hint" role={pressed > 0 ? 'alert' : undefined}>
          {say({
            zh: '还有项目没有填，或填的不是数字。',
            en: 'Something is not filled in yet, or is no number.',
          })}
        </p>
      )}
      {changed && (
        <p class="hint" role="alert">
          {say({
            zh: '发送期间内容有改动，还没有进入签名。请核对后再按一次。',
            en: 'Something was changed meanwhile, so nobody is asked to sign yet. Check it, and press once more.',
          })}
        </p>
      )}
      <div class="buttons">
        <button type="submit" class="button main" aria-busy={waiting || busy}>
          {say({ zh: '核对无误，去签名', en: 'It is right: go on to sign' })}
        </button>
      </div>
    </form>
  );
}
