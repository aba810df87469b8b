import { type Finding, finding } from '../findings/finding.ts';

/** As much as is read back at once when the package is verified. */
export const mostBytes = 2_000_000_000;
/** As many as one ZIP holds without extensions that not every reader knows. */
const mostFiles = 65_000;

/** Whether so many bytes in so many files go into one package. */
export function checkSize(bytes: number, files: number): readonly Finding[] {
  return bytes <= mostBytes && files <= mostFiles
    ? []
    : [finding('archive-too-large', '', { bytes, files, limit: mostBytes, most: mostFiles })];
}
