import { family, stop } from '../entry.ts';

export const cellFindings = family({
  'book-formula': stop(
    422,
    'T-command',
    ['{at} 是公式，公式的结果不作数。', '{at} is a formula; what it last showed is not taken.'],
    ['请复制后“选择性粘贴—数值”，或直接填写。', 'Paste it as a value, or type it.'],
  ),
  'book-cell-error': stop(
    422,
    'T-command',
    ['{at} 是错误值。', '{at} holds an error value.'],
    ['请改正后填写。', 'Correct it.'],
  ),
  'book-cell-boolean': stop(
    422,
    'T-command',
    ['{at} 是逻辑值（TRUE/FALSE），这里没有这样的内容。', '{at} holds TRUE or FALSE; no cell here does.'],
    ['请按列名填写。', 'Fill in what the heading asks for.'],
  ),
  'book-cell-date': stop(
    422,
    'T-command',
    [
      '{at}：“{heading}”不是日期列，这一格却是日期格式（{given}）。',
      '{at}: {heading} is no date, but the cell is one ({given}).',
    ],
    ['请把单元格格式改为“文本”后重新填写。', 'Make the cell a text cell and type it again.'],
  ),
  'book-cell-stray': stop(
    422,
    'T-command',
    ['{at} 有内容，但这一列没有列名。', '{at} has content, but its column has no heading.'],
    ['请补列名，或清除内容。', 'Give the column a heading, or clear the cell.'],
  ),
  'book-cell-missing': stop(
    422,
    'T-command',
    ['{at}：没有填“{heading}”。', '{at}: {heading} is not filled in.'],
    ['请填写。', 'Fill it in.'],
  ),
  'book-cell-malformed': stop(
    422,
    'T-command',
    ['{at}：内容不合格式，应为 {expected}。', '{at}: not in form; it should be {expected}.'],
    ['各列怎样填写见空表的“说明”表。', 'See the sheet 说明 of an empty book.'],
  ),
  'book-id-wrong': stop(
    422,
    'T-command',
    [
      '{at}：编号只能用英文字母、数字和 . _ -，以字母或数字开头，最多 64 个字符。',
      '{at}: an id is letters, digits and . _ -, begins with a letter or digit, and has at most 64 of them.',
    ],
    [
      '请改用这样的编号，如 committee、s1、b03，名称填在名称列；“选举人来自”写成“选举编号/选举项”。',
      'Give such an id: committee, s1, b03; 选举人来自 is an election’s id, / and a contest’s.',
    ],
  ),
  'book-jurisdiction-wrong': stop(
    422,
    'T-command',
    ['{at}：不是这里能用的辖区代码。', '{at} is no code of a jurisdiction that may stand here.'],
    [
      '省 2 位、市 4 位、县 6 位、乡镇 9 位、村 12 位数字；支部为乡镇代码加 -b 和序号，如 469021101-b03。',
      'Province 2, prefecture 4, county 6, township 9, village 12 digits; a branch is its township, -b and a number: 469021101-b03.',
    ],
  ),
  'book-text-long': stop(
    422,
    'T-command',
    ['{at}：太长，最多 {most} 个字。', '{at} is too long: at most {most} characters.'],
    ['请缩短。', 'Shorten it.'],
  ),
  'book-text-unprintable': stop(
    422,
    'T-command',
    [
      '{at}：有看不见的控制字符（{character}），文书印不出来。',
      '{at} holds a character that cannot be printed ({character}).',
    ],
    ['多半是从别处粘贴来的，请清除后重新键入。', 'It was probably pasted: clear the cell and type it again.'],
  ),
  'book-number-wrong': stop(
    422,
    'T-command',
    ['{at}：“{heading}”应是整数，填的是“{given}”。', '{at}: {heading} must be a whole number, not {given}.'],
    [
      '请只填阿拉伯数字，不带单位、小数和千位逗号。',
      'Give digits only: no unit, no fraction, no thousands separator.',
    ],
  ),
  'book-number-range': stop(
    422,
    'T-command',
    [
      '{at}：“{heading}”应在 {least} 至 {most} 之间，填的是 {given}。',
      '{at}: {heading} must be {least} to {most}, not {given}.',
    ],
    ['请核对后填写。', 'Check the number.'],
  ),
  'book-share-wrong': stop(
    422,
    'T-command',
    [
      '{at}：“{heading}”应写明“不低于”或“超过”多少，不大于全部，填的是“{given}”。',
      '{at}: {heading} says 不低于 (at least) or 超过 (over) how much, and no more than the whole, not {given}.',
    ],
    ['请写成“不低于90%”或“超过4/5”。', 'Write 不低于90% (at least) or 超过4/5 (over).'],
  ),
  'book-date-wrong': stop(
    422,
    'T-command',
    ['{at}：“{heading}”不是日期：“{given}”。', '{at}: {heading} is no date: {given}.'],
    [
      '请写成 2026-11-22、2026/11/22 或 2026年11月22日，年月日齐全，年份在 2000–2099 之间，不带时间。',
      'Write it 2026-11-22: year (2000–2099), month and day, no time.',
    ],
  ),
  'book-choice-wrong': stop(
    422,
    'T-command',
    [
      '{at}：“{heading}”只能填 {choices}，填的是“{given}”。',
      '{at}: {heading} is one of {choices}, not {given}.',
    ],
    ['请照上面的写法填写。', 'Write one of them exactly.'],
  ),
  'book-list-wrong': stop(
    422,
    'T-command',
    [
      '{at}：“{heading}”第 {item} 项是空的、括号不成对，或这一列不能加括号说明。',
      '{at}: item {item} of {heading} is empty, its brackets do not pair, or none belong there.',
    ],
    [
      '请用顿号分隔，同名的在姓名后用括号注明：王强（女）、王强（男）。',
      'Separate items by 、 and tell namesakes apart in brackets: 王强（女）、王强（男）.',
    ],
  ),
});
