/** A figure of three significant digits, thousands apart. */
export function amount(value: number): string {
  if (value === 0) return '0';
  const rounded = Number(value.toPrecision(3));
  const digits = Math.abs(rounded) >= 100 ? 0 : Math.abs(rounded) >= 10 ? 1 : Math.abs(rounded) >= 1 ? 2 : 7;
  return rounded.toLocaleString('en', { maximumFractionDigits: digits });
}

/** A figure to the last digit. */
export function exact(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 21 });
}

export function share(part: number, whole: number): string {
  const percent = (100 * part) / whole;
  return percent < 0.1 ? '< 0.1 %' : `${amount(percent)} %`;
}

/** Bytes in the unit that suits them. */
export function bytes(count: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log(count) / Math.log(1024))));
  return `${amount(count / 1024 ** step)} ${units[step]}`;
}

/** A table in Markdown; all columns but the first stand to the right unless said otherwise. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  left: readonly number[] = [0],
): string {
  const cells = (row: readonly string[]) =>
    `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = `|${head.map((_name, index) => (left.includes(index) ? '---|' : '---:|')).join('')}`;
  return [cells(head), rule, ...rows.map(cells)].join('\n');
}
