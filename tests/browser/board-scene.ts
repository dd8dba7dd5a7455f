// A real hall with paired displays in a real browser: what the tests of boards and window displays begin with.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { collectProblems, hallName, openBrowser } from '../support/chromium.ts';
import type { BrowserKind } from '../support/chromium.ts';
import { startHall } from '../support/real-hall.ts';
import type { RunningHall } from '../support/real-hall.ts';
import { pairDevice, signInAdministrator } from '../web/clients.ts';
import type { Browser as Manager } from '../web/clients.ts';

export interface Display {
  page: Page;
  context: BrowserContext;
  /** Everything red in the page since it was opened. */
  problems: string[];
}
export const landscape = { width: 1920, height: 1080 };
export const portrait = { width: 1080, height: 1920 };

/** A speech engine with a Mandarin and a Russian voice; refuses to say two things at once, as no loudspeaker can. */
function withVoices(sentenceMs: number): void {
  const said: { text: string; lang: string }[] = [];
  let speaking = false;
  const voice = (lang: string) => ({ lang, name: lang, voiceURI: lang, localService: true, default: false });
  const speech = Object.assign(new EventTarget(), {
    pending: false,
    paused: false,
    get speaking() {
      return speaking;
    },
    getVoices: () => [voice('zh-CN'), voice('ru-RU')],
    cancel: () => undefined,
    speak(utterance: EventTarget & { text: string; lang: string }) {
      if (speaking) throw new Error('two sentences at once');
      speaking = true;
      said.push({ text: utterance.text, lang: utterance.lang });
      setTimeout(() => {
        speaking = false;
        utterance.dispatchEvent(new Event('end'));
      }, sentenceMs);
    },
  });
  class Utterance extends EventTarget {
    text: string;
    lang = '';
    rate = 1;
    voice: unknown = null;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  Object.defineProperty(globalThis, 'speechSynthesis', { value: speech });
  Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: Utterance });
  Object.assign(globalThis, { said });
}

export class Scene {
  readonly hall: RunningHall;
  readonly browser: Browser;
  readonly manager: Manager;
  readonly #open: BrowserContext[] = [];

  private constructor(hall: RunningHall, browser: Browser, manager: Manager) {
    this.hall = hall;
    this.browser = browser;
    this.manager = manager;
  }

  static async start(kind: BrowserKind = 'current'): Promise<Scene> {
    const hall = await startHall();
    try {
      return new Scene(hall, await openBrowser(kind), await signInAdministrator(hall));
    } catch (error) {
      await hall.stop();
      throw error;
    }
  }

  /** A context with an empty storage of its own: one display. */
  async context(viewport = landscape): Promise<BrowserContext> {
    const context = await this.browser.newContext({ viewport, reducedMotion: 'no-preference' });
    this.#open.push(context);
    return context;
  }

  address(path: string): string {
    return `http://${hallName}:${this.hall.port}${path}`;
  }

  /** A display that a manager has confirmed before. */
  async display(
    role: 'board' | 'windowDisplay',
    path: string,
    place: { zone?: string; window?: number } = {},
    more: { viewport?: typeof landscape; sentenceMs?: number } = {},
  ): Promise<Display> {
    const { token } = await pairDevice(this.manager, { role, label: `测试 ${path}`, ...place });
    const context = await this.context(more.viewport);
    await context.addInitScript(({ key, value }) => localStorage.setItem(key, value), {
      key: `onedoor.device.${role}`,
      value: token,
    });
    if (more.sentenceMs !== undefined) await context.addInitScript(withVoices, more.sentenceMs);
    const page = await context.newPage();
    const problems = collectProblems(page);
    await page.goto(this.address(path));
    return { page, context, problems };
  }

  async post<Answer = Record<string, unknown>>(path: string, body: object = {}): Promise<Answer> {
    const reply = await this.hall.call('POST', `/api/v1${path}`, body);
    if (reply.status >= 300) throw new Error(`${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
    return reply.body as Answer;
  }

  take(item: string, language = 'zh'): Promise<{ ticketId: string; number: string }> {
    return this.post('/tickets', { item, language });
  }

  openWindow(no: number): Promise<unknown> {
    return this.post(`/windows/${no}/open`);
  }

  callNext(no: number): Promise<{ ticketId: string; number: string }> {
    return this.post(`/windows/${no}/call-next`);
  }

  async end(): Promise<void> {
    for (const context of this.#open) await context.close();
    await this.browser.close();
    await this.hall.stop();
  }
}
