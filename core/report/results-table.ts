import type { CountedResult } from '../count/result.ts';
import { writeInPrefix } from '../count/standing.ts';
import type { Lang } from '../findings/entry.ts';
import type { Certificate } from '../ledger/certificate.ts';
import { figures, type SlipTable, table, words } from './slip.ts';

/** The columns by the names programs know them by, with those people do. */
const columns = {
  election: '选举编号',
  contest: '项目编号',
  title: '选举项目',
  office: '职务',
  date: '会议日期',
  mode: '类型',
  version: '版本',
  round: '轮次',
  id: '人员编号',
  name: '姓名',
  for: '赞成',
  against: '不赞成',
  abstain: '弃权',
  unreadable: '部分无效',
  elected: '当选',
} as const;

const counts: readonly string[] = ['version', 'round', 'for', 'against', 'abstain', 'unreadable', 'elected'];
const modes = { official: '正式', rehearsal: '演练' } as const;

/** Certified results, a line a person and round, ids beside names; free of language. */
export function resultsTable(certificates: readonly Certificate[]): SlipTable {
  return table(
    headings((name) => name),
    certificates.flatMap(linesOf),
  );
}

/** The same as an office files it, `kept` first columns on every page. */
export function resultsSheet(jurisdiction: string, certificates: readonly Certificate[], lang: Lang) {
  const zh = lang === 'zh';
  const lines = certificates.flatMap((each) => {
    const mode = zh ? modes[each.mode] : each.mode;
    return linesOf(each).map((line) => line.map((cell, index) => (index === modeAt ? mode : cell)));
  });
  return {
    title: zh ? '选举结果' : 'Results',
    subject: zh ? `辖区代码：${jurisdiction}` : `jurisdiction ${jurisdiction}`,
    table: table(
      headings((name) => (zh ? columns[name] : name)),
      lines,
    ),
    kept: 3,
    notes: zh
      ? ['“当选”栏：1 为当选。人员编号以 write-in: 开头的是另选人。']
      : ['“elected” is 1 for who is. Ids that begin with write-in: are of persons written in.'],
    rehearsal: certificates.some(({ mode }) => mode === 'rehearsal'),
  };
}

const names = Object.keys(columns) as (keyof typeof columns)[];
const modeAt = names.indexOf('mode');

function headings(say: (name: keyof typeof columns) => string) {
  return names.map((name) => (counts.includes(name) ? figures : words)(say(name)));
}

function linesOf(certificate: Certificate): readonly (readonly string[])[] {
  const { election, contest, title, office, date, mode, version } = certificate;
  const elected = new Set(certificate.elected.map(({ id }) => id));
  return certificate.rounds.flatMap(({ round, result }) => {
    const { votes, writeIns } = result as CountedResult;
    const listed = votes.map((each) => [
      each.id,
      each.name,
      each.for,
      each.against,
      each.abstain,
      each.unreadable,
    ]);
    const written = writeIns.map((each) => [writeInPrefix + each.name, each.name, each.for, '', '', '']);
    return [...listed, ...written].map((row) =>
      [
        ...[election, contest, title, office, date, mode, version, round],
        ...row,
        elected.has(String(row[0])) ? 1 : 0,
      ].map(String),
    );
  });
}
