import type { JSX } from 'preact';
import { useSay } from '../../app/lang.ts';
import type { Chart } from '../../board/bars.ts';

/** A chart as the table it is, a bar beside each line; the bar says nothing that the line does not. */
export function ChartTable({ chart: { title, bars } }: { readonly chart: Chart }): JSX.Element {
  const say = useSay();
  return (
    <table class="data chart">
      <caption>{say(title)}</caption>
      {bars.length === 0 && (
        <tbody>
          <tr>
            <td>{say({ zh: '批复时没有报。', en: 'Not told when certified.' })}</td>
          </tr>
        </tbody>
      )}
      <tbody>
        {bars.map(({ label, text, part, whole }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td class="figure">{text}</td>
            <td class="bar-column">
              <svg class="bar" viewBox="0 0 200 20" preserveAspectRatio="none" aria-hidden="true">
                <rect class="bar-whole" x="0" y="3" width="200" height="14" />
                <rect
                  class="bar-votes"
                  x="0"
                  y="3"
                  width={whole === 0 ? 0 : Math.min(200, (part * 200) / whole)}
                  height="14"
                />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
