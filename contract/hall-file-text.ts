// Where a hall file stops being JSON, in words for the person who wrote it: JSON.parse names no line, and takes a name written twice in silence.

export interface TextFault {
  /** Both count from 1. */
  line: number;
  column: number;
  zh: string;
  en: string;
}
type Words = readonly [zh: string, en: string];

const deepest = 60;
const fullWidth = '，：；。“”‘’｛｝［］【】（）、';
const literals = ['true', 'false', 'null'];
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const blank = /[ \t\r\n]*/y;

class Fault extends Error {
  readonly at: number;
  readonly words: Words;
  constructor(at: number, words: Words) {
    super(words[1]);
    this.at = at;
    this.words = words;
  }
}

/** The first thing in `text` that is not JSON, or a name that one object holds twice; null where there is none. */
export function findTextFault(text: string): TextFault | null {
  try {
    const end = skipBlank(text, readValue(text, skipBlank(text, 0), 0));
    if (end < text.length)
      throw new Fault(end, [
        '文件在这里应当结束，后面多出了内容',
        'The file should end here, but more follows',
      ]);
    return null;
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    const before = text.slice(0, fault.at).split('\n');
    return {
      line: before.length,
      column: (before.at(-1) ?? '').length + 1,
      zh: fault.words[0],
      en: fault.words[1],
    };
  }
}

function skipBlank(text: string, at: number): number {
  blank.lastIndex = at;
  blank.test(text);
  return blank.lastIndex;
}

/** A Chinese keyboard's comma looks right and is not: say so instead of naming the grammar. */
function unexpected(text: string, at: number, words: Words): Fault {
  const found = text.charAt(at);
  if (found === '') return new Fault(at, ['文件没有写完就结束了', 'The file ends too early']);
  if (fullWidth.includes(found)) {
    return new Fault(at, [
      `这里的“${found}”是全角符号，应改成半角英文符号`,
      `"${found}" is a full-width sign; write the plain one`,
    ]);
  }
  return new Fault(at, words);
}

function readValue(text: string, at: number, depth: number): number {
  if (depth > deepest) throw new Fault(at, ['层次太深', 'This is nested too deep']);
  const first = text.charAt(at);
  if (first === '{') return readObject(text, at, depth);
  if (first === '[') return readArray(text, at, depth);
  if (first === '"') return readString(text, at);
  const literal = literals.find((word) => text.startsWith(word, at));
  if (literal !== undefined) return at + literal.length;
  number.lastIndex = at;
  if (number.test(text)) return number.lastIndex;
  throw unexpected(text, at, ['这里应当有一个值', 'A value is expected here']);
}

function readObject(text: string, start: number, depth: number): number {
  const names = new Set<string>();
  let at = skipBlank(text, start + 1);
  if (text.charAt(at) === '}') return at + 1;
  for (;;) {
    const nameAt = at;
    if (text.charAt(at) !== '"') throw noName(text, at);
    at = readString(text, at);
    const name = JSON.parse(text.slice(nameAt, at)) as string;
    if (names.has(name)) {
      throw new Fault(nameAt, [`“${name}”在同一处写了两次`, `"${name}" is written twice in the same place`]);
    }
    names.add(name);
    at = skipBlank(text, at);
    if (text.charAt(at) !== ':')
      throw unexpected(text, at, ['名称后面缺少冒号', 'A colon is missing after the name']);
    at = skipBlank(text, readValue(text, skipBlank(text, at + 1), depth + 1));
    if (text.charAt(at) === '}') return at + 1;
    if (text.charAt(at) !== ',')
      throw unexpected(text, at, ['这里缺少逗号或“}”', 'A comma or "}" is missing here']);
    at = skipBlank(text, at + 1);
  }
}

function noName(text: string, at: number): Fault {
  if (text.charAt(at) === '}')
    return new Fault(at, ['“}”前面多了一个逗号', 'There is a comma too many before "}"']);
  return unexpected(text, at, ['这里应当是双引号里的名称', 'A name in double quotes is expected here']);
}

function readArray(text: string, start: number, depth: number): number {
  let at = skipBlank(text, start + 1);
  if (text.charAt(at) === ']') return at + 1;
  for (;;) {
    if (text.charAt(at) === ']')
      throw new Fault(at, ['“]”前面多了一个逗号', 'There is a comma too many before "]"']);
    at = skipBlank(text, readValue(text, at, depth + 1));
    if (text.charAt(at) === ']') return at + 1;
    if (text.charAt(at) !== ',')
      throw unexpected(text, at, ['这里缺少逗号或“]”', 'A comma or "]" is missing here']);
    at = skipBlank(text, at + 1);
  }
}

function readString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const found = text.charAt(at);
    if (found === '"') return at + 1;
    if (found === '\n')
      throw new Fault(start, ['这里的引号没有结束', 'The quotation mark here is never closed']);
    if (found < ' ')
      throw new Fault(at, [
        '文字里有看不见的控制字符',
        'There is an invisible control character in the text',
      ]);
    if (found !== '\\') continue;
    at += 1;
    const escaped = text.charAt(at);
    if (escaped === 'u' && /^[0-9a-fA-F]{4}$/.test(text.slice(at + 1, at + 5))) at += 4;
    else if (escaped === '' || !'"\\/bfnrt'.includes(escaped)) {
      throw new Fault(at - 1, ['“\\”后面的写法不对', 'What follows "\\" is not an escape']);
    }
  }
  throw new Fault(start, ['这里的引号没有结束', 'The quotation mark here is never closed']);
}
