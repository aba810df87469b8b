import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SpokenFinding } from '../../../core/findings/finding.ts';
import { useConsole } from '../../app/console.ts';
import { useLang, useSay } from '../../app/lang.ts';
import type { Invited } from '../../enrol/look-up.ts';
import { signRegistration } from '../../enrol/sign-registration.ts';
import { finishEnrolment } from '../../keys/finish-enrolment.ts';
import type { KeptKey } from '../../keys/key.ts';
import { NewPin } from '../../keys/new-pin.tsx';
import { Trouble } from '../../keys/trouble.tsx';
import { useStored } from '../../keys/use-stored.ts';
import { Button } from '../../ui/button.tsx';
import { Findings } from '../../ui/findings.tsx';
import { InvitationFacts } from './invitation-facts.tsx';

/** Says whose key it will be, has a PIN chosen, makes the key and has it registered. */
export function MakeKey({
  invited,
  onEnrolled,
  onLeave,
}: {
  readonly invited: Invited;
  readonly onEnrolled: (kept: KeptKey) => void;
  readonly onLeave: () => void;
}): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const { desk, registry, keyring } = useConsole();
  const { busy, trouble, run } = useStored();
  const [made, setMade] = useState<KeptKey>();
  const [findings, setFindings] = useState<readonly SpokenFinding[]>([]);
  const { invitation } = invited;

  const finish = async (key: KeptKey) => {
    const finished = await finishEnrolment(key.kid, key.pending!, { registry, keyring }, lang);
    if (finished.ok) return onEnrolled(key);
    setMade(finished.gone ? undefined : key);
    setFindings(finished.refused.findings);
  };
  const make = (pin: string) =>
    run(async () => {
      const { actor, person, role, jurisdiction, election, station } = invitation;
      const owner = {
        actor,
        person,
        role,
        jurisdiction,
        ...(election === undefined ? {} : { election }),
        ...(station === undefined ? {} : { station }),
      };
      await finish(await keyring.make(pin, owner, (open) => signRegistration(invited, open, desk.now())));
    });

  return (
    <section class="panel" aria-label={say({ zh: '本人信息', en: 'Who you are' })}>
      <h2>
        {say({ zh: '请核对：您是', en: 'Please check: you are' })} {invitation.person}？
      </h2>
      <InvitationFacts invitation={invitation} />
      <Trouble words={trouble} />
      <Findings findings={findings} news />
      {made === undefined ? (
        <>
          <NewPin
            action={say({ zh: '是本人，生成密钥并登记', en: 'That is me: make my key and enrol' })}
            busy={
              busy ? say({ zh: '正在生成密钥并登记……', en: 'Making the key and enrolling …' }) : undefined
            }
            onPin={make}
          />
          <div class="buttons">
            <Button onPress={onLeave} disabled={busy}>
              {say({ zh: '不是本人，返回', en: 'That is not me: back' })}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p class="notice">
            {say({
              zh: '密钥已生成并保存在本机，登记还没有得到答复。',
              en: 'The key is made and kept here; its registration has not been answered yet.',
            })}
          </p>
          <Button kind="main" busy={busy} onPress={() => run(() => finish(made))} autoFocus>
            {say({ zh: '重试', en: 'Try again' })}
          </Button>
        </>
      )}
    </section>
  );
}
