import * as z from 'zod/mini';
import { acts } from '../../core/ledger/acts/table.ts';

interface Property {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly items?: Property;
  readonly properties?: Readonly<Record<string, Property>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Property[];
  readonly oneOf?: readonly Property[];
}

function shape(property: Property): string {
  if (property.const !== undefined) return JSON.stringify(property.const);
  if (property.enum) return property.enum.map((value) => JSON.stringify(value)).join(' \\| ');
  const union = property.anyOf ?? property.oneOf;
  if (union) return union.map(shape).join(' \\| ');
  if (property.items) return `[${shape(property.items)}]`;
  if (property.properties) {
    const required = new Set(property.required ?? []);
    const fields = Object.entries(property.properties).map(
      ([name, of]) => `${name}${required.has(name) ? '' : '?'}: ${shape(of)}`,
    );
    return `{${fields.join(', ')}}`;
  }
  return String(property.type ?? 'any');
}

/** docs/acts.md, from the table of acts itself. */
export function actsPage(): string {
  const rows = [...acts].map(([type, row]) => {
    const schema = z.toJSONSchema(row.fields, { io: 'input', unrepresentable: 'any' }) as Property;
    const fields = type === 'convened' ? '{definition: scrutineer/election@1}' : shape(schema);
    const signers = row.signedBy
      .map((slots) => slots.map((slot) => slot.join(' or ')).join(' + '))
      .join('; or ');
    const from = row.from === 'any' ? 'any' : row.from.join(', ');
    return [
      `### \`${type}\``,
      '',
      `${row.sentence.zh}。 ${row.sentence.en}.`,
      '',
      `- call: \`${row.call}\``,
      `- signed by: ${signers}`,
      `- from: ${from}${row.expect ? '; `expect` must be the ledger’s present head' : ''}`,
      `- fields: \`${fields.replaceAll('\\|', '|')}\``,
      '',
    ].join('\n');
  });
  return [
    '# The table of acts',
    '',
    'Every entry a ledger may hold: what it says, who signs it, from which phase of the contest it may come, and its own',
    'fields. Beside these every act carries `format` (`scrutineer/act@1`), `election`, `type`, `nonce` (16–64 characters,',
    'unique in the election), `saidAt` and, where said, `expect`. Written from the table in `core/ledger/acts/` by',
    '`npx vitest run tests/docs --update`; the schemas are at `/v1/schemas/act.json`.',
    '',
    ...rows,
  ].join('\n');
}
