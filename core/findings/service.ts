import { family } from './entry.ts';

const technical = { severity: 'block', rule: 'T-service' } as const;

/** What the service answers before any rule is asked: requests it cannot read, readers it does not know. */
export const serviceFindings = family({
  'route-unknown': {
    ...technical,
    status: 404,
    what: { zh: '没有这个地址。', en: 'There is nothing at this address.' },
    next: { zh: '请对照 /v1/openapi.json 核对地址。', en: 'Check the address against /v1/openapi.json.' },
  },
  'method-not-allowed': {
    ...technical,
    status: 405,
    what: { zh: '此地址不接受 {method} 请求。', en: 'This address does not take {method}.' },
    next: { zh: '请改用：{allowed}。', en: 'Use {allowed}.' },
  },
  'path-malformed': {
    ...technical,
    status: 400,
    what: { zh: '地址中的编码有误。', en: 'The address is not properly percent-encoded.' },
    next: { zh: '请按 UTF-8 百分号编码重写地址。', en: 'Encode the address as percent-encoded UTF-8.' },
  },
  'request-malformed': {
    ...technical,
    status: 400,
    what: { zh: '收到的不是完整的 HTTP 请求。', en: 'What arrived is not a whole HTTP request.' },
    next: {
      zh: '请检查客户端程序或中间的代理，再发一次。',
      en: 'Check the client or the proxy between, and send it again.',
    },
  },
  'request-timeout': {
    ...technical,
    status: 408,
    what: { zh: '请求没有在规定时间内发完。', en: 'The request did not arrive in time.' },
    next: {
      zh: '请检查网络后重发；重发同一内容不会重复记录。',
      en: 'Check the network and send it again; a repeat is never recorded twice.',
    },
  },
  'headers-too-large': {
    ...technical,
    status: 431,
    what: { zh: '地址或请求头过长。', en: 'The address or the headers are too long.' },
    next: { zh: '请缩短地址和请求头后重发。', en: 'Shorten the address and the headers, and send it again.' },
  },
  'body-missing': {
    ...technical,
    status: 422,
    what: { zh: '请求没有内容。', en: 'The request has no body.' },
    next: { zh: '请附上签名后的文件再发。', en: 'Send the signed envelope as the body.' },
  },
  'body-too-large': {
    ...technical,
    status: 413,
    what: { zh: '内容超过 {limit} 字节的上限。', en: 'The body is over the limit of {limit} bytes.' },
    next: {
      zh: '请分成较小的票包或压缩扫描件后再发。',
      en: 'Split the bundle, or scan at a lower resolution, and send it again.',
    },
  },
  'media-type': {
    ...technical,
    status: 415,
    what: { zh: '不接受“{type}”类型的内容。', en: 'A body of type “{type}” is not taken.' },
    next: { zh: '请改用：{accepted}，且不要压缩传输。', en: 'Send {accepted}, without content encoding.' },
  },
  'token-missing': {
    ...technical,
    status: 401,
    what: { zh: '没有出示身份令牌。', en: 'No token was shown.' },
    next: {
      zh: '请用本人密钥签发令牌，放在 Authorization: Bearer 之后。',
      en: 'Sign a token with your key and send it as Authorization: Bearer.',
    },
  },
  'token-malformed': {
    ...technical,
    status: 401,
    what: { zh: '身份令牌的格式不对。', en: 'The token is not of the form asked for.' },
    next: {
      zh: '令牌头只含 alg、kid、typ，内容只含 iss、aud、iat、exp，有效期不超过 {seconds} 秒。',
      en: 'Its header holds alg, kid, typ and its claims iss, aud, iat, exp, over at most {seconds} seconds.',
    },
  },
  'token-time': {
    ...technical,
    status: 401,
    what: {
      zh: '令牌不在有效时间内；本机时间是 {now}。',
      en: 'The token is not valid at this time; the time here is {now}.',
    },
    next: {
      zh: '请校准电脑时钟，再签发新的令牌。',
      en: 'Set the clock of your computer and sign a new token.',
    },
  },
  'token-audience': {
    ...technical,
    status: 401,
    what: {
      zh: '令牌不是签给本服务的；本服务的地址是 {origin}。',
      en: 'The token is for another service; this one is {origin}.',
    },
    next: { zh: '请把 aud 写成本服务的地址，重新签发。', en: 'Sign a new one with this origin as aud.' },
  },
  'token-unknown': {
    ...technical,
    status: 401,
    what: {
      zh: '令牌的签发人没有有效的登记，或者签名不符。',
      en: 'Whoever signed the token has no standing registration, or the signature does not hold.',
    },
    next: {
      zh: '请核对所用密钥；仍不行的，请上级党委核查登记是否过期或撤销。',
      en: 'Check which key you use; then ask the superior committee whether its registration has expired or was revoked.',
    },
  },
});
