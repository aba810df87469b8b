import { endOfLiteral } from './literal.ts';
import { ObjectKeys } from './object-keys.ts';

/** Where and why bytes are not JSON we take. `path` leads to the place in the document as far as it was read. */
export interface ScanFault {
  readonly code: 'json-syntax' | 'json-too-deep' | 'json-duplicate-key' | 'json-lone-surrogate';
  readonly offset: number;
  readonly path: readonly PropertyKey[];
}

/** A list somebody asked to find: its brackets stand at `start` and `end - 1`. */
export interface FoundList {
  readonly path: readonly PropertyKey[];
  readonly start: number;
  readonly end: number;
}

/** A way down a document: keys, and `undefined` for any place in a list. */
export type PathPattern = readonly (string | undefined)[];

export type Scanned =
  | { readonly ok: true; readonly lists: readonly FoundList[] }
  | { readonly ok: false; readonly fault: ScanFault };

/**
 * One pass over the bytes of a JSON text (RFC 8259) that builds nothing. Finds what `JSON.parse` lets pass or is hurt by:
 * keys given twice in one object, however escaped, nesting over `deepest` levels, escaped halves of surrogate pairs.
 * Bytes without fault that are UTF-8 are those of a text that `JSON.parse` accepts. Notes the lists that stand at `find`.
 */
export function scanJson(bytes: Uint8Array, deepest: number, find?: PathPattern): Scanned {
  const scan = new Scan(bytes, deepest, find);
  const end = scan.value(skipSpace(bytes, 0), 0);
  if (end >= 0 && skipSpace(bytes, end) < bytes.length) scan.fail('json-syntax', skipSpace(bytes, end));
  const { fault, lists } = scan;
  return fault ? { ok: false, fault: { ...fault, path: fault.path.reverse() } } : { ok: true, lists };
}

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const colon = 0x3a;
const openObject = 0x7b;
const closeObject = 0x7d;
const openArray = 0x5b;
const closeArray = 0x5d;
const letterU = 0x75;
const simpleEscapes = [...'"\\/bfnrt'].map((letter) => letter.charCodeAt(0));

/** The offset of the first byte from here on that is no white space. */
export function skipSpace(bytes: Uint8Array, offset: number): number {
  // Nearly always there is none; without a loop an engine puts this into its callers.
  return bytes[offset]! > 0x20 ? offset : endOfSpace(bytes, offset);
}

function endOfSpace(bytes: Uint8Array, offset: number): number {
  let at = offset;
  for (;;) {
    const byte = bytes[at];
    if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return at;
    at++;
  }
}

/** Every reader takes the offset of its first byte and gives the one after its last, or -1 once at fault. */
class Scan {
  fault: { code: ScanFault['code']; offset: number; path: PropertyKey[] } | undefined;
  readonly lists: FoundList[] = [];
  private readonly bytes: Uint8Array;
  private readonly deepest: number;
  private readonly find: PathPattern | undefined;
  /** The keys so far of the object open at each depth; the place in the list open there, or -1. */
  private readonly keys: ObjectKeys[];
  private readonly places: number[];

  constructor(bytes: Uint8Array, deepest: number, find: PathPattern | undefined) {
    this.bytes = bytes;
    this.deepest = deepest;
    this.find = find;
    this.places = Array.from({ length: deepest }, () => 0);
    this.keys = Array.from({ length: deepest }, () => new ObjectKeys(bytes));
  }

  fail(code: ScanFault['code'], offset: number): number {
    this.fault = { code, offset, path: [] };
    return -1;
  }

  /** A value inside `depth` containers. */
  value(at: number, depth: number): number {
    const byte = this.bytes[at];
    if (byte === quote) return this.string(at);
    if (byte === openObject || byte === openArray) {
      if (depth === this.deepest) return this.fail('json-too-deep', at);
      return byte === openObject ? this.object(at, depth) : this.list(at, depth);
    }
    const end = endOfLiteral(this.bytes, at);
    return end < 0 ? this.fail('json-syntax', at) : end;
  }

  private list(start: number, depth: number): number {
    const end = this.array(start, depth);
    if (end >= 0 && depth === this.find?.length) this.note(this.find, start, end);
    return end;
  }

  /** Notes a list if it stands where one is looked for. */
  private note(find: PathPattern, start: number, end: number): void {
    const isThere = find.every((step, depth) => {
      const place = this.places[depth]!;
      return step === undefined ? place >= 0 : place < 0 && this.keys[depth]!.last() === step;
    });
    if (isThere)
      this.lists.push({ path: find.map((step, depth) => step ?? this.places[depth]!), start, end });
  }

  private array(start: number, depth: number): number {
    const { bytes } = this;
    let at = skipSpace(bytes, start + 1);
    if (bytes[at] === closeArray) return at + 1;
    for (let index = 0; ; index++) {
      this.places[depth] = index;
      const end = this.value(at, depth + 1);
      if (end < 0) return this.under(index);
      at = skipSpace(bytes, end);
      if (bytes[at] === closeArray) return at + 1;
      if (bytes[at] !== comma) return this.fail('json-syntax', at);
      at = skipSpace(bytes, at + 1);
    }
  }

  private object(start: number, depth: number): number {
    const { bytes } = this;
    const keys = this.keys[depth]!;
    keys.clear();
    this.places[depth] = -1;
    let at = skipSpace(bytes, start + 1);
    if (bytes[at] === closeObject) return at + 1;
    for (;;) {
      if (bytes[at] !== quote) return this.fail('json-syntax', at);
      const keyEnd = this.string(at);
      if (keyEnd < 0) return -1;
      if (!keys.add(at, keyEnd)) {
        this.fail('json-duplicate-key', at);
        return this.under(keys.last());
      }
      at = skipSpace(bytes, keyEnd);
      if (bytes[at] !== colon) return this.fail('json-syntax', at);
      const end = this.value(skipSpace(bytes, at + 1), depth + 1);
      if (end < 0) return this.under(keys.last());
      at = skipSpace(bytes, end);
      if (bytes[at] === closeObject) return at + 1;
      if (bytes[at] !== comma) return this.fail('json-syntax', at);
      at = skipSpace(bytes, at + 1);
    }
  }

  private string(start: number): number {
    const { bytes } = this;
    let at = start + 1;
    for (;;) {
      const byte = bytes[at];
      if (byte === quote) return at + 1;
      // Control characters stand only escaped; at the end of the text there is no byte.
      if (byte === undefined || byte < 0x20) return this.fail('json-syntax', at);
      if (byte === backslash) {
        at = this.escape(at);
        if (at < 0) return -1;
      } else {
        at++;
      }
    }
  }

  /** One escape, or two that are a pair of surrogates. */
  private escape(at: number): number {
    if (simpleEscapes.includes(this.bytes[at + 1]!)) return at + 2;
    const unit = this.escapedUnit(at);
    if (unit < 0) return this.fail('json-syntax', at);
    if ((unit & 0xf800) !== 0xd800) return at + 6;
    const isPair = unit < 0xdc00 && (this.escapedUnit(at + 6) & 0xfc00) === 0xdc00;
    return isPair ? at + 12 : this.fail('json-lone-surrogate', at);
  }

  /** The UTF-16 unit that `\uXXXX` stands for, or -1 where there is none. */
  private escapedUnit(at: number): number {
    if (this.bytes[at] !== backslash || this.bytes[at + 1] !== letterU) return -1;
    const hex = String.fromCharCode(...this.bytes.subarray(at + 2, at + 6));
    return /^[0-9a-fA-F]{4}$/.test(hex) ? Number.parseInt(hex, 16) : -1;
  }

  /** Adds a step to the path of the fault on the way out. */
  private under(step: PropertyKey): number {
    this.fault!.path.push(step);
    return -1;
  }
}
