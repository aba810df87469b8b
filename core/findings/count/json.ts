import { family } from '../entry.ts';

/** Bytes and JSON texts that cannot be read, whatever they were to hold. */
export const jsonFindings = family({
  'file-too-large': {
    severity: 'block',
    status: 413,
    rule: 'T-json',
    what: {
      zh: '文件有 {bytes} 字节，超过 {limit} 字节的上限。',
      en: 'The input has {bytes} bytes; the limit is {limit}.',
    },
    next: {
      zh: '请分成几份，或合并相同的选票后再交。',
      en: 'Split it, or merge equal ballots, and hand it in again.',
    },
  },
  'not-utf8': {
    severity: 'block',
    status: 422,
    rule: 'T-json',
    what: {
      zh: '文件不是 UTF-8 编码（可能是 GBK 或 GB 18030）。',
      en: 'The bytes are not UTF-8 (perhaps they are GBK or GB 18030).',
    },
    next: { zh: '请另存为 UTF-8 编码后重交。', en: 'Save it as UTF-8 and hand it in again.' },
  },
  'json-syntax': {
    severity: 'block',
    status: 422,
    rule: 'T-json',
    what: {
      zh: '第 {line} 行第 {column} 列不符合 JSON 语法。',
      en: 'This is not JSON: line {line}, column {column}.',
    },
    next: {
      zh: '请检查该处：文件可能被截断，或写了 NaN、多余的逗号、注释。',
      en: 'Look at that place: the text may be cut off, or hold NaN, a stray comma or a comment.',
    },
  },
  'json-too-deep': {
    severity: 'block',
    status: 422,
    rule: 'T-json',
    what: {
      zh: '第 {line} 行第 {column} 列处嵌套超过 {limit} 层。',
      en: 'At line {line}, column {column} the text nests deeper than {limit} levels.',
    },
    next: { zh: '请按公布的格式重新生成文件。', en: 'Make the file again after its published format.' },
  },
  'json-duplicate-key': {
    severity: 'block',
    status: 422,
    rule: 'T-json',
    what: {
      zh: '第 {line} 行第 {column} 列：{at} 在同一对象中出现了两次。',
      en: 'Line {line}, column {column}: {at} is given twice in one object.',
    },
    next: { zh: '请只保留正确的一个。', en: 'Keep the one that is right.' },
  },
  'json-lone-surrogate': {
    severity: 'block',
    status: 422,
    rule: 'T-json',
    what: {
      zh: '第 {line} 行第 {column} 列有不成对的代理码，不是有效字符。',
      en: 'Line {line}, column {column} holds half of a surrogate pair, which is no character.',
    },
    next: { zh: '请重新录入该处文字。', en: 'Type the text of that place again.' },
  },
});
