import { BadSheet } from './bad-sheet.ts';

/** An opening or closing tag of a part, its namespace prefix gone; attributes by their local names. */
export interface Tag {
  readonly name: string;
  readonly closing: boolean;
  readonly attributes: ReadonlyMap<string, string>;
}

/** What is passed over, from its first characters to its last. */
const passedOver = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;
/** Far more than any tag or comment of a spreadsheet program has. */
const longest = 65_536;
const nameForm = /^(\/?)(?:[\w.-]+:)?([\w.-]+)/;
// A name begins where no name goes on, or a long one would be tried from each of its letters.
const attributeForm = /(?<![\w.:-])(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * The tags of an XML text in order; what stands in comments, CDATA and processing instructions is none. Throws `BadSheet`
 * for what does not end or is far too long: a small file made of that keeps a parser busy for hours.
 */
export function* tagsOf(xml: string): Generator<Tag> {
  for (let open = xml.indexOf('<'); open >= 0; ) {
    const [start, end] = passedOver.find(([first]) => xml.startsWith(first, open)) ?? ['<', '>'];
    const close = xml.indexOf(end, open + 1);
    const text = xml.slice(open + 1, close);
    // A comment such as `<!-->` ends there for some readers and goes on for others.
    if (close < open + start.length || text.length > longest) throw new BadSheet(`${start} …`);
    if (end === '>') {
      if (text.includes('<')) throw new BadSheet(`<${text.slice(0, 40)}`);
      const tag = tagOf(text);
      if (tag !== undefined) yield tag;
    }
    open = xml.indexOf('<', close + end.length);
  }
}

/** Throws as `tagsOf` does. */
export function checkTags(xml: string): void {
  for (const _tag of tagsOf(xml));
}

function tagOf(text: string): Tag | undefined {
  const found = nameForm.exec(text);
  if (found === null) return undefined;
  const [whole, slash, name] = found;
  return { name: name!, closing: slash === '/', attributes: attributesOf(text.slice(whole.length)) };
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name, double, single] of text.matchAll(attributeForm)) {
    attributes.set(name!, unescapeXml(double ?? single!));
  }
  return attributes;
}

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return entities.get(name) ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
