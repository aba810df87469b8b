/** A part of an .xlsx that cannot be read for what it says: why, free of language. */
export class BadSheet extends Error {}
