import { mostPapers } from '../ballot/read-ballot.ts';
import { skipSpace } from '../json/scan.ts';

/** Where in a document's bytes a ballot's marks begin, how many papers it stands for, and the offset after it. */
export interface FoundMarks {
  from: number;
  count: number;
  end: number;
}

const quote = 0x22;
const comma = 0x2c;
const zero = 0x30;
const nine = 0x39;
const openObject = 0x7b;
const closeObject = 0x7d;

const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const marksKey = bytesOf('"marks"');
const countKey = bytesOf('"count"');
const keyLength = marksKey.length;

/**
 * Finds the marks of a ballot that begins at `at`, if it is a string of the right length, or an object that has nothing
 * else but such marks and a count. Whether they are marks is still to be seen. One `found` serves for a million ballots.
 */
export function findMarks(bytes: Uint8Array, at: number, candidates: number, found: FoundMarks): boolean {
  found.count = 1;
  if (bytes[at] === quote) return endMarks(bytes, at, candidates, found);
  return bytes[at] === openObject && findInObject(bytes, at, candidates, found);
}

function endMarks(bytes: Uint8Array, opening: number, candidates: number, found: FoundMarks): boolean {
  found.from = opening + 1;
  found.end = found.from + candidates + 1;
  return bytes[found.end - 1] === quote;
}

function findInObject(bytes: Uint8Array, start: number, candidates: number, found: FoundMarks): boolean {
  found.from = 0;
  let at = start;
  do {
    const key = skipSpace(bytes, at + 1);
    const value = skipSpace(bytes, skipSpace(bytes, key + keyLength) + 1);
    if (standsAt(bytes, key, marksKey)) {
      if (bytes[value] !== quote || !endMarks(bytes, value, candidates, found)) return false;
    } else if (!standsAt(bytes, key, countKey) || !readCount(bytes, value, found)) {
      return false;
    }
    at = skipSpace(bytes, found.end);
  } while (bytes[at] === comma);
  found.end = at + 1;
  return bytes[at] === closeObject && found.from > 0;
}

/** A whole number of papers written in digits; in any other way it is read with care elsewhere. */
function readCount(bytes: Uint8Array, start: number, found: FoundMarks): boolean {
  let count = 0;
  let at = start;
  for (let byte = bytes[at]!; byte >= zero && byte <= nine; byte = bytes[++at]!)
    count = count * 10 + byte - zero;
  found.count = count;
  found.end = at;
  return count >= 1 && count <= mostPapers;
}

function standsAt(bytes: Uint8Array, at: number, text: Uint8Array): boolean {
  for (let place = 0; place < text.length; place++) if (bytes[at + place] !== text[place]) return false;
  return true;
}
