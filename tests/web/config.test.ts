// What the operator asks for: one wrong value is one sentence in two languages and exit code 2; a demonstration never touches a real hall's folder.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { claimDataFolder, readConfig } from '../../server/config.ts';
import { runToEnd, startHall } from '../support/real-hall.ts';

// Whole servers start here, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 90_000 });

const folder = mkdtempSync(join(tmpdir(), 'onedoor-config-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('without anything', () => {
  test('the demonstration hall on port 8080, SQLite in a data folder', () => {
    const read = readConfig([], {});
    expect(read).toMatchObject({
      ok: true,
      config: {
        port: 8080,
        address: null,
        tls: null,
        proxies: [],
        databaseUrl: null,
        apiKey: null,
        demo: false,
        speed: 1,
      },
    });
    if (!read.ok) throw new Error('unreachable');
    expect(read.config.hallFile).toMatch(/halls.demo\.json$/);
    expect(read.config.dataFolder).toMatch(/data.hall$/);
  });

  test('a demonstration has a folder of its own', () => {
    const read = readConfig(['--demo', '--speed', '60'], {});
    expect(read).toMatchObject({ ok: true, config: { demo: true, speed: 60 } });
    if (!read.ok) throw new Error('unreachable');
    expect(read.config.dataFolder).toMatch(/data.demo$/);
  });

  test('an address loses the slash at its end', () => {
    expect(readConfig([], { ONEDOOR_ADDRESS: 'http://192.168.1.5:8080/' })).toMatchObject({
      config: { address: 'http://192.168.1.5:8080' },
    });
  });

  test('proxies are addresses and networks, however they are parted', () => {
    const proxies = '127.0.0.1, 10.1.0.0/16,fd00::/8  ::1';
    expect(readConfig([], { ONEDOOR_PROXIES: proxies })).toMatchObject({
      config: { proxies: ['127.0.0.1', '10.1.0.0/16', 'fd00::/8', '::1'] },
    });
  });
});

describe('a wrong value', () => {
  const certificate = join(folder, 'cert.pem');
  writeFileSync(certificate, 'x');
  test.each([
    [[], { PORT: '80a' }, 'PORT'],
    [[], { PORT: '-1' }, 'PORT'],
    [[], { PORT: '70000' }, 'PORT'],
    [[], { ONEDOOR_HALL: join(folder, 'nowhere.json') }, 'ONEDOOR_HALL'],
    [[], { ONEDOOR_ADDRESS: '192.168.1.5:8080' }, 'ONEDOOR_ADDRESS'],
    [[], { ONEDOOR_ADDRESS: 'http://host/path' }, 'ONEDOOR_ADDRESS'],
    [[], { ONEDOOR_TLS_CERT: certificate }, 'ONEDOOR_TLS_KEY'],
    [[], { ONEDOOR_TLS_CERT: certificate, ONEDOOR_TLS_KEY: join(folder, 'no.pem') }, 'ONEDOOR_TLS_KEY'],
    [[], { ONEDOOR_TLS_CERT: certificate, ONEDOOR_TLS_KEY: certificate }, 'ONEDOOR_TLS_CERT'],
    [[], { DATABASE_URL: 'mysql://root@localhost/hall' }, 'DATABASE_URL'],
    [[], { DATABASE_URL: 'postgres://localhost' }, 'DATABASE_URL'],
    [[], { ONEDOOR_PROXIES: 'proxy.example' }, 'ONEDOOR_PROXIES'],
    [[], { ONEDOOR_PROXIES: '10.0.0.1, 0.0.0.0/0' }, 'ONEDOOR_PROXIES'],
    [[], { ONEDOOR_PROXIES: '10.0.0.0/33' }, 'ONEDOOR_PROXIES'],
    [[], { ONEDOOR_API_KEY: 'short' }, 'ONEDOOR_API_KEY'],
    [[], { ONEDOOR_API_KEY: 'with a space in it' }, 'ONEDOOR_API_KEY'],
    [['--speed', '60'], {}, '--speed'],
    [['--demo', '--speed', '0'], {}, '--speed'],
    [['--demo', '--speed', 'fast'], {}, '--speed'],
    [['--dmeo'], {}, '--dmeo'],
    [['start'], {}, 'start'],
    [['--demo'], { DATABASE_URL: 'postgres://user@localhost/hall' }, 'DATABASE_URL'],
  ])('%j %j', (args, environment, named) => {
    const read = readConfig(args, environment);
    expect(read).toMatchObject({ ok: false, exitCode: 2 });
    if (read.ok) throw new Error('unreachable');
    expect(read.zh).toContain(named);
    expect(read.zh).toMatch(/[一-鿿].*。$/);
    expect(read.en).toContain(named);
    expect(read.en.split('\n')).toHaveLength(1);
  });

  test('a password in an address is never repeated', () => {
    const read = readConfig([], { DATABASE_URL: 'mysql://root:geheim@localhost/hall' });
    expect(JSON.stringify(read)).not.toContain('geheim');
  });

  test('the process prints it and ends with code 2', async () => {
    const ended = await runToEnd({ env: { PORT: 'eighty' } });
    expect(ended.code).toBe(2);
    expect(ended.log).toBe(
      'PORT 应为 0 到 65535 的整数，现在是“eighty”。\nPORT must be a whole number from 0 to 65535, not "eighty".\n',
    );
    expect(ended.out).toBe('');
  });

  test('a hall file with mistakes names their places, and code 2', async () => {
    const file = join(folder, 'broken.json');
    writeFileSync(file, '{"hall":{"id":"x"}}');
    const ended = await runToEnd({ hallFile: file });
    expect(ended.code).toBe(2);
    expect(ended.log).toMatch(/hall\.name/);
    expect(ended.log).toMatch(/[一-鿿]/);
  });

  test('--help is no mistake', async () => {
    const ended = await runToEnd({ args: ['--help'] });
    expect(ended).toMatchObject({ code: 0, log: '' });
    expect(ended.out).toContain('ONEDOOR_ADDRESS');
  });
});

describe('a data folder', () => {
  test('is a real hall’s or a demonstration’s for ever', () => {
    const real = join(folder, 'real');
    const demo = join(folder, 'demo');
    expect(claimDataFolder(real, false)).toBeNull();
    expect(claimDataFolder(real, false)).toBeNull();
    expect(claimDataFolder(real, true)?.zh).toContain('真实大厅');
    expect(claimDataFolder(demo, true)).toBeNull();
    expect(claimDataFolder(demo, false)?.en).toContain('demonstration');
  });

  test('serves one server at a time; the second ends with a sentence', async () => {
    const first = await startHall();
    const second = await runToEnd({ data: first.data });
    expect(second.code).toBe(1);
    expect(second.log).toMatch(/正由另一个正在运行的一扇门服务使用/);
    expect((await first.call('GET', '/healthz')).status).toBe(200);
    await first.stop();
  });

  test('a port in use is said in a sentence, and the password of a first start is not lost by it', async () => {
    const first = await startHall();
    const data = join(folder, 'port');
    const second = await runToEnd({ data, env: { PORT: String(first.port) } });
    expect(second.code).toBe(2);
    expect(second.log).toContain('端口已被占用');
    expect(second.out).not.toContain('one-time password');
    const third = await startHall({ data });
    expect(third.out()).toContain('one-time password');
    await Promise.all([first.stop(), third.stop()]);
  });

  test('keeps the hall it has adopted: another file later is a warning', async () => {
    const data = join(folder, 'adopted');
    const first = await startHall({ data });
    await first.stop();
    const again = await startHall({
      data,
      hallFile: join(import.meta.dirname, '..', '..', 'halls', 'demo.json'),
    });
    expect(again.out()).toMatch(/与正在使用的设置不同，不会自动生效/);
    expect((await again.call('GET', '/api/v1/board')).body['hours']).toMatchObject({ state: 'open' });
    await again.stop();
  });
});
