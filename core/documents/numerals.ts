const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A whole number from 1 to 1000 as Chinese documents write it: 二十三, 一百零五, 一千. */
export function chineseNumeral(value: number): string {
  if (value === 1000) return '一千';
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  const head = hundreds === 0 ? '' : `${digits[hundreds]}百`;
  const last = ones === 0 ? '' : digits[ones]!;
  if (tens === 0) return head === '' || last === '' ? `${head}${last}` : `${head}零${last}`;
  // 十五 by itself, 一百一十五 after a hundred.
  const ten = tens === 1 && head === '' ? '十' : `${digits[tens]}十`;
  return `${head}${ten}${last}`;
}
