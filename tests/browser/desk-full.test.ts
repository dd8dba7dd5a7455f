// The desk at its fullest, in both languages, both sizes and large letters: whatever must be known of a visitor, all rows are in sight, no word is cut, and nothing covers anything.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepScreenshot } from '../support/chromium.ts';
import { openScene, openWindow, strip } from './staff-scene.ts';
import type { Scene } from './staff-scene.ts';

const sizes = { strip, wide: { width: 1280, height: 800 } };
const readingMs = 400;
/** Names of people and of items may be longer than any button. */
const mayBeCut = ['.visit-more', '[data-verb=chain] .verb-name', '.list *', '.finder-choice *'];

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(1);
  // A colleague to whom visits may be sent.
  await openWindow((await scene.clerkAt('lina', 11)).page);
});
afterAll(async () => scene?.stop());

/** What a clerk would complain about, in words. */
async function complaintsOf(desk: Page): Promise<string[]> {
  return desk.evaluate((allowed) => {
    const shown = document.querySelector('dialog[open]') ?? document.body;
    const told = (one: Element) => `${one.className} "${(one.textContent ?? '').slice(0, 30)}"`;
    const { scrollWidth, scrollHeight } = document.documentElement;
    const complaints: string[] = [];
    if (scrollWidth > innerWidth || (shown === document.body && scrollHeight > innerHeight))
      complaints.push(`the page is ${scrollWidth} x ${scrollHeight}`);
    const seen = [...shown.querySelectorAll('*')].filter((one) => {
      const { width, height } = one.getBoundingClientRect();
      return width > 1 && height > 1 && !one.matches(allowed.join());
    });
    for (const one of seen) {
      const { overflowX } = getComputedStyle(one);
      if (overflowX === 'hidden' && one.scrollWidth > one.clientWidth + 1)
        complaints.push(`cut: ${told(one)}`);
      if (one.matches('button') && one.scrollWidth > one.clientWidth + 1)
        complaints.push(`over: ${told(one)}`);
    }
    // What a list of its own scrolls under a button is not covered by it.
    const rows = seen.filter(
      (one) =>
        one.matches('button, p, h1, h2, li, legend') &&
        one.closest('.notices, .panel-scroll, .list') === null,
    );
    const big = shown.querySelector('.main-step');
    for (const [index, one] of rows.entries()) {
      for (const other of rows.slice(index + 1)) {
        if (one.contains(other) || other.contains(one) || (shown !== document.body && other === big))
          continue;
        const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 2 && down > 2) complaints.push(`${told(one)} over ${told(other)}`);
      }
    }
    return complaints;
  }, mayBeCut);
}

describe.each([
  ['zh', 'wangwei', 3, { called: '已呼叫', serving: '办理中' }],
  ['en', 'smith', 5, { called: 'Called', serving: 'In service' }],
] as const)('in %s', (language, name, window, stages) => {
  let desk: Page;
  let problems: string[];

  beforeAll(async () => {
    ({ page: desk, problems } = await scene.clerkAt(name, window));
    if (language === 'en') await desk.getByRole('button', { name: 'English', exact: true }).click();
    await press('Space');
    await desk.locator('.verbs').waitFor();
  });

  async function press(key: string): Promise<void> {
    await desk.waitForTimeout(readingMs);
    await desk.keyboard.press(key);
  }
  async function post(path: string, body: object): Promise<Record<string, unknown>> {
    const { status, body: answer } = await scene.hall.call('POST', path, body);
    expect(status, `${path} ${JSON.stringify(answer)}`).toBeLessThan(300);
    return answer;
  }
  async function complaints(what: string): Promise<string[]> {
    const said: string[] = [];
    for (const [size, viewport] of Object.entries(sizes)) {
      await desk.setViewportSize(viewport);
      await desk.waitForTimeout(100);
      await keepScreenshot(desk, `desk-full-${language}-${what}-${size}`);
      said.push(...(await complaintsOf(desk)).map((one) => `${what}, ${size}: ${one}`));
    }
    await desk.setViewportSize(strip);
    return said;
  }
  /** Letters a quarter larger: whatever has no room scrolls, but nothing is cut and nothing reaches beyond the side. */
  async function complaintsOfLargeLetters(what: string): Promise<string[]> {
    const letters = (size: string) =>
      desk.evaluate((to) => {
        document.documentElement.style.fontSize = to;
      }, size);
    await letters('125%');
    const said = await complaints(`${what}-large`);
    await letters('');
    return said.filter((one) => !/the page is (360|1280) x/.test(one));
  }
  const callNext = async () => {
    await press('Space');
    await desk.locator('.visit-stage').filter({ hasText: stages.called }).waitFor();
  };
  const start = async () => {
    await press('Space');
    await desk.locator('.visit-stage').filter({ hasText: stages.serving }).waitFor();
  };
  const finish = async () => {
    await press('b');
    await desk.locator('.visit-title').waitFor();
  };
  /** In panels how it ends stays in sight, however much is to be filled in. */
  const panelComplaints = async (key: string, what: string): Promise<string[]> => {
    await press(key);
    const panel = desk.getByRole('dialog');
    await panel.waitFor();
    await desk.waitForTimeout(readingMs);
    const said = await complaints(what);
    const ends = panel.locator('.main-step');
    const lowest = await ends.evaluateAll((all) =>
      Math.max(0, ...all.map((one) => one.getBoundingClientRect().bottom)),
    );
    if (lowest > strip.height) said.push(`${what} ends at ${lowest}`);
    await press('Escape');
    await panel.waitFor({ state: 'hidden' });
    return said;
  };

  test('idle, and whatever can be opened then', async () => {
    expect(await complaints('idle')).toEqual([]);
    for (const [key, what] of [
      ['d', 'direct'],
      ['u', 'back'],
      ['r', 'redeem'],
      ['q', 'backend'],
      ['h', 'help'],
      ['a', 'hand-over'],
      ['F6', 'results'],
      ['F7', 'matter'],
      ['F8', 'bookings'],
    ] as const)
      expect(await panelComplaints(key, what)).toEqual([]);
  }, 120_000);

  test('several items, two needs and another language; every panel of the visit', async () => {
    const items = ['birth-record', 'public-housing', 'senior-allowance'];
    await post('/api/v1/tickets', { items, language: 'ru', needs: ['wheelchair', 'deaf'] });
    await callNext();
    expect(await complaints('called')).toEqual([]);
    await start();
    expect(await complaints('serving')).toEqual([]);
    for (const [key, what] of [
      ['f', 'transfer'],
      ['k', 'park'],
      ['w', 'item'],
      ['o', 'chain'],
      ['t', 'materials'],
      ['F2', 'needs'],
      ['F4', 'phrases'],
    ] as const)
      expect(await panelComplaints(key, what)).toEqual([]);
    // Chosen, a window has a time in which it should accept.
    await press('f');
    await desk.keyboard.type('14');
    await desk.keyboard.press('Enter');
    await desk.locator('.within').waitFor();
    expect(await complaints('transfer-chosen')).toEqual([]);
    await press('Escape');
    await desk.getByRole('dialog').waitFor({ state: 'hidden' });
    await finish();
  }, 120_000);

  test('all of it at once: sent on and not accepted, several items, needs, and the system down', async () => {
    for (let sent = 1; sent <= 2; sent += 1) {
      await post('/api/v1/tickets', { item: 'public-housing' });
      await callNext();
      await start();
      await press('f');
      await desk.keyboard.type('11');
      await desk.keyboard.press('Enter');
      await desk.locator('.within').waitFor();
      await press('1');
      await desk.keyboard.press('Enter');
      await desk.getByRole('dialog').waitFor({ state: 'hidden' });
    }
    const items = ['birth-record', 'public-housing', 'senior-allowance'];
    await post('/api/v1/tickets', { items, language: 'ru', needs: ['wheelchair', 'deaf'] });
    await callNext();
    await start();
    await post('/api/v1/backend/down', { window, reason: 'system' });
    await desk.locator('[data-verb=pass]').waitFor();
    await press('m');
    await desk.locator('.handed-on').first().waitFor();
    expect(await complaints('everything')).toEqual([]);
    expect(await complaintsOfLargeLetters('everything')).toEqual([]);
    await post('/api/v1/backend/up', { window });
    await desk.locator('.down-lines').waitFor({ state: 'hidden' });
    await finish();
    expect(await complaintsOfLargeLetters('idle')).toEqual([]);
  }, 60_000);

  test('results to hand over, called and being served', async () => {
    const caseNo = `HRB-2026-00${window}`;
    const { code } = await post('/api/v1/results', { caseNo, item: 'public-housing' });
    await post('/api/v1/pickups', { code, language: 'zh' });
    await callNext();
    expect(await complaints('results-called')).toEqual([]);
    await start();
    expect(await complaints('results-serving')).toEqual([]);
    await finish();
  });

  test('a journey while the whole hall is paused', async () => {
    await post('/api/v1/tickets', { journey: 'newborn-journey', language: 'ru' });
    await callNext();
    expect(await complaints('journey-called')).toEqual([]);
    await start();
    await post('/api/v1/hall/pause', { reason: 'drill' });
    await desk.locator('.pause-line').waitFor();
    expect(await complaints('journey-paused')).toEqual([]);
    await post('/api/v1/hall/resume', {});
    expect(await panelComplaints('y', 'journey')).toEqual([]);
    await finish();
  });

  test('a system that is down, with a pass to give', async () => {
    await post('/api/v1/tickets', { item: 'public-housing' });
    await callNext();
    await start();
    await post('/api/v1/backend/down', { window, reason: 'system' });
    await desk.locator('[data-verb=pass]').waitFor();
    expect(await complaints('down')).toEqual([]);
    await post('/api/v1/backend/up', { window });
    await finish();
    expect(problems).toEqual([]);
  });
});
