// The page of the example gateway: what phones would have got, newest first. Chinese first, English beside it.
import type { ShownMessage } from './gateway.ts';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);

function row({ at, kind, language, text, phone }: ShownMessage): string {
  const time = new Date(at).toLocaleTimeString('zh-CN', { hour12: false });
  return `<li lang="${escaped(language)}"><p>${escaped(text)}</p><small>${time} · ${escaped(phone)} · ${escaped(kind)}</small></li>`;
}

export function pageOf(shown: readonly ShownMessage[]): string {
  const empty = '<p>还没有通知<small> Nothing yet</small></p>';
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="3"><title>通知网关样例 Example gateway</title>
<style>body{max-width:40rem;margin:2rem auto;padding:0 1rem;font:1.1rem/1.6 system-ui,sans-serif;color:#12292b;background:#f3f6f6}
h1{font-size:1.4rem}small{color:#4a6163}ol{padding:0;list-style:none}
li{margin:.75rem 0;padding:.75rem 1rem;border-radius:.75rem;background:#fff}li p{margin:0 0 .25rem}</style>
<h1>通知网关样例 <small>Example gateway</small></h1>
<p>这里显示手机本来会收到的内容；没有接短信平台，什么都没有发出去。<br><small>What phones would have received. No SMS platform is connected: nothing was sent.</small></p>
${shown.length === 0 ? empty : `<ol>${shown.map(row).join('')}</ol>`}</html>`;
}
