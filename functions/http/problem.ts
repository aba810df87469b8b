import { catalogue } from '../../core/findings/catalogue.ts';
import type { CatalogueEntry, Lang } from '../../core/findings/entry.ts';
import { finding, speak } from '../../core/findings/finding.ts';
import { Fault } from '../fault.ts';
import type { Result } from './event.ts';
import { languageOf } from './language.ts';
import { bugLine, type Log } from './log.ts';
import { type House, type Refusal, refuse } from './route.ts';
import type { Middleware } from './trace.ts';

type Status = CatalogueEntry['status'];

/** The kind of refusal, the same for all of a status (RFC 9457 §3.1.3). */
const titles: Readonly<Record<Status, Readonly<Record<Lang, string>>>> = {
  400: { zh: '请求有误', en: 'Bad request' },
  401: { zh: '身份未确认', en: 'Not authenticated' },
  403: { zh: '无权办理', en: 'Not allowed' },
  404: { zh: '没有找到', en: 'Not found' },
  405: { zh: '方法不对', en: 'Method not allowed' },
  408: { zh: '请求超时', en: 'Request timed out' },
  409: { zh: '与现状不符', en: 'In conflict with what stands' },
  413: { zh: '内容过大', en: 'Body too large' },
  415: { zh: '内容类型不对', en: 'Wrong kind of body' },
  422: { zh: '内容不合格式', en: 'Malformed' },
  431: { zh: '请求头过大', en: 'Headers too large' },
  500: { zh: '服务出错', en: 'Internal fault' },
  503: { zh: '暂不可用', en: 'Not available now' },
};

/** Seconds after which asking again makes sense: a lost race is over, a disk may have room. */
const retryAfter = '2';

/** The problem document (RFC 9457) of a refusal, with every finding in the reader's language. */
export function problemResult({ refused, signed }: Refusal, lang: Lang): Result {
  const findings = refused.map((found) => speak(found, lang));
  const { code } = refused[0];
  const { status }: CatalogueEntry = catalogue[code];
  const detail = findings.map(({ message, next }) =>
    lang === 'zh' ? `${message}${next}` : `${message} ${next}`,
  );
  const problem = {
    type: `urn:scrutineer:problem:${code}`,
    title: titles[status][lang],
    status,
    code,
    detail: detail.join('\n'),
    findings,
    ...(signed === undefined ? {} : { refusal: signed }),
  };
  return {
    statusCode: status,
    headers: {
      'content-type': 'application/problem+json',
      'content-language': lang,
      vary: 'accept-language',
      ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
      ...(status === 405 ? { allow: String(refused[0].numbers['allowed']) } : {}),
      ...(status === 503 ? { 'retry-after': retryAfter } : {}),
    },
    body: JSON.stringify(problem),
  };
}

/**
 * What was thrown becomes a problem: a fault of the house says what it is, anything else is a bug, which is logged and
 * says nothing of itself.
 */
export function problemOnError({ clock }: House, log: Log): Middleware {
  return {
    onError: (request) => {
      const { event, context, error } = request;
      const fault = error instanceof Fault;
      if (!fault) log(bugLine(clock.now(), event.requestContext.requestId, error));
      context.refused = refuse([fault ? error.found : finding('internal', '')]);
      request.response = problemResult(context.refused, languageOf(event.headers['accept-language']));
    },
  };
}
