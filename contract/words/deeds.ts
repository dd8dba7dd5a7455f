// What notices, receipts and commitments say, on the slip, the phone and the office sheet, in Chinese and in the visitor's own language.
import type { DeedKind, MaterialFault } from '../commands/notice-codes.ts';
import type { Language } from '../settings.ts';

export interface DeedWords {
  titles: Record<DeedKind, string>;
  copy: (copy: number) => string;
  id: string;
  number: string;
  item: string;
  caseNos: string;
  givenAt: string;
  window: string;
  windowNo: (no: number) => string;
  /** What the list below is. */
  listTitle: Record<DeedKind, string>;
  faults: Record<MaterialFault, string>;
  source: (who: string) => string;
  more: (count: number) => string;
  furtherText: string;
  promisedBy: string;
  supplyBy: string;
  tellBy: string;
  /** What it means, in a sentence or two. */
  meaning: Record<DeedKind, string>;
  consequence: string;
  comeBack: string;
  /** What lets her in at a kiosk, with the number. */
  backCode: string;
  backAtKiosk: string;
  /** Of a receipt: what fetches its result, with its number. */
  fetchCode: string;
  fetchAtKiosk: string;
  thermal: string;
  signature: string;
  complaints: (line: string) => string;
}

const zh: DeedWords = {
  titles: {
    notice: '一次性告知单',
    receipt: '受理凭证',
    deferral: '容缺受理承诺书',
    commitment: '告知承诺书',
  },
  copy: (copy) => `补打 第${copy - 1}次`,
  id: '编号',
  number: '排队号',
  item: '事项',
  caseNos: '办件编号',
  givenAt: '出具时间',
  window: '窗口',
  windowNo: (no) => `${no} 号窗口`,
  listTitle: {
    notice: '需补正的材料（已全部列出）',
    receipt: '已收材料',
    deferral: '容缺、待补齐的材料',
    commitment: '以承诺代替提交的材料',
  },
  faults: {
    missing: '缺少',
    expired: '已过有效期',
    unclear: '不清晰',
    notOriginal: '需要原件',
    unsigned: '未签字或未盖章',
    formWrong: '填写有误',
    mismatch: '信息不一致',
  },
  source: (who) => `出具单位：${who}`,
  more: (count) => `另有 ${count} 份，见盖章的告知单。`,
  furtherText: '另有文字说明，见窗口盖章的 A4 单。',
  promisedBy: '承诺办结日期',
  supplyBy: '补齐期限',
  tellBy: '法定告知期限',
  meaning: {
    notice: '以上材料补齐、改正后即可办理；窗口不得再要求清单以外的材料。',
    receipt: '您的申请已受理。',
    deferral: '主要材料齐全，先予受理；请在期限内补齐上列材料。',
    commitment: '申请人承诺符合办理条件，以书面承诺代替提交上列材料。',
  },
  consequence: '本人已知晓：逾期未补齐或承诺不实的，受理机关可以依法终止办理或撤销决定。',
  comeBack: '再来时出示本单，不用重新排队。',
  backCode: '返回码',
  backAtKiosk: '再来时，在取号机点“凭单返回”，扫这个码，或输入编号和返回码。',
  fetchCode: '取件验证码',
  fetchAtKiosk: '结果出来后在取号机点“领结果”，扫这个码，或输入编号和取件验证码；代领请带双方身份证件。',
  thermal: '本小票为副本，以盖章的 A4 单为准。',
  signature: '申请人签字',
  complaints: (line) => `投诉监督：${line}`,
};

const en: DeedWords = {
  titles: {
    notice: 'One-time notice',
    receipt: 'Acceptance receipt',
    deferral: 'Acceptance with documents to follow',
    commitment: 'Written commitment',
  },
  copy: (copy) => `Reprint no. ${copy - 1}`,
  id: 'No.',
  number: 'Number',
  item: 'Item',
  caseNos: 'Case no.',
  givenAt: 'Given at',
  window: 'Window',
  windowNo: (no) => `Window ${no}`,
  listTitle: {
    notice: 'To be supplied or corrected (the complete list)',
    receipt: 'Documents received',
    deferral: 'Documents to follow',
    commitment: 'Replaced by the commitment',
  },
  faults: {
    missing: 'missing',
    expired: 'expired',
    unclear: 'not legible',
    notOriginal: 'original needed',
    unsigned: 'not signed or stamped',
    formWrong: 'filled in wrongly',
    mismatch: 'does not match',
  },
  source: (who) => `Issued by: ${who}`,
  more: (count) => `${count} more on the stamped notice.`,
  furtherText: 'Further text is on the stamped office sheet.',
  promisedBy: 'Promised by',
  supplyBy: 'To be supplied by',
  tellBy: 'Legal limit of this notice',
  meaning: {
    notice:
      'With these supplied or corrected the matter can go ahead; the window may ask for nothing outside the list.',
    receipt: 'Your application has been accepted.',
    deferral: 'The main documents are here, so it is accepted now; please bring the rest in time.',
    commitment: 'The applicant commits to meeting the conditions instead of handing in these documents.',
  },
  consequence:
    'I know that if documents do not follow in time, or the commitment is untrue, the application may be ended or the decision revoked by law.',
  comeBack: 'Show this paper when you come again: you need not queue.',
  backCode: 'Return code',
  backAtKiosk: 'Next time press “Back with a paper” at a kiosk; scan this, or enter no. and return code.',
  fetchCode: 'Pick-up check',
  fetchAtKiosk:
    'When the result is ready, press “Fetch a result” at a kiosk; scan this, or enter no. and check.',
  thermal: 'This slip is a copy; the stamped office sheet counts.',
  signature: 'Signature',
  complaints: (line) => `Complaints: ${line}`,
};

const ru: DeedWords = {
  titles: {
    notice: 'Единое уведомление',
    receipt: 'Расписка о приёме',
    deferral: 'Приём с донесением документов',
    commitment: 'Письменное обязательство',
  },
  copy: (copy) => `Повторная печать ${copy - 1}`,
  id: '№',
  number: 'Номер',
  item: 'Услуга',
  caseNos: 'Номер дела',
  givenAt: 'Выдано',
  window: 'Окно',
  windowNo: (no) => `Окно ${no}`,
  listTitle: {
    notice: 'Нужно донести или исправить (полный перечень)',
    receipt: 'Принятые документы',
    deferral: 'Документы, которые нужно донести',
    commitment: 'Заменено обязательством',
  },
  faults: {
    missing: 'нет документа',
    expired: 'истёк срок',
    unclear: 'неразборчиво',
    notOriginal: 'нужен оригинал',
    unsigned: 'нет подписи или печати',
    formWrong: 'заполнено неверно',
    mismatch: 'данные не совпадают',
  },
  source: (who) => `Кто выдаёт: ${who}`,
  more: (count) => `Ещё ${count}: см. лист с печатью.`,
  furtherText: 'Пояснение — на листе с печатью.',
  promisedBy: 'Срок исполнения',
  supplyBy: 'Донести до',
  tellBy: 'Срок уведомления по закону',
  meaning: {
    notice:
      'После донесения и исправления дело будет принято; требовать документы вне перечня окно не вправе.',
    receipt: 'Ваше заявление принято.',
    deferral: 'Основные документы есть, заявление принято; донесите остальные в срок.',
    commitment: 'Заявитель обязуется соответствовать условиям вместо подачи этих документов.',
  },
  consequence:
    'Мне известно: если документы не донесены в срок или обязательство ложно, дело могут прекратить, а решение отменить.',
  comeBack: 'Покажите эту бумагу в следующий раз: очередь занимать не нужно.',
  backCode: 'Код возврата',
  backAtKiosk:
    'В следующий раз нажмите на терминале «Вернулись с бумагой»: отсканируйте код или введите № и код возврата.',
  fetchCode: 'Проверочный код',
  fetchAtKiosk:
    'Когда результат готов, нажмите в терминале «Получить результат»: отсканируйте код или введите № и проверочный код.',
  thermal: 'Это копия; действителен лист с печатью.',
  signature: 'Подпись',
  complaints: (line) => `Жалобы: ${line}`,
};

export const deedWords: Record<Language, DeedWords> = { zh, en, ru };
