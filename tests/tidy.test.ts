// The house keeps its order: who imports whom, what files look like, what the rules of the hall may not touch.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkTidy } from './support/tidy-rules.ts';

const root = join(import.meta.dirname, '..');
const kept = /\.(ts|tsx|mjs|html|css)$/;
const notOurs = /^(node_modules|dist|data|\..*)$/;

function readSources(): Map<string, string> {
  const sources = new Map<string, string>();
  const walk = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory() && !(folder === '' && notOurs.test(entry.name))) walk(path);
      else if (entry.isFile() && kept.test(entry.name))
        sources.set(path, readFileSync(join(root, path), 'utf8'));
    }
  };
  walk('');
  return sources;
}

function readPackageNames(): Set<string> {
  const text = readFileSync(join(root, 'package.json'), 'utf8');
  const { dependencies, devDependencies } = JSON.parse(text) as Record<string, Record<string, string>>;
  return new Set(Object.keys({ ...dependencies, ...devDependencies }));
}

const packages = readPackageNames();

test('every file of the house is tidy', () => {
  const sources = readSources();
  for (const folder of ['contract', 'tests', 'scripts']) {
    expect(
      [...sources.keys()].some((path) => path.startsWith(`${folder}/`)),
      folder,
    ).toBe(true);
  }
  const said = checkTidy(sources, packages).map(({ file, rule, message }) => `${file}: ${message} [${rule}]`);
  expect(said).toEqual([]);
});

/** The rules that one file with this text would break. */
function broken(file: string, text: string): string[] {
  const source = `// A file that the checker is shown.\n${text}\n`;
  return [...new Set(checkTidy(new Map([[file, source]]), packages).map(({ rule }) => rule))];
}

describe('who may import whom', () => {
  test.each([
    ['contract/commands.ts', `import { z } from 'zod';`],
    ['contract/commands.ts', `import { words } from './words/zh.ts';`],
    ['server/hall/decide.ts', `import assert from 'node:assert';`],
    ['server/hall/decide.ts', `import { codes } from '../../contract/commands.ts';`],
    ['server/live-hall.ts', `import { decide } from './hall/decide.ts';`],
    ['server/database/entities.ts', `import { defineEntity } from '@mikro-orm/core';`],
    ['server/database/books.ts', `import type { Hall } from '../hall/hall.ts';`],
    ['server/web/http.ts', `import express from 'express';`],
    ['server/web/http.ts', `import type { LiveHall } from '../live-hall.ts';`],
    ['server/main.ts', `import { openDatabase } from './database/open.ts';`],
    ['ui/connection.tsx', `import { io } from 'socket.io-client';`],
    ['display/board/Board.tsx', `import '../../ui/theme.css';`],
    ['counter/desk/Desk.tsx', `import { Button } from 'antd';`],
    ['hardware/printers/composer.ts', `import iconv from 'iconv-lite';`],
    ['hardware/agent.ts', `import { openTcp } from './cables/tcp.ts';`],
  ])('%s may: %s', (file, text) => {
    expect(broken(file, `${text}\nexport const one = 1;`)).toEqual([]);
  });

  test.each([
    ['contract/commands.ts', `import { hall } from '../server/hall/hall.ts';`],
    ['contract/commands.ts', `import { createHash } from 'node:crypto';`],
    ['server/hall/decide.ts', `import { readFileSync } from 'node:fs';`],
    ['server/hall/decide.ts', `import { z } from 'zod';`],
    ['server/hall/decide.ts', `import type { Line } from '../journal.ts';`],
    ['server/matters/case.ts', `import { Temporal } from 'node:timers';`],
    ['server/live-hall.ts', `import { Server } from 'socket.io';`],
    ['server/live-hall.ts', `import { journal } from './database/journal.ts';`],
    ['server/live-hall.ts', `import { SqliteDriver } from '@mikro-orm/sqlite';`],
    ['server/database/journal.ts', `import { decide } from '../hall/decide.ts';`],
    ['server/database/journal.ts', `import { app } from '../web/http.ts';`],
    ['server/web/http.ts', `import { books } from '../database/books.ts';`],
    ['server/web/http.ts', `import { LiveHall } from '../live-hall.ts';`],
    ['server/web/http.ts', `export * from '../database/books.ts';`],
    ['server/web/http.ts', `const books = await import('../database/books.ts');`],
    ['server/main.ts', `import { MikroORM } from '@mikro-orm/core';`],
    ['server/config.ts', `import { openDatabase } from './database/open.ts';`],
    ['ui/connection.tsx', `import { board } from '../display/board/Board.tsx';`],
    ['ui/connection.tsx', `import type { Hall } from '../server/hall/hall.ts';`],
    ['display/board/Board.tsx', `import { Desk } from '../../counter/desk/Desk.tsx';`],
    ['display/board/Board.tsx', `import { Button } from 'antd';`],
    ['ticketing/kiosk/Kiosk.tsx', `import { decide } from '../../server/hall/decide.ts';`],
    ['hardware/printers/composer.ts', `import { openTcp } from '../cables/tcp.ts';`],
    ['hardware/printers/composer.ts', `import type { Paper } from '../../contract/views.ts';`],
    ['hardware/printers/composer.ts', `import { Socket } from 'node:net';`],
    ['hardware/agent.ts', `import { decide } from '../server/hall/decide.ts';`],
    ['elsewhere/thing.ts', `import { z } from 'zod';`],
  ])('%s may not: %s', (file, text) => {
    expect(broken(file, `${text}\nexport const one = 1;`)).toEqual(['imports']);
  });
});

describe('what a file looks like', () => {
  const long = 'export const one = 1;\n'.repeat(360);

  test.each([
    ['endings', 'server/hall/decide.ts', `import { hall } from './hall';\nexport const two = hall;`],
    ['endings', 'server/hall/decide.ts', `import { hall } from './hall.js';\nexport const two = hall;`],
    ['packages', 'server/web/http.ts', `import parser from 'body-parser';\nexport const two = parser;`],
    ['barrels', 'ui/index.ts', `export const one = 1;`],
    ['barrels', 'ui/all.ts', `export * from './clock.ts';\nexport { two } from './two.ts';`],
    ['folders', 'server/utils/time.ts', `export const one = 1;`],
    ['folders', 'ui/shared/time.ts', `export const one = 1;`],
    ['length', 'server/config.ts', long],
    ['types', 'server/config.ts', `export const one: any = 1;`],
    ['types', 'server/config.ts', `// @ts-ignore\nexport const one = 1;`],
    ['types', 'server/config.ts', `/* @ts-expect-error */\nexport const one = 1;`],
    ['todo', 'server/config.ts', `// TODO: later\nexport const one = 1;`],
    ['left out', 'tests/some.test.ts', `test.only('one', () => undefined);`],
    ['left out', 'tests/some.test.ts', `describe.each([1]).skip('one', () => undefined);`],
    ['words', 'contract/words/zh.ts', `export const one = '请客户稍候';`],
    ['remote', 'display/board/index.html', `<script src="https://cdn.example.com/a.js"></script>`],
    ['remote', 'ui/theme.css', `@import url(https://fonts.example.com/a.css);`],
    ['environment', 'server/web/http.ts', `export const port = process.env['PORT'];`],
    ['syntax', 'server/config.ts', `export const = 1;`],
  ])('%s: %s', (rule, file, text) => {
    expect(broken(file, text)).toEqual([rule]);
  });

  test('first line: a file without a comment at its top', () => {
    const found = checkTidy(new Map([['server/config.ts', 'export const one = 1;\n']]), packages);
    expect(found.map(({ rule }) => rule)).toEqual(['first line']);
  });

  test('texts may be long, a comment or a string may speak of what code may not', () => {
    expect(broken('contract/words/zh.ts', long)).toEqual([]);
    expect(
      broken('server/hall/decide.ts', `// Date.now, any, await\nexport const one = 'console.log';`),
    ).toEqual([]);
    expect(broken('ui/words.ts', `export const one = '客户端已连接';`)).toEqual([]);
  });
});

describe('the rules of the hall are pure', () => {
  test.each([
    'export const one = Date.now();',
    'export const one = new Date();',
    'export const one = Date();',
    'export const one = Math.random();',
    `export const one = Math['random']();`,
    'export async function one() { return 1; }',
    'export const one = async () => 1;',
    'await one;\nexport const two = 1;',
    `console.log('one');`,
    'export const one = process.pid;',
    'export const one = crypto.randomUUID();',
    'setTimeout(() => undefined, 5);',
    'export const one = performance.now();',
  ])('not: %s', (text) => {
    expect(broken('server/hall/decide.ts', text)).toEqual(['pure']);
    expect(broken('server/matters/case.ts', text)).toEqual(['pure']);
    expect(broken('server/live-hall.ts', text)).toEqual([]);
  });

  test('a moment that was given may become a date', () => {
    expect(
      broken('server/hall/decide.ts', 'export const day = (at: number) => new Date(at).toISOString();'),
    ).toEqual([]);
  });
});
