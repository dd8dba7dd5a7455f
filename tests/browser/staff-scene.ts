// What the staff's browser tests share: a running hall whose calls cool down quickly, people with accounts, and pages signed in as them.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { collectProblems, hallName, openBrowser } from '../support/chromium.ts';
import type { BrowserKind } from '../support/chromium.ts';
import { startHall } from '../support/real-hall.ts';
import type { RunningHall } from '../support/real-hall.ts';
import { Browser as Session, pairDevice } from '../web/clients.ts';

const roundTheClock = join(import.meta.dirname, '../../halls/round-the-clock.json');
export const ownPassword = 'Jing-Bo-Hu-2031';
export const strip = { width: 360, height: 700 };

/** The guide's tablet lying and standing, and a phone in its place. */
export const tabletSizes = {
  wide: { width: 1280, height: 800 },
  upright: { width: 800, height: 1280 },
  phone: { width: 390, height: 844 },
};
type Size = { width: number; height: number };

/** A page of its own session; what goes wrong in it is collected. */
interface Opened {
  page: Page;
  problems: string[];
}
export interface Scene {
  hall: RunningHall;
  browser: Browser;
  /** The manager's page, signed in as the first administrator. */
  manager: Page;
  base: string;
  page: (viewport?: Size) => Promise<Opened>;
  /** Somebody with an account, signed in, on the page at the path. */
  staffAt: (path: string, name: string, role?: string, viewport?: Size, base?: string) => Promise<Opened>;
  /** A clerk at the desk of the window. */
  clerkAt: (name: string, window: number, base?: string) => Promise<Opened>;
  /** A guide with the tablet. */
  guideAt: (name: string, viewport?: Size) => Promise<Opened>;
  take: (item: string, language?: string) => Promise<{ ticketId: string; number: string }>;
  stop: () => Promise<void>;
}

/** The round-the-clock hall with another cool-down between two calls of one visitor. */
function hallFileWith(callCoolDownSeconds: number): { file: string; folder: string } {
  const settings = JSON.parse(readFileSync(roundTheClock, 'utf8')) as { rules: Record<string, unknown> };
  settings.rules['callCoolDownSeconds'] = callCoolDownSeconds;
  const folder = mkdtempSync(join(tmpdir(), 'onedoor-hall-file-'));
  const file = join(folder, 'hall.json');
  writeFileSync(file, JSON.stringify(settings));
  return { file, folder };
}

export function oneTimePassword(hall: RunningHall): string {
  const password = /one-time password: (\S+)/.exec(hall.out())?.[1];
  if (password === undefined)
    throw new Error(`no one-time password in what the hall printed:\n${hall.out()}`);
  return password;
}

/** Signs in from inside the page, so that the cookie is the browser's own, and changes a one-time password. */
export async function signInAs(page: Page, base: string, name: string, given: string): Promise<void> {
  await page.goto(`${base}/sign-in`);
  await page.evaluate(
    async ([user, password, next]) => {
      const post = (path: string, body: object) =>
        fetch(path, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
      const signedIn = await post('/sign-in', { name: user, password });
      const staff = (await signedIn.json()) as { mustChangePassword: boolean };
      if (!staff.mustChangePassword) return;
      // Read to its end: leaving the page earlier would count as a request that failed.
      await (await post('/password', { current: password, next })).text();
    },
    [name, given, ownPassword] as const,
  );
}

/** Makes an account as the manager would; answers its one-time password. */
export async function makeAccount(
  manager: Page,
  name: string,
  role = 'clerk',
  staffNumber?: string,
): Promise<string> {
  return manager.evaluate(
    async ([user, kind, number]) => {
      const made = await fetch('/manage/accounts', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name: user, displayName: `员工${user}`, role: kind, staffNumber: number }),
      });
      return ((await made.json()) as { oneTimePassword: string }).oneTimePassword;
    },
    [name, role, staffNumber] as const,
  );
}

function staffPages(
  manager: Page,
  page: Scene['page'],
  base: string,
): Pick<Scene, 'staffAt' | 'clerkAt' | 'guideAt'> {
  const staffAt: Scene['staffAt'] = async (path, name, role, viewport, at = base) => {
    const given = await makeAccount(manager, name, role);
    const opened = await page(viewport);
    await signInAs(opened.page, at, name, given);
    await opened.page.goto(`${at}${path}`);
    return opened;
  };
  return {
    staffAt,
    async clerkAt(name, window, at = base) {
      const clerk = await staffAt(`/desk?window=${window}`, name, 'clerk', strip, at);
      await clerk.page.getByRole('button', { name: /^开窗/ }).waitFor();
      return clerk;
    },
    async guideAt(name, viewport = tabletSizes.wide) {
      const guide = await staffAt('/guide', name, 'guide', viewport);
      await guide.page.getByRole('heading', { name: /导办/ }).waitFor();
      return guide;
    },
  };
}

export async function openScene(
  callCoolDownSeconds = 10,
  kind: BrowserKind = 'current',
  env: Record<string, string> = {},
): Promise<Scene> {
  const { file, folder } = hallFileWith(callCoolDownSeconds);
  const hall = await startHall({ hallFile: file, env });
  const browser = await openBrowser(kind);
  const base = `http://${hallName}:${hall.port}`;
  const contexts: BrowserContext[] = [];
  const page: Scene['page'] = async (viewport = { width: 1366, height: 768 }) => {
    const context = await browser.newContext({ viewport, locale: 'zh-CN' });
    contexts.push(context);
    const made = await context.newPage();
    return { page: made, problems: collectProblems(made) };
  };
  const { page: manager } = await page();
  await signInAs(manager, base, 'admin', oneTimePassword(hall));
  await manager.goto(`${base}/manager`);
  await manager.getByRole('heading', { name: '需要人处理' }).waitFor();
  return {
    hall,
    browser,
    manager,
    base,
    page,
    ...staffPages(manager, page, base),
    async take(item, language = 'zh') {
      const { status, body } = await hall.call('POST', '/api/v1/tickets', { item, language });
      if (status !== 201) throw new Error(`no ticket: ${JSON.stringify(body)}`);
      return { ticketId: String(body['ticketId']), number: String(body['number']) };
    },
    async stop() {
      await Promise.all(contexts.map((context) => context.close()));
      await browser.close();
      await hall.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Opens the window of a desk: ready to call. */
export async function openWindow(desk: Page): Promise<void> {
  await desk.waitForTimeout(400);
  await desk.keyboard.press('Space');
  await desk.locator('[data-main]').filter({ hasText: '呼叫下一位' }).first().waitFor();
}

/** A paired kiosk, on its first page. */
export async function kioskAt(
  scene: Scene,
  viewport = { width: 1080, height: 1920 },
): Promise<{ page: Page; problems: string[] }> {
  const administrator = new Session(scene.hall.url);
  await administrator.post('/sign-in', { name: 'admin', password: ownPassword });
  const { token } = await pairDevice(administrator, { role: 'kiosk', label: '东门取号机', printer: 'K1' });
  const kiosk = await scene.page(viewport);
  await kiosk.page.addInitScript((kept) => localStorage.setItem('onedoor.device.kiosk', kept), token);
  await kiosk.page.goto(`${scene.base}/kiosk?printer=K1`);
  await kiosk.page.getByRole('heading', { name: '大家常办' }).waitFor();
  return kiosk;
}

/** Whether nothing reaches beyond the screen's width. */
export const fitsAcross = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

/** Waits until something is so: a view comes over the wire, never at a known moment. */
export async function eventually<T>(read: () => Promise<T>, isSo: (value: T) => boolean): Promise<T> {
  const until = Date.now() + 10_000;
  for (;;) {
    const value = await read();
    if (isSo(value) || Date.now() > until) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
