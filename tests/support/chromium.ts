// Opens a real Chromium for the screens' tests: the current one or Chromium 109, both out of npm packages, nothing to install.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, LaunchOptions, Page } from 'playwright-core';
import { unpackOnce } from './unpack.ts';

export type BrowserKind = 'current' | 'chromium109';
export const browserKinds: readonly BrowserKind[] = ['current', 'chromium109'];

/** A name that leads to this machine and is no secure context, as the address of a hall's server on its own network. */
export const hallName = 'hall.test';

const root = join(import.meta.dirname, '..', '..');
const modules = join(root, 'node_modules');

const bundled = {
  current: { package: '@sparticuz/chromium', libraries: 'al2023.tar.br' },
  chromium109: { package: 'chromium-109', libraries: 'aws.tar.br' },
} as const;

const commonFlags = [
  '--autoplay-policy=no-user-gesture-required',
  `--host-resolver-rules=MAP ${hallName} 127.0.0.1`,
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--mute-audio',
];
const flags: Record<BrowserKind, string[]> = {
  current: ['--no-zygote'],
  chromium109: [
    '--no-zygote',
    '--no-sandbox',
    '--use-gl=swiftshader',
    '--disable-features=site-per-process,IsolateOrigins',
  ],
};

async function unpackBundled(kind: BrowserKind): Promise<string> {
  const folder = join(modules, bundled[kind].package);
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const cache = join(modules, '.cache', 'onedoor', `chromium-${version}`);
  const archives = [join(folder, 'bin', bundled[kind].libraries)];
  return unpackOnce(cache, join(folder, 'bin', 'chromium.br'), archives);
}

async function openBundled(kind: BrowserKind): Promise<Browser> {
  const folder = await unpackBundled(kind);
  const libraries = [join(folder, 'lib')];
  // The package of 109 relies on its system for NSPR, which a bare machine lacks; the current one brings it.
  if (kind === 'chromium109') libraries.push(join(await unpackBundled('current'), 'lib'));
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: [...commonFlags, ...flags[kind]],
    chromiumSandbox: false,
    // For the browser alone: these libraries must not reach any other child of the tests.
    env: { ...process.env, LD_LIBRARY_PATH: libraries.join(':') },
  });
}

/** The ways to a browser that somebody installed on this machine, tried where the bundled one does not fit. */
function installedBrowsers(): LaunchOptions[] {
  const own = process.env['TEST_CHROMIUM'];
  const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const paths = [...(own === undefined ? [] : [own]), ...usual].filter((path) => existsSync(path));
  return [
    ...paths.map((executablePath) => ({ executablePath, chromiumSandbox: false })),
    { channel: 'chrome' },
    { channel: 'msedge' },
  ];
}

async function openInstalled(): Promise<Browser | undefined> {
  for (const way of installedBrowsers()) {
    try {
      return await chromium.launch({ ...way, args: commonFlags });
    } catch {
      // The next way may work; if none does, the caller says so in one sentence.
    }
  }
  return undefined;
}

/**
 * Opens a browser whose pages reach the server under `http://hall.test:PORT` and may play sound without a touch.
 * Throws one sentence when this machine can run none. The caller closes it.
 */
export async function openBrowser(kind: BrowserKind): Promise<Browser> {
  let reason = `no Chromium is bundled for ${process.platform}-${process.arch}`;
  if (process.platform === 'linux' && process.arch === 'x64') {
    try {
      return await openBundled(kind);
    } catch (error) {
      reason = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error);
    }
  }
  const installed = kind === 'current' ? await openInstalled() : undefined;
  if (installed !== undefined) return installed;
  const advice =
    kind === 'current'
      ? 'install Chrome or Chromium, or name one in TEST_CHROMIUM'
      : 'Chromium 109 runs in tests on Linux x64 only';
  throw new Error(`The browser tests cannot run here: ${reason}; ${advice}.`);
}

/** Keeps a picture of the page at `.screenshots/<name>.png` for people to look at, and answers its path. */
export async function keepScreenshot(page: Page, name: string): Promise<string> {
  const path = join(root, '.screenshots', `${name}.png`);
  await page.screenshot({ path });
  return path;
}

/** What opens or closes with a movement has arrived; what moves without end does not count. */
export async function atRest(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState, effect }) => {
      const end = effect?.getComputedTiming().endTime;
      return playState !== 'running' || end === Infinity;
    }),
  );
}

/** Everything that goes wrong in a page from now on: red console lines, uncaught errors, requests that fail. */
export function collectProblems(page: Page): string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // Leaving a page ends what it was still fetching: that is no problem of the page.
    if (reason !== 'net::ERR_ABORTED') problems.push(`request: ${request.url()} ${reason}`);
  });
  return problems;
}
