// Desks in company and in trouble: two at once, and one whose network breaks.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hallName, keepScreenshot } from '../support/chromium.ts';
import { openCutWire } from '../support/cut-wire.ts';
import type { CutWire } from '../support/cut-wire.ts';
import { eventually, openScene } from './staff-scene.ts';
import type { Scene } from './staff-scene.ts';

let scene: Scene;
let wire: CutWire;
beforeAll(async () => {
  scene = await openScene();
  wire = await openCutWire(scene.hall.port);
});
afterAll(async () => {
  await scene?.stop();
  await wire?.stop();
});

const number = (page: Page) => page.locator('.visit-number');
async function open(page: Page): Promise<void> {
  await page.keyboard.press('Space');
  await page.locator('[data-main]').filter({ hasText: '呼叫下一位' }).waitFor();
  await page.waitForTimeout(400);
}

test('two desks that press in the same moment get two visitors, always', async () => {
  const { page: one } = await scene.clerkAt('chenhui', 14);
  const { page: other } = await scene.clerkAt('yangfan', 15);
  await open(one);
  await open(other);
  for (let round = 0; round < 5; round++) {
    const taken = [await scene.take('mortgage'), await scene.take('home-transfer')];
    await Promise.all([one.keyboard.press('Space'), other.keyboard.press('Space')]);
    const numbers = await Promise.all([number(one).textContent(), number(other).textContent()]);
    expect(numbers.toSorted()).toEqual(taken.map((ticket) => ticket.number).toSorted());
    await one.waitForTimeout(400);
    await Promise.all([one.keyboard.press('n'), other.keyboard.press('n')]);
    await Promise.all([number(one), number(other)].map((each) => each.waitFor({ state: 'detached' })));
    await one.waitForTimeout(400);
  }
  await one.close();
  await other.close();
});

test('a desk whose network broke says so, keeps the key that was pressed, does it once, and is right at once', async () => {
  const { page: desk } = await scene.clerkAt('luoxin', 17, `http://${hallName}:${wire.port}`);
  await open(desk);
  const first = await scene.take('sole-trader');
  const second = await scene.take('sole-trader');
  const third = await scene.take('sole-trader');
  await desk.keyboard.press('Space');
  await number(desk).filter({ hasText: first.number }).waitFor();
  await desk.waitForTimeout(400);

  wire.cut();
  await desk.getByText('暂时连不上大厅').waitFor();
  await desk.keyboard.press('n');
  await desk.locator('.note').filter({ hasText: '“办结并叫下一个”已记下' }).waitFor();
  await keepScreenshot(desk, 'desk-offline-strip');
  await desk.waitForTimeout(400);
  await desk.keyboard.press('n');
  await desk.locator('.note').filter({ hasText: '刚才的按键没有执行' }).waitFor();

  wire.mend();
  await number(desk).filter({ hasText: second.number }).waitFor();
  await desk.getByText('暂时连不上大厅').waitFor({ state: 'detached' });
  const stages = await Promise.all(
    [first, second, third].map(async ({ ticketId }) => {
      const { body } = await scene.hall.call('GET', `/api/v1/tickets/${ticketId}`);
      return body['stage'];
    }),
  );
  expect(stages).toEqual(['served', 'called', 'waiting']);
});

test('without any answer it says so, and pressed once more it is the same request, done once', async () => {
  const { page: desk } = await scene.clerkAt('tanyu', 12, `http://${hallName}:${wire.port}`);
  await open(desk);
  const first = await scene.take('id-card');
  await desk.keyboard.press('Space');
  await number(desk).filter({ hasText: first.number }).waitFor();
  await desk.waitForTimeout(400);
  const asked = new Set<string>();
  desk.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => {
      const id = /"commandId":"([^"]+)","command":\{"name":"startService"/.exec(String(payload))?.[1];
      if (id !== undefined) asked.add(id);
    }),
  );
  await desk.reload();
  await number(desk).waitFor();
  await desk.waitForTimeout(400);
  wire.hold();
  await desk.keyboard.press('Space');
  await desk.locator('.note').filter({ hasText: '“开始办理”没有得到确认' }).waitFor({ timeout: 30_000 });
  await desk.keyboard.press('Space');
  await desk.locator('.note').filter({ hasText: '正在送出“开始办理”' }).waitFor();
  wire.release();
  await desk.locator('.visit-stage').filter({ hasText: '办理中' }).waitFor({ timeout: 30_000 });
  await expect.poll(() => desk.locator('.note').textContent()).toBe('');
  expect(asked.size).toBe(1);
}, 90_000);

test('what happened meanwhile is on the screen after the reconnect', async () => {
  const { page: desk } = await scene.clerkAt('hemei', 18, `http://${hallName}:${wire.port}`);
  await open(desk);
  const before = Number(
    await desk
      .locator('.tab')
      .first()
      .textContent()
      .then((text) => /\d+/.exec(text ?? '')?.[0]),
  );
  wire.cut();
  await desk.getByText('暂时连不上大厅').waitFor();
  await scene.take('company-setup');
  await scene.take('company-setup');
  wire.mend();
  const waiting = await eventually(
    () => desk.locator('.tab').first().textContent(),
    (text) => text === `等候 ${before + 2}`,
  );
  expect(waiting).toBe(`等候 ${before + 2}`);
});
