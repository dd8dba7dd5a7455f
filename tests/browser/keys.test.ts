// The administrator's page of API keys: one is made for another authority, shown once, listed with its use, and revoked.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { collectProblems, keepScreenshot } from '../support/chromium.ts';
import { openScene } from './staff-scene.ts';
import type { Scene } from './staff-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
}, 90_000);
afterAll(async () => scene?.stop());

test('a key is made, shown once, used and revoked', async () => {
  const { hall, manager } = scene;
  const problems = collectProblems(manager);
  await manager.getByRole('button', { name: '接口密钥', exact: true }).click();
  await manager.getByRole('heading', { name: '接口密钥' }).waitFor();
  await manager.getByText('还没有密钥。').waitFor();
  await manager.getByRole('button', { name: '新增密钥' }).click();
  await manager.getByLabel('给哪个系统').fill('税务综合窗口系统');
  await manager.getByLabel('用途').click();
  await manager.getByTitle('窗口业务').click();
  await manager.getByLabel('所属单位').click();
  await manager.getByTitle('税务局').click();
  await keepScreenshot(manager, 'keys-new');
  await manager.getByRole('button', { name: '生成密钥' }).click();
  const shown = manager.locator('[data-secret]');
  await shown.waitFor();
  const secret = (await shown.textContent()) ?? '';
  expect(secret).toMatch(/^onedoor_[\w-]{43}$/);
  expect(await accessibilityTroubles(manager)).toEqual([]);
  await keepScreenshot(manager, 'keys-secret');
  const read = () => hall.call('GET', '/api/v1/windows', undefined, { authorization: `Bearer ${secret}` });
  expect((await read()).body).toHaveLength(2);
  await manager.getByRole('button', { name: '已妥善保存' }).click();
  await shown.waitFor({ state: 'detached' });
  await manager.getByRole('cell', { name: '税务综合窗口系统', exact: true }).waitFor();
  expect(await manager.content()).not.toContain(secret);
  expect(await accessibilityTroubles(manager)).toEqual([]);
  await keepScreenshot(manager, 'keys-list');
  await manager.getByRole('button', { name: '停用 税务综合窗口系统' }).click();
  await manager.getByRole('button', { name: '停用', exact: true }).click();
  await manager.getByText('已停用').waitFor();
  expect((await read()).status).toBe(401);
  await manager.getByRole('button', { name: 'English' }).click();
  await manager.getByText('Revoked').waitFor();
  await keepScreenshot(manager, 'keys-english');
  expect(problems).toEqual([]);
});
