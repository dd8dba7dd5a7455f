// What the operator asked for: command line and environment become one checked Config. The only reader of process.env.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { createSecureContext } from 'node:tls';
import { parseArgs } from 'node:util';

export interface Config {
  /** 0 lets the system choose one. */
  port: number;
  dataFolder: string;
  hallFile: string;
  /** The base address that visitors' phones can reach, without a slash at its end. */
  address: string | null;
  tls: { certFile: string; keyFile: string } | null;
  /** Addresses or networks of reverse proxies: what these say of whom they ask for is believed, and what nobody else says. */
  proxies: readonly string[];
  /** PostgreSQL instead of SQLite. */
  databaseUrl: string | null;
  /** Where messages to visitors' phones are handed over; null: none are sent and no phone is asked for. */
  messages: { url: string; token: string | null } | null;
  /** One key with full authority over the hall, for automation. */
  apiKey: string | null;
  demo: boolean;
  /** How many times faster than the wall clock a demonstration runs. */
  speed: number;
}

export type ConfigRead =
  { ok: true; config: Config } | { ok: false; exitCode: 0 | 2; zh: string; en: string };

export type Environment = Readonly<Record<string, string | undefined>>;

/** A wrong value: one sentence in Chinese and one in English. */
class WrongValue extends Error {
  readonly zh: string;
  readonly en: string;
  constructor(zh: string, en: string) {
    super(en);
    this.zh = zh;
    this.en = en;
  }
}

const help = {
  zh: [
    '用法：npm start [-- 选项]',
    '  --demo          演示：模拟群众和工作人员在大厅里过一天，页面不用登录（数据单独存放）',
    '  --speed 倍数     演示的快慢，1 到 600，默认 10（只能与 --demo 一起用）',
    '  --help          显示本说明',
    '环境变量：PORT 端口（默认 8080）· ONEDOOR_DATA 数据文件夹 · ONEDOOR_HALL 大厅文件 · ONEDOOR_ADDRESS 群众手机能访问的地址',
    '  ONEDOOR_TLS_CERT / ONEDOOR_TLS_KEY 证书与私钥 · DATABASE_URL 用 PostgreSQL 代替 SQLite · ONEDOOR_API_KEY 自动化接口密钥',
    '  ONEDOOR_MESSAGES_URL 短信等通知的网关地址（不设就不发）· ONEDOOR_MESSAGES_TOKEN 网关口令',
    '  ONEDOOR_PROXIES 反向代理的地址或网段，用逗号分开（不设就不相信 X-Forwarded-For）',
  ].join('\n'),
  en: [
    'Usage: npm start [-- options]',
    '  --demo          a demonstration: simulated visitors and clerks live a day in the hall, no signing in (own data folder)',
    '  --speed N       how fast the demonstration runs, 1 to 600, 10 by default (only with --demo)',
    '  --help          this text',
    'Environment: PORT (8080 by default) · ONEDOOR_DATA data folder · ONEDOOR_HALL hall file · ONEDOOR_ADDRESS address that phones can reach',
    '  ONEDOOR_TLS_CERT / ONEDOOR_TLS_KEY certificate and key · DATABASE_URL PostgreSQL instead of SQLite · ONEDOOR_API_KEY key for automation',
    '  ONEDOOR_MESSAGES_URL gateway for messages to phones (none are sent without it) · ONEDOOR_MESSAGES_TOKEN its token',
    '  ONEDOOR_PROXIES addresses or networks of reverse proxies, with commas between (X-Forwarded-For is believed of no other)',
  ].join('\n'),
};

export function readConfig(args: readonly string[], environment: Environment): ConfigRead {
  try {
    const options = readOptions(args);
    if (options.help) return { ok: false, exitCode: 0, ...help };
    return { ok: true, config: configFrom(options, environment) };
  } catch (error) {
    if (error instanceof WrongValue) return { ok: false, exitCode: 2, zh: error.zh, en: error.en };
    throw error;
  }
}

/** The process's own arguments and environment. */
export function readOwnConfig(): ConfigRead {
  return readConfig(process.argv.slice(2), process.env);
}

interface Options {
  demo: boolean;
  help: boolean;
  speed: string | undefined;
}

function readOptions(args: readonly string[]): Options {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        demo: { type: 'boolean' },
        speed: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    return { demo: values.demo ?? false, help: values.help ?? false, speed: values.speed };
  } catch {
    const given = args.join(' ');
    throw new WrongValue(
      `不认识的选项：${given}。可用的选项是 --demo、--speed 倍数、--help。`,
      `Unknown option: ${given}. Known are --demo, --speed N and --help.`,
    );
  }
}

/** What a child process needs of ours: no keys, no addresses of databases. */
export function childEnvironment(): Record<string, string> {
  const names = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'LANG', 'TZ', 'SystemRoot'];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function configFrom(options: Options, environment: Environment): Config {
  const value = (name: string) => {
    const given = environment[name]?.trim();
    return given === undefined || given === '' ? null : given;
  };
  if (options.demo && value('DATABASE_URL') !== null) {
    throw new WrongValue(
      '演示只用自己文件夹里的 SQLite，请去掉 DATABASE_URL 或 --demo。',
      'A demonstration uses SQLite in a folder of its own: leave out DATABASE_URL or --demo.',
    );
  }
  return {
    port: readPort(value('PORT')),
    dataFolder: resolve(value('ONEDOOR_DATA') ?? join('data', options.demo ? 'demo' : 'hall')),
    hallFile: readHallFilePath(value('ONEDOOR_HALL')),
    address: readAddress(value('ONEDOOR_ADDRESS')),
    tls: readTls(value('ONEDOOR_TLS_CERT'), value('ONEDOOR_TLS_KEY')),
    proxies: readProxies(value('ONEDOOR_PROXIES')),
    databaseUrl: readDatabaseUrl(value('DATABASE_URL')),
    messages: readMessages(value('ONEDOOR_MESSAGES_URL'), value('ONEDOOR_MESSAGES_TOKEN')),
    apiKey: readApiKey(value('ONEDOOR_API_KEY')),
    demo: options.demo,
    speed: readSpeed(options),
  };
}

function readPort(given: string | null): number {
  if (given === null) return 8080;
  const port = Number(given);
  if (!/^\d{1,5}$/.test(given) || port > 65_535) {
    throw new WrongValue(
      `PORT 应为 0 到 65535 的整数，现在是“${given}”。`,
      `PORT must be a whole number from 0 to 65535, not "${given}".`,
    );
  }
  return port;
}

function readHallFilePath(given: string | null): string {
  const path = resolve(given ?? join('halls', 'demo.json'));
  if (!existsSync(path) || !statSync(path).isFile()) {
    throw new WrongValue(
      `找不到大厅文件 ${path}，请检查 ONEDOOR_HALL。`,
      `The hall file ${path} does not exist; check ONEDOOR_HALL.`,
    );
  }
  return path;
}

function readAddress(given: string | null): string | null {
  if (given === null) return null;
  const url = URL.canParse(given) ? new URL(given) : null;
  const fit =
    url !== null &&
    (url.protocol === 'http:' || url.protocol === 'https:') &&
    url.username === '' &&
    url.search === '' &&
    url.hash === '' &&
    url.pathname === '/';
  if (!fit) {
    throw new WrongValue(
      `ONEDOOR_ADDRESS 应为 http://主机:端口 或 https://主机 这样的地址，现在是“${given}”。`,
      `ONEDOOR_ADDRESS must be an address such as http://host:port or https://host, not "${given}".`,
    );
  }
  return url.origin;
}

function readTls(certFile: string | null, keyFile: string | null): Config['tls'] {
  if (certFile === null && keyFile === null) return null;
  if (certFile === null || keyFile === null) {
    throw new WrongValue(
      'ONEDOOR_TLS_CERT 和 ONEDOOR_TLS_KEY 必须同时设置。',
      'ONEDOOR_TLS_CERT and ONEDOOR_TLS_KEY must be set together.',
    );
  }
  for (const [name, file] of [
    ['ONEDOOR_TLS_CERT', certFile],
    ['ONEDOOR_TLS_KEY', keyFile],
  ] as const) {
    if (!existsSync(file)) {
      throw new WrongValue(
        `${name} 指的文件 ${file} 不存在。`,
        `${name} names the file ${file}, which does not exist.`,
      );
    }
  }
  try {
    createSecureContext({ cert: readFileSync(certFile), key: readFileSync(keyFile) });
  } catch {
    throw new WrongValue(
      'ONEDOOR_TLS_CERT 和 ONEDOOR_TLS_KEY 指的文件不是配套的 PEM 证书和未加密的私钥。',
      'The files named by ONEDOOR_TLS_CERT and ONEDOOR_TLS_KEY are not a PEM certificate and its unencrypted private key.',
    );
  }
  return { certFile: resolve(certFile), keyFile: resolve(keyFile) };
}

/** An address, or a network of which not everybody is a part. */
function isNetwork(text: string): boolean {
  const [, address = '', bits] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const kind = isIP(address);
  return kind > 0 && (bits === undefined || (Number(bits) > 0 && Number(bits) <= (kind === 4 ? 32 : 128)));
}

function readProxies(given: string | null): string[] {
  const proxies = (given ?? '').split(/[\s,]+/).filter((each) => each !== '');
  const wrong = proxies.find((each) => !isNetwork(each));
  if (wrong === undefined) return proxies;
  throw new WrongValue(
    `ONEDOOR_PROXIES 应为反向代理的地址或网段，如 127.0.0.1 或 10.0.0.0/24，现在有“${wrong}”。`,
    `ONEDOOR_PROXIES must be addresses or networks of reverse proxies such as 127.0.0.1 or 10.0.0.0/24, not "${wrong}".`,
  );
}

function readDatabaseUrl(given: string | null): string | null {
  if (given === null) return null;
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url === null || !['postgres:', 'postgresql:'].includes(url.protocol) || url.pathname.length < 2) {
    // The value itself is not repeated: it holds a password.
    throw new WrongValue(
      'DATABASE_URL 应为 postgresql://用户:密码@主机:端口/数据库 这样的地址；不设则使用 SQLite。',
      'DATABASE_URL must be an address such as postgresql://user:password@host:port/database; without it SQLite is used.',
    );
  }
  return given;
}

function readMessages(given: string | null, token: string | null): Config['messages'] {
  if (given === null && token === null) return null;
  const url = given !== null && URL.canParse(given) ? new URL(given) : null;
  const fit =
    url !== null && ['http:', 'https:'].includes(url.protocol) && url.username === '' && url.hash === '';
  if (!fit || (token !== null && !/^[\x21-\x7e]{1,500}$/.test(token))) {
    // Neither value is repeated: both may hold what opens the gateway.
    throw new WrongValue(
      'ONEDOOR_MESSAGES_URL 应为 http:// 或 https:// 开头的通知网关地址，口令放在 ONEDOOR_MESSAGES_TOKEN（可见的 ASCII 字符）。',
      'ONEDOOR_MESSAGES_URL must be the http:// or https:// address of the gateway for messages; its token goes into ONEDOOR_MESSAGES_TOKEN (visible ASCII).',
    );
  }
  return { url: url.href, token };
}

function readApiKey(given: string | null): string | null {
  if (given === null) return null;
  if (!/^[\x21-\x7e]{8,200}$/.test(given)) {
    throw new WrongValue(
      'ONEDOOR_API_KEY 至少 8 个、最多 200 个可见的 ASCII 字符，不能有空格。',
      'ONEDOOR_API_KEY needs 8 to 200 visible ASCII characters without spaces.',
    );
  }
  return given;
}

function readSpeed(options: Options): number {
  if (options.speed === undefined) return options.demo ? 10 : 1;
  if (!options.demo) {
    throw new WrongValue('--speed 只能与 --demo 一起使用。', '--speed is only for --demo.');
  }
  const speed = Number(options.speed);
  if (options.speed.trim() === '' || !(speed >= 1 && speed <= 600)) {
    throw new WrongValue(
      `--speed 应为 1 到 600 的数，现在是“${options.speed}”。`,
      `--speed must be a number from 1 to 600, not "${options.speed}".`,
    );
  }
  return speed;
}

/**
 * A data folder is marked at its first use as a real hall's or a demonstration's, so that the one never writes into
 * the other's book. Answers null, or the sentences why this folder cannot be used.
 */
export function claimDataFolder(folder: string, demo: boolean): { zh: string; en: string } | null {
  const marker = join(folder, 'kind');
  const kind = demo ? 'demo' : 'hall';
  try {
    mkdirSync(folder, { recursive: true });
    if (!existsSync(marker)) writeFileSync(marker, `${kind}\n`, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !existsSync(marker)) {
      return {
        zh: `数据文件夹 ${folder} 无法写入，请检查 ONEDOOR_DATA。`,
        en: `The data folder ${folder} cannot be written to; check ONEDOOR_DATA.`,
      };
    }
  }
  const used = readFileSync(marker, 'utf8').trim();
  if (used === kind) return null;
  return demo
    ? {
        zh: `数据文件夹 ${folder} 属于真实大厅，演示不能使用；请换一个文件夹，或去掉 --demo。`,
        en: `The data folder ${folder} belongs to a real hall and is not for a demonstration; choose another one, or leave out --demo.`,
      }
    : {
        zh: `数据文件夹 ${folder} 是演示用的，真实大厅不能使用；请换一个文件夹，或加上 --demo。`,
        en: `The data folder ${folder} was used by a demonstration and is not for a real hall; choose another one, or add --demo.`,
      };
}
