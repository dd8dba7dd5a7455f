// What every part of the OpenAPI document is made of: bodies, refusals, and the two kinds of operation.
import { z } from 'zod';
import type { ZodOpenApiOperationObject } from 'zod-openapi';
import { problemSchema } from '../../contract/rest/hall.ts';

export const json = (schema: z.ZodType) => ({ content: { 'application/json': { schema } } });
export const problem = (description: string) => ({ description, ...json(problemSchema) });
export const repeatable = z.object({
  'Idempotency-Key': z.string().min(1).max(200).optional().meta({
    description:
      'Repeating a request under the same key gets the first answer; with another body 422 / 重复请求用同一编号得到第一次的结果',
  }),
});
export const languageHeader = z.object({
  'Accept-Language': z.string().optional().meta({ description: 'zh (default), en or ru' }),
});

export const keyProblems = {
  '401': problem('No key, an unknown one, or one that has expired or was revoked'),
  '403': problem('Not in this key’s role (notAllowed), or another authority’s (otherAuthority)'),
  '429': problem('Too many requests'),
};
const asked = { ...keyProblems, '503': problem('busy: try again in a moment') };

export function reading(
  summary: string,
  schema: z.ZodType,
  more: Partial<ZodOpenApiOperationObject> = {},
): ZodOpenApiOperationObject {
  return {
    summary,
    ...more,
    requestParams: { header: languageHeader, ...more.requestParams },
    responses: { '200': { description: 'OK', ...json(schema) }, ...asked, ...more.responses },
  };
}

export function doing(
  summary: string,
  answer: [status: '200' | '201', schema: z.ZodType],
  more: Partial<ZodOpenApiOperationObject> = {},
): ZodOpenApiOperationObject {
  return {
    summary,
    ...more,
    requestParams: { header: repeatable, ...more.requestParams },
    responses: {
      [answer[0]]: { description: 'Done, and on disk', ...json(answer[1]) },
      '400': problem('Malformed'),
      '404': problem('Unknown ticket, window, item or queue'),
      '409': problem('A state of the hall stands in the way'),
      '413': problem('Larger than 64 kB'),
      '415': problem('Not JSON'),
      '422': problem('idempotencyKeyReused'),
      ...asked,
    },
  };
}
