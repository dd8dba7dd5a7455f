// What the portal says, in three languages.
import type { Words } from '../language.tsx';

interface PortalWords {
  lead: string;
  demo: string;
  waiting: (count: number) => string;
  serving: (count: number) => string;
  served: (count: number) => string;
  windowsOpen: (count: number) => string;
  window: string;
  windowNo: (no: number) => string;
  zone: string;
  wholeHall: string;
  visitors: string;
  hall: string;
  staff: string;
  management: string;
  kiosk: string;
  kioskText: string;
  phone: string;
  phoneText: string;
  booking: string;
  bookingText: string;
  board: string;
  boardText: string;
  guide: string;
  guideText: string;
  windowDisplay: string;
  windowDisplayText: string;
  desk: string;
  deskText: string;
  pad: string;
  padText: string;
  manager: string;
  managerText: string;
  signIn: string;
  signInText: string;
  api: string;
  apiText: string;
  pairing: string;
}

export const words: Words<PortalWords> = {
  zh: {
    lead: '取号、叫号、办理、评价，进一扇门，办所有事',
    demo: '演示大厅：页面不用登录',
    waiting: (count) => `${count} 人等候`,
    serving: (count) => `${count} 人正在办理`,
    served: (count) => `今天已办 ${count} 件`,
    windowsOpen: (count) => `${count} 个窗口在服务`,
    window: '选窗口',
    windowNo: (no) => `${no} 号窗口`,
    zone: '选区域',
    wholeHall: '全大厅',
    visitors: '办事群众',
    hall: '大厅屏幕',
    staff: '窗口',
    management: '管理与对接',
    kiosk: '取号机',
    kioskText: '触摸取号，两下就好；也能按事项、部门、拼音首字母查找',
    phone: '手机页',
    phoneText: '取号后扫小票或屏幕上的二维码打开：看排到哪、听提醒、办完评价',
    booking: '网上预约',
    bookingText: '选好时段再来，到厅签到就排上队；不预约也能取号',
    board: '大厅叫号屏',
    boardText: '叫到谁、去几号窗口，远处也看得清、听得见',
    guide: '导办平板',
    guideText: '帮办事群众取号、预审材料、查号，谁求助就到谁身边',
    windowDisplay: '窗口屏',
    windowDisplayText: '挂在窗口上方：窗口号、当前号码',
    desk: '窗口工作台',
    deskText: '工作人员叫号、办结，一个键叫下一位',
    pad: '评价器',
    padText: '放在窗口，没有手机也能评价',
    manager: '值班长管理台',
    managerText: '现在要人处理的事、各队列、各窗口、设备和账号',
    signIn: '登录',
    signInText: '工作人员和值班长从这里登录',
    api: '接口说明',
    apiText: '给其他系统用的接口文档（OpenAPI）',
    pairing: '屏幕和取号机第一次打开会显示配对码，由值班长在管理台确认',
  },
  en: {
    lead: 'Take a number, be called, be served, rate: one door for everything',
    demo: 'Demonstration hall: no signing in',
    waiting: (count) => `${count} waiting`,
    serving: (count) => `${count} being served`,
    served: (count) => `${count} served today`,
    windowsOpen: (count) => (count === 1 ? '1 window open' : `${count} windows open`),
    window: 'Window',
    windowNo: (no) => `Window ${no}`,
    zone: 'Zone',
    wholeHall: 'Whole hall',
    visitors: 'For visitors',
    hall: 'Hall screens',
    staff: 'At the windows',
    management: 'Management and other systems',
    kiosk: 'Kiosk',
    kioskText: 'A number in two touches; or find it by life event, department or a word',
    phone: 'Phone page',
    phoneText: 'Opens from the code on ticket or kiosk: place in line, alerts, rating',
    booking: 'Booking',
    bookingText: 'Choose a time before coming; walking in always works too',
    board: 'Hall board',
    boardText: 'Who is called and where to go, seen and heard from afar',
    guide: 'Guide’s tablet',
    guideText: 'Take numbers for people, check materials, find a number, go where help is needed',
    windowDisplay: 'Window display',
    windowDisplayText: 'Above each window: its number and who is called',
    desk: 'Clerk’s desk',
    deskText: 'Call and finish; one key for the next visitor',
    pad: 'Rating pad',
    padText: 'At the window, for those without a phone',
    manager: 'Manager’s console',
    managerText: 'What needs a person now; queues, windows, devices, accounts',
    signIn: 'Sign in',
    signInText: 'For clerks and managers',
    api: 'Interface',
    apiText: 'Documentation for other systems (OpenAPI)',
    pairing:
      'A screen or kiosk shows a pairing code at its first start; a manager confirms it in the console',
  },
  ru: {
    lead: 'Талон, вызов, услуга, оценка: одна дверь для всего',
    demo: 'Демонстрационный зал: вход без пароля',
    waiting: (count) => `ждут: ${count}`,
    serving: (count) => `обслуживаются: ${count}`,
    served: (count) => `обслужено сегодня: ${count}`,
    windowsOpen: (count) => `открыто окон: ${count}`,
    window: 'Окно',
    windowNo: (no) => `Окно ${no}`,
    zone: 'Зона',
    wholeHall: 'Весь зал',
    visitors: 'Посетителям',
    hall: 'Экраны зала',
    staff: 'Окна',
    management: 'Управление и другие системы',
    kiosk: 'Терминал',
    kioskText: 'Талон в два касания; поиск по событию, отделу или слову',
    phone: 'Страница в телефоне',
    phoneText: 'Открывается по коду на талоне: очередь, сигнал, оценка',
    booking: 'Запись',
    bookingText: 'Выберите время заранее; прийти без записи тоже можно',
    board: 'Табло зала',
    boardText: 'Кого вызвали и куда идти: видно и слышно издалека',
    guide: 'Планшет консультанта',
    guideText: 'Взять номер для посетителя, проверить документы, найти номер, подойти на помощь',
    windowDisplay: 'Табло окна',
    windowDisplayText: 'Над окном: его номер и кто вызван',
    desk: 'Рабочее место окна',
    deskText: 'Вызвать и завершить; следующий одной клавишей',
    pad: 'Пульт оценки',
    padText: 'У окна, для тех, кто без телефона',
    manager: 'Консоль дежурного',
    managerText: 'Что требует человека; очереди, окна, устройства, учётные записи',
    signIn: 'Вход',
    signInText: 'Для сотрудников и дежурных',
    api: 'Интерфейс',
    apiText: 'Документация для других систем (OpenAPI)',
    pairing: 'При первом запуске экран показывает код; дежурный подтверждает его в консоли',
  },
};
