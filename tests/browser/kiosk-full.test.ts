// The kiosk's first page with everything on it at once: a booking due, a paper to come back with, a result to fetch, a system down and a pass out; upright and across, in three languages and large text.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { slotDaySchema } from '../../contract/rest/bookings.ts';
import { keepScreenshot } from '../support/chromium.ts';
import { landscape, misfits, portrait, TicketingScene, violations } from './kiosk-scene.ts';

let scene: TicketingScene;
beforeAll(async () => {
  scene = await TicketingScene.start();
  await scene.post('/windows/14/open');
  await scene.take('mortgage');
  await scene.post('/windows/14/call-next');
  await scene.post('/windows/14/start');
  const deferred = { materials: ['property-certificate'], days: 1 };
  await scene.post('/windows/14/accept', { deferred });
  await scene.post('/windows/14/finish');
  await scene.post('/results', { caseNo: 'HRB-2026-00017', item: 'id-card' });
  const { body } = await scene.hall.call('GET', '/api/v1/slots?item=social-card');
  const days = slotDaySchema.array().parse(body);
  const slot = days.flatMap(({ slots }) => slots).find(({ free }) => free > 0);
  await scene.post('/bookings', { item: 'social-card', start: slot?.start, document: 'PHONEPERSON1' });
});
afterAll(async () => {
  await scene?.end();
});

/** No way's title or hint is hidden, and none lies over another. */
function overlaps(ways: Element[]): string[] {
  const found: string[] = [];
  const boxes = ways.map((way) => ({ way, box: way.getBoundingClientRect() }));
  for (const [index, { way, box }] of boxes.entries()) {
    for (const text of way.querySelectorAll('span')) {
      const inner = text.getBoundingClientRect();
      if (inner.height > 0 && (inner.bottom > box.bottom + 1 || inner.right > box.right + 1))
        found.push(`cut: ${text.textContent}`);
    }
    for (const other of boxes.slice(index + 1)) {
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      if (across > 1 && down > 1) found.push(`${way.textContent} lies over ${other.way.textContent}`);
    }
  }
  return found;
}

const views = [
  ['upright', portrait],
  ['across', landscape],
] as const;
const looked = 'nothing is cut, nothing overlaps, in three languages and large';
test.each(views)(`%s, three ways without an item: ${looked}`, async (name, viewport) => {
  expect(await faultsOf(`kiosk-expected-${name}`, viewport)).toEqual([]);
});
describe('a system down and a pass out besides', () => {
  beforeAll(async () => {
    const { ticketId } = await scene.take('social-card');
    await scene.post('/backend/down', { department: 'labour' });
    await scene.post('/passes', { ticketId });
  });
  test.each(views)(`%s: ${looked}`, async (name, viewport) => {
    expect(await faultsOf(`kiosk-full-${name}`, viewport)).toEqual([]);
  });
});

async function faultsOf(name: string, viewport: typeof portrait): Promise<string[]> {
  const { page, problems } = await scene.kiosk(viewport);
  await page.getByText('领结果').waitFor();
  const faults: string[] = [];
  for (const large of [false, true]) {
    if (large)
      await page
        .locator('.foot')
        .getByRole('button', { name: /大字|Large|Крупн/ })
        .click();
    for (const language of ['English', 'Русский', '中文']) {
      await page.getByRole('radio', { name: language }).click();
      await page.waitForTimeout(200);
      const which = `${name}-${language}${large ? '-large' : ''}`;
      await keepScreenshot(page, which);
      const seen = [...(await misfits(page)), ...(await page.locator('.way, .choice').evaluateAll(overlaps))];
      faults.push(...seen.map((fault) => `${which}: ${fault}`));
    }
  }
  return [...faults, ...(await violations(page)), ...problems];
}
