// What the manager's page of messages says, in Chinese and English.
import type { Words } from '../../ui/language.tsx';

export interface MessagesPageWords {
  title: string;
  help: string;
  notOffered: string;
  kind: string;
  waiting: string;
  sent: string;
  failed: string;
  declined: string;
  expired: string;
  state: string;
  on: string;
  off: string;
  switchOff: string;
  switchOn: string;
  lastFailure: (kind: string, time: string, why: string) => string;
  noAnswer: string;
  why: (failure: string) => string;
}

const zhWhy: Partial<Record<string, string>> = {
  timeout: '网关没有按时应答',
  unreachable: '连不上网关',
  unreadable: '手机号无法解密，请检查密钥文件',
};
const enWhy: Partial<Record<string, string>> = {
  timeout: 'the gateway did not answer in time',
  unreachable: 'the gateway cannot be reached',
  unreadable: 'the phone cannot be decrypted: check the key files',
};
const statusIn = (failure: string): string => failure.replace('http-', '');

const zh: MessagesPageWords = {
  title: '手机通知',
  help: '发给留了手机号的办事群众。过时的、群众不要的一律不发；停发一类后，正在等的也不再发。',
  notOffered: '还没有接通知网关：不发通知，也不请群众留手机号。接法见 ONEDOOR_MESSAGES_URL 的说明。',
  kind: '通知',
  waiting: '待发',
  sent: '已发',
  failed: '没发成',
  declined: '群众不要',
  expired: '已过时',
  state: '状态',
  on: '照常发',
  off: '已停发',
  switchOff: '停发',
  switchOn: '恢复发送',
  lastFailure: (kind, time, why) => `最近一次没发成：${time}“${kind}”，${why}。`,
  noAnswer: '没有得到答复，请再试一次。',
  why: (failure) => zhWhy[failure] ?? `网关答复 ${statusIn(failure)}`,
};
const en: MessagesPageWords = {
  title: 'Texts to phones',
  help: 'For visitors who left a phone. What is out of date or not wanted never goes; a kind that is switched off does not go either, those waiting included.',
  notOffered:
    'No gateway is set: nothing is sent and nobody is asked for a phone. ONEDOOR_MESSAGES_URL names one.',
  kind: 'Message',
  waiting: 'Waiting',
  sent: 'Sent',
  failed: 'Failed',
  declined: 'Not wanted',
  expired: 'Out of date',
  state: 'State',
  on: 'On',
  off: 'Off',
  switchOff: 'Switch off',
  switchOn: 'Switch on',
  lastFailure: (kind, time, why) => `Last failure: ${time} · ${kind} · ${why}.`,
  noAnswer: 'There was no answer. Please try again.',
  why: (failure) => enWhy[failure] ?? `the gateway answered ${statusIn(failure)}`,
};

export const messagesPageWords: Words<MessagesPageWords> = { zh, en };
