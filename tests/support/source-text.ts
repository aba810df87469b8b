const opening = '([{';
const closing = ')]}';

/** The arguments of a call whose bracket opened just before `start`, as they are written, up to the one that closes it. */
export function argumentsAt(text: string, start: number): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let quote: string | undefined;
  let from = start;
  for (let at = start; at < text.length; at++) {
    const character = text[at]!;
    if (quote !== undefined) {
      if (character === '\\') at += 1;
      else if (character === quote) quote = undefined;
    } else if ('\'"`'.includes(character)) {
      quote = character;
    } else if (opening.includes(character)) {
      depth += 1;
    } else if (closing.includes(character) && depth > 0) {
      depth -= 1;
    } else if (depth === 0 && (character === ',' || closing.includes(character))) {
      found.push(text.slice(from, at).trim());
      from = at + 1;
      if (character !== ',') break;
    }
  }
  return found.filter((argument) => argument !== '');
}

/** The keys of an object literal, shorthand ones too. */
export function keysOf(literal: string): readonly string[] {
  return argumentsAt(literal, 1).map((member) => member.split(':')[0]!.trim());
}
