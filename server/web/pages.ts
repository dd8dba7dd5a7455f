// The screens' addresses: pretty paths to built pages, hashed assets for ever, and a page for what is not there.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router } from 'express';
import type { RequestHandler, Response } from 'express';

/** Address → folder of the page in the built screens. */
export const screenPages = {
  '/': 'ui/portal',
  '/kiosk': 'ticketing/kiosk',
  '/board': 'display/board',
  '/window-display': 'display/window',
  '/desk': 'counter/desk',
  '/pad': 'counter/pad',
  '/manager': 'counter/manager',
  '/sign-in': 'counter/sign-in',
} as const;
const phonePage = 'ticketing/phone';

export function pages(folder: string): Router {
  const router = Router({ strict: false });
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), {
      immutable: true,
      maxAge: '1y',
      index: false,
      redirect: false,
      fallthrough: true,
    }),
  );
  for (const [path, page] of Object.entries(screenPages)) router.get(path, screen(folder, page));
  // The address of a visitor's page is a secret: no cache on the way keeps it.
  router.get('/t/:ticket', screen(folder, phonePage));
  return router;
}

function screen(folder: string, page: string): RequestHandler {
  const file = join(folder, page, 'index.html');
  return (_request, response) => {
    if (!existsSync(file)) {
      sendPage(response, 503, notBuilt);
      return;
    }
    response.setHeader('Cache-Control', 'no-store');
    response.sendFile(file, { cacheControl: false, etag: false, lastModified: false });
  };
}

interface Words {
  title: string;
  zh: string;
  en: string;
}
const notFound: Words = {
  title: '没有这个页面',
  zh: '没有这个页面。请检查网址，或回到<a href="/">首页</a>。',
  en: 'There is no such page. Please check the address, or go back to the <a href="/">start page</a>.',
};
const notBuilt: Words = {
  title: '页面还没有生成',
  zh: '这个页面还没有生成。请在服务器上运行 npm start。',
  en: 'This page has not been built yet. Please run npm start on the server.',
};

function sendPage(response: Response, status: number, words: Words): void {
  response
    .status(status)
    .type('html')
    .setHeader('Cache-Control', 'no-store')
    .send(
      `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
        `<title>${words.title}</title><link rel="icon" href="data:,"><style>body{font:1.25rem/1.8 "Noto Sans SC",sans-serif;` +
        `margin:15vh auto;max-width:36em;padding:0 1.5em;color:#12343b;background:#f6f8f7}a{color:#0b6170}</style></head>` +
        `<body><h1>${words.title}</h1><p>${words.zh}</p><p lang="en">${words.en}</p></body></html>`,
    );
}

/** For browsers a page, for everything else the refusal that the error handler makes. */
export function lastPage(refuse: RequestHandler): RequestHandler {
  return (request, response, next) => {
    const wantsPage = request.method === 'GET' && request.accepts(['json', 'html']) === 'html';
    if (wantsPage && !request.path.startsWith('/api/')) sendPage(response, 404, notFound);
    else refuse(request, response, next);
  };
}
