import type { ComponentChildren, JSX } from 'preact';
import type { ActType } from '../../../core/ledger/acts/table.ts';
import type { Ledger, Taken } from '../../desk/desk.ts';
import { SignAct } from '../../sign/sign-act.tsx';
import type { Signing } from '../../sign/use-signing.ts';

/** What is being signed, as it stood when somebody went on to sign: neither a later entry nor a correction changes it. */
export interface UnderWay {
  /** Names the form it came from. */
  readonly key: string;
  readonly ledger: Ledger;
  readonly fields: Readonly<Record<string, unknown>>;
  /** The fields as people read them. */
  readonly said: ComponentChildren;
  readonly signing?: Signing;
}

/** It outlives a locked key and another page, until it is taken or left. */
const signedSoFar = new Map<string, UnderWay>();

/** What somebody has signed already of this form. */
export function signedBefore(key: string): UnderWay | undefined {
  return signedSoFar.get(key);
}

/** The signatures of what is under way. */
export function SignUnderWay({
  underWay,
  type,
  onTaken,
  onLeave,
}: {
  readonly underWay: UnderWay;
  readonly type: ActType;
  readonly onTaken: (taken: Taken) => void;
  readonly onLeave: () => void;
}): JSX.Element {
  const { key, ledger, fields, said, signing } = underWay;
  return (
    <SignAct
      ledger={ledger}
      type={type}
      fields={fields}
      {...(signing === undefined ? {} : { begun: signing })}
      onSigned={(signed) => signedSoFar.set(key, { ...underWay, signing: signed })}
      onLeave={() => {
        signedSoFar.delete(key);
        onLeave();
      }}
      onTaken={(taken) => {
        signedSoFar.delete(key);
        onTaken(taken);
      }}
    >
      {said}
    </SignAct>
  );
}
