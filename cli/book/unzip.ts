import { unzipSync } from 'fflate';
import { type Finding, finding } from '../../core/findings/finding.ts';

export type Unzipped =
  | { readonly ok: true; readonly parts: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** All parts of a book together; a real one is a few hundred kilobytes. */
const mostUnpacked = 64 * 1024 * 1024;

/** What a ZIP and what an old or encrypted office file begin with. */
const zipBytes = [0x50, 0x4b, 0x03, 0x04];
const compoundBytes = [0xd0, 0xcf, 0x11, 0xe0];

class TooLarge extends Error {}

/**
 * The XML parts of an .xlsx, by path. No part is given more room than it claims, and parts that claim too much together
 * are refused before they are inflated.
 */
export function unzipBook(bytes: Uint8Array): Unzipped {
  if (!beginsWith(bytes, zipBytes)) {
    return refused(finding(beginsWith(bytes, compoundBytes) ? 'book-old-xls' : 'book-not-xlsx', ''));
  }
  let claimed = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(?:xml|rels)$/.test(name)) return false;
        claimed += originalSize;
        if (claimed > mostUnpacked) throw new TooLarge();
        return true;
      },
    });
    // A ZIP of something else: an .ods, a .docx.
    if (parts['xl/workbook.xml'] === undefined) return refused(finding('book-not-xlsx', ''));
    return { ok: true, parts: new Map(Object.entries(parts)) };
  } catch (fault) {
    if (fault instanceof TooLarge) return refused(finding('book-unpacked-size', '', { limit: mostUnpacked }));
    return refused(finding('book-damaged', '', { reason: (fault as Error).message }));
  }
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

function refused(found: Finding): Unzipped {
  return { ok: false, findings: [found] };
}
