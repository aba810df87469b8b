import { family, stop } from '../entry.ts';

const format = [
  '请按公布的格式改正后重新提交。',
  'Correct it as the published format says and send it again.',
] as const;
const register = [
  '请由上级党组织登记该密钥后再签名。',
  'Have the superior committee register the key, then sign again.',
] as const;

/** What is wrong with keys, whose they are, and the registrations that lead up to a root. */
export const registrationFindings = family({
  'signer-unregistered': stop(
    403,
    'T-registration',
    ['{at} 的签名密钥 {kid} 没有登记。', 'The key {kid} that signed at {at} is not registered.'],
    register,
  ),
  'key-not-yet': stop(
    403,
    'T-registration',
    [
      '{at}：密钥 {kid} 自 {notBefore} 起有效，签名用于 {time}。',
      '{at}: the key {kid} is valid from {notBefore}, and was used at {time}.',
    ],
    ['请待密钥生效后再签名，或重新登记。', 'Sign once the key is valid, or register another.'],
  ),
  'key-expired': stop(
    403,
    'T-registration',
    [
      '{at}：密钥 {kid} 已于 {expires} 到期，签名用于 {time}。',
      '{at}: the key {kid} expired at {expires}, and was used at {time}.',
    ],
    register,
  ),
  'key-revoked': stop(
    403,
    'T-registration',
    [
      '{at}：密钥 {kid} 已于 {revoked} 注销，签名用于 {time}。',
      '{at}: the key {kid} was revoked at {revoked}, and was used at {time}.',
    ],
    register,
  ),
  'same-person': stop(
    403,
    'T-registration',
    [
      '{at}：{signatures} 个签名只出自 {persons} 个人；须由不同的人签名，一人两把密钥仍是一人。',
      '{at}: {signatures} signatures come from only {persons} person(s); different persons must sign, and two keys of one person are one.',
    ],
    ['请由另一责任人签名。', 'Have another person responsible sign.'],
  ),
  'registrar-not-entitled': stop(
    403,
    'T-registration',
    [
      '{at}：登记须由 {needed} 签名，签名的是 {role}。',
      '{at}: a registration must be signed by {needed}; {role} signed it.',
    ],
    ['请由有权登记的人签名后重新提交。', 'Have someone entitled to register sign it and send it again.'],
  ),
  'registration-wider': stop(
    403,
    'T-registration',
    [
      '{at}：登记的范围 {registered} 超出登记人自己的范围 {own}。',
      '{at}: the registration reaches {registered}, wider than its registrar’s own {own}.',
    ],
    [
      '请由辖区更高的上级登记，或缩小登记范围。',
      'Have a committee further up register it, or narrow the registration.',
    ],
  ),
  'chain-rootless': stop(
    403,
    'T-registration',
    [
      '{at}：登记逐级上溯，密钥 {kid} 处中断，不通到已配置的根密钥。',
      '{at}: the registrations lead up to the key {kid} and no further; they reach no configured root.',
    ],
    [
      '请补齐上级各级登记，或核对根密钥的配置。',
      'Supply the registrations above it, or check which root keys are configured.',
    ],
  ),
  'chain-circular': stop(
    403,
    'T-registration',
    ['{at}：密钥 {kid} 的登记绕回到自己。', '{at}: the registration of the key {kid} leads back to itself.'],
    register,
  ),
  'chain-too-long': stop(
    422,
    'T-registration',
    [
      '{at}：登记链有 {given} 份登记，最多 {limit} 份。',
      '{at}: the chain holds {given} registrations; at most {limit} are allowed.',
    ],
    register,
  ),
  'window-empty': stop(
    422,
    'T-registration',
    [
      '{at}：密钥的起始时间 {notBefore} 不早于到期时间 {expires}。',
      '{at}: the key would be valid from {notBefore}, which is not before {expires}.',
    ],
    format,
  ),
  'provisional-not-scrutineer': stop(
    422,
    'T-registration',
    [
      '{at}：只有会场选出的监票人可以临时登记，并须写明所属选举；此处登记的是 {role}。',
      '{at}: only a scrutineer elected in the hall is registered provisionally, for one named election; this is {role}.',
    ],
    register,
  ),
  'invitation-only-enrols': stop(
    403,
    'T-registration',
    [
      '{at}：{kid} 是登记码的密钥，只能与新密钥同签所邀请的登记。',
      '{at}: {kid} is the key of a code: with the new key it signs the registration it invites to, and nothing else.',
    ],
    register,
  ),
  'enrolment-differs': stop(
    403,
    'T-registration',
    ['{at}：登记与邀请不符。', '{at}: the registration is not the one invited to.'],
    format,
  ),
  'invitation-expired': stop(
    409,
    'T-registration',
    [
      '登记码自 {notBefore} 至 {expires} 有效，现在是 {time}。',
      'The code is good from {notBefore} to {expires}; it is {time} now.',
    ],
    ['请重新发放登记码。', 'Have another code handed out.'],
  ),
  'revocation-differs': stop(
    422,
    'T-registration',
    [
      '{at}：注销的是 {actor} 的密钥 {kid}，与登记不符。',
      '{at}: the revocation names {actor} and the key {kid}, not those registered.',
    ],
    format,
  ),
  'actor-taken': stop(
    409,
    'T-registration',
    ['标识 {actor} 已登记了另一内容。', 'The id {actor} is registered already, with other content.'],
    ['请换用另一标识登记，或先注销原密钥。', 'Register under another id, or revoke the present key first.'],
  ),
  'person-has-key': stop(
    409,
    'T-registration',
    [
      '{at}：此人在同一选举中已有有效密钥（标识 {actor}）；一人一选举只能有一把。',
      '{at}: this person holds a live key already (id {actor}); a person has one key an election.',
    ],
    [
      '如确需更换，请先注销原密钥；如系同名的另一人，请在姓名中加注区别。',
      'To change the key revoke the present one first; for a namesake write the name so that the two can be told apart.',
    ],
  ),
  'key-halves-differ': stop(
    422,
    'T-registration',
    [
      '{at}：密钥文件的私钥与公钥不成对。',
      '{at}: the private part of the key file does not belong to its public part.',
    ],
    [
      '请改用备份的密钥文件，或重新生成并登记。',
      'Use a backup of the key file, or make a new key and have it registered.',
    ],
  ),
});
