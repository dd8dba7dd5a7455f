// Reading a hall file: every mistake names its place in the file and says in Chinese and English what is wrong, so that its owner can mend it alone.
import type { z } from 'zod';
import { findTextFault } from './hall-file-text.ts';
import { checkParts, checkReferences } from './hall-file-references.ts';
import { hallSettingsSchema } from './settings.ts';
import type { HallSettings } from './settings.ts';

export interface HallFileError {
  /** Such as `windows[3].serves[0].queue`; line and column (`12:5`) where the text is not JSON; empty for the whole file. */
  path: string;
  zh: string;
  en: string;
}
export type HallFileRead = { ok: true; settings: HallSettings } | { ok: false; errors: HallFileError[] };

const mostErrors = 40;
const mostCharacters = 16 * 1024 * 1024;

/** The settings of a hall file with all defaults filled in, or its mistakes (≤ 40; the last then says how many more). */
export function readHallFile(text: string): HallFileRead {
  // Editors on Windows put this mark before the text.
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (plain.length > mostCharacters) {
    return refused([{ path: '', zh: '文件太大（超过 16 MB）', en: 'The file is too large (over 16 MB)' }]);
  }
  const fault = findTextFault(plain);
  if (fault !== null) {
    return refused([
      {
        path: `${fault.line}:${fault.column}`,
        zh: `第 ${fault.line} 行第 ${fault.column} 列：${fault.zh}`,
        en: `Line ${fault.line}, column ${fault.column}: ${fault.en}`,
      },
    ]);
  }
  const raw: unknown = JSON.parse(plain);
  const parsed = hallSettingsSchema.safeParse(raw);
  if (!parsed.success) return refused(parsed.error.issues.flatMap((issue) => schemaErrors(issue, raw)));
  const errors: HallFileError[] = [];
  checkReferences(parsed.data, (path, zh, en) => errors.push({ path: pathText(path), zh, en }));
  return errors.length > 0 ? refused(errors) : { ok: true, settings: parsed.data };
}

/** The mistakes of settings that were put together from others; that a window serves everything is looked at apart. */
export function mistakesIn(settings: HallSettings): HallFileError[] {
  const parsed = hallSettingsSchema.safeParse(settings);
  const errors = parsed.success ? [] : parsed.error.issues.flatMap((issue) => schemaErrors(issue, settings));
  if (parsed.success)
    checkParts(parsed.data, (path, zh, en) => errors.push({ path: pathText(path), zh, en }));
  return errors.slice(0, mostErrors);
}

function refused(errors: HallFileError[]): HallFileRead {
  if (errors.length <= mostErrors) return { ok: false, errors };
  const more = errors.length - (mostErrors - 1);
  return {
    ok: false,
    errors: [
      ...errors.slice(0, mostErrors - 1),
      { path: '', zh: `另有 ${more} 处错误`, en: `${more} more mistakes` },
    ],
  };
}

/** The same settings give the same text whatever the order in which their names were written: what a version's hash is made of. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) => (isRecord(part) ? sorted(part) : part));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(record: Record<string, unknown>): Record<string, unknown> {
  // By code unit, not by locale: the hash must not depend on the machine.
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined),
    raw,
  );
}

// ---- what the schema says, in words of the hall ----------------------------------------------------------------

function schemaErrors(issue: z.core.$ZodIssue, raw: unknown): HallFileError[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: pathText([...issue.path, key]),
      zh: '没有这一项，请检查拼写',
      en: 'There is no such setting; check the spelling',
    }));
  }
  return [{ path: pathText(issue.path), ...schemaWords(issue, valueAt(raw, issue.path)) }];
}

function schemaWords(issue: z.core.$ZodIssue, value: unknown): { zh: string; en: string } {
  if (value === undefined) return { zh: '缺少这一项', en: 'This is missing' };
  switch (issue.code) {
    case 'invalid_type':
      return typeWords(issue.expected);
    case 'too_small':
      return sizeWords(issue.origin, '至少', 'at least', Number(issue.minimum), issue.inclusive !== false);
    case 'too_big':
      return sizeWords(issue.origin, '最多', 'at most', Number(issue.maximum), issue.inclusive !== false);
    case 'invalid_value': {
      const allowed = issue.values.map(String).join(' · ');
      return { zh: `只能是：${allowed}`, en: `Must be one of: ${allowed}` };
    }
    case 'invalid_format':
      return formatWords(issue.path);
    default:
      return { zh: '内容不对', en: 'This is not valid' };
  }
}

const typeNames: Record<string, readonly [string, string]> = {
  string: ['文字（加双引号）', 'a text in double quotes'],
  number: ['数字（不加引号）', 'a number without quotes'],
  int: ['整数', 'a whole number'],
  boolean: ['true 或 false', 'true or false'],
  array: ['列表 [ … ]', 'a list [ … ]'],
  tuple: ['一对值 [ …, … ]', 'a pair [ …, … ]'],
  object: ['一组设置 { … }', 'a group of settings { … }'],
};

function typeWords(expected: string): { zh: string; en: string } {
  const [zh, en] = typeNames[expected] ?? [expected, expected];
  return { zh: `应当是${zh}`, en: `Must be ${en}` };
}

function sizeWords(
  origin: string,
  zhWord: string,
  enWord: string,
  limit: number,
  inclusive: boolean,
): { zh: string; en: string } {
  if (origin === 'string') {
    if (zhWord === '至少' && limit === 1) return { zh: '不能为空', en: 'Must not be empty' };
    return { zh: `${zhWord} ${limit} 个字符`, en: `Must have ${enWord} ${limit} characters` };
  }
  if (origin === 'array') return { zh: `${zhWord} ${limit} 项`, en: `Must have ${enWord} ${limit} entries` };
  if (inclusive) return { zh: `${zhWord}为 ${limit}`, en: `Must be ${enWord} ${limit}` };
  const more = zhWord === '至少';
  return {
    zh: `必须${more ? '大于' : '小于'} ${limit}`,
    en: `Must be ${more ? 'more' : 'less'} than ${limit}`,
  };
}

function formatWords(path: readonly PropertyKey[]): { zh: string; en: string } {
  if (path.includes('periods') || path.includes('dayChangesAt')) {
    return { zh: '时间写成 08:30 这样的格式', en: 'Write a time like 08:30' };
  }
  if (path.includes('day'))
    return { zh: '日期写成 2026-10-01 这样的格式', en: 'Write a day like 2026-10-01' };
  if (path.includes('prefix'))
    return { zh: '号头是一到两个大写字母', en: 'A prefix is one or two capital letters' };
  if (path.includes('initials'))
    return { zh: '拼音首字母只用小写字母和数字', en: 'Initials are small letters and digits only' };
  return {
    zh: '编号只能用字母、数字和短横线，最多 40 个字符',
    en: 'An id has letters, digits and hyphens only, at most 40',
  };
}
