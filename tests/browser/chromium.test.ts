// Both browsers of the tests really draw Chinese in the font that the screens bring along, under a name that is no secure context.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserKinds, collectProblems, hallName, keepScreenshot, openBrowser } from '../support/chromium.ts';

const fontFolder = join(import.meta.dirname, '../../node_modules/@fontsource-variable/noto-sans-sc');
const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,">
<link rel="stylesheet" href="/index.css">
<style>body{font:40px 'Noto Sans SC Variable';margin:40px} b{font-weight:700} </style>
<p>请 <b>A0012</b> 号到 <b>3 号窗口</b>办理</p><p>Please go to window 3 · Пройдите к окну 3</p>
<span id="drawn">办事群众</span> <span id="boxes">&#xE123;&#xE124;&#xE125;&#xE126;</span></html>`;

let server: Server;
let address: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    if (path === '/') {
      response.setHeader('content-type', 'text/html');
      response.end(html);
      return;
    }
    readFile(join(fontFolder, path)).then(
      (content) => {
        response.setHeader('content-type', path.endsWith('.css') ? 'text/css' : 'font/woff2');
        response.end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://${hallName}:${(server.address() as AddressInfo).port}/`;
});

afterAll(() => server.close());

describe.each(browserKinds)('%s', (kind) => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser(kind);
    page = await browser.newPage({ viewport: { width: 1000, height: 400 } });
  });

  afterAll(async () => browser?.close());

  test('is the version that it says', () => {
    const major = Number(browser.version().split('.')[0]);
    expect(kind === 'chromium109' ? major === 109 : major > 109, `it is ${major}`).toBe(true);
  });

  test('draws Chinese in the bundled font, in no secure context, with nothing red', async () => {
    const problems = collectProblems(page);
    await page.goto(address);
    await page.evaluate(() => document.fonts.ready);
    const loaded = await page.evaluate(
      () => [...document.fonts].filter((font) => font.status === 'loaded').length,
    );
    expect(loaded).toBeGreaterThan(0);
    expect(await page.evaluate(() => globalThis.isSecureContext)).toBe(false);
    const drawn = await page.locator('#drawn').screenshot();
    const boxes = await page.locator('#boxes').screenshot();
    expect(drawn.equals(boxes)).toBe(false);
    expect(await page.evaluate(() => document.fonts.check("40px 'Noto Sans SC Variable'", '办事群众'))).toBe(
      true,
    );
    await keepScreenshot(page, `chromium-${kind}`);
    expect(problems).toEqual([]);
  });
});
