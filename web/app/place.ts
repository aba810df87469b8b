/** A place in the console as its address after `#` says it: `#/entry/469…-committee/s1` is `['entry', '469…', 's1']`. */
export type Place = readonly string[];

/** Reads an address; what cannot be decoded is home. */
export function readPlace(hash: string): Place {
  try {
    return hash
      .replace(/^#?\/?/, '')
      .split('/')
      .filter((part) => part !== '')
      .map(decodeURIComponent);
  } catch {
    return [];
  }
}

/** The address of a place, to link to. */
export function addressOf(...place: readonly (string | number)[]): string {
  return `#/${place.map((part) => encodeURIComponent(String(part))).join('/')}`;
}
