import type { JSX } from 'preact';

/** What is signed, line by line: what it is, and what is said of it. */
export function SaidList({
  rows,
}: {
  readonly rows: readonly (readonly [name: string, said: string])[];
}): JSX.Element | null {
  if (rows.length === 0) return null;
  return (
    <dl class="answered">
      {rows.map(([name, said], index) => (
        // Two people may have one duty, and a name is no key.
        <div key={index}>
          <dt>{name}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  );
}
