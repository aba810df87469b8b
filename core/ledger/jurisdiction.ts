const form = /^(\d{2})(?:(\d{2})(?:(\d{2})(?:(\d{3})(?:-(b\d{2,6})|(\d{3}))?)?)?)?$/;

/**
 * The administrative levels of a code, widest first: province, prefecture, county (2 digits each), township and village
 * (3 each), or a township's unit: `469021101-b03` is 46, 90, 21, 101, b03. `''`, the roots' own, has none.
 * `undefined` for what is no code.
 */
export function parseJurisdiction(code: string): readonly string[] | undefined {
  if (code === '') return [];
  const levels = form.exec(code);
  return levels?.slice(1).filter((level) => level !== undefined);
}

export function isJurisdiction(code: string): boolean {
  return form.test(code);
}

/** Whether `wide` is `narrow` or stands above it, compared by whole levels; `''` covers all, and no code covers nothing. */
export function covers(wide: string, narrow: string): boolean {
  const above = parseJurisdiction(wide);
  const below = parseJurisdiction(narrow);
  if (above === undefined || below === undefined) return false;
  return above.every((level, i) => level === below[i]);
}

export function strictlyAbove(wide: string, narrow: string): boolean {
  return wide !== narrow && covers(wide, narrow);
}

/** The code one level up: the township for its branches, the county for the township, `''` for a province. */
export function parentOf(code: string): string {
  const levels = parseJurisdiction(code) ?? [];
  return levels.slice(0, -1).join('');
}
