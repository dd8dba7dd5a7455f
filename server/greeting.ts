// What the operator sees when the hall is open: the address of every screen, on this machine and in the local network.
import { networkInterfaces } from 'node:os';

interface Greeting {
  hallName: { zh: string; en: string };
  version: string;
  port: number;
  encrypted: boolean;
  address: string | null;
  demo: boolean;
  speed: number;
  dataFolder: string;
  windows: readonly number[];
  zones: readonly string[];
  printers: readonly string[];
}

export function greeting(given: Greeting): string {
  const scheme = given.encrypted ? 'https' : 'http';
  const here = `${scheme}://localhost:${given.port}`;
  const [window = 1] = given.windows;
  const [zone = ''] = given.zones;
  const [printer] = given.printers;
  const screens: [string, string][] = [
    ['总入口 start page', '/'],
    ['取号机 kiosk', printer === undefined ? '/kiosk' : `/kiosk?printer=${printer}`],
    ['大厅屏 hall board', '/board'],
    ['区域屏 zone board', `/board?zone=${zone}`],
    ['预约 booking page', '/book'],
    ['导办台 guide', '/guide'],
    ['窗口屏 window display', `/window-display?window=${window}`],
    ['窗口工作台 desk', `/desk?window=${window}`],
    ['评价器 rating pad', `/pad?window=${window}`],
    ['值班长 manager', '/manager'],
    ['接口说明 API', '/api/docs'],
  ];
  return [
    '',
    `一扇门 Onedoor ${given.version} · ${given.hallName.zh} ${given.hallName.en}`,
    ...(given.demo ? [`演示 demonstration · ${given.speed} 倍速 × ${given.speed}`] : []),
    '',
    ...screens.map(([name, path]) => `  ${here}${path}  ${name}`),
    '',
    ...lanLines(scheme, given.port),
    given.address === null
      ? '未设置 ONEDOOR_ADDRESS：小票上不印二维码。 ONEDOOR_ADDRESS is not set: slips carry no QR code.'
      : `群众手机访问 Visitors’ phones: ${given.address}`,
    `数据文件夹 data folder: ${given.dataFolder}`,
    '',
  ].join('\n');
}

function lanLines(scheme: string, port: number): string[] {
  const found = Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .slice(0, 4)
    .map(({ address }) => `${scheme}://${address}:${port}/`);
  return found.length === 0 ? [] : [`局域网其他设备 other machines in the hall: ${found.join('  ')}`];
}

/** Printed once, at the very first start. */
export function firstAdministrator(name: string, password: string): string {
  return [
    '┌────────────────────────────────────────────────────────────',
    '│ 第一次启动：已建立管理员账号，一次性密码只显示这一次，登录后必须修改。',
    '│ First start: an administrator was made. The one-time password is shown only now.',
    `│ 用户名 name: ${name}`,
    `│ 一次性密码 one-time password: ${password}`,
    '└────────────────────────────────────────────────────────────',
    '',
  ].join('\n');
}
