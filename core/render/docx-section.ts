import { AlignmentType, Header, type ISectionOptions, Paragraph, TextRun } from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { assertNever } from '../assert-never.ts';
import type { Lang } from '../findings/entry.ts';
import type { Form, FormPart } from '../report/form.ts';
import { footer } from './docx-footer.ts';
import { spaceTable, textTable } from './docx-table.ts';
import {
  besideTitle,
  bodyParagraph,
  bodyText,
  fonts,
  headingParagraph,
  titleParagraph,
  twips,
} from './docx-text.ts';
import { margins, rehearsalMark } from './page.ts';
import { dateLine, signLabel } from './words.ts';

/** A form as one section of a document: header, footer and everything between. */
export function formSection(form: Form, lang: Lang): ISectionOptions {
  const { meeting, title, subject, parts } = form;
  const { top, right, bottom, left } = margins;
  return {
    properties: {
      page: {
        size: { width: twips(210), height: twips(297) },
        margin: {
          top: twips(top),
          right: twips(right),
          bottom: twips(bottom),
          left: twips(left),
          header: twips(20),
          footer: twips(20),
        },
      },
    },
    headers: { default: header(form, lang) },
    footers: { default: footer(form, lang) },
    children: [
      ...(meeting === undefined ? [] : [besideTitle(meeting, 80)]),
      titleParagraph(title),
      ...(subject === undefined ? [] : [besideTitle(subject, 200)]),
      ...parts.flatMap((part, index) => [
        ...(isBoxed(part) && parts[index - 1]?.kind === 'sentences' ? [gap()] : []),
        ...partBlocks(part, lang),
      ]),
      ...signing(form, lang),
    ],
  };
}

function partBlocks(part: FormPart, lang: Lang) {
  switch (part.kind) {
    case 'table':
      return [textTable(part), gap()];
    case 'sentences':
      return part.lines.map((line) => sentence(line, lang));
    case 'heading':
      return [headingParagraph(part.text)];
    case 'address':
      return [bodyParagraph(part.text)];
    case 'space':
      return [spaceTable(part), gap()];
    /* v8 ignore next 2 -- a part without a case does not compile */
    default:
      return assertNever(part);
  }
}

function isBoxed({ kind }: FormPart): boolean {
  return kind === 'table' || kind === 'space';
}

/** Word joins tables that touch; a short empty line keeps them apart, and off the text. */
function gap(): Paragraph {
  return new Paragraph({ spacing: { line: 120, lineRule: 'exact' } });
}

/** A line that brings its own indent keeps it; two characters of 三号 are 32 points. */
function sentence(line: string, lang: Lang): Paragraph {
  const own = line.startsWith('\u3000') || lang === 'en';
  return bodyParagraph(line, own ? {} : { alignment: AlignmentType.BOTH, indent: { firstLine: 640 } });
}

/** Lines to sign on and the date, each tied to the next so that no page ends between them. */
function signing(form: Form, lang: Lang): Paragraph[] {
  if (form.signatures.length === 0) return [];
  const lines = form.signatures.map(
    (who, index) =>
      new Paragraph({
        keepNext: true,
        keepLines: true,
        spacing: { before: index === 0 ? 480 : 240 },
        children: [
          new TextRun({ text: signLabel(who, lang) }),
          new TextRun({ text: '\u3000'.repeat(10), underline: {} }),
        ],
      }),
  );
  const date = new Paragraph({
    alignment: AlignmentType.RIGHT,
    keepLines: true,
    spacing: { before: 320 },
    children: [new TextRun({ text: dateLine(form, lang) })],
  });
  return [...lines, date];
}

/** Empty but for a rehearsal, whose every page says so in red, across it and on top. */
function header(form: Form, lang: Lang): Header {
  if (!form.rehearsal) return new Header({ children: [new Paragraph({})] });
  const text = rehearsalMark[lang];
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ text, font: fonts.heading, size: bodyText, color: 'CC0000' }),
          new TextWatermark({ text, font: 'SimHei', color: 'CC0000', opacity: 0.2, layout: 'diagonal' }),
        ],
      }),
    ],
  });
}
