// What the rating pad says to visitors, in Chinese, English and Russian.
import type { Words } from '../../ui/language.tsx';
import { russianForm } from '../../ui/language.tsx';

export interface PadWords {
  windowNo: (no: number) => string;
  called: string;
  serving: string;
  free: string;
  paused: string;
  closed: string;
  ask: string;
  askHelp: string;
  number: (number: string) => string;
  chosen: (level: string) => string;
  more: string;
  submit: string;
  back: string;
  auto: (seconds: number) => string;
  sending: string;
  thanks: string;
  thanksHelp: string;
  failed: string;
  failedHelp: string;
  again: string;
}

export const padWords: Words<PadWords> & { ru: PadWords } = {
  zh: {
    windowNo: (no) => `${no} 号窗口`,
    called: '请到窗口',
    serving: '正在办理',
    free: '等待叫号',
    paused: '暂停服务',
    closed: '未开放',
    ask: '请评价本次服务',
    askHelp: '点一个表情即可。评价自愿，窗口人员看不到您的评价。',
    number: (number) => `您的号码 ${number}`,
    chosen: (level) => `您选择了“${level}”`,
    more: '还可以选具体原因（可不选）',
    submit: '提交评价',
    back: '重新选择',
    auto: (seconds) => `${seconds} 秒后自动提交`,
    sending: '正在提交…',
    thanks: '谢谢您的评价',
    thanksHelp: '您的评价只用于改进服务。',
    failed: '评价还没有送达',
    failedHelp: '请再试一次，也可以用手机扫小票上的二维码评价。',
    again: '再试一次',
  },
  en: {
    windowNo: (no) => `Window ${no}`,
    called: 'please come to the window',
    serving: 'in service',
    free: 'waiting for the next call',
    paused: 'paused',
    closed: 'closed',
    ask: 'Please rate this service',
    askHelp: 'Touch a face. Rating is voluntary; the clerk cannot see it.',
    number: (number) => `Your number ${number}`,
    chosen: (level) => `You chose “${level}”`,
    more: 'You may add reasons (optional)',
    submit: 'Submit rating',
    back: 'Choose again',
    auto: (seconds) => `Sent by itself in ${seconds} s`,
    sending: 'Sending…',
    thanks: 'Thank you for your rating',
    thanksHelp: 'It is used only to improve the service.',
    failed: 'Your rating has not arrived yet',
    failedHelp: 'Please try again, or scan the code on your ticket with your phone.',
    again: 'Try again',
  },
  ru: {
    windowNo: (no) => `Окно ${no}`,
    called: 'подойдите к окну',
    serving: 'идёт приём',
    free: 'ожидание вызова',
    paused: 'перерыв',
    closed: 'закрыто',
    ask: 'Оцените обслуживание',
    askHelp: 'Коснитесь лица. Оценка добровольная, сотрудник её не видит.',
    number: (number) => `Ваш номер ${number}`,
    chosen: (level) => `Вы выбрали «${level}»`,
    more: 'Можно указать причины (необязательно)',
    submit: 'Отправить оценку',
    back: 'Выбрать снова',
    auto: (seconds) =>
      `Отправится само через ${seconds} ${russianForm(seconds, 'секунду', 'секунды', 'секунд')}`,
    sending: 'Отправляем…',
    thanks: 'Спасибо за оценку',
    thanksHelp: 'Она служит только улучшению обслуживания.',
    failed: 'Оценка ещё не доставлена',
    failedHelp: 'Попробуйте ещё раз или отсканируйте код на талоне телефоном.',
    again: 'Попробовать ещё раз',
  },
};
