const backslash = 0x5c;

/** Objects of few keys compare them in place; larger ones hold a set, so that a hostile object costs no square. */
const fewKeys = 8;

/** The keys of one object, as places in the bytes of a text; used again for the next object of the same depth. */
export class ObjectKeys {
  private readonly bytes: Uint8Array;
  private readonly starts = new Int32Array(fewKeys);
  private readonly ends = new Int32Array(fewKeys);
  private count = 0;
  private set: Set<string> | undefined;
  private lastStart = 0;
  private lastEnd = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  clear(): void {
    this.count = 0;
    this.set = undefined;
  }

  /** Takes the key whose quotes stand at `start` and `end - 1`; `false` if the object has it already. */
  add(start: number, end: number): boolean {
    this.lastStart = start;
    this.lastEnd = end;
    if (this.set === undefined) {
      if (this.count < fewKeys && !this.hasEscape(start, end)) return this.addInPlace(start, end);
      this.set = new Set();
      for (let each = 0; each < this.count; each++)
        this.set.add(this.key(this.starts[each]!, this.ends[each]!));
    }
    const { size } = this.set;
    return this.set.add(this.key(start, end)).size > size;
  }

  /** The key last taken, without its quotes and escapes. */
  last(): string {
    return this.key(this.lastStart, this.lastEnd);
  }

  private addInPlace(start: number, end: number): boolean {
    for (let each = 0; each < this.count; each++) {
      if (this.ends[each]! - this.starts[each]! === end - start && this.same(this.starts[each]!, start, end))
        return false;
    }
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.count++;
    return true;
  }

  private same(other: number, start: number, end: number): boolean {
    for (let at = start; at < end; at++) {
      if (this.bytes[at] !== this.bytes[other + at - start]) return false;
    }
    return true;
  }

  private hasEscape(start: number, end: number): boolean {
    for (let at = start; at < end; at++) if (this.bytes[at] === backslash) return true;
    return false;
  }

  private key(start: number, end: number): string {
    return JSON.parse(new TextDecoder().decode(this.bytes.subarray(start, end))) as string;
  }
}
