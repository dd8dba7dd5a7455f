// Whose hand is at a window, at real desks: a second tab left behind, next with somebody still here, a browser that dies.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { hallName, keepScreenshot } from '../support/chromium.ts';
import { openCutWire } from '../support/cut-wire.ts';
import { makeAccount, openScene, signInAs } from './staff-scene.ts';
import type { Scene } from './staff-scene.ts';

let scene: Scene;
let desk: Page;
let problems: string[];
const sizes = { strip: { width: 360, height: 700 }, wide: { width: 1280, height: 800 } };
const readingMs = 400;

beforeAll(async () => {
  scene = await openScene(1);
  ({ page: desk, problems } = await scene.clerkAt('wangwei', 14));
  await press(desk, 'Space');
  await bigSays(desk, '呼叫下一位');
});
afterAll(async () => scene?.stop());

const number = (page: Page) => page.locator('.visit-number');
const panel = (page: Page) => page.getByRole('dialog');
const note = (page: Page, words: string) =>
  page.locator('.desk-work .note').filter({ hasText: words }).waitFor();

async function press(page: Page, key: string): Promise<void> {
  await page.waitForTimeout(readingMs);
  await page.keyboard.press(key);
}
async function bigSays(page: Page, words: string): Promise<void> {
  await page.locator('[data-main]').filter({ hasText: words }).first().waitFor();
}
async function stageOf(ticketId: string): Promise<string> {
  return String((await scene.hall.call('GET', `/api/v1/tickets/${ticketId}`)).body['stage']);
}
async function callUp(page: Page, ticket: { number: string }): Promise<void> {
  await press(page, 'Space');
  await number(page).filter({ hasText: ticket.number }).waitFor();
}
async function serve(page: Page, ticket: { number: string }): Promise<void> {
  await callUp(page, ticket);
  await press(page, 'Space');
  await bigSays(page, '办结并叫下一个');
}
async function finish(page: Page): Promise<void> {
  await press(page, 'b');
  await bigSays(page, '呼叫下一位');
}
/** In both sizes of the desk: nothing scrolls, nobody stumbles. */
async function looksWell(page: Page, name: string): Promise<void> {
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport);
    await page.waitForTimeout(100);
    await keepScreenshot(page, `posts-${name}-${size}`);
    const scrolls = await page.evaluate(
      () =>
        document.documentElement.scrollHeight > innerHeight ||
        document.documentElement.scrollWidth > innerWidth,
    );
    expect(scrolls, `${name} ${size}`).toBe(false);
    expect(await accessibilityTroubles(page), `${name} ${size}`).toEqual([]);
  }
  await page.setViewportSize(sizes.strip);
}

test('a key pressed on a screen left behind finishes nobody else: the desk says who is there now', async () => {
  const wire = await openCutWire(scene.hall.port);
  const { page: behind } = await scene.clerkAt('liuyang', 15, `http://${hallName}:${wire.port}`);
  await press(behind, 'Space');
  await bigSays(behind, '呼叫下一位');
  const first = await scene.take('mortgage');
  const next = await scene.take('mortgage');
  await serve(behind, first);
  wire.cut();
  await behind.getByText('暂时连不上大厅').waitFor();
  await scene.hall.call('POST', '/api/v1/windows/15/finish', { thenCallNext: true });
  await press(behind, 'b');
  await behind.locator('.note').filter({ hasText: '“办结”已记下' }).waitFor();
  wire.mend();
  await note(behind, `窗口上现在是 ${next.number} 号，刚才的操作没有执行`);
  await number(behind).filter({ hasText: next.number }).waitFor();
  expect([await stageOf(first.ticketId), await stageOf(next.ticketId)]).toEqual(['served', 'called']);
  await press(behind, 'n');
  await bigSays(behind, '呼叫下一位');
  await behind.close();
  await wire.stop();
});

describe('next with somebody still here', () => {
  test('is a question: one key finishes and calls, Esc stays', async () => {
    const away = await scene.take('mortgage');
    await serve(desk, away);
    await press(desk, 'k');
    await press(desk, '2');
    await note(desk, `${away.number} 已挂起`);
    const here = await scene.take('mortgage');
    await serve(desk, here);
    await press(desk, 'j');
    await press(desk, 'ArrowDown');
    await press(desk, 'Enter');
    await panel(desk)
      .getByRole('heading', { name: `办结当前并叫 ${away.number}？` })
      .waitFor();
    await looksWell(desk, 'finish-first');
    await press(desk, 'Escape');
    await panel(desk).waitFor({ state: 'hidden' });
    expect(await number(desk).textContent()).toBe(here.number);
    await desk.getByRole('button', { name: `回呼 ${away.number}` }).click();
    await panel(desk).getByText(`${here.number} 正在办理，还没有办结。`).waitFor();
    await press(desk, 'Enter');
    await number(desk).filter({ hasText: away.number }).waitFor();
    expect([await stageOf(here.ticketId), await stageOf(away.ticketId)]).toEqual(['served', 'called']);
    await press(desk, 'j');
    await press(desk, 'n');
    await bigSays(desk, '呼叫下一位');
  });

  test('out of turn too: the reason is asked first, then the question', async () => {
    const here = await scene.take('mortgage');
    await serve(desk, here);
    const wanted = await scene.take('mortgage');
    await desk.locator('.list-next').getByText(wanted.number).click();
    await press(desk, '1');
    await panel(desk)
      .getByRole('heading', { name: `办结当前并叫 ${wanted.number}？` })
      .waitFor();
    await press(desk, 'n');
    await number(desk).filter({ hasText: wanted.number }).waitFor();
    expect(await stageOf(here.ticketId)).toBe('served');
    await press(desk, 'n');
    await bigSays(desk, '呼叫下一位');
  });
});

test('who is on hold at another window is found, and may be called here by name', async () => {
  const away = await scene.take('mortgage');
  await scene.hall.call('POST', '/api/v1/windows/15/open', {});
  await scene.hall.call('POST', '/api/v1/windows/15/call-next', {});
  const parked = await scene.hall.call('POST', '/api/v1/windows/15/park', { kind: 'held' });
  expect(parked.body).toMatchObject({ number: away.number });
  await press(desk, 'j');
  await desk.getByText('别的窗口挂起的号').click();
  await desk.locator('.parked-elsewhere').getByText(away.number).waitFor();
  await looksWell(desk, 'parked-elsewhere');
  await desk.locator('.parked-elsewhere').getByText(away.number).click();
  await press(desk, '3');
  await number(desk).filter({ hasText: away.number }).waitFor();
  await press(desk, 'n');
  await bigSays(desk, '呼叫下一位');
  await press(desk, 'j');
});

describe('AB 岗', () => {
  test('hands the window over in one step; the other signs in on the spot and goes on with the same visitor', async () => {
    const { page: first } = await scene.clerkAt('chenjie', 16);
    await scene.clerkAt('linna', 17);
    await press(first, 'Space');
    await bigSays(first, '呼叫下一位');
    const ticket = await scene.take('mortgage');
    await serve(first, ticket);
    await press(first, 'a');
    await panel(first).getByText('没有不在岗的同事').or(panel(first).getByRole('option').first()).waitFor();
    await looksWell(first, 'hand-over');
    expect(await panel(first).getByRole('option', { name: /linna/ }).count()).toBe(0);
    await press(first, 'Escape');

    const given = await makeAccount(scene.manager, 'huangyan');
    await press(first, 'a');
    await first.keyboard.type('huangyan');
    await panel(first)
      .getByRole('option', { name: /huangyan/ })
      .waitFor();
    await first.keyboard.press('Enter');
    await panel(first)
      .getByRole('button', { name: /交给 员工huangyan/ })
      .waitFor();
    await looksWell(first, 'hand-over-chosen');
    await panel(first)
      .getByRole('button', { name: /交给 员工huangyan/ })
      .click();
    await first.getByRole('heading', { name: '窗口已交接' }).waitFor();
    await looksWell(first, 'handed-over');
    expect(await stageOf(ticket.ticketId)).toBe('serving');
    await first.getByRole('button', { name: '员工huangyan 在这里登录' }).click();
    await first.waitForURL(/sign-in/);
    await signInAs(first, scene.base, 'huangyan', given);
    await first.goto(`${scene.base}/desk?window=16`);
    await number(first).filter({ hasText: ticket.number }).waitFor();
    await press(first, 'o');
    await panel(first).getByText('16 号窗口整体交给 员工huangyan').waitFor();
    await looksWell(first, 'handed-over-chain');
    await press(first, 'Escape');
    await finish(first);
    expect(await stageOf(ticket.ticketId)).toBe('served');
    await first.close();
  });
});

test('AB 岗 by the second’s own sign-in: she asks in front of the window, the first agrees by one key', async () => {
  const { page: first, problems: wrong } = await scene.clerkAt('sunli', 19);
  await press(first, 'Space');
  await bigSays(first, '呼叫下一位');
  const ticket = await scene.take('company-setup');
  await serve(first, ticket);
  const { page: second } = await scene.staffAt('/desk?window=19', 'heping', 'clerk', sizes.strip);
  await second.getByText('员工sunli').first().waitFor();
  await looksWell(second, 'relief-before');
  await second.getByRole('button', { name: '请 员工sunli 同意由我接岗' }).click();
  await second.getByText('正在等答复').waitFor();
  await looksWell(second, 'relief-asked');
  await first.getByText('员工heping 请求接岗').waitFor();
  await looksWell(first, 'relief-consent');
  await first.getByRole('button', { name: '不同意' }).click();
  await second.getByText('对方没有同意').waitFor();
  await second.getByRole('button', { name: '请 员工sunli 同意由我接岗' }).click();
  await first.getByText('员工heping 请求接岗').waitFor();
  await press(first, 'F9');
  await first.getByRole('heading', { name: '窗口已交接' }).waitFor();
  await bigSays(second, '办结并叫下一个');
  await press(second, 'b');
  await bigSays(second, '呼叫下一位');
  expect(await stageOf(ticket.ticketId)).toBe('served');
  expect(wrong).toEqual([]);
  await press(second, 'x');
  await first.close();
  await second.close();
});

describe('a pause', () => {
  test('names who covers by an arrow key; both desks and the manager know', async () => {
    const { page: other } = await scene.clerkAt('zhoumin', 18);
    await press(other, 'Space');
    await bigSays(other, '呼叫下一位');
    await press(desk, 'z');
    await desk.getByRole('button', { name: '由 18 号窗口顶岗' }).waitFor();
    await press(desk, 'ArrowRight');
    await desk.locator('.covers [aria-pressed=true]').waitFor();
    while ((await desk.locator('.covers [aria-pressed=true]').textContent()) !== '18 号')
      await desk.keyboard.press('ArrowRight');
    await looksWell(desk, 'pause-cover');
    await press(desk, '1');
    await bigSays(desk, '恢复叫号');
    await desk.getByText('18 号窗口顶岗中').waitFor();
    await looksWell(desk, 'paused-covered');
    await other.locator('.hints').filter({ hasText: '14 号窗口暂停，由您顶岗' }).waitFor();
    await looksWell(other, 'covering');
    await scene.manager.locator('[data-window="14"]').filter({ hasText: '18 号顶岗' }).waitFor();
    expect(await scene.manager.locator('.alarm').filter({ hasText: '14 号窗口暂停' }).count()).toBe(0);
    await press(desk, 'z');
    await bigSays(desk, '呼叫下一位');
    await press(other, 'x');
    await other.close();
  });
});

test('a browser that dies in the middle of a service loses nothing', async () => {
  const ticket = await scene.take('mortgage');
  await serve(desk, ticket);
  const again = await desk.context().newPage();
  const session = await desk.context().newCDPSession(desk);
  const died = desk.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await died;
  expect(await stageOf(ticket.ticketId)).toBe('serving');
  await again.goto(`${scene.base}/desk?window=14`);
  await number(again).filter({ hasText: ticket.number }).waitFor();
  await bigSays(again, '办结并叫下一个');
  desk = again;
  await finish(desk);
  expect(await stageOf(ticket.ticketId)).toBe('served');
});

test('nothing red on the desk', () => {
  expect(problems.filter((problem) => !/crash/i.test(problem))).toEqual([]);
});
