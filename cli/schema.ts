import { Command } from 'commander';
import type { Lang } from '../core/findings/entry.ts';
import { finding } from '../core/findings/finding.ts';
import { jsonSchemaOf, schemaNames } from '../core/schemas.ts';
import { langOption } from './lang.ts';
import { refuse } from './refuse.ts';

/** `schema NAME`: the JSON Schema of a format on stdout. */
export function schemaCommand(): Command {
  return new Command('schema')
    .argument('<name>', schemaNames.join(' '))
    .addOption(langOption())
    .action(printSchema);
}

function printSchema(name: string, { lang }: { lang: Lang }): void {
  const schema = jsonSchemaOf(name);
  if (schema === undefined) {
    const unknown = finding('schema-unknown', '', { name, known: schemaNames.join(', ') });
    refuse(name, [unknown], 2, lang);
    return;
  }
  process.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
}
