import type { Lang } from '../findings/entry.ts';
import { speak } from '../findings/finding.ts';
import { clauseText } from '../rules/clauses.ts';
import type { CountResult } from './result.ts';

/** `scrutineer/result@1` as it is handed out: rules and findings said in one language. */
export function renderResult(result: CountResult, lang: Lang) {
  return {
    format: 'scrutineer/result@1' as const,
    ...result,
    quorum: { ...result.quorum, rule: clauseText(result.quorum.rule, lang) },
    ...('majority' in result
      ? { majority: { ...result.majority, rule: clauseText(result.majority.rule, lang) } }
      : {}),
    findings: result.findings.map((found) => speak(found, lang)),
  };
}
