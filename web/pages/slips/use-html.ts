import { useEffect, useState } from 'preact/hooks';
import type { Lang } from '../../../core/findings/entry.ts';
import type { Form } from '../../../core/report/form.ts';
import type { Answer } from '../../desk/desk.ts';
import { laterParts } from '../../desk/later-parts.ts';
import { unlessCut } from '../../desk/line-cut.ts';

/** Slips as they are printed; `undefined` until that is drawn, and refused where what draws them could not be fetched. */
export function useHtml(forms: readonly Form[], lang: Lang): Answer<string> | undefined {
  const [html, setHtml] = useState<Answer<string>>();
  useEffect(() => {
    let left = false;
    const draw = async () => {
      const { renderHtml } = await laterParts.html();
      return { ok: true as const, value: renderHtml(forms, lang) };
    };
    unlessCut(lang, draw).then((drawn) => left || setHtml(drawn));
    return () => {
      left = true;
    };
  }, [forms, lang]);
  return html;
}
