import type { Exempt } from '../../core/count/input.ts';
import type { Words } from '../app/lang.ts';

/** How many of a kind need not be counted as due, and whose agreement is there, as people read it beside the signature. */
export function exemptSaid({ count, superiorConsent, meetingApproval, approval }: Exempt): Words {
  const number =
    approval === undefined ? { zh: '', en: '' } : { zh: `（${approval}）`, en: ` (${approval})` };
  return {
    zh: `${count}人，${superiorConsent ? '上级已同意' : '未经上级同意'}，${meetingApproval ? '会议已通过' : '尚未经会议通过'}${number.zh}`,
    en: `${count}, ${superiorConsent ? 'with' : 'without'} the superior’s consent, ${meetingApproval ? 'approved' : 'not yet approved'} by the meeting${number.en}`,
  };
}
