import type { JSX } from 'preact';
import { useSay } from '../../app/lang.ts';
import { addressOf } from '../../app/place.ts';
import type { Taken } from '../../desk/desk.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { useAutoFocus } from '../../ui/use-auto-focus.ts';

/** What of a pile its page knows once the ledger no longer waits for it. */
export interface Known {
  /** What its bundle is kept under. */
  readonly pile: string;
  readonly batch: string;
  readonly papers?: number;
  /** The last entry of the ledger that was read then. */
  readonly seq: number;
}

export interface Done extends Known {
  /** Where it stands. */
  readonly taken: Taken;
}

/** The bundle is in: where it stands, and the way to the next. */
export function Received({
  election,
  station,
  batch,
  papers,
  taken,
}: Done & { readonly election: string; readonly station: string }): JSX.Element {
  const say = useSay();
  const next = useAutoFocus<HTMLAnchorElement>(true);
  return (
    <section class="panel">
      <PageHeading>{say({ zh: '✓ 票包已收到', en: '✓ The bundle is in' })}</PageHeading>
      <p role="status">
        {say({
          zh: `${station} 第 ${batch} 包${papers === undefined ? '' : `，${papers} 张`}，记为账本第 ${taken.seq} 条。本机草稿已删除。`,
          en: `${station}, bundle ${batch}${papers === undefined ? '' : `, ${papers} papers`}: entry ${taken.seq} of the ledger. The drafts here are deleted.`,
        })}
      </p>
      <a ref={next} class="button main" href={addressOf('entry', election)}>
        {say({ zh: '录下一包', en: 'The next pile' })}
      </a>
    </section>
  );
}
