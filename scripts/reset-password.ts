// npm run reset-password [-- <name>] [--data <folder>]: a new one-time password for who has lost it. Needs the machine itself, and the hall stopped.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { databaseFileName, openDatabase } from '../server/database/open-database.ts';
import type { Database } from '../server/database/open-database.ts';

/** Exit codes: 0 done, 1 not done, 2 asked wrongly. */
function end(code: 1 | 2, sentence: string): never {
  console.error(sentence);
  process.exit(code);
}

function readArguments(): { name: string; place: { dataFolder: string } | { url: string } } {
  try {
    const { values, positionals } = parseArgs({
      options: { data: { type: 'string' } },
      allowPositionals: true,
    });
    const [name = 'admin', ...more] = positionals;
    if (more.length > 0) throw new Error('too many');
    const url = process.env['DATABASE_URL'];
    if (values.data === undefined && url !== undefined && url !== '') return { name, place: { url } };
    const folder = values.data ?? process.env['ONEDOOR_DATA'] ?? join('data', 'hall');
    return { name, place: { dataFolder: resolve(folder) } };
  } catch {
    return end(
      2,
      '用法：npm run reset-password [-- <登录名>] [--data <数据文件夹>]\nUsage: npm run reset-password [-- <name>] [--data <data folder>]',
    );
  }
}

/** The sentences that tell the new password, or why there is none. */
async function reset({ accounts }: Database, name: string): Promise<string> {
  const known = await accounts.list();
  const account = known.find((one) => one.name === name.trim().toLowerCase());
  if (account === undefined) {
    const names = known.filter(({ role }) => role === 'administrator').map((one) => one.name);
    end(
      1,
      `没有“${name}”这个账号。管理员账号：${names.join('、')}。\nThere is no account "${name}". Administrators: ${names.join(', ')}.`,
    );
  }
  if (account.disabled) await accounts.disable(account.id, false);
  const done = await accounts.reset(account.id);
  if (!done.ok) return end(1, `没有“${name}”这个账号。\nThere is no account "${name}".`);
  return [
    `账号 ${account.name} 的一次性密码：${done.oneTimePassword}`,
    '首次登录后须修改；此前的登录均已失效。',
    `The one-time password of ${account.name}: ${done.oneTimePassword}`,
    'It must be changed at the first sign-in; everyone signed in under it is signed out.',
  ].join('\n');
}

const { name, place } = readArguments();
if ('dataFolder' in place && !existsSync(join(place.dataFolder, databaseFileName))) {
  end(
    2,
    `数据文件夹 ${place.dataFolder} 里没有大厅的数据库。\nThere is no hall's database in ${place.dataFolder}.`,
  );
}
try {
  const database = await openDatabase(place);
  try {
    console.log(await reset(database, name));
  } finally {
    await database.close();
  }
} catch (error) {
  // A folder in use says itself that the hall must be stopped first.
  end(1, error instanceof Error ? error.message : String(error));
}
