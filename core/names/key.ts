const mostCodePoints = 100;

/** No text of more UTF-16 units composes into a hundred code points, so a longer one is refused before it is normalised. */
const mostUnits = mostCodePoints * 8;

/** Dots people type for the interpunct U+00B7; NFKC has already folded ･ and ．into two of them. */
const interpuncts = /[.\u2022\u2027\u2219\u22c5\u30fb]/g;

const unseen = /[\p{White_Space}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * Han, extensions A to J. `\p{Cn}` knows only the Unicode version of the engine at hand, and nobody's name may be
 * refused because a browser is older than the latest extension.
 */
const han = [
  '\\u{3400}-\\u{4DBF}\\u{4E00}-\\u{9FFF}\\u{20000}-\\u{2A6DF}\\u{2A700}-\\u{2B81D}\\u{2B820}-\\u{2CEAD}',
  '\\u{2CEB0}-\\u{2EBE0}\\u{2EBF0}-\\u{2EE5D}\\u{30000}-\\u{3134A}\\u{31350}-\\u{33479}',
].join('');
const refusedCharacter = new RegExp(`[\\p{Cc}\\p{Co}\\p{Cs}\\p{Bidi_Control}]|(?![${han}])\\p{Cn}`, 'u');

/** Why a text is not a name: a catalogue code and the numbers of its sentence. */
export interface NameRefusal {
  readonly ok: false;
  readonly code: 'name-empty' | 'name-character' | 'name-too-long';
  readonly numbers: Readonly<Record<string, number | string>>;
}

/** `name`: as written, NFC and trimmed. `key`: what makes two names the same person-string. */
export interface ParsedName {
  readonly ok: true;
  readonly name: string;
  readonly key: string;
}

/** Reads a name as somebody wrote it. */
export function parseName(text: string): ParsedName | NameRefusal {
  const trimmed = trimWhiteSpace(text);
  if (trimmed.length > mostUnits) return tooLong(trimmed);
  const name = trimmed.normalize('NFC');
  const refused = refusedCharacter.exec(name);
  if (refused !== null) {
    return {
      ok: false,
      code: 'name-character',
      numbers: {
        character: unicodeNotation(refused[0]),
        position: [...name.slice(0, refused.index)].length + 1,
      },
    };
  }
  const key = nameKey(name);
  // A key is written down as a name, too, and compatibility forms unfold: ﷺ alone has fifteen letters.
  for (const form of [name, key]) if ([...form].length > mostCodePoints) return tooLong(form);
  return key === '' ? { ok: false, code: 'name-empty', numbers: {} } : { ok: true, name, key };
}

/**
 * The key of a name: NFKC, without spaces and invisible characters, every dot an interpunct. Composed once more, since
 * what stood between a letter and its mark may have gone; so the key of a key is itself.
 */
export function nameKey(name: string): string {
  return name.normalize('NFKC').replace(unseen, '').replace(interpuncts, '·').normalize('NFC');
}

/** `String.trim` takes U+FEFF, which is no space, and leaves U+0085, which is; and a pattern for the end is quadratic. */
function trimWhiteSpace(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isWhiteSpace(text.charAt(start))) start += 1;
  while (end > start && isWhiteSpace(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

const isWhiteSpace = (character: string): boolean => /\p{White_Space}/u.test(character);

function tooLong(name: string): NameRefusal {
  let length = 0;
  for (const _character of name) length += 1;
  return { ok: false, code: 'name-too-long', numbers: { length, limit: mostCodePoints } };
}

function unicodeNotation(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
