import type { SlipSentences, SlipTable } from './slip.ts';

/** A heading inside a form, such as 第一章 or a clause's title. */
interface FormHeading {
  readonly kind: 'heading';
  readonly text: string;
}

/** Room on paper for what is added by hand: a seal, a reply, a glued sample. `height` in millimetres. */
export interface FormSpace {
  readonly kind: 'space';
  readonly caption: string;
  readonly height: number;
}

/** Whom a letter is for: a line of its own, not indented. */
interface FormAddress {
  readonly kind: 'address';
  readonly text: string;
}

export type FormPart = SlipTable | SlipSentences | FormHeading | FormSpace | FormAddress;

/** What ties a sheet of paper to one history: the digest code of the round's paper, `seq` and the head code (forms.md). */
export interface Witness {
  readonly paper?: string;
  readonly seq: number;
  readonly headCode: string;
}

/** Anything an office prints, edits and signs: whoever renders it decides only how it looks. */
export interface Form {
  /** Names the file without its ending: `slip-5-committee-1`, `method`. */
  readonly id: string;
  /** Whose paper it is, a line above the title: the meeting. */
  readonly meeting?: string;
  readonly title: string;
  /** A second line under the title. */
  readonly subject?: string;
  readonly parts: readonly FormPart[];
  /** Who signs, in the order of the lines. */
  readonly signatures: readonly string[];
  /** `2026-11-22`, printed under the signatures; without it there is room to write one. */
  readonly date?: string;
  readonly witness?: Witness;
  /** A rehearsal's forms bear a red watermark. */
  readonly rehearsal: boolean;
}
