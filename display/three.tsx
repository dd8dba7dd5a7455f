// A text in three scripts beside or below each other, Chinese largest: for screens that everybody reads at once.
import type { Text } from '../contract/settings.ts';

export function Three({ text, className }: { text: Text; className: string }) {
  return (
    <span className={`three ${className}`}>
      <span lang="zh-CN" className="three-zh">
        {text.zh}
      </span>
      <span className="three-more">
        {text.en !== '' && <span lang="en">{text.en}</span>}
        {text.ru !== '' && <span lang="ru">{text.ru}</span>}
      </span>
    </span>
  );
}
