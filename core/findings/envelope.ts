import { family } from './entry.ts';

const next = {
  format: {
    zh: '请按公布的格式改正后重新提交。',
    en: 'Correct it as the published format says and send it again.',
  },
  signAgain: {
    zh: '请用本系统的 sign 命令（或按同样规则）重新签名后提交。',
    en: 'Sign it again with the `sign` command, or by the same rules, and send it.',
  },
  register: {
    zh: '请由上级党组织登记该密钥后再签名。',
    en: 'Have the superior committee register the key, then sign again.',
  },
} as const;

/** Findings on signed documents: their form, signatures, keys, registrations, and the form of bundles. */
export const envelopeFindings = family({
  'field-unknown': {
    severity: 'block',
    status: 422,
    rule: 'T-json',
    what: { zh: '{at} 是格式中没有的字段。', en: '{at} is a field the format does not have.' },
    next: { zh: '请删去该字段后重新提交。', en: 'Remove the field and send it again.' },
  },
  'field-missing': {
    severity: 'block',
    status: 422,
    rule: 'T-json',
    what: { zh: '缺少必填字段 {at}。', en: 'The required field {at} is missing.' },
    next: { zh: '请补上该字段后重新提交。', en: 'Add the field and send it again.' },
  },
  'field-malformed': {
    severity: 'block',
    status: 422,
    rule: 'T-json',
    what: {
      zh: '{at} 的内容不合格式，应为：{expected}。',
      en: '{at} is not as the format requires: {expected}.',
    },
    next: next.format,
  },
  'too-many-signatures': {
    severity: 'block',
    status: 422,
    rule: 'T-envelope',
    what: {
      zh: '{at} 有 {given} 个签名，最多 {limit} 个。',
      en: '{at} has {given} signatures; at most {limit} are allowed.',
    },
    next: {
      zh: '请只保留责任人的签名后重新提交。',
      en: 'Keep only the signatures of those responsible and send it again.',
    },
  },
  'too-few-signatures': {
    severity: 'block',
    status: 403,
    rule: 'T-envelope',
    what: {
      zh: '{at} 有 {given} 个签名，需要 {needed} 个不同的人签名。',
      en: '{at} has {given} signatures; {needed} different persons must sign.',
    },
    next: {
      zh: '请其余责任人签名后重新提交。',
      en: 'Have the others responsible sign it too and send it again.',
    },
  },
  'not-canonical': {
    severity: 'block',
    status: 422,
    rule: 'T-envelope',
    what: {
      zh: '{at} 不是规定的唯一写法（{form}）。',
      en: '{at} is not in its one canonical form ({form}).',
    },
    next: next.signAgain,
  },
  'header-refused': {
    severity: 'block',
    status: 422,
    rule: 'T-envelope',
    what: {
      zh: '{at} 的签名头只能有 alg（EdDSA 或 ES256）、kid（密钥指纹）、typ 三项，不得多也不得少。',
      en: 'The protected header at {at} must hold exactly alg (EdDSA or ES256), kid (a thumbprint) and typ.',
    },
    next: next.signAgain,
  },
  'typ-wrong': {
    severity: 'block',
    status: 422,
    rule: 'T-envelope',
    what: {
      zh: '{at} 的签名类型是 {found}，此处应为 {expected}。',
      en: 'The signature at {at} is of type {found}; here it must be {expected}.',
    },
    next: next.signAgain,
  },
  'signature-repeated': {
    severity: 'block',
    status: 422,
    rule: 'T-envelope',
    what: {
      zh: '{at} 与前面的签名出自同一密钥 {kid}。',
      en: '{at} was made by the same key {kid} as one before it.',
    },
    next: {
      zh: '请删去重复的签名，由另一责任人签名。',
      en: 'Remove the repeated signature; another person responsible must sign.',
    },
  },
  'signature-invalid': {
    severity: 'block',
    status: 403,
    rule: 'T-envelope',
    what: {
      zh: '{at} 的签名与内容不符（密钥 {kid}）：内容在签名后被改动，或签名不是该密钥所作。',
      en: 'The signature at {at} does not hold (key {kid}): the content was changed after signing, or another key made it.',
    },
    next: {
      zh: '请核对内容后由本人重新签名。',
      en: 'Check the content and have the same person sign it again.',
    },
  },
  'alg-mismatch': {
    severity: 'block',
    status: 403,
    rule: 'T-envelope',
    what: {
      zh: '{at} 的签名算法写作 {found}，而登记的密钥用 {registered}。',
      en: 'The signature at {at} names the algorithm {found}; the registered key uses {registered}.',
    },
    next: next.signAgain,
  },
  'signer-unregistered': {
    severity: 'block',
    status: 403,
    rule: 'T-registration',
    what: {
      zh: '{at} 的签名密钥 {kid} 没有登记。',
      en: 'The key {kid} that signed at {at} is not registered.',
    },
    next: next.register,
  },
  'key-not-yet': {
    severity: 'block',
    status: 403,
    rule: 'T-registration',
    what: {
      zh: '{at}：密钥 {kid} 自 {notBefore} 起有效，签名用于 {time}。',
      en: '{at}: the key {kid} is valid from {notBefore}, and was used at {time}.',
    },
    next: {
      zh: '请待密钥生效后再签名，或重新登记。',
      en: 'Sign once the key is valid, or register another.',
    },
  },
  'key-expired': {
    severity: 'block',
    status: 403,
    rule: 'T-registration',
    what: {
      zh: '{at}：密钥 {kid} 已于 {expires} 到期，签名用于 {time}。',
      en: '{at}: the key {kid} expired at {expires}, and was used at {time}.',
    },
    next: next.register,
  },
  'key-revoked': {
    severity: 'block',
    status: 403,
    rule: 'T-registration',
    what: {
      zh: '{at}：密钥 {kid} 已于 {revoked} 注销，签名用于 {time}。',
      en: '{at}: the key {kid} was revoked at {revoked}, and was used at {time}.',
    },
    next: next.register,
  },
  'same-person': {
    severity: 'block',
    status: 403,
    rule: 'T-registration',
    what: {
      zh: '{at}：{signatures} 个签名只出自 {persons} 个人；须由不同的人签名，一人两把密钥仍是一人。',
      en: '{at}: {signatures} signatures come from only {persons} person(s); different persons must sign, and two keys of one person are one.',
    },
    next: {
      zh: '请由另一责任人签名。',
      en: 'Have another person responsible sign.',
    },
  },
  'registrar-not-entitled': {
    severity: 'block',
    status: 403,
    rule: 'T-registration',
    what: {
      zh: '{at}：登记须由 {needed} 签名，签名的是 {role}。',
      en: '{at}: a registration must be signed by {needed}; {role} signed it.',
    },
    next: {
      zh: '请由有权登记的人签名后重新提交。',
      en: 'Have someone entitled to register sign it and send it again.',
    },
  },
  'registration-wider': {
    severity: 'block',
    status: 403,
    rule: 'T-registration',
    what: {
      zh: '{at}：登记的范围 {registered} 超出登记人自己的范围 {own}。',
      en: '{at}: the registration reaches {registered}, wider than its registrar’s own {own}.',
    },
    next: {
      zh: '请由辖区更高的上级登记，或缩小登记范围。',
      en: 'Have a committee further up register it, or narrow the registration.',
    },
  },
  'chain-rootless': {
    severity: 'block',
    status: 403,
    rule: 'T-registration',
    what: {
      zh: '{at}：登记逐级上溯，密钥 {kid} 处中断，不通到已配置的根密钥。',
      en: '{at}: the registrations lead up to the key {kid} and no further; they reach no configured root.',
    },
    next: {
      zh: '请补齐上级各级登记，或核对根密钥的配置。',
      en: 'Supply the registrations above it, or check which root keys are configured.',
    },
  },
  'chain-circular': {
    severity: 'block',
    status: 403,
    rule: 'T-registration',
    what: {
      zh: '{at}：密钥 {kid} 的登记绕回到自己。',
      en: '{at}: the registration of the key {kid} leads back to itself.',
    },
    next: next.register,
  },
  'chain-too-long': {
    severity: 'block',
    status: 422,
    rule: 'T-registration',
    what: {
      zh: '{at}：登记链有 {given} 份登记，最多 {limit} 份。',
      en: '{at}: the chain holds {given} registrations; at most {limit} are allowed.',
    },
    next: next.register,
  },
  'window-empty': {
    severity: 'block',
    status: 422,
    rule: 'T-registration',
    what: {
      zh: '{at}：密钥的起始时间 {notBefore} 不早于到期时间 {expires}。',
      en: '{at}: the key would be valid from {notBefore}, which is not before {expires}.',
    },
    next: next.format,
  },
  'provisional-not-scrutineer': {
    severity: 'block',
    status: 422,
    rule: 'T-registration',
    what: {
      zh: '{at}：只有会场选出的监票人可以临时登记，并须写明所属选举；此处登记的是 {role}。',
      en: '{at}: only a scrutineer elected in the hall is registered provisionally, for one named election; this is {role}.',
    },
    next: next.register,
  },
  'revocation-differs': {
    severity: 'block',
    status: 422,
    rule: 'T-registration',
    what: {
      zh: '{at}：注销的是 {actor} 的密钥 {kid}，与登记不符。',
      en: '{at}: the revocation names {actor} and the key {kid}, not those registered.',
    },
    next: next.format,
  },
  'actor-taken': {
    severity: 'block',
    status: 409,
    rule: 'T-registration',
    what: {
      zh: '标识 {actor} 已登记了另一内容。',
      en: 'The id {actor} is registered already, with other content.',
    },
    next: {
      zh: '请换用另一标识登记，或先注销原密钥。',
      en: 'Register under another id, or revoke the present key first.',
    },
  },
  'person-has-key': {
    severity: 'block',
    status: 409,
    rule: 'T-registration',
    what: {
      zh: '{person} 在同一选举中已有有效密钥（标识 {actor}）；一人一选举只能有一把。',
      en: '{person} holds a live key already (id {actor}); a person has one key an election.',
    },
    next: {
      zh: '如确需更换，请先注销原密钥；如系同名的另一人，请在姓名中加注区别。',
      en: 'To change the key revoke the present one first; for a namesake write the name so that the two can be told apart.',
    },
  },
  'ballot-count': {
    severity: 'block',
    status: 422,
    rule: 'T-envelope',
    what: {
      zh: '{at}：本包共 {papers} 张，应为 1 至 {limit} 张。',
      en: '{at}: the bundle holds {papers} papers; it must hold 1 to {limit}.',
    },
    next: next.format,
  },
  'ballots-or-sheet': {
    severity: 'block',
    status: 422,
    rule: 'T-envelope',
    what: {
      zh: '{at}：一包须有选票（ballots）或计票单（sheet）之一，且只能有一种。',
      en: '{at}: a bundle has either ballots or a sheet, and never both.',
    },
    next: next.format,
  },
});
