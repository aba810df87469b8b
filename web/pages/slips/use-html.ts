import { useEffect, useState } from 'preact/hooks';
import type { Lang } from '../../../core/findings/entry.ts';
import type { Form } from '../../../core/report/form.ts';

/** Slips as they are printed; `''` until that is drawn. What draws them is loaded when it is first asked for. */
export function useHtml(forms: readonly Form[], lang: Lang): string {
  const [html, setHtml] = useState('');
  useEffect(() => {
    let left = false;
    import('../../../core/render/html.ts').then(({ renderHtml }) => left || setHtml(renderHtml(forms, lang)));
    return () => {
      left = true;
    };
  }, [forms, lang]);
  return html;
}
