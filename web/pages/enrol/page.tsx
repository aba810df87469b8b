import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useSay } from '../../app/lang.ts';
import { addressOf, type Place } from '../../app/place.ts';
import { canSign, NoKeysHere } from '../../app/secure-context.tsx';
import type { Invited } from '../../enrol/look-up.ts';
import type { KeptKey } from '../../keys/key.ts';
import { AskCode } from './ask-code.tsx';
import { Enrolled } from './enrolled.tsx';
import { MakeKey } from './make-key.tsx';

/** Turns a one-time code on paper into a key of one's own: code, whose it is, PIN, done. */
export function EnrolPage({ place }: { readonly place: Place }): JSX.Element {
  const say = useSay();
  const [invited, setInvited] = useState<Invited>();
  const [enrolled, setEnrolled] = useState<KeptKey>();
  return (
    <>
      <h1>{say({ zh: '凭码登记', en: 'Enrol with a code' })}</h1>
      <NoKeysHere />
      {canSign() &&
        (enrolled !== undefined ? (
          <Enrolled kept={enrolled} />
        ) : invited !== undefined ? (
          <MakeKey invited={invited} onEnrolled={setEnrolled} onLeave={() => setInvited(undefined)} />
        ) : (
          <AskCode actor={place[1] ?? ''} onInvited={setInvited} />
        ))}
      <p>
        <a href={addressOf('keys')}>{say({ zh: '本机的密钥', en: 'Keys on this computer' })}</a>
      </p>
    </>
  );
}
