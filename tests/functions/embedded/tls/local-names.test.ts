import { describe, expect, it } from 'vitest';
import { hostInAscii, likeliestFirst, localNames } from '../../../../functions/embedded/tls/local-names.ts';

describe('the name of a machine', () => {
  it.each([
    ['HALL-PC', 'hall-pc'],
    ['办公室-电脑', 'xn----127ar0bb7vbh6aq4o'],
    ['two words', 'localhost'],
    ['', 'localhost'],
  ])('is written as browsers write it: %j', (host, written) => {
    expect(hostInAscii(host)).toBe(written);
  });
});

describe('the addresses of a machine', () => {
  it('have the one that other computers reach likeliest first', () => {
    expect(
      likeliestFirst([
        '2001:db8::1',
        '169.254.7.7',
        '203.0.113.9',
        '172.17.0.1',
        '10.8.0.2',
        '192.168.1.7',
        '192.168.1.12',
        '192.168.1.7',
        '172.32.0.1',
      ]),
    ).toEqual([
      '192.168.1.12',
      '192.168.1.7',
      '10.8.0.2',
      '172.17.0.1',
      '172.32.0.1',
      '203.0.113.9',
      '169.254.7.7',
      '2001:db8::1',
    ]);
  });

  it('are none of its own loopback', () => {
    const { addresses } = localNames();
    expect(addresses).not.toContain('127.0.0.1');
    expect(addresses).not.toContain('::1');
  });
});
