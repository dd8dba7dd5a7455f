// The clerk's further verbs at a real hall, by keyboard: transferring with a note, declining, holding, calling by number, wrong item, direct service.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { keepScreenshot } from '../support/chromium.ts';
import { eventually, openScene } from './staff-scene.ts';
import type { Scene } from './staff-scene.ts';

let scene: Scene;
let sender: Page;
let receiver: Page;
let problems: string[][];
const wide = { width: 1280, height: 800 };
const narrow = { width: 360, height: 700 };
const readingMs = 400;

beforeAll(async () => {
  scene = await openScene(1);
  const one = await scene.clerkAt('wangwei', 14);
  const other = await scene.clerkAt('zhaomin', 15);
  sender = one.page;
  receiver = other.page;
  problems = [one.problems, other.problems];
  for (const desk of [sender, receiver]) await press(desk, 'Space');
  for (const desk of [sender, receiver]) await bigSays(desk, '呼叫下一位');
});
afterAll(async () => scene?.stop());

const number = (desk: Page) => desk.locator('.visit-number');
const panel = (desk: Page) => desk.getByRole('dialog');
const says = (desk: Page, words: string) =>
  desk.locator('.desk-work .note').filter({ hasText: words }).waitFor();

async function press(desk: Page, key: string): Promise<void> {
  await desk.waitForTimeout(readingMs);
  await desk.keyboard.press(key);
}
async function bigSays(desk: Page, words: string): Promise<void> {
  await desk.locator('[data-main]').filter({ hasText: words }).waitFor();
}
async function stageOf(ticketId: string): Promise<string> {
  return String((await scene.hall.call('GET', `/api/v1/tickets/${ticketId}`)).body['stage']);
}
async function serve(desk: Page, ticket: { number: string }): Promise<void> {
  await press(desk, 'Space');
  await number(desk).filter({ hasText: ticket.number }).waitFor();
  await press(desk, 'Space');
  await bigSays(desk, '办结并叫下一个');
}
async function finish(desk: Page): Promise<void> {
  await press(desk, 'b');
  await bigSays(desk, '呼叫下一位');
}
/** Looks at the page in both sizes: nothing scrolls, nobody stumbles. */
async function looksWell(desk: Page, name: string): Promise<void> {
  for (const [size, viewport] of Object.entries({ strip: narrow, wide })) {
    await desk.setViewportSize(viewport);
    await desk.waitForTimeout(100);
    await keepScreenshot(desk, `desk-${name}-${size}`);
    const scrolls = await desk.evaluate(
      () =>
        document.documentElement.scrollHeight > innerHeight ||
        document.documentElement.scrollWidth > innerWidth,
    );
    expect(scrolls, `${name} ${size}`).toBe(false);
    expect(await accessibilityTroubles(desk), `${name} ${size}`).toEqual([]);
  }
  await desk.setViewportSize(narrow);
}

describe('transferring', () => {
  let ticket: { ticketId: string; number: string };

  test('to a person, with reason and note: typed, Enter, a digit, Enter', async () => {
    ticket = await scene.take('mortgage');
    await serve(sender, ticket);
    await press(sender, 'f');
    await panel(sender).getByText('转到哪里？').or(panel(sender).getByRole('combobox')).first().waitFor();
    await sender.keyboard.type('zhaomin');
    const chosen = panel(sender).getByRole('option', { name: /人员.*员工zhaomin/ });
    await chosen.waitFor();
    for (let step = 0; (await chosen.getAttribute('data-marked')) !== 'true' && step < 3; step++)
      await sender.keyboard.press('ArrowDown');
    await sender.keyboard.press('Enter');
    await panel(sender)
      .getByRole('button', { name: /转到员工zhaomin/ })
      .waitFor();
    await press(sender, '2');
    await press(sender, 't');
    await press(sender, 't');
    expect(await panel(sender).getByRole('button', { name: '10 分钟' }).getAttribute('aria-pressed')).toBe(
      'true',
    );
    await panel(sender)
      .getByLabel(/给对方留言/)
      .fill('契税已核，只差盖章');
    await looksWell(sender, 'transfer');
    await press(sender, 'Enter');
    await says(sender, `${ticket.number} 已转到员工zhaomin`);
    await panel(sender).waitFor({ state: 'hidden' });
    expect(await stageOf(ticket.ticketId)).toBe('waiting');
  });

  test('who receives it is told at once, with the deadline, and reads the note', async () => {
    const row = receiver.locator('.hand-over');
    await receiver.locator('.hints').filter({ hasText: ticket.number }).waitFor();
    await press(receiver, 'm');
    await row.waitFor();
    expect(await row.textContent()).toMatch(/14 号窗口 员工wangwei.*下一步手续.*(10:00|9:\d\d) 内接办/s);
    await row.getByRole('button', { name: '看留言' }).click();
    await row.getByText('契税已核，只差盖章').waitFor();
    await looksWell(receiver, 'for-me');
  });

  test('declined with a reason, it is back in its line, and the sender still answers for it', async () => {
    await receiver.getByRole('button', { name: `退回 ${ticket.number}` }).focus();
    await press(receiver, 'Enter');
    await panel(receiver)
      .getByText(/退回后由 14 号窗口 员工wangwei 继续负责/)
      .waitFor();
    await looksWell(receiver, 'decline');
    await press(receiver, '1');
    await says(receiver, `${ticket.number} 已退回`);
    await eventually(
      () => sender.locator('.list-next').textContent(),
      (text) => text?.includes(ticket.number) === true,
    );
    await press(sender, 'Space');
    await number(sender).filter({ hasText: ticket.number }).waitFor();
    await press(sender, 'o');
    const chain = panel(sender).locator('.chain');
    await chain.waitFor();
    expect(await panel(sender).textContent()).toContain('现在由 员工wangwei 负责');
    expect(await chain.textContent()).toMatch(
      /开始办理.*转给 员工zhaomin（下一步手续）.*15 号窗口 员工zhaomin 退回（不归我办）/s,
    );
    await looksWell(sender, 'chain');
    await press(sender, 'Escape');
    await panel(sender).waitFor({ state: 'hidden' });
  });

  test('taken back before it is accepted: by the key, and from the list', async () => {
    for (const way of ['key', 'button'] as const) {
      await press(sender, 'f');
      await sender.keyboard.type('15');
      await sender.keyboard.press('Enter');
      await press(sender, '1');
      await press(sender, 'Enter');
      await panel(sender).waitFor({ state: 'hidden' });
      await press(sender, 'm');
      await sender.locator('.handed-on').filter({ hasText: ticket.number }).waitFor();
      expect(await sender.locator('.handed-on').textContent()).toMatch(/转给 15 号窗口 员工zhaomin/);
      if (way === 'key') {
        await looksWell(sender, 'handed-on');
        await press(sender, 'Backspace');
      } else await sender.getByRole('button', { name: `收回 ${ticket.number}` }).click();
      await says(sender, `${ticket.number} 已收回`);
      await sender.locator('.handed-on').waitFor({ state: 'hidden' });
      await press(sender, 'm');
      await press(sender, 'Space');
      await number(sender).filter({ hasText: ticket.number }).waitFor();
    }
  });

  test('to a window where nobody is: a sentence says so, and nothing is lost', async () => {
    await press(sender, 'f');
    await sender.keyboard.type('24');
    await sender.keyboard.press('Enter');
    await press(sender, '1');
    await press(sender, 'Enter');
    await panel(sender).locator('.note').filter({ hasText: '24 号窗口现在无人值守' }).waitFor();
    await press(sender, 'Escape');
    expect(await number(sender).textContent()).toBe(ticket.number);
  });

  test('to a window: it is called there before all others, and starting is accepting', async () => {
    const waiting = await scene.take('mortgage');
    await press(sender, 'f');
    await sender.keyboard.type('15');
    await sender.keyboard.press('Enter');
    await press(sender, '3');
    await press(sender, 'Enter');
    await says(sender, '已转到 15 号窗口');
    await receiver.locator('.hints').filter({ hasText: ticket.number }).waitFor();
    await press(receiver, 'm');
    await serve(receiver, ticket);
    await receiver.locator('[data-verb=chain]').filter({ hasText: '首问 员工zhaomin' }).waitFor();
    expect(await receiver.locator('.hand-over').count()).toBe(0);
    await finish(receiver);
    await serve(sender, waiting);
    await finish(sender);
  });

  test('to an item found in the catalogue, by touch alone', async () => {
    const moved = await scene.take('mortgage');
    await serve(sender, moved);
    await sender.getByRole('button', { name: /^转移/ }).click();
    await panel(sender).getByRole('button', { name: '事项', exact: true }).click();
    await panel(sender).getByRole('combobox').fill('gljt');
    await panel(sender)
      .getByRole('option', { name: /高龄津贴/ })
      .click();
    await panel(sender)
      .getByRole('button', { name: /不在本窗口办/ })
      .click();
    await sender.waitForTimeout(readingMs);
    await panel(sender)
      .getByRole('button', { name: /转到“高龄津贴”/ })
      .click();
    await says(sender, `${moved.number} 已转到“高龄津贴”`);
    expect(await stageOf(moved.ticketId)).toBe('waiting');
  });
});

describe('holding', () => {
  test('who took her papers along may come back to any window of her line', async () => {
    const away = await scene.take('mortgage');
    await serve(sender, away);
    await press(sender, 'k');
    await press(sender, '1');
    await says(sender, `${away.number} 已挂起（不持件）`);
    await press(receiver, 'j');
    await receiver.getByRole('button', { name: `回呼 ${away.number}` }).click();
    await number(receiver).filter({ hasText: away.number }).waitFor();
    expect(await stageOf(away.ticketId)).toBe('called');
    await press(receiver, 'n');
    await bigSays(receiver, '呼叫下一位');
  });

  test('each way of holding explained; called again by the window', async () => {
    const ticket = await scene.take('mortgage');
    await serve(sender, ticket);
    await press(sender, 'k');
    await panel(sender).getByText('材料留在本窗口').waitFor();
    await looksWell(sender, 'park');
    await press(sender, '2');
    await says(sender, `${ticket.number} 已挂起（持件）`);
    expect(await stageOf(ticket.ticketId)).toBe('parked');
    await press(sender, 'j');
    await sender.locator('.list-parked').getByText('持件').waitFor();
    await looksWell(sender, 'parked');
    await press(sender, 'ArrowDown');
    await press(sender, 'Enter');
    await number(sender).filter({ hasText: ticket.number }).waitFor();
    await press(sender, 'Space');
    await bigSays(sender, '办结并叫下一个');
    await press(sender, 'j');
    await finish(sender);
  });
});

describe('out of turn and without a number', () => {
  test('a number is called by name from the list, with a reason', async () => {
    const first = await scene.take('mortgage');
    const second = await scene.take('mortgage');
    await sender.locator('.list-next').getByText(second.number).waitFor();
    await press(sender, 'ArrowDown');
    await press(sender, 'ArrowDown');
    await press(sender, 'Enter');
    await panel(sender).getByText('不按顺序叫号').waitFor();
    await looksWell(sender, 'call');
    await press(sender, '1');
    await number(sender).filter({ hasText: second.number }).waitFor();
    expect(await stageOf(first.ticketId)).toBe('waiting');
    await press(sender, 'n');
    await number(sender).filter({ hasText: first.number }).waitFor();
  });

  test('a wrong item is put right and the visit goes on where it is', async () => {
    await press(sender, 'w');
    await sender.keyboard.type('cqcx');
    await panel(sender).getByRole('option').first().waitFor();
    await looksWell(sender, 'item');
    await press(sender, 'Enter');
    await says(sender, '已改为');
    await sender.locator('.visit-item').filter({ hasText: '产权查询' }).waitFor();
    await bigSays(sender, '办结并叫下一个');
    expect(await sender.locator('.visit-item').textContent()).toBe('产权查询');
    await finish(sender);
  });

  test('somebody without a number is served directly', async () => {
    await press(sender, 'd');
    await sender.keyboard.type('抵押');
    await sender.getByRole('button', { name: '俄语 Русский' }).click();
    await looksWell(sender, 'direct');
    await panel(sender).getByRole('combobox').focus();
    await press(sender, 'Enter');
    await bigSays(sender, '办结并叫下一个');
    await says(sender, '直接办理，已经开始');
    expect(await number(sender).textContent()).toMatch(/^R\d{3}$/);
    expect(await sender.locator('.visit-language').textContent()).toContain('俄语');
    await finish(sender);
  });

  test('why she did not come goes with 过号, but is not asked for', async () => {
    const ticket = await scene.take('mortgage');
    await press(sender, 'Space');
    await number(sender).filter({ hasText: ticket.number }).waitFor();
    for (let nth = 2; nth <= 3; nth++) {
      await sender.waitForTimeout(1_200);
      await sender.keyboard.press('c');
    }
    await sender.getByRole('button', { name: /已离开大厅/ }).waitFor();
    await sender.waitForTimeout(1_200);
    await looksWell(sender, 'no-show');
    await press(sender, '2');
    expect(await sender.getByRole('button', { name: /已离开大厅/ }).getAttribute('aria-pressed')).toBe(
      'true',
    );
    await press(sender, 'g');
    await bigSays(sender, '呼叫下一位');
    expect(await stageOf(ticket.ticketId)).toBe('missed');
    await press(sender, 'l');
    await sender.getByRole('button', { name: `${ticket.number} 的呼叫凭据` }).click();
    await sender.getByRole('button', { name: `指呼 ${ticket.number}` }).click();
    await press(sender, '3');
    await number(sender).filter({ hasText: ticket.number }).waitFor();
    await press(sender, 'n');
    await bigSays(sender, '呼叫下一位');
  });
});

test('in English too, and nothing red on either desk', async () => {
  await sender.getByRole('button', { name: 'English' }).click();
  await scene.take('mortgage', 'en');
  await press(sender, 'Space');
  await bigSays(sender, 'Start service');
  await looksWell(sender, 'english');
  for (const [key, title] of [
    ['f', 'Transfer'],
    ['k', 'Put on hold'],
    ['w', 'Wrong item'],
    ['o', 'Who answers for it'],
  ] as const) {
    await press(sender, key);
    await panel(sender).getByRole('heading', { name: title }).waitFor();
    await looksWell(sender, `english-${key}`);
    await press(sender, 'Escape');
    await panel(sender).waitFor({ state: 'hidden' });
  }
  await press(sender, 'n');
  expect(problems).toEqual([[], []]);
});
