import { family, stop } from '../entry.ts';

const saveAgain = [
  '请用 Excel 或 WPS 打开，另存为 .xlsx（不加密码）后重试。',
  'Open it in Excel or WPS and save it as .xlsx, without a password.',
] as const;

export const bookFileFindings = family({
  'book-not-xlsx': stop(422, 'T-command', ['这不是 .xlsx 文件。', 'This is not an .xlsx file.'], saveAgain),
  'book-old-xls': stop(
    422,
    'T-command',
    ['这是旧式 .xls 文件，或加了密码的文件。', 'This is an old .xls file, or one with a password.'],
    saveAgain,
  ),
  'book-damaged': stop(
    422,
    'T-command',
    ['.xlsx 文件损坏或不合规范（{reason}）。', 'The .xlsx file is damaged or not in form ({reason}).'],
    saveAgain,
  ),
  'book-unpacked-size': stop(
    422,
    'T-command',
    [
      '.xlsx 文件展开后超过 {limit} 字节，不再读取。',
      'Unpacked, the .xlsx file is more than {limit} bytes; it is not read any further.',
    ],
    ['请删去图片、空行和无关的表。', 'Take out pictures, empty rows and sheets that do not belong.'],
  ),
  'book-dates-1904': stop(
    422,
    'T-command',
    [
      '工作簿使用 1904 日期系统，日期会相差四年。',
      'The workbook counts days from 1904, so its dates are four years apart.',
    ],
    [
      '请在选项中取消“使用1904日期系统”，核对日期后另存。',
      'Switch the 1904 date system off, check the dates and save it again.',
    ],
  ),
  'book-not-text': stop(
    422,
    'T-command',
    ['CSV 文件既不是 UTF-8 也不是 GB 18030（{at}）。', 'The CSV file is neither UTF-8 nor GB 18030 ({at}).'],
    ['请另存为“CSV UTF-8”。', 'Save it as CSV UTF-8.'],
  ),
  'book-csv-quote': stop(
    422,
    'T-command',
    [
      'CSV 文件第 {line} 行的引号不成对或位置不对（{at}）。',
      'The quotes on line {line} of the CSV file do not pair or stand in the wrong place ({at}).',
    ],
    [
      '含引号的内容整格加引号，格内每个引号写两个。',
      'Quote the whole field, and double each quote inside it.',
    ],
  ),
  'book-empty': stop(
    422,
    'T-command',
    ['“选举”表没有一行内容。', 'The sheet 选举 has no row.'],
    [
      '请先用 scrutineer draft --template 取得空表，每个选举项填一行。',
      'Get an empty book with scrutineer draft --template and fill in a row for each contest.',
    ],
  ),
  'book-sheet-missing': stop(
    422,
    'T-command',
    ['缺少“{sheet}”表。', 'The sheet {sheet} is missing.'],
    ['请补上这张表，表名须一字不差。', 'Add the sheet, named exactly so.'],
  ),
  'book-sheet-unknown': stop(
    422,
    'T-command',
    ['不认得“{sheet}”表；可用的表：{known}。', 'The sheet {sheet} is none of {known}.'],
    ['请改正表名，或删去这张表。', 'Correct its name, or delete it.'],
  ),
  'book-sheet-repeated': stop(
    422,
    'T-command',
    ['“{sheet}”表有两张。', 'There are two sheets {sheet}.'],
    ['请并为一张。', 'Make them one.'],
  ),
  'book-too-long': stop(
    422,
    'T-command',
    [
      '“{sheet}”表用到第 {rows} 行、第 {columns} 列，最多 {mostRows} 行、{mostColumns} 列。',
      'The sheet {sheet} reaches row {rows}, column {columns}; at most {mostRows} rows and {mostColumns} columns are read.',
    ],
    ['请删去多余的行列，或分成几个文件。', 'Delete what is left over, or split the book.'],
  ),
  'book-heading-missing': stop(
    422,
    'T-command',
    ['{at}：缺少“{heading}”列。', '{at}: the column {heading} is missing.'],
    ['请在第一行补上这个列名，一字不差。', 'Add it to the first row, named exactly so.'],
  ),
  'book-heading-unknown': stop(
    422,
    'T-command',
    ['{at}：不认得列名“{heading}”；可用的列名：{known}。', '{at}: the heading {heading} is none of {known}.'],
    ['请改正列名，或删去这一列。', 'Correct it, or delete the column.'],
  ),
  'book-heading-repeated': stop(
    422,
    'T-command',
    [
      '{at}：列名“{heading}”出现两次，前一处在 {first}。',
      '{at}: the heading {heading} stands twice, first at {first}.',
    ],
    ['请只保留一列。', 'Keep one of the columns.'],
  ),
  'book-merged': stop(
    422,
    'T-command',
    [
      '{at} 是合并单元格，看不出内容属于哪一行。',
      '{at} is merged: it does not show to which row its content belongs.',
    ],
    ['请取消合并，逐行填写。', 'Unmerge it and fill in each row.'],
  ),
  'book-hidden': stop(
    422,
    'T-command',
    ['{at} 是隐藏的，核对的人看不见。', '{at} is hidden: whoever checks the book does not see it.'],
    [
      '请取消隐藏（筛选的先清除筛选），核对后保留或删除。',
      'Show it (clear any filter), check it, and keep or delete it.',
    ],
  ),
});
