// What the desk says about what it sent on and nobody has accepted yet, and about the time for that; Chinese and English.
import type { Words } from '../../ui/language.tsx';

export interface HandedOnWords {
  title: string;
  to: (window: number | undefined, name: string) => string;
  takeBack: string;
  takeBackRow: (number: string) => string;
  tookBack: (number: string) => string;
  within: string;
  byRule: string;
  minutes: (minutes: number) => string;
}

export const handedOnWords: Words<HandedOnWords> = {
  zh: {
    title: '我转出、等对方接办的',
    to: (window, name) => (window === undefined ? `转给 ${name}` : `转给 ${window} 号窗口 ${name}`.trim()),
    takeBack: '收回',
    takeBackRow: (number) => `收回 ${number}`,
    tookBack: (number) => `${number} 已收回，回到原来的位置，由您负责。`,
    within: '多久内接办？',
    byRule: '按规定',
    minutes: (minutes) => `${minutes} 分钟`,
  },
  en: {
    title: 'Sent by me, not accepted yet',
    to: (window, name) => (window === undefined ? `to ${name}` : `to window ${window} ${name}`.trim()),
    takeBack: 'Take back',
    takeBackRow: (number) => `Take ${number} back`,
    tookBack: (number) => `${number} is back at its place in line; you answer for it.`,
    within: 'Accepted within',
    byRule: 'By rule',
    minutes: (minutes) => `${minutes} min`,
  },
};
