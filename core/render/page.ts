/** A4 in the manner of GB/T 9704: a text area of 156 by 225 mm; lengths in millimetres. */
export const margins = { top: 37, right: 26, bottom: 35, left: 28 } as const;

/** The red stamp on everything a rehearsal prints. */
export const rehearsalMark = { zh: '演练', en: 'REHEARSAL' } as const;

/** A table of no more rows than this begins on a new page rather than reach over two. */
export const keptTogether = 12;

/** The side of a QR code with its quiet zone, in millimetres. */
export const codeSide = 20;
