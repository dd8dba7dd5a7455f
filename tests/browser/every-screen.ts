// A real hall with one page of every kind open at its real size: a screen for each person who looks at the hall.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { join } from 'node:path';
import { collectProblems, hallName, openBrowser } from '../support/chromium.ts';
import { startHall } from '../support/real-hall.ts';
import type { RunningHall } from '../support/real-hall.ts';
import { addStaff, pairDevice, signInAdministrator } from '../web/clients.ts';
import type { Browser as Session } from '../web/clients.ts';

const roundTheClock = join(import.meta.dirname, '../../halls/round-the-clock.json');

export interface EveryScreen {
  hall: RunningHall;
  pages: Record<'board' | 'window' | 'kiosk' | 'phone' | 'desk' | 'pad' | 'manager', Page>;
  problems: string[];
  post: <Answer = Record<string, unknown>>(path: string, body?: object) => Promise<Answer>;
  end: () => Promise<void>;
}

const sizes = {
  board: { width: 1920, height: 1080 },
  window: { width: 1280, height: 720 },
  kiosk: { width: 1080, height: 1920 },
  phone: { width: 390, height: 844 },
  desk: { width: 360, height: 700 },
  pad: { width: 1280, height: 800 },
  manager: { width: 1366, height: 768 },
};

export interface Wanted {
  data?: string;
  /** Another hall than the round-the-clock one. */
  hallFile?: string;
  /** So many have taken numbers for the same before the visitor whose phone is looked at. */
  ahead?: number;
}

export async function openEveryScreen(wanted: Wanted = {}): Promise<EveryScreen> {
  const { data, ahead = 0, hallFile = roundTheClock } = wanted;
  const hall = await startHall({
    hallFile,
    env: { ONEDOOR_ADDRESS: `http://${hallName}` },
    ...(data === undefined ? {} : { data }),
  });
  const browser: Browser = await openBrowser('current');
  const contexts: BrowserContext[] = [];
  const problems: string[][] = [];
  const post: EveryScreen['post'] = async <Answer>(path: string, body: object = {}) => {
    const reply = await hall.call('POST', `/api/v1${path}`, body);
    if (reply.status >= 300) throw new Error(`${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
    return reply.body as Answer;
  };
  const open = async (
    size: keyof typeof sizes,
    path: string,
    as: { session: Session } | { role: string; place: object } | null,
  ): Promise<Page> => {
    const context = await browser.newContext({ viewport: sizes[size], locale: 'zh-CN' });
    contexts.push(context);
    if (as !== null && 'session' in as) {
      const [name = '', value = ''] = as.session.cookie.split('=');
      await context.addCookies([{ name, value, domain: hallName, path: '/' }]);
    } else if (as !== null) {
      const { token } = await pairDevice(administrator, { role: as.role, label: path, ...as.place });
      const kept = { key: `onedoor.device.${as.role}`, value: token };
      await context.addInitScript(({ key, value }) => localStorage.setItem(key, value), kept);
    }
    const page = await context.newPage();
    problems.push(collectProblems(page));
    await page.goto(`http://${hallName}:${hall.port}${path}`);
    return page;
  };
  const administrator = await signInAdministrator(hall);
  const clerk = (await addStaff(administrator, 'clerk-one', 'clerk')).browser;
  for (let count = 0; count < ahead; count += 1) await post('/tickets', { item: 'mortgage' });
  const { url } = await post<{ url: string }>('/tickets', { item: 'mortgage' });
  const device = (role: string, place: object) => ({ role, place });
  const pages = {
    board: await open('board', '/board?zone=R', device('board', { zone: 'R' })),
    window: await open('window', '/window-display?window=14', device('windowDisplay', { window: 14 })),
    kiosk: await open('kiosk', '/kiosk?printer=K1', device('kiosk', { printer: 'K1' })),
    phone: await open('phone', new URL(url).pathname, null),
    desk: await open('desk', '/desk?window=14', { session: clerk }),
    pad: await open('pad', '/pad?window=14', device('pad', { window: 14 })),
    manager: await open('manager', '/manager', { session: administrator }),
  };
  return {
    hall,
    pages,
    get problems() {
      return problems.flat();
    },
    post,
    async end() {
      for (const context of contexts) await context.close();
      await browser.close();
      await hall.stop();
    },
  };
}
