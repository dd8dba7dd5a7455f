// The OpenAPI document's part on what names no window: one address each, and the list of results to be fetched.
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { hallActions } from '../../contract/rest/hall-actions.ts';
import { resultListSchema, resultsQuerySchema } from '../../contract/rest/pickup.ts';
import { doing, json, languageHeader, reading } from './openapi-parts.ts';

export function hallActionPaths(): ZodOpenApiPathsObject {
  const actions = Object.fromEntries(
    Object.entries(hallActions).map(([path, { summary, body, answer }]) => [
      `/api/v1/${path}`,
      { post: doing(summary, ['200', answer], { tags: ['The hall 大厅'], requestBody: json(body) }) },
    ]),
  );
  const results = reading('出件清单 / results to be fetched, and lately fetched', resultListSchema, {
    tags: ['The hall 大厅'],
    requestParams: { query: resultsQuerySchema, header: languageHeader },
  });
  return { ...actions, '/api/v1/results': { ...actions['/api/v1/results'], get: results } };
}
