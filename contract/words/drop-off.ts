// 留件代办 where today is doubtful: at the kiosk and on its slip, in three languages.
import type { Language } from '../settings.ts';

export interface DropOffWords {
  offer: string;
  title: string;
  number: string;
  item: string;
  registeredAt: string;
  copy: (copy: number) => string;
  where: string;
  after: string;
  told: string;
  keep: string;
  free: string;
  paper: string;
  noPaper: string;
  complaints: (line: string) => string;
  /** On her own page, without a slip. */
  whereByPhone: string;
  keepByPhone: string;
  numberGoes: string;
  yes: string;
  no: string;
}

export const dropOffWords: Record<Language, DropOffWords> = {
  zh: {
    offer: '留下材料，请人代办',
    title: '留件代办登记单',
    number: '登记号',
    item: '代办事项',
    registeredAt: '登记时间',
    copy: (copy) => `补打 第 ${copy} 张`,
    where: '请把材料和这张单子交到导办台，当面清点。',
    after: '工作人员接件后替您办理，您不用等叫号。',
    told: '请在导办台留下联系方式：办结当天由接办的工作人员通知您；没有留的，下个工作日起凭登记号到导办台查询。',
    keep: '领回材料、查询进度都凭登记号，请收好。',
    free: '免费、自愿，不用手机和身份证。',
    paper: '登记单正在打印，请取走。',
    noPaper: '登记单没有打印出来，请记下登记号，到导办台说这个号就行。',
    complaints: (line) => `咨询投诉 ${line}`,
    whereByPhone: '请把材料交到导办台，报登记号，当面清点。',
    keepByPhone: '请记下登记号：领回材料、查询进度都凭它；导办台可以打印登记单。',
    numberGoes: '登记后今天这个号随之取消，不用再等。',
    yes: '登记',
    no: '再想想',
  },
  en: {
    offer: 'Leave papers with us',
    title: 'Papers left with us',
    number: 'Reference',
    item: 'For',
    registeredAt: 'Noted at',
    copy: (copy) => `copy ${copy}`,
    where: 'Bring your papers and this slip to the guide desk; they are checked with you there.',
    after: 'A member of staff does it for you. You need not wait for a number.',
    told: 'Leave word at the guide desk how to reach you: you are told on the day it is done. Without it, ask at the guide desk from the next working day on.',
    keep: 'Your papers and news are given against this reference. Please keep it.',
    free: 'Free and voluntary. No phone or ID card needed.',
    paper: 'The slip is being printed. Please take it.',
    noPaper: 'The slip could not be printed. Note the reference and name it at the guide desk.',
    complaints: (line) => `Questions and complaints ${line}`,
    whereByPhone:
      'Bring your papers to the guide desk and name the reference; they are checked with you there.',
    keepByPhone:
      'Please note the reference: your papers and news are given against it. The guide desk can print a slip of it.',
    numberGoes: 'Your number for today is then cancelled: you need not wait any longer.',
    yes: 'Note it',
    no: 'Not now',
  },
  ru: {
    offer: 'Оставить документы',
    title: 'Документы оставлены',
    number: 'Номер заявки',
    item: 'Услуга',
    registeredAt: 'Время заявки',
    copy: (copy) => `копия ${copy}`,
    where: 'Отнесите документы и этот талон на стойку консультанта: их проверят при вас.',
    after: 'Сотрудник всё оформит за вас. Ждать вызова не нужно.',
    told: 'Оставьте на стойке контакт: вам сообщат в день готовности. Без контакта узнать можно там же со следующего рабочего дня.',
    keep: 'Документы и ответ выдают по этому номеру. Сохраните его.',
    free: 'Бесплатно и добровольно. Телефон и удостоверение не нужны.',
    paper: 'Талон печатается. Возьмите его.',
    noPaper: 'Талон не напечатан. Запишите номер и назовите его на стойке консультанта.',
    complaints: (line) => `Вопросы и жалобы ${line}`,
    whereByPhone: 'Отнесите документы на стойку консультанта и назовите номер заявки: их проверят при вас.',
    keepByPhone:
      'Запишите номер заявки: по нему выдают документы и ответ. Талон заявки напечатают на стойке.',
    numberGoes: 'Талон на сегодня после этого отменяется: ждать больше не нужно.',
    yes: 'Записать',
    no: 'Не сейчас',
  },
};
