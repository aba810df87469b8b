import { useRef, useState } from 'preact/hooks';
import { speak } from '../../core/findings/finding.ts';
import type { ActType } from '../../core/ledger/acts/table.ts';
import type { Envelope } from '../../core/ledger/envelope.ts';
import { useConsole } from '../app/console.ts';
import { useLang } from '../app/lang.ts';
import type { Ledger, Refused, Taken } from '../desk/desk.ts';
import type { KeyOwner, OpenKey } from '../keys/key.ts';
import { type ActPayload, actPayload } from './act.ts';
import { judgeSigners, wrongSigners } from './entitled.ts';
import { addSignature, signPayload } from './sign-payload.ts';

/** An act with the signatures it has so far. */
export interface Signing {
  readonly payload: ActPayload;
  readonly envelope?: Envelope;
  readonly signers: readonly KeyOwner[];
}

export interface ToSign {
  readonly ledger: Ledger;
  readonly type: ActType;
  /** The act's own fields. They are fixed once the first has signed, and so is the ledger that was seen. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly onTaken: (taken: Taken) => void;
  /** Told when it begins to be signed or sent, and when that is over: no other is chosen meanwhile. */
  readonly onBusy?: (busy: boolean) => void;
  /** An act begun elsewhere or before, to be signed on. */
  readonly begun?: Signing;
  /** Told each signature, for whoever keeps what is begun. */
  readonly onSigned?: (signing: Signing) => void;
}

export interface SigningNow {
  readonly signing: Signing | undefined;
  readonly refused: Refused | undefined;
  readonly busy: boolean;
  /** Signs, and sends it once those who signed are enough. */
  readonly sign: (by: OpenKey) => Promise<void>;
  readonly sendAgain: () => Promise<void>;
  readonly startAnew: () => void;
}

/** Takes the signatures of an act one after the other, and sends it: one thing at a time. */
export function useSigning({ ledger, type, fields, onTaken, onBusy, begun, onSigned }: ToSign): SigningNow {
  const lang = useLang();
  const { desk } = useConsole();
  const [signing, setSigning] = useState(begun);
  // A PIN takes a while to check: what was signed meanwhile with another key is signed on, and not begun anew.
  const latest = useRef(begun);
  const [refused, setRefused] = useState<Refused>();
  const [busy, setBusy] = useState(false);
  // At once, and not with the next drawing: two quick presses are one signature.
  const running = useRef(false);
  const { state } = ledger;

  const run = async (task: () => Promise<Taken | undefined>) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    onBusy?.(true);
    let taken: Taken | undefined;
    try {
      taken = await task();
    } finally {
      // What is taken is under way still, to wherever it leads: nothing is offered to be tried again.
      running.current = taken !== undefined;
      setBusy(taken !== undefined);
      onBusy?.(false);
    }
    if (taken !== undefined) onTaken(taken);
  };
  const send = async (signed: Signing): Promise<Taken | undefined> => {
    const answer = await desk.sendAct(state.definition.id, signed.envelope!, lang);
    if (answer.ok) return answer.value;
    setRefused(answer);
    return undefined;
  };
  const keep = (next: Signing | undefined) => {
    latest.current = next;
    setSigning(next);
  };
  const sign = async (by: OpenKey): Promise<Taken | undefined> => {
    const before = latest.current;
    const signers = [...(before?.signers ?? []), by.key.owner];
    const wrong = wrongSigners(state, type, signers);
    setRefused(
      wrong.length === 0
        ? undefined
        : { ok: false, findings: wrong.map((found) => speak(found, lang)), unreachable: false },
    );
    if (wrong.length > 0) return undefined;
    const payload = before?.payload ?? actPayload(state, type, fields, desk.now());
    const envelope = before?.envelope
      ? await addSignature(before.envelope, 'act', by)
      : await signPayload(payload, 'act', by);
    const signed = { payload, envelope, signers };
    keep(signed);
    onSigned?.(signed);
    return judgeSigners(state, type, signers) === 'enough' ? send(signed) : undefined;
  };
  return {
    signing,
    refused,
    busy,
    sign: (by) => run(() => sign(by)),
    sendAgain: () => run(() => send(latest.current!)),
    startAnew() {
      keep(begun);
      setRefused(undefined);
    },
  };
}
