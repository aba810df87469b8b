import {
  Footer,
  HorizontalPositionRelativeFrom,
  ImageRun,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx';
import type { Lang } from '../findings/entry.ts';
import type { Form, Witness } from '../report/form.ts';
import { fonts, smallText, twips } from './docx-text.ts';
import { codeSide, margins } from './page.ts';
import { pngOf } from './png.ts';
import { qrCode } from './qr-code.ts';
import { codeLabel, witnessCode, witnessLine } from './words.ts';

const textWidth = 210 - margins.left - margins.right;
/** Millimetres from the top of a page to a code that stands in its lower margin. */
const codeTop = 297 - margins.bottom + 4;
/** Pixels of a square: sharp on paper, a kilobyte in the file. */
const scale = 8;

/** The foot of every page: its number, and what ties the sheet to one history, to type and to scan. */
export function footer({ witness }: Form, lang: Lang): Footer {
  const small = { font: fonts.title, size: smallText };
  const page = new TextRun({ ...small, children: ['\t— ', PageNumber.CURRENT, ' —'] });
  const tabStops = [{ type: TabStopType.RIGHT, position: twips(textWidth) }];
  if (witness === undefined) return new Footer({ children: [new Paragraph({ tabStops, children: [page] })] });
  const told = new TextRun({ ...small, text: witnessLine(witness, lang) });
  return new Footer({
    children: [
      new Paragraph({
        tabStops,
        indent: { left: twips(codeSide + 2) },
        children: [picture(witness, lang), told, page],
      }),
    ],
  });
}

/** Lies in the margin beside the line, so that no page has less room for it. */
function picture(witness: Witness, lang: Lang): ImageRun {
  return new ImageRun({
    type: 'png',
    data: pngOf(qrCode(witnessCode(witness)), scale),
    transformation: { width: pixels(codeSide), height: pixels(codeSide) },
    altText: { name: 'code', description: codeLabel(lang) },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: emu(margins.left) },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: emu(codeTop) },
      wrap: { type: TextWrappingType.NONE },
    },
  });
}

/** 96 to the inch. */
function pixels(millimetres: number): number {
  return Math.round((millimetres * 960) / 254);
}

/** English metric units, 36,000 to the millimetre. */
function emu(millimetres: number): number {
  return millimetres * 36_000;
}
