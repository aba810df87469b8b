import type { JSX } from 'preact';
import { useSay } from '../../app/lang.ts';
import { type DoubtRecord, papersDecided } from '../../entry/doubtful.ts';
import { decisionWords } from '../../entry/doubtful-words.ts';

/** How many doubtful ballots of a pile were decided, and how; nothing where none was. */
export function DoubtfulLines({ record }: { readonly record: DoubtRecord }): JSX.Element | null {
  const say = useSay();
  if (record.length === 0) return null;
  const papers = papersDecided(record);
  return (
    <div class="doubtful-lines">
      <p>
        {say({
          zh: `本包已决定的疑难票 ${papers} 张：`,
          en: `Doubtful ballots of this pile decided: ${papers}`,
        })}
      </p>
      <ul>
        {record.map((decision) => (
          <li key={JSON.stringify(decision)}>
            {say(decisionWords(decision))} × {decision.papers}
          </li>
        ))}
      </ul>
    </div>
  );
}
