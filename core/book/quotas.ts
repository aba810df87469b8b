import type * as z from 'zod/mini';
import { type Finding, finding } from '../findings/finding.ts';
import { readShape } from '../json/shape.ts';
import { parseJurisdiction } from '../ledger/jurisdiction.ts';
import { quotaFileSchema } from '../slate/quota/quota-file.ts';
import type { Sheet } from './cell.ts';
import { quotaRulesById } from './choices.ts';
import type { Fields, Remarks } from './fields.ts';
import { quotaForm } from './forms.ts';
import { type Group, groupRows } from './groups.ts';
import { placed } from './placed.ts';

/** A township's quota file, and the cell of its jurisdiction. */
export interface DraftedQuota {
  readonly jurisdiction: string;
  readonly quota: z.infer<typeof quotaFileSchema>;
  readonly at: string;
}

type QuotaColumn = keyof typeof quotaForm.columns;
type Township = Group<QuotaColumn, typeof reads, ReturnType<typeof readUnit>>;

/** Above what any township has; their sum stays an exact integer. */
const most = 10_000_000;
const mostBranches = 1000;
/** Province, prefecture, county, township. */
const townshipLevels = 4;

/** What the rows of one township share. */
const reads = {
  rule: (fields: Fields<QuotaColumn>) => fields.choice('rule', quotaRulesById),
  lastTerm: (fields: Fields<QuotaColumn>) => fields.integer('lastTerm', 1, most),
  proposed: (fields: Fields<QuotaColumn>) => fields.integer('proposed', 1, most),
  approved: (fields: Fields<QuotaColumn>) => fields.integer('approved', 1, most),
} as const;

/** The sheet 名额 by township: members and branches are the sums of its units' (rules.md §6). */
export function readQuotas(sheet: Sheet, remarks: Remarks): readonly DraftedQuota[] {
  const { byId } = groupRows(quotaForm, sheet, { id: 'jurisdiction', reads, part: readUnit }, remarks);
  return [...byId].flatMap(([jurisdiction, township]) => draftQuota(jurisdiction, township, remarks));
}

function readUnit(fields: Fields<QuotaColumn>) {
  return {
    id: fields.code('unit'),
    title: fields.text('title'),
    members: fields.integer('members', 1, most),
    branches: fields.integer('branches', 1, mostBranches) ?? 1,
  };
}

function draftQuota(
  jurisdiction: string,
  township: Township,
  { findings }: Remarks,
): readonly DraftedQuota[] {
  const at = township.fields[0].at('jurisdiction');
  const found = [
    ...(parseJurisdiction(jurisdiction)?.length === townshipLevels
      ? []
      : [finding('book-not-township', at, { jurisdiction })]),
    ...repeatedUnits(township),
  ];
  const shaped =
    township.whole && found.length === 0 ? readShape(quotaFileSchema, fileOf(township)) : undefined;
  const malformed = shaped === undefined || shaped.ok ? [] : shaped.findings;
  findings.push(...found, ...placed(malformed, (place) => cellOf(place, township)));
  return shaped?.ok ? [{ jurisdiction, quota: shaped.value, at }] : [];
}

function repeatedUnits({ parts, fields }: Township): readonly Finding[] {
  const seen = new Set<string>();
  return parts.flatMap(({ id }, i) => {
    if (id === undefined) return [];
    if (seen.has(id)) return [finding('id-repeated', fields[i]!.at('unit'), { id })];
    seen.add(id);
    return [];
  });
}

function fileOf({ shared, parts }: Township) {
  const { rule, lastTerm, proposed, approved } = shared;
  return {
    format: 'scrutineer/quota@1',
    rule,
    members: parts.reduce((sum, { members }) => sum + members!, 0),
    branches: parts.reduce((sum, { branches }) => sum + branches, 0),
    units: parts.map(({ id, title, members }) => ({
      id,
      ...(title === undefined ? {} : { title }),
      members,
    })),
    ...(lastTerm === undefined ? {} : { lastTerm }),
    ...(proposed === undefined ? {} : { proposed }),
    ...(approved === undefined ? {} : { approved }),
  };
}

/** A sum too large, or too many units, is told at the first row. */
function cellOf(at: string, { fields }: Township): string {
  const [, field, index = '0', part] = at.split('/');
  const row = fields[field === 'units' ? Number(index) : 0]!;
  return row.at(
    part === 'id' ? 'unit' : part === 'title' ? 'title' : field === 'branches' ? 'branches' : 'members',
  );
}
