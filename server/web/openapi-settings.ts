// The settings' part of the OpenAPI document.
import { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { emptyBodySchema } from '../../contract/rest/windows.ts';
import * as settingsShapes from '../../contract/settings-changes.ts';
import { doing, json, languageHeader, problem, reading } from './openapi-parts.ts';

export function settingsPaths(): ZodOpenApiPathsObject {
  const tags = ['Settings 设置'];
  const asked = { tags, requestBody: json(settingsShapes.settingsAskedSchema) };
  return {
    '/api/v1/settings': {
      get: reading(
        '正在使用、待生效和以往的设置 / settings in force, waiting and past',
        settingsShapes.stateSchema,
        {
          tags,
        },
      ),
    },
    '/api/v1/settings/{version}': {
      get: reading('一个版本的窗口授权 / the window authority of one version', settingsShapes.matrixSchema, {
        tags,
        requestParams: { path: z.object({ version: z.string() }), header: languageHeader },
        responses: { '404': problem('unknownSettings') },
      }),
    },
    '/api/v1/settings/preview': {
      post: doing(
        '预览改动，不生效 / what a change would do; nothing happens',
        ['200', settingsShapes.previewSchema],
        asked,
      ),
    },
    '/api/v1/settings/publish': {
      post: doing(
        '发布改动 / publish a change, now or for a moment',
        ['201', settingsShapes.publishedSchema],
        asked,
      ),
    },
    '/api/v1/settings/withdraw': {
      post: doing('撤回待生效的改动 / withdraw a change that waits', ['200', emptyBodySchema], {
        tags,
        requestBody: json(settingsShapes.withdrawChangeSchema),
      }),
    },
  };
}
