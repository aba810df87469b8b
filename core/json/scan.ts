import { KeyRing } from './key-ring.ts';

/** Where and why a text is not JSON we take. `path` leads to the place in the document as far as it was read. */
export interface ScanFault {
  readonly code: 'json-syntax' | 'json-too-deep' | 'json-duplicate-key' | 'json-lone-surrogate';
  readonly offset: number;
  readonly path: readonly PropertyKey[];
}

/**
 * One pass over a JSON text (RFC 8259) that builds nothing. Finds what `JSON.parse` lets pass or is hurt by: keys
 * given twice in one object, however they are escaped, nesting over `deepest` levels, halves of surrogate pairs.
 * A text without fault is one that `JSON.parse` accepts.
 */
export function scanJson(text: string, deepest: number): ScanFault | undefined {
  const scan = new Scan(text, deepest);
  const end = scan.skipSpace(scan.value(scan.skipSpace(0), 0));
  if (end >= 0 && end < text.length) scan.fail('json-syntax', end);
  const { fault } = scan;
  return fault && { ...fault, path: fault.path.reverse() };
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

const literal = /true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const escapeSequence = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Every reader takes the offset of its first character and gives the one after its last, or -1 once at fault. */
class Scan {
  fault: { code: ScanFault['code']; offset: number; path: PropertyKey[] } | undefined;
  private readonly text: string;
  private readonly deepest: number;
  private readonly keys: KeyRing[];

  constructor(text: string, deepest: number) {
    this.text = text;
    this.deepest = deepest;
    this.keys = Array.from({ length: deepest }, () => new KeyRing(text));
  }

  fail(code: ScanFault['code'], offset: number): number {
    this.fault = { code, offset, path: [] };
    return -1;
  }

  skipSpace(offset: number): number {
    let at = offset;
    for (;;) {
      const unit = this.text.charCodeAt(at);
      if (unit !== 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x09) return at;
      at++;
    }
  }

  /** A value inside `depth` containers. */
  value(at: number, depth: number): number {
    switch (this.text.charCodeAt(at)) {
      case quote:
        return this.string(at);
      case openObject:
        return depth === this.deepest ? this.fail('json-too-deep', at) : this.object(at, depth);
      case openArray:
        return depth === this.deepest ? this.fail('json-too-deep', at) : this.array(at, depth);
      default:
        literal.lastIndex = at;
        return literal.test(this.text) ? literal.lastIndex : this.fail('json-syntax', at);
    }
  }

  private array(start: number, depth: number): number {
    const { text } = this;
    let at = this.skipSpace(start + 1);
    if (text.charCodeAt(at) === closeArray) return at + 1;
    for (let index = 0; ; index++) {
      const end = this.value(at, depth + 1);
      if (end < 0) return this.under(index);
      at = this.skipSpace(end);
      const unit = text.charCodeAt(at);
      if (unit === closeArray) return at + 1;
      if (unit !== comma) return this.fail('json-syntax', at);
      at = this.skipSpace(at + 1);
    }
  }

  private object(start: number, depth: number): number {
    const { text } = this;
    const keys = this.keys[depth]!;
    keys.clear();
    let at = this.skipSpace(start + 1);
    if (text.charCodeAt(at) === closeObject) return at + 1;
    for (;;) {
      if (text.charCodeAt(at) !== quote) return this.fail('json-syntax', at);
      const keyEnd = this.string(at);
      if (keyEnd < 0) return -1;
      const fresh = keys.add(at, keyEnd);
      if (!fresh) {
        this.fail('json-duplicate-key', at);
        return this.under(keys.last());
      }
      const colonAt = this.skipSpace(keyEnd);
      if (text.charCodeAt(colonAt) !== colon) return this.fail('json-syntax', colonAt);
      const end = this.value(this.skipSpace(colonAt + 1), depth + 1);
      if (end < 0) return this.under(keys.last());
      at = this.skipSpace(end);
      const unit = text.charCodeAt(at);
      if (unit === closeObject) return at + 1;
      if (unit !== comma) return this.fail('json-syntax', at);
      at = this.skipSpace(at + 1);
    }
  }

  private string(start: number): number {
    const { text } = this;
    let at = start + 1;
    for (;;) {
      const unit = text.charCodeAt(at);
      if (unit === quote) return at + 1;
      // Also at the end of the text, where there is no unit.
      if (!(unit >= 0x20)) return this.fail('json-syntax', at);
      if (unit === backslash || (unit & 0xf800) === 0xd800) {
        at = this.character(at);
        if (at < 0) return -1;
      } else {
        at++;
      }
    }
  }

  /** An escape, or a pair of surrogates of which either may be escaped. */
  private character(at: number): number {
    const first = this.unit(at);
    if (first.end < 0) return -1;
    if ((first.code & 0xf800) !== 0xd800) return first.end;
    if (first.code < 0xdc00) {
      const second = this.unit(first.end);
      if (second.end < 0) return -1;
      if ((second.code & 0xfc00) === 0xdc00) return second.end;
    }
    return this.fail('json-lone-surrogate', at);
  }

  /** One UTF-16 unit of a string, plain or escaped. `code` is 0 for escapes other than `\u`. */
  private unit(at: number): { code: number; end: number } {
    const { text } = this;
    if (text.charCodeAt(at) !== backslash) return { code: text.charCodeAt(at), end: at + 1 };
    escapeSequence.lastIndex = at;
    if (!escapeSequence.test(text)) return { code: 0, end: this.fail('json-syntax', at) };
    const code = text.charCodeAt(at + 1) === letterU ? Number.parseInt(text.slice(at + 2, at + 6), 16) : 0;
    return { code, end: escapeSequence.lastIndex };
  }

  /** Adds a step to the path of the fault on the way out. */
  private under(step: PropertyKey): number {
    this.fault!.path.push(step);
    return -1;
  }
}
