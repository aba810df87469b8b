import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Format } from '../../../core/render/formats.ts';
import type { Form } from '../../../core/report/form.ts';
import { useLang } from '../../app/lang.ts';
import { Button } from '../../ui/button.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { Sheet } from './sheet.tsx';
import { useHtml } from './use-html.ts';

const media: Readonly<Record<Format, string>> = {
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Forms as they are printed, with the ways to print them and to save one; `children` are further buttons. */
export function FormView({
  forms,
  saved,
  print,
  children,
}: {
  readonly forms: readonly Form[];
  readonly saved: Form;
  /** The words of the button that prints them. */
  readonly print: string;
  readonly children?: ComponentChildren;
}): JSX.Element {
  const lang = useLang();
  const frame = useRef<HTMLIFrameElement>(null);
  const html = useHtml(forms, lang);
  const save = async (format: Format) => {
    const { renderAs } = await import('../../../core/render/formats.ts');
    saveFile(`${saved.id}.${format}`, media[format], await renderAs(format, saved, lang));
  };
  return (
    <>
      <div class="buttons">
        <Button kind="main" disabled={html === ''} onPress={() => frame.current?.contentWindow?.print()}>
          {print}
        </Button>
        {children}
        <Button onPress={() => save('docx')}>.docx</Button>
        <Button onPress={() => save('xlsx')}>.xlsx</Button>
        <Button onPress={() => save('html')}>.html</Button>
      </div>
      {html !== '' && <Sheet html={html} title={saved.title} frame={frame} />}
    </>
  );
}
