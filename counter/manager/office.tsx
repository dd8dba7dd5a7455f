// The manager's desk work: devices, people, backup. Loaded only when one of these pages is opened.
import { ConfigProvider } from 'antd';
import type { ConfigProviderProps } from 'antd';
import enModule from 'antd/es/locale/en_US.js';
import zhModule from 'antd/es/locale/zh_CN.js';
import type { ManagerView } from '../../contract/views/manager.ts';
import { useLanguage } from '../../ui/language.tsx';
import { AuthorityPage } from './authority/authority-page.tsx';
import { BookingsPage } from './bookings-page.tsx';
import { BackupPage } from './backup-page.tsx';
import { DevicesPage } from './devices-page.tsx';
import { EmergencyPage } from './emergency-page.tsx';
import { MattersPage } from './matters/matters-page.tsx';
import { ResultsPage } from './results/results-page.tsx';
import { KeysPage } from './keys-page.tsx';
import { MessagesPage } from './messages-page.tsx';
import { PeoplePage } from './people-page.tsx';
import type { Page } from './words-shape.ts';

type Locale = NonNullable<ConfigProviderProps['locale']>;
// The package's types describe its CommonJS files; the bundler takes the ES modules, whose default is the locale itself.
const enUS = enModule as unknown as Locale;
const zhCN = zhModule as unknown as Locale;

const theme = {
  token: {
    colorPrimary: '#0b5457',
    colorError: '#a5211c',
    colorText: '#14292b',
    colorTextDisabled: '#5b6c6d',
    colorTextPlaceholder: '#5b6c6d',
    colorTextDescription: '#4a5f61',
    borderRadius: 8,
    controlHeight: 38,
    fontFamily: "'Noto Sans SC Variable', 'Noto Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif",
    fontSize: 15,
  },
};

export default function Office({ page, view }: { page: Exclude<Page, 'live'>; view: ManagerView }) {
  const { language } = useLanguage();
  return (
    <ConfigProvider
      locale={language === 'zh' ? zhCN : enUS}
      theme={theme}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      <div className="office">
        {page === 'matters' ? <MattersPage version={view.catalogue} /> : null}
        {page === 'results' ? <ResultsPage /> : null}
        {page === 'bookings' ? <BookingsPage view={view} /> : null}
        {page === 'authority' ? <AuthorityPage timeZone={view.timeZone} /> : null}
        {page === 'devices' ? <DevicesPage timeZone={view.timeZone} /> : null}
        {page === 'people' ? <PeoplePage /> : null}
        {page === 'keys' ? <KeysPage timeZone={view.timeZone} /> : null}
        {page === 'emergency' ? <EmergencyPage view={view} /> : null}
        {page === 'messages' ? <MessagesPage view={view} /> : null}
        {page === 'backup' ? <BackupPage /> : null}
      </div>
    </ConfigProvider>
  );
}
