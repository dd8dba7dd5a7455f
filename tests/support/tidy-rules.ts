// The pure checker behind the tidy test: file texts in, broken rules out. It reads no disk, so that every rule can be shown to bite.
import { posix } from 'node:path';
import { parseSync, Visitor } from 'vite';
import type { ESTree } from 'vite';
import { emptyFolderNames, importTable, longestFile, mayBeLong } from './tidy-table.ts';

export type Violation = { rule: string; file: string; message: string };
export type Sources = ReadonlyMap<string, string>;

type Import = { from: string; typeOnly: boolean };
type Found = { rule: string; message: string };
type Parsed = ReturnType<typeof parseSync>;

const isCode = /\.(ts|tsx|mjs)$/;
const isScreen = /^(ui|display|counter|ticketing)\//;
const isPure = /^server\/(hall|matters)\//;
const relativeEnding = /\.(ts|tsx|css|json|svg|png|woff2|mp3|wav|ogg)$/;
const remoteAddress = /\b(?:https?|wss?):\/\/(?!www\.w3\.org\/|127\.0\.0\.1)[\w-]+\.[\w-]+/;

function importsOf(parsed: Parsed): Import[] {
  const found: Import[] = [];
  for (const each of parsed.module.staticImports) {
    const typeOnly = each.entries.length > 0 && each.entries.every((entry) => entry.isType);
    found.push({ from: each.moduleRequest.value, typeOnly });
  }
  for (const each of parsed.module.staticExports) {
    for (const entry of each.entries) {
      if (entry.moduleRequest) found.push({ from: entry.moduleRequest.value, typeOnly: entry.isType });
    }
  }
  new Visitor({
    ImportExpression(node) {
      const from = node.source.type === 'Literal' ? String(node.source.value) : '(computed)';
      found.push({ from, typeOnly: false });
    },
    TSImportType(node) {
      found.push({ from: node.source.value, typeOnly: true });
    },
  }).visit(parsed.program);
  return found;
}

function packageName(from: string): string {
  const parts = from.split('/');
  return from.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? from);
}

function checkImport(file: string, each: Import, packages: ReadonlySet<string>): Found[] {
  const row = importTable.find(({ at }) => at.test(file));
  if (row === undefined) {
    return [{ rule: 'imports', message: 'lies in no folder of the import table' }];
  }
  if (each.from.startsWith('.')) {
    if (!relativeEnding.test(each.from)) {
      return [{ rule: 'endings', message: `imports ${each.from} without its ending` }];
    }
    const target = posix.join(posix.dirname(file), each.from);
    const allowed = [...row.files, ...(each.typeOnly ? (row.types ?? []) : [])];
    if (allowed.some((pattern) => pattern.test(target))) return [];
    return [{ rule: 'imports', message: `may not import ${target}${each.typeOnly ? ' (types)' : ''}` }];
  }
  const name = packageName(each.from);
  if (!name.startsWith('node:') && !packages.has(name)) {
    return [{ rule: 'packages', message: `imports ${name}, which package.json does not name` }];
  }
  if (row.packages.some((pattern) => pattern.test(name))) return [];
  return [{ rule: 'imports', message: `may not import ${name}` }];
}

function checkPath(file: string): Found[] {
  const found: Found[] = [];
  for (const folder of file.split('/').slice(0, -1)) {
    if (emptyFolderNames.test(folder))
      found.push({ rule: 'folders', message: `a folder is called ${folder}` });
  }
  if (/(^|\/)index\.(ts|tsx)$/.test(file)) found.push({ rule: 'barrels', message: 'is called index' });
  return found;
}

function checkText(file: string, text: string): Found[] {
  const found: Found[] = [];
  const lines = text.trimEnd().split('\n');
  if (lines.length > longestFile && !mayBeLong.test(file)) {
    found.push({ rule: 'length', message: `has ${lines.length} lines, more than ${longestFile}` });
  }
  if (isCode.test(file) && !/^(\/\/|\/\*)\s*\S/.test(text)) {
    found.push({ rule: 'first line', message: 'does not begin with a comment that says what it is' });
  }
  if (!file.startsWith('tests/') && /客户(?!端)/.test(text)) {
    found.push({ rule: 'words', message: 'calls 办事群众 “客户”' });
  }
  const address = isScreen.test(file) ? remoteAddress.exec(text) : null;
  if (address !== null) found.push({ rule: 'remote', message: `names ${address[0]}` });
  return found;
}

function checkComments(parsed: Parsed): Found[] {
  const found: Found[] = [];
  for (const { value } of parsed.comments) {
    const silencer = /@ts-(ignore|expect-error|nocheck)/.exec(value);
    if (silencer !== null) found.push({ rule: 'types', message: `silences the compiler: ${silencer[0]}` });
    const promise = /\b(TODO|FIXME|XXX|HACK)\b/.exec(value);
    if (promise !== null) found.push({ rule: 'todo', message: `leaves a ${promise[0]} behind` });
  }
  return found;
}

/** `test`, `test.concurrent`, `describe.each(...)`: the name at the root of a chain. */
function rootName(node: ESTree.Expression | ESTree.Super): string {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'MemberExpression') return rootName(node.object);
  return node.type === 'CallExpression' ? rootName(node.callee) : '';
}

function memberName(node: ESTree.MemberExpression): string {
  if (node.property.type === 'Identifier' && !node.computed) return node.property.name;
  return node.property.type === 'Literal' ? String(node.property.value) : '';
}

function checkSyntax(file: string, parsed: Parsed): Found[] {
  const found: Found[] = [];
  new Visitor({
    TSAnyKeyword: () => void found.push({ rule: 'types', message: 'uses any' }),
    MemberExpression(node) {
      const root = rootName(node.object);
      const member = memberName(node);
      if (/^(test|it|describe|suite)$/.test(root) && /^(only|skip|todo)$/.test(member)) {
        found.push({ rule: 'left out', message: `uses ${root}.${member}` });
      }
      if (root === 'process' && member === 'env' && /^server\/(?!config\.ts$)/.test(file)) {
        found.push({ rule: 'environment', message: 'reads process.env, which only server/config.ts may' });
      }
    },
  }).visit(parsed.program);
  const body = parsed.program.body;
  const passesOn = body.every((each) => 'source' in each && each.source && each.type.startsWith('Export'));
  if (body.length > 0 && passesOn)
    found.push({ rule: 'barrels', message: 'only passes on what others export' });
  return found;
}

const impureNames = new Set(
  `console process globalThis global performance crypto fetch require setTimeout setInterval setImmediate
   queueMicrotask Promise`.split(/\s+/),
);

/** What would make a rule depend on anything but what it is given: clock, chance, waiting, the world. */
function checkPurity(parsed: Parsed): Found[] {
  const found: Found[] = [];
  const impure = (what: string) => void found.push({ rule: 'pure', message: `uses ${what}` });
  const isAsync = (node: { async: boolean }) => node.async && impure('async');
  new Visitor({
    AwaitExpression: () => impure('await'),
    FunctionDeclaration: isAsync,
    FunctionExpression: isAsync,
    ArrowFunctionExpression: isAsync,
    Identifier: (node) => impureNames.has(node.name) && impure(node.name),
    NewExpression(node) {
      if (rootName(node.callee) === 'Date' && node.arguments.length === 0) impure('new Date()');
    },
    CallExpression(node) {
      if (node.callee.type === 'Identifier' && node.callee.name === 'Date') impure('Date()');
    },
    MemberExpression(node) {
      const name = `${rootName(node.object)}.${memberName(node)}`;
      if (name === 'Date.now' || name === 'Math.random') impure(name);
    },
  }).visit(parsed.program);
  return found;
}

function checkCode(file: string, text: string, packages: ReadonlySet<string>): Found[] {
  const parsed = parseSync(file, text);
  const error = parsed.errors[0];
  if (error !== undefined) return [{ rule: 'syntax', message: error.message }];
  return [
    ...importsOf(parsed).flatMap((each) => checkImport(file, each, packages)),
    ...checkComments(parsed),
    ...checkSyntax(file, parsed),
    ...(isPure.test(file) ? checkPurity(parsed) : []),
  ];
}

/** Every broken rule in these files. Paths are relative to the repository, with forward slashes. */
export function checkTidy(sources: Sources, packages: ReadonlySet<string>): Violation[] {
  const violations: Violation[] = [];
  for (const [file, text] of sources) {
    const found = [
      ...checkPath(file),
      ...checkText(file, text),
      ...(isCode.test(file) ? checkCode(file, text, packages) : []),
    ];
    for (const { rule, message } of found) violations.push({ rule, file, message });
  }
  return violations;
}
