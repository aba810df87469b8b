import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Lang } from '../../../core/findings/entry.ts';
import type { Format } from '../../../core/render/formats.ts';
import type { Form } from '../../../core/report/form.ts';
import { useLang } from '../../app/lang.ts';
import { laterParts } from '../../desk/later-parts.ts';
import { Button } from '../../ui/button.tsx';
import { Findings } from '../../ui/findings.tsx';
import { useSaveFile } from '../../ui/use-save-file.ts';
import { Sheet } from './sheet.tsx';
import { useHtml } from './use-html.ts';

const media: Readonly<Record<Format, string>> = {
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const drawAs: Readonly<Record<Format, (form: Form, lang: Lang) => Promise<string | Uint8Array>>> = {
  html: async (form, lang) => (await laterParts.html()).renderHtml([form], lang),
  docx: async (form, lang) => (await laterParts.docx()).renderDocx(form, lang),
  xlsx: async (form, lang) => (await laterParts.xlsx()).renderXlsx(form, lang),
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
  const { unsaved, save } = useSaveFile();
  const saveAs = (format: Format) =>
    save(`${saved.id}.${format}`, media[format], () => drawAs[format](saved, lang));
  return (
    <>
      <div class="buttons">
        <Button
          kind="main"
          disabled={html?.ok !== true}
          onPress={() => frame.current?.contentWindow?.print()}
        >
          {print}
        </Button>
        {children}
        <Button onPress={() => saveAs('docx')}>.docx</Button>
        <Button onPress={() => saveAs('xlsx')}>.xlsx</Button>
        <Button onPress={() => saveAs('html')}>.html</Button>
      </div>
      <Findings findings={unsaved} news />
      {html?.ok === false && <Findings findings={html.findings} news />}
      {html?.ok && <Sheet html={html.value} title={saved.title} frame={frame} />}
    </>
  );
}
