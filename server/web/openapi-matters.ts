// The matters' part of the OpenAPI document.
import { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { matterNo } from '../../contract/commands/matters.ts';
import * as matterShapes from '../../contract/rest/matters.ts';
import { doing, json, languageHeader, problem, reading, repeatable } from './openapi-parts.ts';

/** 办不成事反映. */
export function matterPaths(): ZodOpenApiPathsObject {
  const tags = ['Matters 办不成事'];
  const path = z.object({ number: matterNo });
  const steps = Object.entries(matterShapes.matterActions).map(([action, { body, answer, says }]) => [
    `/api/v1/matters/{number}/${action}`,
    {
      post: doing(says, ['200', answer], {
        tags,
        requestParams: { path, header: repeatable },
        requestBody: json(body),
      }),
    },
  ]);
  return {
    '/api/v1/matters': {
      get: reading('在办和近期的反映 / matters', matterShapes.matterListSchema, {
        tags,
        requestParams: { query: matterShapes.mattersQuerySchema, header: languageHeader },
      }),
      post: doing('登记反映 / report what could not be done', ['201', matterShapes.matterReportedSchema], {
        tags,
        requestBody: json(matterShapes.matterBodySchema),
      }),
    },
    '/api/v1/matters/{number}': {
      get: reading('一件反映 / one matter', matterShapes.matterReadSchema, {
        tags,
        requestParams: { path, header: languageHeader },
        responses: { '404': problem('unknownMatter') },
      }),
    },
    ...(Object.fromEntries(steps) as ZodOpenApiPathsObject),
  };
}
