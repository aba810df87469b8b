import { AlignmentType, type IParagraphOptions, LineRuleType, Paragraph, TextRun } from 'docx';

/** By names every Windows, WPS and Office has; Latin letters and digits take the same face as the Han beside them. */
export const fonts = {
  title: sameFace('SimSun'),
  body: sameFace('FangSong'),
  heading: sameFace('SimHei'),
} as const;

/** Half-points, as Word counts: 三号, 二号, 小四, 小五. */
export const bodyText = 32;
const titleText = 44;
export const tableText = 24;
export const smallText = 18;

function sameFace(name: string) {
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' };
}

/** Twentieths of a point in a millimetre, in whole numbers. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440 * 10) / 254);
}

/** A title in the middle; one that needs two lines breaks where Word breaks it. */
export function titleParagraph(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { after: 120 },
    children: [new TextRun({ text, font: fonts.title, size: titleText, bold: true })],
  });
}

/** The lines above and below a title. */
export function besideTitle(text: string, after: number): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { after },
    children: [new TextRun({ text })],
  });
}

export function headingParagraph(text: string): Paragraph {
  return new Paragraph({
    keepNext: true,
    spacing: { before: 160, after: 80 },
    children: [new TextRun({ text, font: fonts.heading, size: bodyText })],
  });
}

/** Body text at 28 points a line, as an office sets it. */
export function bodyParagraph(text: string, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    spacing: { line: 560, lineRule: LineRuleType.EXACT },
    ...options,
    children: [new TextRun({ text })],
  });
}
