// A real hall with a paired kiosk in a real browser, its virtual printers and visitors' phones: what the tests of ticketing begin with.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { setTimeout as pause } from 'node:timers/promises';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { collectProblems, hallName, openBrowser } from '../support/chromium.ts';
import type { BrowserKind } from '../support/chromium.ts';
import { startHall } from '../support/real-hall.ts';
import type { RunningHall } from '../support/real-hall.ts';
import { pairDevice, signInAdministrator } from '../web/clients.ts';

const roundTheClock = join(import.meta.dirname, '../../halls/round-the-clock.json');

export const portrait = { width: 1080, height: 1920 };
export const landscape = { width: 1920, height: 1080 };
export const phone = { width: 390, height: 844 };

export interface Opened {
  page: Page;
  context: BrowserContext;
  /** Everything red in the page since it was opened. */
  problems: string[];
}
export interface Wanted {
  kind?: BrowserKind;
  /** Rules that differ from the round-the-clock hall's. */
  rules?: object;
  hours?: object;
  env?: Record<string, string>;
}
export interface VirtualPrinter {
  setPaper: (state: 'in' | 'out') => Promise<void>;
  /** How many slips have come out. */
  printed: () => Promise<number>;
}
export interface TicketMade {
  ticketId: string;
  number: string;
  code: string;
  url: string;
}

type Manager = Awaited<ReturnType<typeof signInAdministrator>>;

export class TicketingScene {
  readonly hall: RunningHall;
  readonly browser: Browser;
  readonly #token: string;
  readonly #manager: Manager;
  readonly #open: BrowserContext[] = [];

  private constructor(hall: RunningHall, browser: Browser, token: string, manager: Manager) {
    this.hall = hall;
    this.browser = browser;
    this.#token = token;
    this.#manager = manager;
  }

  static async start({
    kind = 'current',
    rules = {},
    hours,
    env = {},
  }: Wanted = {}): Promise<TicketingScene> {
    const folder = mkdtempSync(join(tmpdir(), 'onedoor-hall-file-'));
    const hallFile = join(folder, 'hall.json');
    const settings = JSON.parse(readFileSync(roundTheClock, 'utf8')) as { rules: object; hours: object };
    const changed = { ...settings, hours: hours ?? settings.hours, rules: { ...settings.rules, ...rules } };
    writeFileSync(hallFile, JSON.stringify(changed));
    const hall = await startHall({ hallFile, env: { ONEDOOR_ADDRESS: `http://${hallName}`, ...env } });
    rmSync(folder, { recursive: true });
    try {
      const manager = await signInAdministrator(hall);
      const { token } = await pairDevice(manager, { role: 'kiosk', label: '东门取号机', printer: 'K1' });
      return new TicketingScene(hall, await openBrowser(kind), token, manager);
    } catch (error) {
      await hall.stop();
      throw error;
    }
  }

  /** The kiosk on its first page. `port` may be that of a wire that can be cut. */
  async kiosk(
    viewport = portrait,
    port = this.hall.port,
    beforehand: (page: Page) => Promise<void> = () => Promise.resolve(),
  ): Promise<Opened> {
    const opened = await this.#page(viewport);
    await opened.context.addInitScript(
      (token) => localStorage.setItem('onedoor.device.kiosk', token),
      this.#token,
    );
    await beforehand(opened.page);
    await opened.page.goto(`http://${hallName}:${port}/kiosk?printer=K1`);
    await opened.page.getByRole('heading', { name: '大家常办' }).waitFor();
    return opened;
  }

  /** The board of the whole hall. */
  async board(): Promise<Page> {
    const { token } = await pairDevice(this.#manager, { role: 'board', label: '大厅屏' });
    const { page, context } = await this.#page({ width: 1920, height: 1080 });
    await context.addInitScript((own) => localStorage.setItem('onedoor.device.board', own), token);
    await page.goto(`http://${hallName}:${this.hall.port}/board`);
    await page.locator('.board-clock').waitFor();
    return page;
  }

  /** The visitor's page of a ticket, on a phone. */
  async phone(ticket: TicketMade, port = this.hall.port): Promise<Opened> {
    const opened = await this.#page(phone);
    await opened.page.goto(`http://${hallName}:${port}${new URL(ticket.url).pathname}`);
    return opened;
  }

  async portal(viewport = { width: 1280, height: 900 }): Promise<Opened> {
    const opened = await this.#page(viewport);
    await opened.page.goto(`http://${hallName}:${this.hall.port}/`);
    return opened;
  }

  async #page(viewport: { width: number; height: number }): Promise<Opened> {
    const context = await this.browser.newContext({ viewport, locale: 'zh-CN' });
    this.#open.push(context);
    const page = await context.newPage();
    return { page, context, problems: collectProblems(page) };
  }

  async post<Answer = Record<string, unknown>>(path: string, body: object = {}): Promise<Answer> {
    const reply = await this.hall.call('POST', `/api/v1${path}`, body);
    if (reply.status >= 300) throw new Error(`${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
    return reply.body as Answer;
  }

  /** The secret of a new key for another system. */
  async key(role: string): Promise<string> {
    const made = await this.#manager.post('/manage/keys', { name: '城市应用', role });
    return (made.body as { secret: string }).secret;
  }

  take(item: string, language = 'zh'): Promise<TicketMade> {
    return this.post('/tickets', { item, language });
  }

  /** How many wait in all queues. */
  async waiting(): Promise<number> {
    const { body } = await this.hall.call('GET', '/api/v1/queues');
    return (body as unknown as { waiting: number }[]).reduce((sum, queue) => sum + queue.waiting, 0);
  }

  /** The virtual printer's own page: its state, and hands to take its paper out. */
  async printer(id: string): Promise<VirtualPrinter> {
    const said = new RegExp(`${id}：(http://127\\.0\\.0\\.1:\\d+)/`);
    const until = Date.now() + 15_000;
    while (!said.test(this.hall.out()) && Date.now() < until) await pause(100);
    const base = said.exec(this.hall.out())?.[1];
    if (base === undefined) throw new Error(`no virtual printer ${id}: ${this.hall.out()}`);
    return {
      async printed() {
        const state = await fetch(`${base}/state.json`);
        return ((await state.json()) as { printed: number }).printed;
      },
      async setPaper(state) {
        const reply = await fetch(`${base}/paper`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ state }),
        });
        if (!reply.ok) throw new Error(`the virtual printer said ${reply.status}`);
      },
    };
  }

  async end(): Promise<void> {
    for (const context of this.#open) await context.close();
    await this.browser.close();
    await this.hall.stop();
  }
}

/** What visitors' screens are held to: best practice too. */
export const violations = (page: Page): Promise<string[]> =>
  accessibilityTroubles(page, { bestPractice: true });

/** What is cut off, too small to touch, out of reach or outside the screen. */
export function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const boxes = '.choice, .way, .button, .hands, .stage-body, .foot-row, .material-list, .going, .advice';
    for (const box of document.querySelectorAll(boxes)) {
      if (box.scrollHeight > box.clientHeight + 2 || box.scrollWidth > box.clientWidth + 2) {
        found.push(`cut off: ${box.className} ${box.textContent.slice(0, 40)}`);
      }
    }
    const reach = innerHeight > innerWidth ? innerHeight * 0.37 : 0;
    for (const control of document.querySelectorAll('button, input, label')) {
      const { width, height, top, bottom, left, right } = control.getBoundingClientRect();
      if (width <= 1) continue;
      if (width < 59.5 || height < 59.5) found.push(`small: ${control.textContent} ${width}×${height}`);
      if (top < reach || bottom > innerHeight + 1 || left < -1 || right > innerWidth + 1) {
        found.push(`out of reach: ${control.textContent}`);
      }
    }
    return found;
  });
}

/** A scanner types faster than any hand. What is shown listens from the next frame on. */
export function scan(page: Page, text: string): Promise<void> {
  return page.evaluate(async (signs) => {
    await new Promise((shown) => requestAnimationFrame(() => setTimeout(shown)));
    const press = (key: string, code: string) =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true }));
    for (const sign of signs) press(sign, /\d/.test(sign) ? `Digit${sign}` : `Key${sign}`);
    press('Enter', 'Enter');
  }, text);
}

const secondsBetweenKeys = 0.005;

/** A scanner types into the field that has the focus: real keys at the scanner's pace, however slow the machine is that runs the test. */
export async function scanIntoField(page: Page, text: string): Promise<void> {
  const keys = await page.context().newCDPSession(page);
  let timestamp = Date.now() / 1000;
  const press = async (key: string, code: string, typed: string) => {
    timestamp += secondsBetweenKeys;
    const windowsVirtualKeyCode = typed === '\r' ? 13 : 0;
    await keys.send('Input.dispatchKeyEvent', {
      type: 'keyDown',
      key,
      code,
      text: typed,
      windowsVirtualKeyCode,
      timestamp,
    });
    await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code, windowsVirtualKeyCode, timestamp });
  };
  for (const sign of text) {
    const code = /\d/.test(sign) ? `Digit${sign}` : /[a-z]/i.test(sign) ? `Key${sign.toUpperCase()}` : '';
    await press(sign, code, sign);
  }
  await press('Enter', 'Enter', '\r');
  await keys.detach();
}
