/** What a share of nothing prints as, and a figure nobody told. */
export const untold = '—';

/** `10/16 = 62.5%`: the fraction and its percentage to one decimal, half up, in integers; a dash where `whole` is 0. */
export function shareText(part: number, whole: number): string {
  if (whole === 0) return untold;
  // Fewer names than seats: not the hyphen, by which a spreadsheet would take the cell for a formula.
  const sign = part < 0 ? '−' : '';
  const size = Math.abs(part);
  const doubled = size * 2000 + whole;
  const tenths = (doubled - (doubled % (2 * whole))) / (2 * whole);
  return `${sign}${size}/${whole} = ${sign}${(tenths - (tenths % 10)) / 10}.${tenths % 10}%`;
}
