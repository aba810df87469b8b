import { family, stop } from './entry.ts';

/** What lies apart from the ledger, by its salted digest, and may be erased. */
export const sealedFindings = family({
  'sealed-unknown': stop(
    404,
    'T-sealed',
    ['另存处没有摘要为 {digest} 的材料。', 'Nothing with the digest {digest} is sealed here.'],
    ['请核对摘要；还没有上传的，请先上传。', 'Check the digest; if it was never put here, put it first.'],
  ),
  'sealed-erased': stop(
    409,
    'T-sealed',
    ['摘要为 {digest} 的材料已经删除。', 'What had the digest {digest} was erased.'],
    [
      '删除后不能再存；确需再用的，请换新的随机盐另做一份。',
      'It cannot be put back; if it is needed again, make another with a new salt.',
    ],
  ),
  'sealed-differs': stop(
    422,
    'T-sealed',
    [
      '这份材料的摘要是 {found}，不是地址里的 {digest}。',
      'This document has the digest {found}, not {digest}.',
    ],
    [
      '请按 RFC 8785 规范写法计算摘要，用它作地址。',
      'Take the SHA-256 of its RFC 8785 form and put it there.',
    ],
  ),
  'sealed-too-large': stop(
    413,
    'T-sealed',
    [
      '这份材料 {bytes} 字节，最多 {limit} 字节。',
      'This document has {bytes} bytes; at most {limit} are taken.',
    ],
    ['请只留核对要用的项目，或分成几份。', 'Keep only what checks need, or make several documents of it.'],
  ),
  'sealed-altered': stop(
    500,
    'T-sealed',
    [
      '另存的材料 {digest} 与摘要不符：被改动过或已损坏。',
      'The sealed document {digest} does not match its digest: it was edited or damaged.',
    ],
    [
      '请不要据此核对；请管理员保留数据，从备份找回这份材料。',
      'Check nothing against it; keep the data and restore the document from a backup.',
    ],
  ),
});
