// Durable means durable: what the database says of itself is read back, and a server whose commits could be lost does not open.
import type { Statement } from './statements.ts';

export class NotDurable extends Error {
  override name = 'NotDurable';
}

async function setting(on: Statement, statement: string): Promise<string> {
  const [row] = await on.rows(statement);
  const [value] = Object.values(row ?? {});
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Throws NotDurable with a sentence in Chinese and English. Answers warnings: what weakens the promise but is the operator's to decide. */
export async function checkDurability(on: Statement): Promise<string[]> {
  return on.dialect === 'sqlite' ? checkSqlite(on) : checkPostgresql(on);
}

async function checkSqlite(on: Statement): Promise<string[]> {
  const journalMode = await setting(on, 'pragma journal_mode');
  const synchronous = await setting(on, 'pragma synchronous');
  if (journalMode !== 'wal') {
    throw new NotDurable(
      `SQLite 数据库未能使用 WAL 方式（实际为 ${journalMode}），无法安全保存数据；请把数据文件夹放在本机磁盘上，不要放在网络共享上。\n` +
        `The SQLite database does not use WAL (it says ${journalMode}). Put the data folder on a local disk, not on a network share.`,
    );
  }
  if (synchronous !== '2' && synchronous !== '3') {
    throw new NotDurable(
      `SQLite 数据库的 synchronous 为 ${synchronous}，断电时可能丢失数据，服务不启动。\n` +
        `The SQLite database says synchronous=${synchronous}: a power cut could lose what was acknowledged. It must be FULL (2).`,
    );
  }
  return [];
}

async function checkPostgresql(on: Statement): Promise<string[]> {
  const commit = await setting(on, 'show synchronous_commit');
  if (commit !== 'on' && commit !== 'remote_apply') {
    throw new NotDurable(
      `PostgreSQL 的 synchronous_commit 为 ${commit}，已确认的数据可能丢失，服务不启动；请改为 on。\n` +
        `PostgreSQL says synchronous_commit=${commit}: what was acknowledged could be lost. It must be on.`,
    );
  }
  const encoding = await setting(on, 'show server_encoding');
  if (encoding !== 'UTF8') {
    throw new NotDurable(
      `PostgreSQL 数据库的编码为 ${encoding}，无法原样保存中文；请使用 UTF8 编码的数据库。\n` +
        `The PostgreSQL database is encoded in ${encoding}, which cannot keep every text exactly. Use one in UTF8.`,
    );
  }
  const warnings: string[] = [];
  for (const name of ['fsync', 'full_page_writes']) {
    const value = await setting(on, `show ${name}`);
    if (value === 'on') continue;
    warnings.push(
      `PostgreSQL 的 ${name} 为 ${value}，数据库主机断电时可能丢失数据。 PostgreSQL says ${name}=${value}: a power cut of its machine could lose data.`,
    );
  }
  return warnings;
}
