import { family } from './entry.ts';

const technical = { severity: 'block', rule: 'T-service' } as const;

/** Faults of a cloud home: its database, object store and key service. Nothing half done counts, and a repeat is safe. */
export const cloudFindings = family({
  'cloud-busy': {
    ...technical,
    status: 503,
    what: {
      zh: '云端服务 {service} 暂时太忙，重试后仍未办成。',
      en: 'The cloud service {service} is too busy; it was tried again in vain.',
    },
    next: {
      zh: '请稍候重发；已给回执的内容都在，重发不会重复记录。',
      en: 'Send it again shortly; whatever has a receipt is kept, and a repeat is never recorded twice.',
    },
  },
  'cloud-unreachable': {
    ...technical,
    status: 503,
    what: {
      zh: '云端服务 {service} 没有应答或出错，不知道本次请求是否办完。',
      en: 'The cloud service {service} did not answer or failed; whether the request was finished is not known.',
    },
    next: {
      zh: '请重发：已办完的会得到同一张回执，不会重复记录。',
      en: 'Send it again: if it was finished the same receipt comes back, and nothing is recorded twice.',
    },
  },
  'cloud-denied': {
    ...technical,
    status: 503,
    what: {
      zh: '云端服务 {service} 拒绝了本程序的请求：权限或密钥状态不对。',
      en: 'The cloud service {service} denied this program: its permissions, or a key’s state, are not as deployed.',
    },
    next: {
      zh: '请管理员查看告警，核对权限与密钥是否被改动；修复后重发。',
      en: 'Look at the alarms and at whether permissions or the key were changed; send it again once that is mended.',
    },
  },
  'signing-refused': {
    ...technical,
    status: 503,
    what: {
      zh: '密钥服务没有签名，本次请求未被接受。',
      en: 'The key service did not sign; the request was not accepted.',
    },
    next: {
      zh: '请管理员核对服务密钥是否停用或待删除；恢复后重发。',
      en: 'Check whether the service key was disabled or is to be deleted; send it again once it signs.',
    },
  },
  'cloud-misconfigured': {
    ...technical,
    status: 500,
    what: {
      zh: '云端函数的配置不对：{place}。',
      en: 'The function in the cloud is not configured as it should be: {place}.',
    },
    next: {
      zh: '请用 npm run deploy 重新部署，不要手工改环境变量。',
      en: 'Deploy again with npm run deploy; do not edit its environment by hand.',
    },
  },
  'item-too-large': {
    ...technical,
    status: 413,
    what: {
      zh: '这一份内容压缩后有 {bytes} 字节，超过云端数据库单条 {limit} 字节的上限。',
      en: 'This is {bytes} bytes even compressed, over the {limit} one record of the cloud database may hold.',
    },
    next: {
      zh: '请把选票分成每叠 20 至 200 张的几叠分别上传。',
      en: 'Send the ballots in several piles of 20 to 200 papers.',
    },
  },
});
