// The words and looks of the virtual printer's page: Chinese first, English beside it.
import { drawSlip, escapeXml } from './slip-picture.ts';
import type { PrinterState, VirtualTicket } from './virtual-printer.ts';

const shownTickets = 24;

export function listPage(tickets: readonly VirtualTicket[], state: PrinterState): string {
  const newest = tickets.slice(-shownTickets).toReversed();
  const slips = newest.map((ticket) => `<li>${figure(ticket, state.columns)}</li>`).join('');
  const empty = '<p class="empty">还没有打印任何小票<small>Nothing has been printed yet</small></p>';
  return page(
    `<header><h1>虚拟打印机<small>Virtual printer</small></h1>${status(state)}${buttons(state)}</header>
<main>${newest.length === 0 ? empty : `<ol class="slips">${slips}</ol>`}</main>`,
    `<script>${script(state)}</script>`,
  );
}

export function ticketPage(ticket: VirtualTicket, columns: number): string {
  return page(
    `<header><h1><a href="/">虚拟打印机<small>Virtual printer</small></a></h1></header>
<main class="one">${figure(ticket, columns)}<pre>${escapeXml(ticket.text)}</pre></main>`,
  );
}

function figure(ticket: VirtualTicket, columns: number): string {
  const time = new Date(ticket.at).toLocaleTimeString('zh-CN', { hour12: false });
  const again =
    ticket.timesPrinted > 1 ? `<b class="wrong">第 ${ticket.timesPrinted} 次打印 printed again</b>` : '';
  const torn = ticket.end === 'torn' ? '<b>撕下 torn off</b>' : '';
  const complaints = ticket.complaints.map((why) => `<li>${escapeXml(why)}</li>`).join('');
  const wrong =
    complaints === '' ? '' : `<ul class="wrong"><b>真机会印错 wrong on a real printer</b>${complaints}</ul>`;
  return `<figure><a href="/tickets/${ticket.no}">${drawSlip(ticket, columns)}</a>
<figcaption>第 ${ticket.no} 张 · ${time} ${torn} ${again}<code title="SHA-256">${ticket.hash.slice(0, 12)}</code></figcaption>${wrong}</figure>`;
}

function status(state: PrinterState): string {
  const paper = { in: '有纸 Paper in', nearEnd: '纸将尽 Near end', out: '缺纸 Paper out' }[state.paper];
  const lights = [
    light(paper, state.paper === 'in' ? 'well' : state.paper === 'nearEnd' ? 'warning' : 'bad'),
    light(
      state.cover === 'open' ? '上盖打开 Cover open' : '上盖合上 Cover closed',
      state.cover === 'open' ? 'bad' : 'well',
    ),
    ...(state.cutter === 'jammed' ? [light('切刀卡住 Cutter jammed', 'bad')] : []),
    light(state.power === 'on' ? '通电 Power on' : '断电 Power off', state.power === 'on' ? 'well' : 'bad'),
    light(
      state.connected ? '已连接 Connected' : '未连接 Not connected',
      state.connected ? 'well' : 'warning',
    ),
    light(`共打印 ${state.printed} 张 Printed ${state.printed}`, 'plain'),
    ...(state.waitingBytes > 0
      ? [light(`缓存 ${state.waitingBytes} 字节 Waiting ${state.waitingBytes} B`, 'warning')]
      : []),
  ];
  return `<ul class="lights">${lights.join('')}</ul>`;
}

function light(words: string, how: 'well' | 'warning' | 'bad' | 'plain'): string {
  return `<li class="${how}">${words}</li>`;
}

function buttons(state: PrinterState): string {
  const out = state.paper === 'out';
  const open = state.cover === 'open';
  const off = state.power === 'off';
  return `<nav>${[
    button('/paper', { state: out ? 'in' : 'out' }, out ? '装入新纸 Refill' : '取出纸卷 Take the paper out'),
    button('/paper', { linesLeft: 8 }, '再打 8 行后缺纸 Paper for 8 lines'),
    button('/paper', { state: state.paper === 'nearEnd' ? 'in' : 'nearEnd' }, '纸将尽 Near end'),
    button(
      '/cover',
      { state: open ? 'closed' : 'open' },
      open ? '合上上盖 Close the cover' : '打开上盖 Open the cover',
    ),
    button('/power', { state: off ? 'on' : 'off' }, off ? '通电 Power on' : '断电 Power off'),
  ].join('')}</nav>`;
}

function button(path: string, body: object, words: string): string {
  return `<button type="button" data-path="${path}" data-body="${escapeXml(JSON.stringify(body))}">${words}</button>`;
}

/** Reloads when something has changed, and sends what the buttons say; never two questions at once. */
function script(state: PrinterState): string {
  return `const shown = ${JSON.stringify(JSON.stringify(state))};
let asking = Promise.resolve();
const ask = async () => {
  try { if ((await (await fetch('/state.json')).text()) !== shown) location.reload(); }
  catch { document.body.classList.add('gone'); }
};
const watching = setInterval(() => { asking = asking.then(ask); }, 1500);
for (const button of document.querySelectorAll('button')) button.addEventListener('click', async () => {
  clearInterval(watching);
  await asking;
  const change = { method: 'POST', headers: { 'content-type': 'application/json' }, body: button.dataset.body };
  await (await fetch(button.dataset.path, change)).text();
  location.reload();
});`;
}

function page(body: string, end = ''): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>虚拟打印机 Virtual printer</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/font/index.css">
<style>${style}</style></head><body>${body}${end}</body></html>`;
}

const style = `
body { margin: 0; background: #e4e1da; color: #26221f; font: 16px/1.5 'Noto Sans SC Variable', 'Microsoft YaHei', sans-serif; }
header { background: #fff; padding: 16px 28px; position: sticky; top: 0; box-shadow: 0 1px 6px #0002; }
h1 { margin: 0 0 8px; font-size: 24px; } h1 a { color: inherit; text-decoration: none; }
small { margin-left: 10px; color: #6b645c; font-weight: 400; font-size: 15px; }
.lights { display: flex; flex-wrap: wrap; gap: 8px; list-style: none; margin: 0 0 12px; padding: 0; }
.lights li { padding: 3px 12px; border-radius: 14px; background: #efece6; }
.lights .well { background: #d9efdc; color: #14532d; } .lights .warning { background: #fdeec4; color: #6b4300; }
.lights .bad { background: #b3261e; color: #fff; }
nav { display: flex; flex-wrap: wrap; gap: 8px; }
button { font: inherit; padding: 8px 16px; border: 1px solid #b8b0a4; border-radius: 8px; background: #fff; cursor: pointer; }
button:hover { background: #f4f1ea; } button:focus-visible, a:focus-visible { outline: 3px solid #1d4f91; outline-offset: 2px; }
main { padding: 28px; } .one { display: flex; gap: 40px; align-items: flex-start; flex-wrap: wrap; }
.slips { display: flex; flex-wrap: wrap; gap: 32px; list-style: none; margin: 0; padding: 0; align-items: flex-start; }
figure { margin: 0; } .slip { display: block; filter: drop-shadow(0 2px 6px #0003); }
figcaption { margin-top: 10px; color: #57514a; } code { margin-left: 10px; color: #6b645c; font-size: 13px; }
b.wrong, ul.wrong { color: #b3261e; } ul.wrong { max-width: 75mm; } .empty { font-size: 20px; text-align: center; color: #57514a; }
pre { font: inherit; white-space: pre-wrap; background: #fff; padding: 20px; border-radius: 8px; max-width: 480px; }
.gone { opacity: .4; }`;
