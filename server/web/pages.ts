// The screens' addresses: pretty paths to built pages, hashed assets for ever, and a page for what is not there.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router } from 'express';
import type { RequestHandler, Response } from 'express';

/** Address → folder of the page in the built screens. */
export const screenPages = {
  '/': 'ui/portal',
  '/kiosk': 'ticketing/kiosk',
  '/book': 'ticketing/booking',
  '/board': 'display/board',
  '/window-display': 'display/window',
  '/desk': 'counter/desk',
  '/sheet': 'counter/sheet',
  '/emergency': 'counter/emergency',
  '/pad': 'counter/pad',
  '/guide': 'counter/guide',
  '/manager': 'counter/manager',
  '/sign-in': 'counter/sign-in',
} as const;
const phonePage = 'ticketing/phone';
const matterPage = 'ticketing/matter';
const notFoundPage = 'ui/not-found';

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
  router.get('/m/:matter', screen(folder, matterPage));
  return router;
}

function screen(folder: string, page: string, status = 200): RequestHandler {
  const file = join(folder, page, 'index.html');
  return (_request, response) => {
    if (!existsSync(file)) {
      sendNotBuilt(response);
      return;
    }
    response.status(status).setHeader('Cache-Control', 'no-store');
    response.sendFile(file, { cacheControl: false, etag: false, lastModified: false });
  };
}

/** The one page that cannot come out of the built screens. */
function sendNotBuilt(response: Response): void {
  response
    .status(503)
    .type('html')
    .setHeader('Cache-Control', 'no-store')
    .send(
      '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>页面还没有生成</title></head><body>' +
        '<p>这个页面还没有生成。请在服务器上运行 npm start。</p>' +
        '<p lang="en">This page has not been built yet. Please run npm start on the server.</p></body></html>',
    );
}

/** For browsers a page, for everything else the refusal that the error handler makes. */
export function lastPage(folder: string, refuse: RequestHandler): RequestHandler {
  const notFound = screen(folder, notFoundPage, 404);
  return (request, response, next) => {
    const wantsPage = request.method === 'GET' && request.accepts(['json', 'html']) === 'html';
    if (wantsPage && !request.path.startsWith('/api/')) notFound(request, response, next);
    else refuse(request, response, next);
  };
}
