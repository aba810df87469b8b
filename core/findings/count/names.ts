import { family } from '../entry.ts';

const refused = { severity: 'block', status: 422, rule: 'N-key' } as const;

/** Names that cannot be taken, and lists of names that cannot be read. */
export const nameFindings = family({
  'name-empty': {
    ...refused,
    what: {
      zh: '{at} 处的姓名为空：去掉空格和不可见字符后没有剩下的字。',
      en: 'The name at {at} is empty: nothing is left of it without spaces and invisible characters.',
    },
    next: { zh: '请填写姓名。', en: 'Write the name.' },
  },
  'name-character': {
    ...refused,
    what: {
      zh: '{at} 处姓名的第 {position} 个字符 {character} 不能用于姓名（控制字符、自造字、未编码的字符或改变书写方向的字符）。',
      en: 'Character {position} of the name at {at} is {character}: control, private-use, unassigned and direction-changing characters are not taken.',
    },
    next: {
      zh: '请删去该字符；生僻字请用 GB 18030 已收录的字，不要用自造字。',
      en: 'Remove it; a rare character must be one that GB 18030 holds, not one of a private font.',
    },
  },
  'name-too-long': {
    ...refused,
    what: {
      zh: '{at} 处的姓名有 {length} 个字符，超过 {limit} 个的上限。',
      en: 'The name at {at} has {length} characters; the limit is {limit}.',
    },
    next: {
      zh: '请核对是否把几个姓名写在了一处；说明文字请写在备注栏。',
      en: 'See whether several names were run together; remarks belong in the note.',
    },
  },
  'names-not-text': {
    ...refused,
    what: {
      zh: '{at} 的内容既不是 UTF-8 编码，也不是 GB 18030 编码。',
      en: '{at} is neither UTF-8 nor GB 18030.',
    },
    next: {
      zh: '请另存为 UTF-8 编码的文本文件，每行一个姓名。',
      en: 'Save it as a UTF-8 text file, one name a line.',
    },
  },
});
