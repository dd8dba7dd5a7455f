// The sentences that every screen shares: connection, pairing, languages.
import type { Words } from './language.tsx';

interface Shared {
  offline: string;
  loading: string;
  noAnswer: string;
  tryAgain: string;
  language: string;
  pairTitle: string;
  pairAsk: string;
  pairValid: (until: string) => string;
  pairWhere: string;
  signInFirst: string;
}

export const words: Words<Shared> = {
  zh: {
    offline: '暂时连不上大厅，正在重新连接',
    loading: '正在连接大厅……',
    noAnswer: '大厅没有回应，请稍候再试',
    tryAgain: '再试一次',
    language: '选择语言',
    pairTitle: '这台设备还没有登记',
    pairAsk: '请值班长确认配对码',
    pairValid: (until) => `${until} 前有效，到时自动换新码`,
    pairWhere: '值班长：打开管理台 → 设备 → 输入此码',
    signInFirst: '请先登录',
  },
  en: {
    offline: 'The hall cannot be reached; reconnecting',
    loading: 'Connecting to the hall…',
    noAnswer: 'The hall does not answer; please try again shortly',
    tryAgain: 'Try again',
    language: 'Choose a language',
    pairTitle: 'This device is not registered yet',
    pairAsk: 'Please ask the hall manager to confirm this code',
    pairValid: (until) => `Valid until ${until}; a new code follows by itself`,
    pairWhere: 'Manager: open the console → Devices → enter this code',
    signInFirst: 'Please sign in first',
  },
  ru: {
    offline: 'Нет связи с залом, подключаемся снова',
    loading: 'Подключение к залу…',
    noAnswer: 'Зал не отвечает, попробуйте чуть позже',
    tryAgain: 'Ещё раз',
    language: 'Выберите язык',
    pairTitle: 'Устройство ещё не зарегистрировано',
    pairAsk: 'Попросите дежурного подтвердить код',
    pairValid: (until) => `Код действует до ${until}, затем появится новый`,
    pairWhere: 'Дежурный: консоль → Устройства → введите код',
    signInFirst: 'Сначала войдите',
  },
};
