import { describe, expect, it } from 'vitest';
import { isOwnAnswer } from '../../../web/desk/own-answer.ts';

const answered = (accept: string, media: string | undefined, text: string) => {
  const headers = media === undefined ? undefined : { 'content-type': media };
  const body = new TextEncoder().encode(text).buffer as ArrayBuffer;
  return isOwnAnswer(accept, new Response(null, headers && { headers }), body);
};

const page = '<!doctype html><title>登录</title>';

describe('an answer is taken for the service’s', () => {
  it.each([
    ['application/json', 'application/json; charset=utf-8', '{"version":"1"}'],
    ['application/jsonl', 'application/jsonl', '{"seq":1}\n{"seq":2}\n'],
    ['application/jsonl', 'application/jsonl', ''],
    ['application/x-tar', 'application/x-tar', 'ustar'],
    ['*/*', 'image/jpeg', 'JFIF'],
  ])('where %s was asked for and %s came', (accept, media, text) => {
    expect(answered(accept, media, text)).toBe(true);
  });
});

describe('an answer is foreign', () => {
  it.each([
    ['application/json', 'text/html; charset=utf-8', page],
    ['application/json', 'application/json', page],
    ['application/json', 'application/json', ''],
    ['application/json', 'application/captive+json', '{"captive":true}'],
    ['application/json', undefined, '{}'],
    ['application/jsonl', 'application/json', '{"login":true}'],
    ['application/jsonl', 'application/jsonl', `{"seq":1}\n${page}`],
    ['application/x-tar', 'text/html', page],
    ['*/*', 'Text/HTML', page],
    ['*/*', undefined, page],
  ])('where %s was asked for and %s came with %s', (accept, media, text) => {
    expect(answered(accept, media, text)).toBe(false);
  });
});
