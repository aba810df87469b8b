import { custom } from './row.ts';

const reading = (zh: string, en: string) =>
  custom('reading built where the texts are silent or disagree', zh, en);
const ambiguity = (zh: string, en: string) => custom('reading of an open question', zh, en);

/** The readings this system counts by (Z), and the open questions they settle (A). */
export const readings = {
  'Z-01': reading(
    '规则集为注明年份的数据，按通过的选举办法选定，选票发出后不再变动；附加规定不改变计票',
    'Rule sets are dated data chosen by the adopted method and frozen once ballots are issued; overlays do not change the count.',
  ),
  'Z-02': reading(
    '应到会人数=有选举权人数-经上级同意并经会议通过的不计人数；到会法定人数按选定规则以整数比较',
    "Due = electors less the exemptions that have both the superior's consent and the meeting's approval; the quorum is compared in whole numbers.",
  ),
  'Z-03': reading(
    '先看监票人认定的废票原因，再看所选人数是否多于应选名额，其余为有效票；全不划且无另选人的为有效的空白票',
    'A void reason first, then more persons chosen than seats, else valid; only abstentions and no name written in is a valid blank ballot.',
  ),
  'Z-04': reading(
    '另选人依姓名键认定，一票内每人只计一次；未划赞成、超过不赞成数、写候选人、不合资格的另选作废，选票仍有效',
    'A person written in is known by name key and counted once a ballot; unmarked, exceeding the against marks, a listed candidate or ineligible is void, the ballot stays valid.',
  ),
  'Z-05': reading(
    '收回多于发出或多于实到的，本轮选举无效；发出多于实到、单站收回多于发出的须说明；各站印制=发出+剩余、收回=录入',
    'More returned than issued or than present voids the round; issued over present and a station returning more than it issued must be explained; at every station printed = issued + unused and returned = ballots.',
  ),
  'Z-06': reading(
    '赞成票超过实到会人数一半的始得当选；末位票数相等的再次投票；不足的报差额数；不影响当选的票数相等不算',
    'Elected by over half of those present; a tie for the last seats goes to a run-off; fewer than the seats is a shortfall; a tie that decides nothing is no tie.',
  ),
  'Z-07': reading(
    '再次投票只列票数相等者，得票多者当选，不要求过半数；另选无效而选票有效；仍相等的再投或报请上级',
    'A run-off lists only those tied; the most votes win without a majority; write-ins are void, the ballot valid; tied again goes to another run-off or to the superior.',
  ),
  'Z-08': reading(
    '不足的名额，从未当选者中按得票取不足名额的1.2倍（进一）另行选举，或经同意减少名额，或再次不足后报上级',
    'A shortfall is filled by a supplementary election among the most-voted not elected (1.2 times the shortfall, rounded up), by reducing the seats with consent, or by referring to the superior after a second failure.',
  ),
  'Z-09': reading(
    '只有上级可以取消候选人；选票发出后取消的，票数照计但不当选，并重新核对差额；另选人够票的须经两名监票人确认',
    'Only the superior strikes a candidate; struck after issue, marks are tallied but not electable and the margin is checked again; a written-in winner needs identification by two scrutineers.',
  ),
  'Z-10': reading(
    '差额的正式选举和预选，候选人不得少于应选名额加五分之一（进一）；再次投票的候选人须多于名额',
    'A contested formal or preselection round needs seats plus a fifth, rounded up, of candidates; a run-off needs more candidates than seats.',
  ),
  'Z-11': reading(
    '纪委和党委各在第一次全体会议选举书记、副书记，报上级批准后生效；委员报上级备案',
    "Each body's first plenary elects its secretary and deputies, in effect on the superior's approval; members are filed for the record.",
  ),
  'Z-12': reading(
    '违反党章的选举分两步宣布无效：上一级提出，再上一级批准；批准前一切照旧',
    'An election in breach of the Constitution is annulled in two steps: the level above proposes, the one above it confirms; until then nothing changes.',
  ),
  'Z-13': reading(
    '预选按同样办法计票，名额为正式候选人名额，当选即列为正式候选人',
    'A preselection counts alike: seats are the formal places, elected reads nominated.',
  ),
  A1: ambiguity(
    '法定到会人数以通过的选举办法为准',
    'The quorum the adopted method sets stands before that of the regime.',
  ),
  A2: ambiguity(
    '过半数以实到会有选举权人数为基数，选举办法另有规定的从其规定',
    'The majority is of those present unless the adopted method says of those due.',
  ),
  A3: ambiguity(
    '当选须超过半数；同意减少名额须半数以上（含半数）',
    'Elected means more than half; consent to reduce the seats means at least half.',
  ),
  A4: ambiguity(
    '「半数以上选举人同意」以实到会选举人为基数',
    'The consent of half of the electors is of those present.',
  ),
  A5: ambiguity(
    '是否「接近应选名额」由会议决定并记明理由',
    'Whether the number is close to the seats is decided by people, with a reason.',
  ),
  A6: ambiguity(
    '收回选票既不得多于发出数，也不得多于实到会人数',
    'Returned is compared with both issued and present.',
  ),
  A7: ambiguity('空白票为有效票', 'A blank ballot is valid.'),
  A8: ambiguity(
    '写了姓名未划赞成符号的，该另选不得票，选票有效',
    'A name without ○ gives no vote and leaves the ballot valid.',
  ),
  A9: ambiguity(
    '部分无法辨认的，仅该部分无效',
    'Where part of a ballot is illegible only that part is void.',
  ),
  A10: ambiguity(
    '未投不赞成票而另选他人的，另选无效，选票有效',
    'Writing in without voting against voids the entry, not the ballot.',
  ),
  A11: ambiguity(
    '判断是否多选时，划赞成的另选人不论是否合格都计算，同一人只计一次',
    'For the over-vote test every write-in bearing ○ counts, each person once.',
  ),
  A12: ambiguity('再次投票不要求过半数', 'A run-off needs no majority.'),
  A13: ambiguity(
    '再次投票仍相等的，再投或报请上级，不抽签',
    'Tied again: another run-off or the superior; never a lot.',
  ),
  A14: ambiguity(
    '另行选举的候选人从未当选者中按得票多少确定，人数足够时保持五分之一差额',
    'Supplementary candidates are the most-voted not elected, with a fifth more than the seats where there are enough.',
  ),
  A15: ambiguity(
    '委员差额不低于百分之二十，按整数比较',
    'The margin of committee members is at least 20 %, compared in whole numbers.',
  ),
  A16: ambiguity('差额为最低数，进一取整', 'The margin is a minimum, rounded up.'),
  A17: ambiguity(
    '不计入应到会人数的党员到会投票的，应到、实到各加一人',
    'An exempt member who turns up and votes is added to both due and present.',
  ),
  A18: ambiguity(
    '不计入应到会人数须两项批准俱全，否则仍计入',
    'Without both approvals a person stays among those due.',
  ),
  A19: ambiguity(
    '不计入应到会人数的为五种人；第六种由选举办法采用',
    'Five kinds are exempt; a sixth only where the method adopts it.',
  ),
  A20: ambiguity(
    '到会人数按轮次在分发选票时确定',
    'Attendance is fixed for each round when ballots are issued.',
  ),
  A21: ambiguity(
    '党支部正好30个、70个的，两档都可适用，取较低一档的名额并提示',
    'At exactly 30 and 70 branches both tiers apply: the lower number of delegates is recommended and both are named.',
  ),
  A22: ambiguity(
    '缙云的名额不足一档的舍去；海南的保留分数，以批准的名额为准',
    'Jinyun: whole groups only; Hainan: the fraction is kept and the approved number stands.',
  ),
  A23: ambiguity(
    '民主推荐或测评的提示与组织考察认为不适宜两者俱备的，不再提名；提示本身不作决定',
    'Not renominated only where the poll raised a flag and the inspection finds unsuitable, both; a flag alone decides nothing.',
  ),
  A24: ambiguity(
    '“45岁以下”含45岁，按基准日的周岁计算',
    '“45 and under” includes 45, in full years on the reference date.',
  ),
  A25: ambiguity(
    '任期按章程和召集时的设置，乡镇党委一般为五年',
    'The term is what the constitution and the convening committee set: five years for a township committee.',
  ),
  A26: ambiguity(
    '是否有效看合计；单站收回多于发出的，说明前不予批复',
    'The totals decide validity; a station that returned more than it issued holds certification until explained.',
  ),
  A27: ambiguity('候选人被取消后重新核对差额', 'When a candidate is withdrawn the margin is checked again.'),
  A28: ambiguity(
    '书记、副书记一般等额选举；选举办法另有规定的，可以差额选举',
    'Secretary and deputies are elected from as many names as seats; the method may ask for more.',
  ),
  A29: ambiguity(
    '批复后更正，另出报告取代原报告，原报告保留',
    'After certification a superseding report corrects; the old one is kept.',
  ),
} as const;
