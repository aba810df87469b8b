import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { issueCertificate, makeAuthority } from '../../../../functions/embedded/tls/certificates.ts';
import { nameConstraints } from '../../../../functions/embedded/tls/name-constraints.ts';

/**
 * Reads DER as browsers do, which is stricter than OpenSSL: each length in as few bytes as it takes, and nothing left over.
 * Answers how many values there are, those inside extensions among them.
 */
function readStrictly(bytes: Uint8Array): number {
  let count = 0;
  let at = 0;
  let before = 0;
  while (at < bytes.length) {
    const tag = bytes[at]!;
    const first = bytes[at + 1]!;
    const more = first < 0x80 ? 0 : first & 0x7f;
    const length =
      more === 0 ? first : bytes.slice(at + 2, at + 2 + more).reduce((sum, byte) => 256 * sum + byte, 0);
    const shortest = length < 0x80 ? 0 : length < 0x100 ? 1 : 2;
    if (more !== shortest) throw new Error(`a length of ${length} in ${more} more bytes at ${at}`);
    const from = at + 2 + more;
    at = from + length;
    if (at > bytes.length) throw new Error('a value longer than what holds it');
    count += 1;
    // An extension is an identifier, perhaps a boolean, and DER within an octet string.
    const isExtension = tag === 0x04 && (before === 0x06 || before === 0x01);
    if ((tag & 0x20) !== 0 || isExtension) count += readStrictly(bytes.slice(from, at));
    before = tag;
  }
  return count;
}

const now = new Date('2026-11-26T08:00:00.000Z');
const few = { host: 'pc', addresses: [] };
const many = {
  host: 'a-computer-of-the-county-organisation-department.example.local',
  addresses: Array.from({ length: 30 }, (_, index) => `192.168.1.${index + 1}`).concat('2001:db8::1:2'),
};

describe('what a strict reader takes', () => {
  it('is the constraints of any size: of fewer than 256 bytes, and of more', () => {
    const sizes = Array.from({ length: 12 }, (_, count) => {
      const bytes = nameConstraints(['localhost'], many.addresses.slice(0, count));
      // Around them two sequences and the localhost entry; then the ranges and the addresses, each of two values.
      expect(readStrictly(bytes)).toBe(2 + 2 * (1 + 8 + count));
      return bytes.length;
    });
    expect(Math.min(...sizes)).toBeLessThan(256);
    expect(Math.max(...sizes)).toBeGreaterThan(256);
  });

  it('is a constraint of few bytes too', () => {
    const whole = Buffer.from(nameConstraints(['a'], ['2001:db8::1:2'])).toString('hex');
    expect(whole).toContain('3003820161'); // the name
    // The address, and a mask of all its bits.
    expect(whole).toContain(`30228720${'20010db8000000000000000000010002'}${'ff'.repeat(16)}`);
    expect(whole).toContain('300a8708ac100000fff00000'); // 172.16.0.0/12
  });

  it.each([few, many])('is the authority and the certificate of $host', async (names) => {
    const authority = await makeAuthority(names, now);
    const service = await issueCertificate(authority, names, now);
    for (const pem of [authority.cert, service.cert]) {
      expect(readStrictly(new X509Certificate(pem).raw)).toBeGreaterThan(40);
    }
  });

  it('is no length in more bytes than it takes', () => {
    expect(() => readStrictly(Buffer.from('30820000', 'hex'))).toThrow('a length of 0 in 2 more bytes');
    expect(() => readStrictly(Buffer.from('3003', 'hex'))).toThrow('longer');
  });
});
