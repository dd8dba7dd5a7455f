// The book of emergency numbers for the office printer: a register first, then slips to cut. And the list that the manager's page shows.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Router } from 'express';
import type { HallSettings } from '../../contract/settings.ts';
import { emergencyBooks, emergencySlips } from '../hall/views/emergency.ts';
import type { EmergencySlip } from '../hall/views/emergency.ts';
import type { StaffRole } from '../hall/authority.ts';
import type { Doors } from './doors.ts';
import { Refused } from './refusing.ts';
import { requireStaff } from './staff.ts';

const managers: readonly StaffRole[] = ['administrator', 'manager'];
const everybody: readonly StaffRole[] = ['administrator', 'manager', 'clerk', 'guide'];
const slipsPerSheet = 8;
const rowsPerSheet = 30;

export function emergencyRoutes(doors: Doors): Router {
  const router = Router();
  router.get('/', async (request, response) => {
    await requireStaff(doors, request, managers);
    await doors.live.confirm();
    response.json(emergencyBooks(doors.live.hall()));
  });
  router.get('/:queue/:first', async (request, response) => {
    await requireStaff(doors, request, managers);
    await doors.live.confirm();
    const { queue, first } = request.params;
    const slips = emergencySlips(doors.live.hall(), queue, Number(first));
    if (slips === null) throw new Refused('unknownAddress');
    response
      .type('html')
      .send(bookPage(doors.settings().settings, queue, slips, fontsOf(doors.screensFolder)));
  });
  return router;
}

/** For those who enter what was handed out: which books there are, without their codes. */
export function emergencyEntryRoutes(doors: Doors): Router {
  const router = Router();
  router.get('/desk/emergency', async (request, response) => {
    await requireStaff(doors, request, everybody);
    await doors.live.confirm();
    const { settings, version } = doors.settings();
    response.setHeader('Cache-Control', 'no-store').json({
      ...emergencyBooks(doors.live.hall()),
      now: doors.clock(),
      timeZone: settings.hall.timeZone,
      catalogue: version,
    });
  });
  return router;
}

/** The screens' own letters: an office computer may have no Chinese ones. */
function fontsOf(screensFolder: string): string {
  const page = join(screensFolder, 'ui/portal/index.html');
  const links = existsSync(page) ? readFileSync(page, 'utf8') : '';
  return /<link rel="stylesheet"[^>]*href="\/assets\/theme-[^>]*>/.exec(links)?.[0] ?? '';
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function portions<Entry>(list: readonly Entry[], size: number): Entry[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, page) =>
    list.slice(page * size, (page + 1) * size),
  );
}

const style = `
@page { size: A4; margin: 12mm }
html { font-size: 16px }
body { margin: 0; color: #000; background: #fff; font: 11pt/1.5 "Noto Sans SC Variable", "Noto Sans SC", "Microsoft YaHei", SimHei, sans-serif }
h1 { margin: 0; font-size: 17pt } .sheet { break-after: page } .sheet:last-child { break-after: auto }
.hint { margin: 0 0 3mm } .print { position: fixed; top: 4mm; right: 6mm; font-size: 12pt }
table { width: 100%; border-collapse: collapse } th, td { height: 7mm; border: 0.3mm solid #000; padding: 0 2mm; text-align: left }
td:first-child { font-weight: 700; font-size: 13pt } .slips { display: grid; grid-template-columns: 1fr 1fr }
.slip { box-sizing: border-box; height: 66mm; padding: 4mm 5mm; border: 0.3mm dashed #555; text-align: center; break-inside: avoid }
.slip b { display: block; font-size: 46pt; line-height: 1.15; letter-spacing: 0.04em } .slip p { margin: 0 } .slip small { font-size: 8.5pt }
.fill { display: flex; justify-content: space-between; margin-top: 1.5mm }
@media print { .screen { display: none } } @media screen { body { max-width: 190mm; margin: 8mm auto } }`;

function bookPage(
  settings: HallSettings,
  queueId: string,
  slips: readonly EmergencySlip[],
  fonts: string,
): string {
  const queue = settings.queues.find(({ id }) => id === queueId);
  const zone = settings.zones.find(({ id }) => id === queue?.zone);
  const hall = escaped(settings.hall.name.zh);
  const name = escaped(queue?.name.zh ?? queueId);
  const place = zone === undefined ? '' : `${escaped(zone.id)} 区 ${escaped(zone.name.zh)}`;
  const range = `${slips[0]?.number ?? ''}–${slips.at(-1)?.number ?? ''}`;
  const registers = portions(slips, rowsPerSheet).map(
    (rows) => `<section class="sheet"><h1>${hall} · 应急号登记表</h1>
<p class="hint">${name} · ${range}。停电、断网时按顺序发号、叫号，逐行登记；恢复后在管理台、窗口或导办台的“应急号”里按顺序补录，到闭厅还没恢复的，下一个开门日补录。用过的号不再发。</p>
<table><thead><tr><th>号码</th><th>发号时间</th><th>办理窗口</th><th>已办结</th><th>备注</th></tr></thead><tbody>
${rows.map(({ number }) => `<tr><td>${number}</td><td></td><td></td><td></td><td></td></tr>`).join('\n')}
</tbody></table></section>`,
  );
  const sheets = portions(slips, slipsPerSheet).map(
    (page) =>
      `<section class="sheet slips">${page.map((slip) => slipOf(slip, { hall, name, place })).join('\n')}</section>`,
  );
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>应急号 ${range}</title><link rel="icon" href="data:,">${fonts}<style>${style}</style></head><body>
<p class="screen hint"><strong>请用浏览器的“打印”功能打印本页（纸张 A4）</strong>，沿虚线裁开，与登记表一起放在咨询台备用。</p>
${registers.join('\n')}${sheets.join('\n')}</body></html>`;
}

function slipOf(
  { number, code }: EmergencySlip,
  words: { hall: string; name: string; place: string },
): string {
  return `<article class="slip"><p>${words.hall}</p><p>应急号 · ${words.name}</p><b>${number}</b>
<p>请在 ${words.place || '大厅'} 等候，听工作人员叫号</p>
<p class="fill"><span>发号时间 ____:____</span><span>验证码 ${code}</span></p>
<p><small>当天有效。恢复供电、网络后此号照常排队，不用重新取号。Valid today, please wait for the staff to call. Действителен сегодня, ожидайте вызова.</small></p></article>`;
}
