import { clauseText } from '../rules/clauses.ts';
import { catalogue, type FindingCode } from './catalogue.ts';
import type { CatalogueEntry, Lang, Severity } from './entry.ts';

/** What stands in the way or must be explained, free of language: `at` is a JSON pointer, `numbers` those of the formula. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly at: string;
  readonly numbers: Readonly<Record<string, number | string>>;
}

/** A finding as people and programs read it: rule, message and next step in one language. */
export interface SpokenFinding extends Finding {
  readonly rule: string;
  readonly message: string;
  readonly next: string;
}

export function finding(code: FindingCode, at: string, numbers: Finding['numbers'] = {}): Finding {
  return { code, severity: catalogue[code].severity, at, numbers };
}

/** Fills a catalogue row's sentences with the finding's own numbers. */
export function speak(found: Finding, lang: Lang): SpokenFinding {
  const row: CatalogueEntry = catalogue[found.code];
  const fill = (sentence: string) =>
    sentence.replace(/\{([A-Za-z]+)\}/g, (_whole, name: string) =>
      name === 'at' ? found.at || '/' : String(found.numbers[name]),
    );
  return {
    ...found,
    rule: clauseText(row.rule, lang),
    message: fill(row.what[lang]),
    next: fill(row.next[lang]),
  };
}

/** Findings of a part, placed in the whole that holds it at `at`. */
export function within(at: string, findings: readonly Finding[]): readonly Finding[] {
  return findings.map((found) => ({ ...found, at: `${at}${found.at}` }));
}
