// What the desk says about systems that are down and return-priority passes; Chinese and English.
import type { BackendReason } from '../../contract/commands/backend.ts';
import type { Words } from '../../ui/language.tsx';

export interface BackendWords {
  verb: string;
  passVerb: string;
  title: string;
  help: string;
  thisWindow: string;
  thisItem: (name: string) => string;
  itsDepartment: (name: string) => string;
  search: string;
  searchHint: string;
  nothingFound: string;
  department: string;
  item: string;
  reason: string;
  reasons: Record<BackendReason, string>;
  marked: (name: string, waiting: number) => string;
  restore: string;
  restored: (name: string, waiting: number) => string;
  down: (name: string, time: string) => string;
  waiting: (count: number) => string;
  more: (count: number) => string;
  aside: (count: number) => string;
  passTitle: string;
  passHelp: string;
  passPrinter: string;
  passNoPaper: string;
  passGiven: (pass: string, code: string, day: string) => string;
  mayTakePass: string;
  priority: string;
  redeem: string;
  redeemHelp: string;
  redeemField: string;
  redeemGo: string;
  redeemed: (number: string) => string;
  notAPass: string;
}

const zh: BackendWords = {
  verb: '系统故障',
  passVerb: '发优先卡',
  title: '业务系统故障',
  help: '标记后，相关号码不再叫，位置保留；大屏、取号机和手机会告诉办事群众。恢复后请按“系统已恢复”。',
  thisWindow: '本窗口全部业务',
  thisItem: (name) => `当前事项：${name}`,
  itsDepartment: (name) => `整个部门：${name}`,
  search: '或查找部门、事项',
  searchHint: '名称、拼音首字母',
  nothingFound: '没有找到',
  department: '部门',
  item: '事项',
  reason: '原因',
  reasons: { system: '业务系统', network: '网络', power: '停电', maintenance: '维护', other: '其他' },
  marked: (name, waiting) => `已标记故障：${name}，有 ${waiting} 人在等。`,
  restore: '系统已恢复',
  restored: (name, waiting) => `已恢复：${name}，${waiting} 人回到原来的位置。`,
  down: (name, time) => `${name} 系统故障，${time} 起`,
  waiting: (count) => `${count} 人在等`,
  more: (count) => `另有 ${count} 处`,
  aside: (count) => `${count} 人因系统故障暂不叫号，位置保留`,
  passTitle: '发二次优先卡',
  passHelp: '发卡后今天的号码结束，窗口空出。办事群众在有效期内任何一天凭卡取优先号，不用预约。',
  passPrinter: '在这里打印',
  passNoPaper: '不打印，请群众拍下卡号',
  passGiven: (pass, code, day) => `优先卡 ${pass}，校验码 ${code}，有效期到${day}。`,
  mayTakePass: '系统故障：可以继续等，也可以发优先卡（V）改日再来。',
  priority: '优先',
  redeem: '凭优先卡取号',
  redeemHelp: '扫优先卡，或输入卡号和校验码',
  redeemField: '优先卡',
  redeemGo: '取优先号',
  redeemed: (number) => `已取优先号 ${number}。`,
  notAPass: '应为 7 位卡号加 4 位校验码，如 1123004 4821',
};

const en: BackendWords = {
  verb: 'System down',
  passVerb: 'Give pass',
  title: 'A system is down',
  help: 'Marked numbers are not called and keep their places; boards, kiosks and phones tell the visitors. Press “System is back” when it works.',
  thisWindow: 'Everything at this window',
  thisItem: (name) => `This service: ${name}`,
  itsDepartment: (name) => `Whole department: ${name}`,
  search: 'Or find a department or service',
  searchHint: 'Name or pinyin initials',
  nothingFound: 'Nothing found',
  department: 'Department',
  item: 'Service',
  reason: 'Reason',
  reasons: {
    system: 'System',
    network: 'Network',
    power: 'Power',
    maintenance: 'Maintenance',
    other: 'Other',
  },
  marked: (name, waiting) => `Marked as down: ${name}. ${waiting} waiting.`,
  restore: 'System is back',
  restored: (name, waiting) => `Works again: ${name}. ${waiting} back at their places.`,
  down: (name, time) => `${name}: system down since ${time}`,
  waiting: (count) => `${count} waiting`,
  more: (count) => `${count} more`,
  aside: (count) => `${count} not called while the system is down; places kept`,
  passTitle: 'Give a return pass',
  passHelp:
    'Today’s number ends and the window is free. The visitor may come any day until it expires and gets a priority number.',
  passPrinter: 'Print here',
  passNoPaper: 'No paper: the visitor notes the number',
  passGiven: (pass, code, day) => `Pass ${pass}, code ${code}, valid until ${day}.`,
  mayTakePass: 'System down: the visitor may wait, or take a pass (V) and come another day.',
  priority: 'Priority',
  redeem: 'Number for a pass',
  redeemHelp: 'Scan the pass, or type its number and code',
  redeemField: 'Pass',
  redeemGo: 'Take priority number',
  redeemed: (number) => `Priority number ${number} taken.`,
  notAPass: '7 digits and a 4-digit code, such as 1123004 4821',
};

export const backendWords: Words<BackendWords> = { zh, en };
