import type { Hall } from './hall.ts';

/** The head code of an election as it stands (contracts §7): the first 12 characters of the head's hash bytes in base 32. */
export async function headCodeOf(hall: Hall): Promise<string> {
  const bytes = Buffer.from((await hall.head()).slice(7), 'hex');
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...bytes.subarray(0, 8)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from(
    { length: 12 },
    (_, i) => alphabet[Number.parseInt(bits.slice(5 * i, 5 * i + 5), 2)],
  ).join('');
}
