import { family, stop } from './entry.ts';

const another = ['请登记人重新发放登记码。', 'Have whoever registers hand out another code.'] as const;

/** What may be wrong with one-time codes and with enrolling by one. */
export const enrolmentFindings = family({
  'enrol-code-mistyped': stop(
    422,
    'T-registration',
    [
      '登记码有录错的字符：录入 {given} 个，应为 {needed} 个，末两个用于校验。',
      'The code has a typing error: {given} characters were given, {needed} are needed, the last two to check by.',
    ],
    ['请对照登记条重新录入。', 'Type it again from the slip.'],
  ),
  'enrol-code-wrong': stop(
    403,
    'T-registration',
    [
      '登记码不是标识 {actor} 的；还可以再试 {left} 次。',
      'This is not the code of the id {actor}; {left} more tries are left.',
    ],
    ['请核对登记条上的标识和登记码。', 'Compare id and code with the slip.'],
  ),
  'invitation-unknown': stop(
    404,
    'T-registration',
    ['标识 {actor} 没有待用的登记码。', 'There is no code for the id {actor}.'],
    [
      '请核对登记条上的标识，或请登记人发放登记码。',
      'Compare the id with the slip, or have a code handed out.',
    ],
  ),
  'invitation-used': stop(
    409,
    'T-registration',
    [
      '标识 {actor} 的登记码已经用过，密钥已登记。',
      'The code of the id {actor} is used: a key is registered.',
    ],
    [
      '如果不是您本人登记的，请立即告知上级党组织注销该密钥，并换一个标识重新发放登记码。',
      'If it was not you who enrolled, have the superior committee revoke that key at once and hand out a code for another id.',
    ],
  ),
  'invitation-older': stop(
    409,
    'T-registration',
    [
      '这个登记码自 {notBefore} 起算；标识 {actor} 已另发更新的一个，自 {newer} 起算。',
      'This code counts from {notBefore}; a newer one, from {newer}, has been handed out for the id {actor}.',
    ],
    another,
  ),
  'invitation-spent': stop(
    403,
    'T-registration',
    [
      '标识 {actor} 的登记码已输错 {tries} 次，作废。',
      'The code of the id {actor} is void: {tries} wrong ones were tried.',
    ],
    another,
  ),
});
