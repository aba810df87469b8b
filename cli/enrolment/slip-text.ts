import type { CodeSlip } from '../../core/report/code-slip.ts';
import { printable } from '../printable.ts';

/** A slip for a terminal, or a printer that takes plain text. */
export function codeSlipText({ title, person, code, facts, note }: CodeSlip): string {
  const lines = [
    title,
    person,
    '',
    `    ${code}`,
    '',
    ...facts.map(([label, value]) => `${label}  ${value}`),
    note,
  ];
  return `${'-'.repeat(64)}\n${lines.map((line) => `${printable(line)}\n`).join('')}`;
}
