import type { JSX } from 'preact';
import type { FormPart } from '../../core/report/form.ts';
import { Scrolling } from './scrolling.tsx';

/** What a slip says, as it will be printed. */
export function FormParts({ parts }: { readonly parts: readonly FormPart[] }): JSX.Element {
  return (
    <>
      {parts.map((part, index) => (
        <Part key={index} part={part} />
      ))}
    </>
  );
}

function Part({ part }: { readonly part: FormPart }): JSX.Element | null {
  switch (part.kind) {
    case 'table':
      return (
        <Scrolling>
          <table class="data">
            <thead>
              <tr>
                {part.columns.map(({ title, align }) => (
                  <th scope="col" key={title} class={align === 'right' ? 'figure' : ''}>
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {part.rows.map((cells) => (
                <tr key={cells.join('|')}>
                  {cells.map((cell, at) => (
                    <td
                      key={part.columns[at]!.title}
                      class={part.columns[at]!.align === 'right' ? 'figure' : ''}
                    >
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolling>
      );
    case 'sentences':
      return (
        <>
          {part.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </>
      );
    case 'heading':
      return <h3>{part.text}</h3>;
    case 'address':
      return <p>{part.text}</p>;
    case 'space':
      return null;
  }
}
