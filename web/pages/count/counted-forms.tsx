import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Form } from '../../../core/report/form.ts';
import { useLang, useSay } from '../../app/lang.ts';
import { Button } from '../../ui/button.tsx';
import { Findings } from '../../ui/findings.tsx';
import { Sheet } from '../slips/sheet.tsx';
import { useHtml } from '../slips/use-html.ts';

/** The slips of a count as they are printed. */
export function CountedForms({ forms }: { readonly forms: readonly Form[] }): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const frame = useRef<HTMLIFrameElement>(null);
  const html = useHtml(forms, lang);
  const section = useRef<HTMLElement>(null);
  // The form above is longer than a screen: what it made is brought into sight.
  useEffect(() => section.current?.scrollIntoView(), [html]);
  return (
    <section ref={section} aria-label={say({ zh: '报告单', en: 'Slips' })}>
      <p role="status">
        {say({ zh: `计票完成，共 ${forms.length} 张报告单。`, en: `Counted: ${forms.length} slips.` })}
      </p>
      <div class="buttons">
        <Button
          kind="main"
          disabled={html?.ok !== true}
          onPress={() => frame.current?.contentWindow?.print()}
        >
          {say({ zh: '打印', en: 'Print' })}
        </Button>
      </div>
      {html?.ok === false && <Findings findings={html.findings} news />}
      {html?.ok && <Sheet html={html.value} title={say({ zh: '报告单', en: 'Slips' })} frame={frame} />}
    </section>
  );
}
