import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type Outgoing, outbox } from '../desk/outbox.ts';
import { Button } from '../ui/button.tsx';
import { Findings } from '../ui/findings.tsx';
import { useSay } from './lang.ts';

/** A waiting bundle that was refused for good, as where another computer's of the same pile is in: what is kept of it may go. */
export function RefusedBundle({ of }: { readonly of: Outgoing }): JSX.Element | null {
  const say = useSay();
  const [asked, setAsked] = useState(false);
  const refused = outbox.refusalOf(of.key);
  if (refused === undefined || refused.unreachable) return null;
  return (
    <>
      <Findings findings={refused.findings} />
      <Button
        kind={asked ? 'danger' : 'plain'}
        busy={outbox.isSending(of.key)}
        onPress={() => (asked ? outbox.discard(of) : setAsked(true))}
      >
        {asked
          ? say({ zh: '确认：从本机删除这个票包', en: 'Yes: delete this bundle here' })
          : say({
              zh: `${of.station} 第 ${of.batch} 包不再发送`,
              en: `Do not send ${of.station}, bundle ${of.batch}, any more`,
            })}
      </Button>
    </>
  );
}
