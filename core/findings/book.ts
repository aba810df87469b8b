import { cellFindings } from './book/cells.ts';
import { bookFileFindings } from './book/files.ts';
import { bookRowFindings } from './book/rows.ts';

/** What the spreadsheet of a county's drafts is refused for, each at its cell. */
export const bookFindings = {
  ...bookFileFindings,
  ...cellFindings,
  ...bookRowFindings,
} as const;
