/** An invented county under a real code's shape: 46 is the committee above it, nine digits are its townships. */
export const county = { code: '469021', name: '云川县' } as const;
export const aboveCounty = { code: '46' } as const;

/** Its townships by the last three digits of their codes. */
export const townships = {
  '101': '青石桥镇',
  '102': '白鹭滩镇',
  '103': '松风岭乡',
  '104': '柳叶湾镇',
  '105': '云门渡镇',
  '106': '大樟树乡',
  '107': '月亮坪乡',
  '108': '三渡水镇',
  '109': '黄泥塘镇',
  '110': '竹溪口乡',
  '111': '双井坳乡',
  '112': '雁回岭镇',
  '113': '金竹坝镇',
  '114': '落星湖乡',
} as const;

export type TownshipNo = keyof typeof townships;

/** `469021101` of `101`. */
export function codeOf(township: TownshipNo): string {
  return `${county.code}${township}`;
}
