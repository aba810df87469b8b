const twoHanCharacters = /^(\p{Script=Han}\p{Variation_Selector}*)(\p{Script=Han}\p{Variation_Selector}*)$/u;

/** A name for forms and lists: one U+3000 between two Han characters (王　强), any other as it stands. Never stored. */
export function printName(name: string): string {
  const [, surname, given] = twoHanCharacters.exec(name.replace(/\p{White_Space}/gu, '')) ?? [];
  return surname === undefined ? name : `${surname}\u3000${given}`;
}
