/*
 * What libraries call and Chrome has since 93 and 111 only. Building for an old browser changes how things are written, and
 * not what is called. A file of its own, which the page loads before all others.
 */
const missing: readonly (readonly [object, string, (...given: never[]) => boolean])[] = [
  [
    Object,
    'hasOwn',
    // biome-ignore lint/suspicious/noPrototypeBuiltins: it is this that is made here
    (of: object, key: PropertyKey) => Object.prototype.hasOwnProperty.call(of, key),
  ],
  [
    String.prototype,
    'isWellFormed',
    function (this: string) {
      return !/\p{Surrogate}/u.test(this);
    },
  ],
];
for (const [of, name, value] of missing)
  if (!(name in of)) Object.defineProperty(of, name, { value, configurable: true, writable: true });
