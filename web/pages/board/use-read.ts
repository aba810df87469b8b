import { useCallback, useEffect, useState } from 'preact/hooks';
import { useLang } from '../../app/lang.ts';
import { readPages } from '../../board/read-pages.ts';
import type { Answer } from '../../desk/desk.ts';
import { useService } from './use-service.ts';

type Pages<Body> = Answer<
  readonly (Body & {
    readonly next?: string;
    readonly faults?: readonly import('../../../core/findings/finding.ts').SpokenFinding[];
  })[]
>;

/** Reads an answer of the service to its last page, once, and again when asked to. */
export function useRead<Body extends object>(
  path: string,
): { readonly pages: Pages<Body> | undefined; readonly again: () => void } {
  const service = useService();
  const lang = useLang();
  const [pages, setPages] = useState<Pages<Body>>();
  const [times, setTimes] = useState(0);
  // `times` asks again.
  useEffect(() => {
    let left = false;
    readPages<Body>(service, path, lang).then((answer) => left || setPages(answer));
    return () => {
      left = true;
    };
  }, [service, path, lang, times]);
  return { pages, again: useCallback(() => setTimes((before) => before + 1), []) };
}
