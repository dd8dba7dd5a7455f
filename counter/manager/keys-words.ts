// What the administrator reads about keys of other systems, in Chinese and English.
import type { KeyRole } from '../../contract/api-keys.ts';
import type { Words } from '../../ui/language.tsx';

export interface KeysWords {
  title: string;
  help: string;
  add: string;
  none: string;
  name: string;
  nameHelp: string;
  role: string;
  roles: Record<KeyRole, string>;
  roleHelp: Record<KeyRole, string>;
  organisation: string;
  organisationOwn: string;
  organisationHelp: string;
  validity: string;
  days: (count: number) => string;
  forEver: string;
  perMinute: string;
  perMinuteHelp: string;
  until: string;
  used: string;
  never: string;
  state: string;
  good: string;
  expired: string;
  revoked: string;
  revoke: string;
  revokeAsk: string;
  create: string;
  cancel: string;
  required: string;
  madeFor: (name: string) => string;
  once: string;
  handOver: string;
  taken: string;
}

export const keysWords: Words<KeysWords> = {
  zh: {
    title: '接口密钥',
    help: '其他系统用密钥调用本大厅的接口。每个系统单独一个密钥，只给够用的权限。',
    add: '新增密钥',
    none: '还没有密钥。',
    name: '给哪个系统',
    nameHelp: '例如：市政务 App、税务综合窗口系统',
    role: '用途',
    roles: {
      reading: '只读查询',
      ticketing: '取号渠道',
      booking: '预约渠道',
      working: '窗口业务',
      managing: '全部管理',
      monitoring: '运行监控',
    },
    roleHelp: {
      reading: '查看队列、窗口、号票和预约，不能改动',
      ticketing: '取号、弃号、评价、求助、登记帮办代办',
      booking: '查时段，预约、改期、取消、签到',
      working: '查询、取号、预约，加上窗口的叫号和办理',
      managing: '所有操作，包括暂停全厅和发布设置，请慎用',
      monitoring: '只读取服务器的运行数字',
    },
    organisation: '所属单位',
    organisationOwn: '本大厅（全部窗口）',
    organisationHelp: '选了单位，就只能看到和操作该单位的窗口与业务',
    validity: '有效期',
    days: (count) => `${count} 天`,
    forEver: '长期有效',
    perMinute: '每分钟最多请求',
    perMinuteHelp: '超过时系统会请对方稍后再试',
    until: '到期',
    used: '最近使用',
    never: '还没有',
    state: '状态',
    good: '有效',
    expired: '已过期',
    revoked: '已停用',
    revoke: '停用',
    revokeAsk: '停用后对方系统立即不能再用，且不能恢复。确定停用吗？',
    create: '生成密钥',
    cancel: '取消',
    required: '请填写',
    madeFor: (name) => `“${name}”的密钥`,
    once: '只显示这一次，关掉就看不到了；系统里也不保存原文。',
    handOver: '请直接交给对方系统的负责人，不要用微信或邮件发送。',
    taken: '已妥善保存',
  },
  en: {
    title: 'API keys',
    help: 'Other systems use the hall’s interface with a key. Give each system a key of its own, and no more than it needs.',
    add: 'New key',
    none: 'There are no keys yet.',
    name: 'For which system',
    nameHelp: 'For example: the city app, the tax office’s window system',
    role: 'Use',
    roles: {
      reading: 'Reading only',
      ticketing: 'Taking numbers',
      booking: 'Appointments',
      working: 'Work at windows',
      managing: 'Everything',
      monitoring: 'Monitoring',
    },
    roleHelp: {
      reading: 'Reads queues, windows, tickets and bookings; changes nothing',
      ticketing: 'Takes and gives up numbers, rates, asks for help and assisted service',
      booking: 'Reads free times; books, changes, cancels, checks in',
      working: 'Reading, numbers and appointments, and calling and serving at windows',
      managing: 'Whatever there is, pausing the hall and publishing settings included. Take care',
      monitoring: 'Reads the server’s figures only',
    },
    organisation: 'Authority',
    organisationOwn: 'The hall (all windows)',
    organisationHelp: 'With an authority chosen, it sees and works that authority’s windows only',
    validity: 'Good for',
    days: (count) => `${count} days`,
    forEver: 'Until revoked',
    perMinute: 'Requests a minute, at most',
    perMinuteHelp: 'Beyond that the other system is asked to try again later',
    until: 'Expires',
    used: 'Last used',
    never: 'Not yet',
    state: 'State',
    good: 'Good',
    expired: 'Expired',
    revoked: 'Revoked',
    revoke: 'Revoke',
    revokeAsk: 'The other system stops working at once, and this cannot be undone. Revoke?',
    create: 'Make the key',
    cancel: 'Cancel',
    required: 'Please fill in',
    madeFor: (name) => `Key for “${name}”`,
    once: 'Shown this once only; the hall itself does not keep it in the clear.',
    handOver: 'Hand it to whoever runs the other system, in person; do not send it by chat or mail.',
    taken: 'It is kept safely',
  },
};
