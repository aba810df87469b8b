import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { SpokenFinding } from '../../../core/findings/finding.ts';
import type { Envelope } from '../../../core/ledger/envelope.ts';
import { useConsole } from '../../app/console.ts';
import { useLang, useSay } from '../../app/lang.ts';
import { endOf, type Refusable } from '../../hall/vouching.ts';
import type { OpenKey } from '../../keys/key.ts';
import { UnlockWith } from '../../keys/unlock-form.tsx';
import { signPayload } from '../../sign/sign-payload.ts';
import { Findings } from '../../ui/findings.tsx';
import { roleWords } from '../../words/roles.ts';

/** Has the superior register a key of a hall's after all, in the place of one that its owner got at the service meanwhile. */
export function Vouch({
  refused: { actor, kid },
  onRegistered,
}: {
  readonly refused: Refusable;
  readonly onRegistered: () => void;
}): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const { desk, registry, session } = useConsole();
  const [findings, setFindings] = useState<readonly SpokenFinding[]>([]);
  /** The key its id has at the service, once that is known to be in the way. */
  const [standing, setStanding] = useState<string>();

  /** The end of that key as it was first signed: the service completes what a cut line left half done, and takes no second one. */
  const ending = useRef<Envelope | undefined>(undefined);

  const register = async (open: OpenKey) => {
    const signed = (payload: unknown) => signPayload(payload, 'actor', open);
    const registration = await signed(actor);
    const done = await registry.register(registration, lang);
    if (done.ok) return onRegistered();
    if (done.findings[0]?.code !== 'actor-taken') return setFindings(done.findings);
    if (standing === undefined) {
      setFindings(done.findings);
      session.unlock(open, Date.now());
      const known = await registry.actors(lang);
      const own = known.ok ? known.value.find((each) => each.actor === actor.actor) : undefined;
      return setStanding(own?.kid);
    }
    ending.current ??= await signed(endOf(actor.actor, standing, desk.now()));
    const ended = await registry.register(ending.current, lang);
    const again = ended.ok ? await registry.register(registration, lang) : ended;
    if (again.ok) return onRegistered();
    setFindings(again.findings);
  };

  return (
    <section class="panel">
      <h2>{say({ zh: '上级核实后登记这把会场密钥', en: 'The superior registers this key of the hall' })}</h2>
      <p>
        {actor.person}（{say(roleWords[actor.role])}）· {actor.actor} · {say({ zh: '密钥指纹', en: 'key' })}{' '}
        <code>{kid}</code>
      </p>
      <p>
        {say({
          zh: '请与本人在会场电脑“密钥”页上的指纹核对，一致再登记。',
          en: 'Compare it with what their own page “Keys” shows on the hall’s computer; register it only if it is the same.',
        })}
      </p>
      {standing !== undefined && (
        <p class="notice" role="alert">
          {say({
            zh: `此标识在服务上另有密钥 ${standing}。再次签名，将注销那一把，改为会场这一把；那一把签过名的，不会被替换。`,
            en: `At the service this id has another key, ${standing}. Sign again to end that one and take the hall’s; a key that has signed something is not replaced.`,
          })}
        </p>
      )}
      <Findings findings={findings} news />
      <UnlockWith
        key={standing ?? ''}
        roles={['superior']}
        action={
          standing === undefined
            ? say({ zh: '核实无误，签名登记', en: 'It is theirs: sign' })
            : say({ zh: '注销那一把，登记会场这一把', en: 'End that one, register the hall’s' })
        }
        onOpen={register}
      />
    </section>
  );
}
