// What a verification found, as one sentence in Chinese and one in English.
import type { BookVerdict } from '../server/database/verify-book.ts';
import type { FileVerdict } from '../server/database/verify-file.ts';

const reasons = {
  content: { zh: '内容与哈希不符', en: 'its content does not match its hash' },
  link: { zh: '与前一条不相连', en: 'it does not follow from the line before it' },
  order: { zh: '日期、序号或时间次序不对', en: 'its day, number or time is out of order' },
};

export function sentenceOfBroken(broken: Extract<BookVerdict, { ok: false }>): string {
  const { hall, day, seq } = broken;
  const reason = reasons[broken.because];
  return (
    `大厅 ${hall} 的记录链在 ${day} 第 ${seq} 条断开：${reason.zh}。\n` +
    `The chain of hall ${hall} breaks at line ${seq} of ${day}: ${reason.en}.`
  );
}

export function sentenceOfGood(book: Extract<BookVerdict, { ok: true }>): string {
  return (
    `大厅 ${book.hall}：${book.days} 天，${book.lines} 条记录，链完整。\n` +
    `Hall ${book.hall}: ${book.days} days, ${book.lines} lines, the chain is whole. ${book.lastHash}`
  );
}

export function sentenceOf(file: string, verdict: Extract<FileVerdict, { ok: false }>): string {
  switch (verdict.because) {
    case 'brokenChain':
      return sentenceOfBroken(verdict.broken);
    case 'notADatabase':
      return `${file} 不是可用的数据库文件（${verdict.detail}）。\n${file} is not a usable database file (${verdict.detail}).`;
    case 'noJournal':
      return `${file} 不是一扇门的数据库。\n${file} is not a database of Onedoor.`;
    case 'damagedPages':
      return `${file} 已损坏（${verdict.detail}）。\n${file} is damaged (${verdict.detail}).`;
    default:
      verdict satisfies never;
      throw new Error('unknown verdict');
  }
}
