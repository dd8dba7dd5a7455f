// What visitors read about fetching a result, at the kiosk and on their own page, in three languages of one shape.
import type { Words } from '../ui/language.tsx';

const chinese = {
  way: '领结果',
  wayHint: '用取件码或受理凭证',
  title: '请扫二维码，或输入取件码',
  text: '扫受理凭证或手机页面上的二维码就能取号；取件码是六位数字。',
  receipt: '用凭证编号：输入 S 开头的编号和四位取件验证码。没带？请到咨询台报办件编号。',
  numberField: '取件码，或凭证编号',
  codeField: '取件验证码（凭证上的 4 位）',
  go: '取号领结果',
  fetches: (count: number) =>
    count === 1 ? '领取 1 件结果，请带身份证件' : `领取 ${count} 件结果，请带身份证件`,
  ready: '结果已可领取',
  handed: '结果已领走',
  ended: '结果已寄出或退回部门，请到咨询台查询',
  caseNo: '办件编号',
  code: '取件码',
  scan: '在取号机扫这个码，也能取号',
  where: '领取地点',
  kept: '保管到',
  take: '我在大厅，取号领结果',
  taken: (number: string) => `已取号 ${number}，请留意叫号`,
};

export const fetchWords: Words<typeof chinese> = {
  zh: chinese,
  en: {
    way: 'Fetch a result',
    wayHint: 'Pick-up code or receipt',
    title: 'Scan the QR code, or enter the pick-up code',
    text: 'Scan the QR code of your receipt or phone page for a number at once; the pick-up code has six digits.',
    receipt:
      'Or enter the number of the receipt, beginning with S, and its four-digit check. Not with you? Tell the information desk your case number.',
    numberField: 'Pick-up code, or receipt no.',
    codeField: 'Pick-up check (4 digits, receipt)',
    go: 'Take a number',
    fetches: (count) =>
      count === 1
        ? 'To fetch 1 result. Have your identity card ready'
        : `To fetch ${count} results. Have your identity card ready`,
    ready: 'Your result is ready',
    handed: 'The result was handed over',
    ended: 'The result was posted or given back. Please ask the information desk',
    caseNo: 'Case number',
    code: 'Pick-up code',
    scan: 'Scanned at a kiosk it gives you a number',
    where: 'Where',
    kept: 'Kept until',
    take: 'I am in the hall: take a number',
    taken: (number) => `Your number is ${number}. Please watch for its call`,
  },
  ru: {
    way: 'Получить результат',
    wayHint: 'Код получения или расписка',
    title: 'Отсканируйте QR-код или введите код получения',
    text: 'По QR-коду расписки или страницы в телефоне талон выдаётся сразу; код получения — шесть цифр.',
    receipt:
      'Или введите номер расписки (начинается с S) и проверочный код из четырёх цифр. Нет с собой? Назовите номер дела на стойке информации.',
    numberField: 'Код получения или № расписки',
    codeField: 'Проверочный код (4 цифры)',
    go: 'Взять талон',
    fetches: (count) => `К выдаче: ${count}. Приготовьте удостоверение личности`,
    ready: 'Результат готов',
    handed: 'Результат выдан',
    ended: 'Результат отправлен или возвращён. Обратитесь на стойку информации',
    caseNo: 'Номер дела',
    code: 'Код получения',
    scan: 'По нему терминал выдаст талон',
    where: 'Где',
    kept: 'Хранится до',
    take: 'Я в зале: взять талон',
    taken: (number) => `Ваш талон ${number}. Следите за вызовом`,
  },
};
