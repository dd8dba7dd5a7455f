// The OpenAPI 3.1 document, made from the same schemas that check requests at the door, and its readable page.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Router } from 'express';
import { z } from 'zod';
import { createDocument } from 'zod-openapi';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { ticketIdSchema } from '../../contract/commands/fields.ts';
import { helpId } from '../../contract/commands/helping.ts';
import { handlingRowSchema } from '../../contract/rest/handlings.ts';
import { intakeRowSchema } from '../../contract/rest/returns.ts';
import { journeyListSchema } from '../../contract/rest/journeys.ts';
import * as hallShapes from '../../contract/rest/hall.ts';
import * as helpShapes from '../../contract/rest/help.ts';
import { ticketActions } from '../../contract/rest/ticket-actions.ts';
import * as ticketShapes from '../../contract/rest/tickets.ts';
import * as windowShapes from '../../contract/rest/windows.ts';
import { bookingPaths } from './openapi-bookings.ts';
import { hallActionPaths } from './openapi-actions.ts';
import { matterPaths } from './openapi-matters.ts';
import { settingsPaths } from './openapi-settings.ts';
import { doing, json, keyProblems, languageHeader, problem, reading, repeatable } from './openapi-parts.ts';

const ticketPath = z.object({ ticketId: ticketIdSchema });
const windowPath = z.object({ no: z.number().int().min(1).max(999) });

const windowSummaries: Record<windowShapes.WindowAction, string> = {
  open: '开始服务 / open the window: it is ready to call',
  pause: '暂停服务 / pause',
  resume: '恢复叫号，或回呼挂起的号 / resume calling, or a parked visit',
  close: '退出窗口 / close',
  'call-next': '叫下一个 / call the next visitor',
  recall: '重呼 / call again',
  start: '开始办理 / the visitor is here',
  finish: '办结 / finish the visit',
  'no-show': '过号 / the visitor did not come',
  call: '指呼 / call a ticket by name, out of turn',
  park: '挂起 / park the visit',
  transfer: '转移 / send the visit on, with number and arrival',
  'ask-guide': '请导办去找 / have a guide look for the visitor called here',
  'take-back': '收回移交 / take back what was handed over and is not accepted yet',
  decline: '退回 / send back what was handed over',
  'change-item': '改事项 / another item on the same number',
  'convert-consultation': '咨询转办 / the consultation goes on as business on the same number',
  matter: '办不成事反映 / report what could not be done',
  'hand-over': 'AB 岗交接 / another clerk goes on at the window',
  'still-here': '人还在吗 / after an outage: still there, or back in line',
  'drop-case-number': '删除办件编号 / drop a case number typed wrongly',
  'ask-outside': '请示清单外材料 / ask a manager for what no list names',
  'deed-paper': '补打单据 / print a deed once more, as a copy',
  'answer-relief': '答复接岗请求 / agree, or not, that a colleague goes on here',
  'take-over': '接管窗口 / the duty manager takes the window from its clerk',
  direct: '直接办理 / serve somebody who has no number',
  help: '求助 / ask for help at the window',
  materials: '登记收件 / note what was taken in or handed back',
  'case-number': '登记办件编号 / note a case number',
  visit: '来厅原因 / note why she came',
  notice: '一次性告知 / give a one-time notice',
  accept: '受理、容缺受理 / accept, with documents to follow if need be',
  commitment: '告知承诺 / take a written commitment',
  supply: '补齐容缺材料 / note deferred documents as come',
  pickup: '无号领件 / serve at once who comes without a number to fetch a result',
  'hand-result': '交付结果或寄出 / hand a result over, or put it into the post',
  'end-step': '办完一个环节 / end a step of a journey',
  return: '凭证返回 / serve at once who comes back with a paper',
  assist: '登记帮办代办 / note a request for assisted service',
  'take-assistance': '接办 / take an assisted service over',
  'end-assistance': '办结或撤回 / an assisted service is done or withdrawn',
  'assistance-paper': '补打留件登记单 / the slip of papers left, once more',
};

function windowPaths(): ZodOpenApiPathsObject {
  const actions = Object.keys(windowShapes.windowActions) as windowShapes.WindowAction[];
  return Object.fromEntries(
    actions.map((action) => {
      const body = windowShapes.windowBodies[action];
      const operation = doing(windowSummaries[action], ['200', windowShapes.windowAnswers[action]], {
        tags: ['Windows 窗口'],
        requestParams: { path: windowPath, header: repeatable },
        ...(body === undefined ? {} : { requestBody: json(body) }),
      });
      return [`/api/v1/windows/{no}/${action}`, { post: operation }];
    }),
  );
}

function helpPaths(): ZodOpenApiPathsObject {
  const tags = ['Help 求助'];
  const path = z.object({ helpId });
  const summaries: Record<helpShapes.HelpAction, string> = {
    acknowledge: '我去 / somebody is on the way',
    arrive: '到了 / somebody is there',
    end: '结束 / it is over',
  };
  const steps = Object.entries(summaries).map(([action, summary]) => [
    `/api/v1/help/{helpId}/${action}`,
    {
      post: doing(summary, ['200', windowShapes.emptyBodySchema], {
        tags,
        requestParams: { path, header: repeatable },
        ...(action === 'end' ? { requestBody: json(helpShapes.endHelpBodySchema) } : {}),
      }),
    },
  ]);
  return {
    '/api/v1/help': {
      get: reading('谁在求助 / who asks for help now', z.array(helpShapes.helpRowSchema), { tags }),
      post: doing('求助 / ask for help', ['201', helpShapes.helpAnswerSchema], {
        tags,
        requestBody: json(helpShapes.helpBodySchema),
      }),
    },
    ...(Object.fromEntries(steps) as ZodOpenApiPathsObject),
  };
}

function ticketActionPaths(): ZodOpenApiPathsObject {
  const requestParams = { path: ticketPath, header: repeatable };
  return Object.fromEntries(
    Object.entries(ticketActions).map(([path, { summary, body, answer }]) => {
      const more = { tags: ['Tickets 取号'], requestParams };
      const asked = body === undefined ? more : { ...more, requestBody: json(body) };
      return [`/api/v1/tickets/{ticketId}/${path}`, { post: doing(summary, ['200', answer], asked) }];
    }),
  );
}

export function openApiDocument(version: string) {
  const lists = { tags: ['The hall 大厅'] };
  const tickets = { tags: ['Tickets 取号'] };
  const ofTicket = { ...tickets, requestParams: { path: ticketPath } };
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: '一扇门 Onedoor',
      version,
      description:
        '政务服务大厅排队叫号与窗口运行系统的开放接口。拒绝时返回 {error:{code,message}}，message 的语言随 Accept-Language（默认中文）。\n\n' +
        'The interface of a hall’s queuing system. A refusal is {error:{code,message}}; its message is in the language of Accept-Language. ' +
        'A POST is answered only after the journal has it on disk.\n\n' +
        '密钥由大厅管理员在管理页面生成，只放在 Authorization: Bearer 里，有用途、有效期和每分钟次数；属于某个单位的密钥只能看到和操作该单位的窗口与业务。\n\n' +
        'Keys are made on the manager’s page and sent as Authorization: Bearer, nowhere else. A key has a role, an end and a number of requests a minute; ' +
        'one of another authority is told of its own windows, queues, items, visits and bookings only, and works no other.',
    },
    security: [{ key: [] }],
    components: {
      securitySchemes: {
        key: {
          type: 'http',
          scheme: 'bearer',
          description: 'onedoor_… : 接口密钥，请勿写进地址 / a key; never put it into an address',
        },
      },
    },
    paths: {
      '/healthz': {
        get: {
          summary: '是否正常 / is it well',
          security: [],
          responses: { '200': { description: 'OK', ...json(hallShapes.healthSchema) } },
        },
      },
      '/api/v1/metrics': {
        get: {
          summary: '运行数字（Prometheus）/ figures for whoever watches over the machine',
          ...lists,
          responses: {
            '200': { description: 'OK', content: { 'text/plain': { schema: z.string() } } },
            ...keyProblems,
          },
        },
      },
      '/api/v1/queues': { get: reading('业务队列 / queues', z.array(hallShapes.queueRowSchema), lists) },
      '/api/v1/intakes': {
        get: reading(
          '未出凭证的收件 / documents taken in without any paper',
          z.array(intakeRowSchema),
          lists,
        ),
      },
      '/api/v1/handlings': {
        get: reading(
          '跨域通办、惠企待办 / accepted cases of which a step is awaited',
          z.array(handlingRowSchema),
          lists,
        ),
      },
      '/api/v1/windows': { get: reading('窗口 / windows', z.array(hallShapes.windowRowSchema), lists) },
      '/api/v1/sent-on': {
        get: reading('转出统计 / visits passed on today', z.array(hallShapes.sentOnRowSchema), lists),
      },
      '/api/v1/journeys': {
        get: reading('一件事办理情况 / journeys under way and of the day', journeyListSchema, lists),
      },
      '/api/v1/items': {
        get: reading('事项 / items', z.array(hallShapes.itemRowSchema), {
          ...lists,
          requestParams: { query: hallShapes.itemQuerySchema, header: languageHeader },
        }),
      },
      '/api/v1/board': {
        get: reading('大屏内容 / what the hall board shows', hallShapes.boardSchema, lists),
      },
      '/api/v1/tickets': {
        post: doing('取号 / take a number', ['201', ticketShapes.ticketTakenSchema], {
          ...tickets,
          requestBody: json(ticketShapes.takeBodySchema),
        }),
      },
      '/api/v1/tickets/{ticketId}': {
        get: reading('查号 / how a ticket is', ticketShapes.ticketStateSchema, {
          ...ofTicket,
          responses: { '404': problem('unknownTicket') },
        }),
        delete: doing('弃号 / the visitor gives up', ['200', z.object({ ticketId: ticketIdSchema })], {
          ...tickets,
          requestParams: { path: ticketPath, header: repeatable },
        }),
      },
      '/api/v1/tickets/{ticketId}/rating': {
        post: doing('评价 / rate the visit', ['201', windowShapes.emptyBodySchema], {
          ...tickets,
          requestParams: { path: ticketPath, header: repeatable },
          requestBody: json(ticketShapes.ratingBodySchema),
        }),
      },
      '/api/v1/tickets/{ticketId}/papers': {
        post: doing(
          '转交或退还材料 / carry or give back held papers',
          ['200', ticketShapes.papersMovedSchema],
          {
            ...tickets,
            requestParams: { path: ticketPath, header: repeatable },
            requestBody: json(ticketShapes.movePapersBodySchema),
          },
        ),
      },
      '/api/v1/tickets/{ticketId}/priority': {
        post: doing('优先 / grant priority', ['200', ticketShapes.priorityGivenSchema], {
          ...tickets,
          requestParams: { path: ticketPath, header: repeatable },
          requestBody: json(ticketShapes.priorityBodySchema),
        }),
      },
      '/api/v1/tickets/{ticketId}/needs': {
        put: doing('服务需要 / note what she needs', ['200', windowShapes.emptyBodySchema], {
          ...tickets,
          requestParams: { path: ticketPath, header: repeatable },
          requestBody: json(ticketShapes.needsBodySchema),
        }),
      },
      '/api/v1/tickets/{ticketId}/priority/verification': {
        post: doing('核验优先 / verify a declared priority', ['200', ticketShapes.verificationSchema], {
          ...tickets,
          requestParams: { path: ticketPath, header: repeatable },
          requestBody: json(ticketShapes.verificationBodySchema),
        }),
      },
      '/api/v1/hall/pause': {
        post: doing('暂停全厅 / pause the whole hall', ['200', windowShapes.emptyBodySchema], {
          ...lists,
          requestBody: json(hallShapes.pauseHallBodySchema),
        }),
      },
      '/api/v1/hall/serve-late': {
        post: doing('延时办理 / serve after closing', ['200', hallShapes.lateAnswerSchema], {
          ...lists,
          requestBody: json(hallShapes.serveLateBodySchema),
        }),
      },
      '/api/v1/hall/close-visits': {
        post: doing('请改天来 / close visits with a reason', ['200', hallShapes.lateAnswerSchema], {
          ...lists,
          requestBody: json(hallShapes.closeVisitsBodySchema),
        }),
      },
      '/api/v1/emergency-numbers': {
        post: doing('预留应急号 / set emergency numbers aside', ['201', hallShapes.emergencyReservedSchema], {
          ...lists,
          requestBody: json(hallShapes.reserveEmergencyBodySchema),
        }),
      },
      '/api/v1/emergency-numbers/entries': {
        post: doing('补录应急号 / enter what was handed out', ['201', hallShapes.emergencyEnteredSchema], {
          ...lists,
          requestBody: json(hallShapes.enterEmergencyBodySchema),
        }),
      },
      '/api/v1/hall/resume': {
        post: doing('恢复全厅 / let the hall go on', ['200', windowShapes.emptyBodySchema], lists),
      },
      ...ticketActionPaths(),
      ...windowPaths(),
      ...helpPaths(),
      ...settingsPaths(),
      ...bookingPaths(),
      ...matterPaths(),
      ...hallActionPaths(),
    },
  });
}

const page = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>一扇门 接口说明 · Onedoor API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
</head>
<body><div id="docs"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body></html>
`;
/** Not in the page itself: the content policy allows no script there. */
const start = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#docs', deepLinking: false, validatorUrl: null });\n`;

export function apiDocs(version: string): Router {
  const text = JSON.stringify(openApiDocument(version));
  const assets = dirname(fileURLToPath(import.meta.resolve('swagger-ui-dist/swagger-ui.css')));
  const router = Router();
  router.get('/openapi.json', (_request, response) => {
    response.type('json').setHeader('Cache-Control', 'no-cache').send(text);
  });
  router.get('/docs', (_request, response) => {
    response.type('html').setHeader('Cache-Control', 'no-cache').send(page);
  });
  router.get('/docs/start.js', (_request, response) => {
    response.type('js').send(start);
  });
  for (const file of ['swagger-ui.css', 'swagger-ui-bundle.js']) {
    router.get(`/docs/${file}`, (_request, response) => {
      response.sendFile(join(assets, file), { maxAge: '1d' });
    });
  }
  return router;
}
