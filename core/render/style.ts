import { codeSide, margins } from './page.ts';

const { top, right, bottom, left } = margins;

/** The last of each row is for characters few fonts have (㛃, 𬀩, 䶮). Nothing is fetched: only fonts an office has. */
const fonts = {
  title:
    '"方正小标宋简体","FZXiaoBiaoSong-B05S","STZhongsong","SimSun","Songti SC","Noto Serif CJK SC",serif',
  body: '"FangSong","仿宋","FangSong_GB2312","STFangsong","Noto Serif CJK SC","SimSun-ExtB",serif',
  heading: '"SimHei","黑体","Heiti SC","Noto Sans CJK SC","SimSun-ExtB",sans-serif',
} as const;

/** The one style sheet of everything printed: on screen a sheet of paper, on paper A4. */
export const style = `
@page{size:A4;margin:${top}mm ${right}mm ${bottom}mm ${left}mm;@bottom-center{content:"— " counter(page) " —";font:12pt "SimSun",serif}}
*{box-sizing:border-box}
body{margin:0;background:#fff;color:#000;font:16pt/1.75 ${fonts.body}}
.form{break-after:page}
.form:last-of-type{break-after:auto}
.meeting{margin:0 0 2mm;text-align:center;text-wrap:balance}
h1{margin:0 0 2mm;text-align:center;font:normal 22pt/1.4 ${fonts.title};text-wrap:balance}
.subject{margin:0 0 5mm;text-align:center;text-wrap:balance}
h2{margin:4mm 0 2mm;font:normal 16pt/1.6 ${fonts.heading};break-after:avoid}
p{margin:0;orphans:2;widows:2;overflow-wrap:anywhere}
:lang(zh) p.indented{text-indent:2em;text-align:justify}
p.indented{margin:0 0 1mm}
table{width:100%;table-layout:fixed;margin:3mm 0;border-collapse:collapse;font-size:12pt;line-height:1.45}
thead{display:table-header-group}
tr,table.whole{break-inside:avoid}
th,td{height:8mm;border:.35mm solid #000;padding:1mm 2mm;vertical-align:middle;text-align:left;overflow-wrap:anywhere}
th{font:normal 12pt/1.45 ${fonts.heading};text-align:center}
td.figure{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.space{margin:3mm 0;padding:2mm 3mm;border:.25mm solid #000;break-inside:avoid;font-size:12pt}
.signing{margin-top:8mm;break-inside:avoid;break-before:avoid}
.line{display:flex;align-items:flex-end;margin-top:4mm}
.line i{flex:0 0 62mm;border-bottom:.3mm solid #000}
.foot{display:flex;align-items:flex-end;margin-top:4mm}
.date{margin-left:auto}
.witness{display:flex;align-items:center;gap:1mm;font:9pt/1.6 "SimSun","Noto Serif CJK SC",serif}
.witness svg{flex:none;width:${codeSide}mm;height:${codeSide}mm}
.rehearsal{position:fixed;inset:0;display:flex;align-items:center;justify-content:center;pointer-events:none;z-index:1}
.rehearsal span{transform:rotate(-35deg);color:#c00;opacity:.22;font:normal 120pt/1 ${fonts.heading};white-space:nowrap}
:lang(en) .rehearsal span{font-size:72pt}
@media screen{body{background:#ddd}.form{width:210mm;min-height:297mm;margin:6mm auto;padding:${top}mm ${right}mm ${bottom}mm ${left}mm;background:#fff;box-shadow:0 0 2mm #888}}
`;
