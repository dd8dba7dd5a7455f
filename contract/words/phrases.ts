// The phrase cards that a clerk shows on the pad, in the visitor's language beside Chinese.
import type { PhraseId, PhraseTheme } from '../captions.ts';
import type { Text } from '../settings.ts';

export const phraseThemeWords: Record<PhraseTheme, { zh: string; en: string }> = {
  show: { zh: '请出示', en: 'Please show' },
  act: { zh: '请您做', en: 'Please do' },
  tell: { zh: '告诉您', en: 'To tell' },
  care: { zh: '请放心', en: 'With care' },
};

export const phraseWords: Record<PhraseId, Text> = {
  showId: { zh: '请出示身份证件', en: 'Please show your ID', ru: 'Покажите удостоверение личности' },
  showMaterials: {
    zh: '请把材料给我看一下',
    en: 'Please let me see your papers',
    ru: 'Покажите, пожалуйста, документы',
  },
  original: {
    zh: '需要看一下原件',
    en: 'I need to see the original',
    ru: 'Нужен оригинал документа',
  },
  missing: {
    zh: '还缺材料，我写给您',
    en: 'Something is missing: I will write it down for you',
    ru: 'Не хватает документов: я вам напишу каких',
  },
  sign: { zh: '请在这里签字', en: 'Please sign here', ru: 'Распишитесь здесь' },
  fill: { zh: '请填写这张表', en: 'Please fill in this form', ru: 'Заполните этот бланк' },
  fingerprint: {
    zh: '请在这里按指印',
    en: 'Please put your finger here',
    ru: 'Приложите палец сюда',
  },
  camera: { zh: '请看摄像头', en: 'Please look at the camera', ru: 'Посмотрите в камеру' },
  pay: { zh: '请在这里缴费', en: 'Please pay here', ru: 'Оплатите здесь' },
  keypad: {
    zh: '请您自己输入密码',
    en: 'Please enter your password yourself',
    ru: 'Введите пароль сами',
  },
  wait: { zh: '请稍等，正在办理', en: 'Please wait, I am working on it', ru: 'Подождите, я оформляю' },
  done: { zh: '已经办好了', en: 'It is done', ru: 'Всё готово' },
  receipt: { zh: '请收好凭证', en: 'Please keep this receipt', ru: 'Сохраните эту расписку' },
  collect: {
    zh: '请按通知的时间来领取',
    en: 'Please collect it at the time in the notice',
    ru: 'Получите в срок, указанный в уведомлении',
  },
  elsewhere: {
    zh: '这件事请到另一个窗口，我告诉您怎么走',
    en: 'Another window does this: I will show you the way',
    ru: 'Это в другом окне: я покажу, куда идти',
  },
  payFirst: {
    zh: '请先缴费，再回到这里',
    en: 'Please pay first, then come back here',
    ru: 'Сначала оплатите, потом вернитесь сюда',
  },
  slowly: { zh: '不着急，慢慢来', en: 'Take your time', ru: 'Не торопитесь' },
  write: {
    zh: '您可以写下来给我看',
    en: 'You can write it down for me',
    ru: 'Можете написать мне',
  },
  nod: {
    zh: '对请点头，不对请摇头',
    en: 'Nod for yes, shake for no',
    ru: 'Да: кивните. Нет: покачайте головой',
  },
  interpreter: {
    zh: '请稍等，我请会您语言的同事来',
    en: 'One moment: a colleague who speaks your language is coming',
    ru: 'Минуту: подойдёт коллега, который говорит на вашем языке',
  },
  follow: { zh: '请跟我来', en: 'Please come with me', ru: 'Пройдёмте со мной' },
  seat: { zh: '请坐', en: 'Please have a seat', ru: 'Присаживайтесь' },
};
