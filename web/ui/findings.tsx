import type { JSX } from 'preact';
import type { SpokenFinding } from '../../core/findings/finding.ts';
import { useLang, useSay } from '../app/lang.ts';
import { useTitles } from '../app/titles.ts';
import { useActNames } from '../words/acts.ts';
import { messageInWords, nextInWords } from '../words/finding.ts';
import { placeInWords } from '../words/place.ts';

const severityWords = {
  block: { zh: '不能进行', en: 'In the way' },
  explain: { zh: '须说明', en: 'To be explained' },
  info: { zh: '提示', en: 'Note' },
} as const;

/** What stands in the way, each with its rule and what to do next. Read out at once where it is news. */
export function Findings({
  findings,
  news,
}: {
  readonly findings: readonly SpokenFinding[];
  readonly news?: boolean;
}): JSX.Element | null {
  const say = useSay();
  const lang = useLang();
  const titles = useTitles();
  const acts = useActNames(findings.length > 0);
  const told = { titles, acts };
  if (findings.length === 0) return null;
  // What is found twice, as of two files, is said once.
  const said = new Map(findings.map((found) => [`${found.code} ${found.at} ${found.message}`, found]));
  const list = (
    <ul class="findings">
      {[...said].map(([key, found]) => (
        <li key={key} class={`finding ${found.severity}`}>
          <strong class="severity">{say(severityWords[found.severity])}</strong>
          <span class="message">{messageInWords(found, lang, told)}</span>
          <span class="next">{nextInWords(found, lang, told)}</span>
          <small class="rule">
            {[found.rule, placeInWords(found.at, lang, titles), found.code]
              .filter((part) => part !== '')
              .join(' · ')}
          </small>
        </li>
      ))}
    </ul>
  );
  return news ? <div role="alert">{list}</div> : list;
}
