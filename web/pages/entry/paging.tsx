import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useSay } from '../../app/lang.ts';
import { Button } from '../../ui/button.tsx';

/** Rows shown at once. */
const pageSize = 20;

/** The rows of the page somebody is on, and the buttons to the others; none where all rows are in view. */
export function usePages<R>(rows: readonly R[]): {
  readonly shown: readonly R[];
  readonly buttons: JSX.Element | null;
} {
  const say = useSay();
  const [page, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(rows.length / pageSize));
  const at = Math.min(page, pages - 1);
  return {
    shown: rows.slice(at * pageSize, (at + 1) * pageSize),
    buttons:
      pages === 1 ? null : (
        <div class="buttons paging">
          <Button disabled={at === 0} onPress={() => setPage(at - 1)}>
            {say({ zh: '上一页', en: 'Previous' })}
          </Button>
          <span>
            {at + 1} / {pages}
          </span>
          <Button disabled={at === pages - 1} onPress={() => setPage(at + 1)}>
            {say({ zh: '下一页', en: 'Next' })}
          </Button>
        </div>
      ),
  };
}
