import { expect, it } from 'vitest';
import { languageOf } from '../../../functions/http/language.ts';

it.each([
  [undefined, 'zh'],
  ['', 'zh'],
  ['*', 'zh'],
  ['fr', 'zh'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['en', 'en'],
  ['EN-gb', 'en'],
  ['en;q=0.8, zh;q=0.9', 'zh'],
  ['en, zh;q=0.9', 'en'],
  ['en, zh', 'zh'],
  ['en;q=0', 'zh'],
  ['en;q=2', 'zh'],
  ['en;q=NaN', 'zh'],
  ['english', 'zh'],
  ['de, en;q=0.5', 'en'],
] as const)('a reader who accepts %j reads %s', (accepted, lang) => {
  expect(languageOf(accepted)).toBe(lang);
});
