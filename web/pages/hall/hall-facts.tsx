import type { JSX } from 'preact';
import { speak } from '../../../core/findings/finding.ts';
import { checkHallClock } from '../../../core/hall/clock.ts';
import type { Hall } from '../../../core/hall/hall.ts';
import { headCode } from '../../../core/ledger/canonical.ts';
import { thumbprint } from '../../../core/ledger/keys.ts';
import { timeInChina } from '../../../core/report/time-in-china.ts';
import { useLang, useSay } from '../../app/lang.ts';
import { addressOf } from '../../app/place.ts';
import { sha256 } from '../../crypto/sha256.ts';
import { Findings } from '../../ui/findings.tsx';
import { useNow } from './use-now.ts';

/** Whose hall this is: what to compare with paper before anything is signed, how far it has come, and the clock it goes by. */
export function HallFacts({ hall }: { readonly hall: Hall }): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const { definition, seq, head } = hall.state;
  const now = useNow();
  const clock = checkHallClock(hall, now).map((found) => speak(found, lang));
  const facts: readonly (readonly [string, string])[] = [
    [say({ zh: '选举', en: 'Election' }), `${definition.title}（${hall.election}）`],
    [
      say({ zh: '性质', en: 'Kind' }),
      definition.mode === 'rehearsal'
        ? say({ zh: '演练', en: 'rehearsal' })
        : say({ zh: '正式', en: 'official' }),
    ],
    [
      say({ zh: '离线包账本码', en: 'Head code of the pack' }),
      `${headCode(hall.from.head)}（${hall.from.seq}）`,
    ],
    [say({ zh: '现在账本码', en: 'Head code now' }), `${headCode(head)}（${seq}）`],
    ...hall.roots.map(
      ({ person, jwk }) =>
        [`${say({ zh: '根密钥指纹', en: 'Root key' })} ${person}`, thumbprint(jwk, sha256)] as const,
    ),
    [say({ zh: '服务密钥指纹', en: 'Service key' }), thumbprint(hall.service, sha256)],
    // Not in the zone that the computer is set to: a clock set by hand in another looks right, and every entry is hours off.
    [say({ zh: '本机时钟（北京时间）', en: 'This computer’s clock (Beijing time)' }), timeInChina(now)[lang]],
  ];
  return (
    <section class="panel" aria-label={say({ zh: '离线包', en: 'The pack' })}>
      <table class="data">
        <caption>
          {say({
            zh: '签名之前，请与纸面核对指纹和账本码，并核对本机日期和时间',
            en: 'Before anything is signed compare thumbprints and head code with the paper, and check date and time',
          })}
        </caption>
        <tbody>
          {facts.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Findings findings={clock} />
      <div class="buttons">
        <a class="button main" href={addressOf('meeting', hall.election)}>
          {say({ zh: '会议台', en: 'Conduct the meeting' })}
        </a>
        <a class="button" href={addressOf('entry', hall.election)}>
          {say({ zh: '录票台', en: 'Enter ballots' })}
        </a>
        <a class="button" href={addressOf('slips', hall.election)}>
          {say({ zh: '报告单', en: 'Slips' })}
        </a>
      </div>
    </section>
  );
}
