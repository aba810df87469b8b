/**
 * Text from outside as a terminal may show it: control and direction characters stand as their codes, so that no file
 * can move the cursor, recolour a line or turn it round.
 */
export function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
