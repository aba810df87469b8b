/**
 * Shares `delegates` out among units of so many members (U-03): one each, the rest by the largest remainders, ties in the
 * order of the units. `undefined` where there is not one for each.
 */
export function distribute(delegates: number, members: readonly number[]): readonly number[] | undefined {
  const rest = delegates - members.length;
  if (rest < 0) return undefined;
  const all = members.reduce((sum, each) => sum + each, 0);
  const parts = members.map((each, unit) => {
    const remainder = (rest * each) % all;
    return { unit, whole: (rest * each - remainder) / all, remainder };
  });
  const left = rest - parts.reduce((sum, { whole }) => sum + whole, 0);
  const favoured = new Set(
    [...parts]
      .sort((one, other) => other.remainder - one.remainder || one.unit - other.unit)
      .slice(0, left)
      .map(({ unit }) => unit),
  );
  return parts.map(({ unit, whole }) => 1 + whole + (favoured.has(unit) ? 1 : 0));
}
