// A hall as on its opening day, with nothing but what its first start printed: every screen is opened, paired and signed in by hand.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { collectProblems, hallName, keepScreenshot, openBrowser } from '../support/chromium.ts';
import type { BrowserKind } from '../support/chromium.ts';
import { startHall } from '../support/real-hall.ts';
import type { RunningHall } from '../support/real-hall.ts';

const roundTheClock = join(import.meta.dirname, '../../halls/round-the-clock.json');
/** A person reads before the next key; quicker presses are taken for a bounce. */
const readingMs = 400;

export interface Slip {
  text: string;
  qr: string[];
  timesPrinted: number;
}

interface WindowNow {
  no: number;
  state: string;
  ticket?: { number: string; stage: string };
}

/** The address must be known before the start: it is printed on every slip. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export class VisitScene {
  readonly hall: RunningHall;
  readonly browser: Browser;
  readonly #kind: BrowserKind;
  readonly #folder: string;
  readonly #contexts: BrowserContext[] = [];
  readonly #problems = new Map<string, string[]>();
  #pictures = 0;

  private constructor(kind: BrowserKind, hall: RunningHall, browser: Browser, folder: string) {
    this.#kind = kind;
    this.hall = hall;
    this.browser = browser;
    this.#folder = folder;
  }

  static async start(kind: BrowserKind): Promise<VisitScene> {
    const folder = mkdtempSync(join(tmpdir(), 'onedoor-hall-file-'));
    const hallFile = join(folder, 'hall.json');
    const settings = JSON.parse(readFileSync(roundTheClock, 'utf8')) as { rules: object };
    // Nobody waits ten seconds between two calls in a test.
    writeFileSync(
      hallFile,
      JSON.stringify({ ...settings, rules: { ...settings.rules, callCoolDownSeconds: 1 } }),
    );
    const port = await freePort();
    const address = `http://${hallName}:${port}`;
    const hall = await startHall({ hallFile, env: { PORT: String(port), ONEDOOR_ADDRESS: address } });
    try {
      return new VisitScene(kind, hall, await openBrowser(kind), folder);
    } catch (error) {
      await hall.stop();
      throw error;
    }
  }

  get address(): string {
    return `http://${hallName}:${this.hall.port}`;
  }

  /** A screen of its own: nothing is shared with the others but the hall. */
  async open(name: string, url: string, width: number, height: number): Promise<Page> {
    const context = await this.browser.newContext({ viewport: { width, height }, locale: 'zh-CN' });
    this.#contexts.push(context);
    const page = await context.newPage();
    this.#problems.set(name, collectProblems(page));
    await page.goto(url.startsWith('http') ? url : `${this.address}${url}`);
    return page;
  }

  /** What was red on any screen. */
  problems(): string[] {
    return [...this.#problems].flatMap(([name, problems]) => problems.map((one) => `${name} ${one}`));
  }

  /** Screens of the hall that a browser would treat as on this very machine, where more is allowed than in a real hall. */
  async secureScreens(): Promise<string[]> {
    const pages = this.#contexts.flatMap((context) => context.pages());
    const halls = pages.filter((page) => page.url().startsWith(this.address));
    const secure = await Promise.all(halls.map((page) => page.evaluate(() => globalThis.isSecureContext)));
    return halls.filter((_, index) => secure[index]).map((page) => page.url());
  }

  async keep(page: Page, name: string): Promise<void> {
    this.#pictures += 1;
    await keepScreenshot(page, `visit-${this.#kind}-${String(this.#pictures).padStart(2, '0')}-${name}`);
  }

  /** How every screen stood when a step failed. */
  async keepAll(): Promise<void> {
    for (const page of this.#contexts.flatMap((context) => context.pages())) {
      await this.keep(page, `failed-${new URL(page.url()).pathname.split('/')[1] ?? ''}`);
    }
  }

  firstPassword(): string {
    return /one-time password: (\S+)/.exec(this.hall.out())?.[1] ?? '';
  }

  /** The address of the virtual printer's page, which the agent says once it has started. */
  async printerPage(id: string): Promise<string> {
    return until(
      () => new RegExp(`${id}：(http://127\\.0\\.0\\.1:\\d+)/`).exec(this.hall.out())?.[1],
      `the page of printer ${id}`,
    );
  }

  /** The slips of this number that came out of the virtual printer. */
  async slips(printer: string, number: string): Promise<Slip[]> {
    const reply = await fetch(`${await this.printerPage(printer)}/tickets.json`);
    const { tickets } = (await reply.json()) as { tickets: Slip[] };
    return tickets.filter(({ text }) => text.includes(number));
  }

  /** What the hall itself says of a window. */
  async window(no: number): Promise<WindowNow> {
    const { body } = await this.hall.call('GET', '/api/v1/windows');
    const windows = body as unknown as WindowNow[];
    return windows.find((window) => window.no === no) ?? { no, state: 'unknown' };
  }

  async stop(): Promise<void> {
    for (const context of this.#contexts) await context.close();
    await this.browser.close();
    await this.hall.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** As a person does it at the sign-in page, with the change of the one-time password. */
export async function signInByHand(page: Page, name: string, given: string, own: string): Promise<void> {
  await page.getByRole('heading', { name: '工作人员登录' }).waitFor();
  await page.getByLabel('用户名').fill(name);
  await page.getByLabel('密码', { exact: true }).fill(given);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '请换成自己的密码' }).waitFor();
  await page.getByLabel('新密码', { exact: true }).fill(own);
  await page.getByLabel('再输入一遍新密码').fill(own);
  await page.keyboard.press('Enter');
}

export async function press(page: Page, key: string): Promise<void> {
  await page.waitForTimeout(readingMs);
  await page.keyboard.press(key);
}

/** Presses until the hall allows it: the cool-down between two calls is the hall's to count. */
export async function pressUntil(page: Page, key: string, done: () => Promise<boolean>): Promise<void> {
  await until(async () => {
    if (await done()) return true;
    await press(page, key);
    return (await done()) || undefined;
  }, `what ${key} does`);
}

async function until<Found>(
  look: () => Found | undefined | Promise<Found | undefined>,
  what: string,
): Promise<Found> {
  const end = Date.now() + 20_000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`never came: ${what}`);
    await new Promise((waited) => setTimeout(waited, 100));
  }
}
