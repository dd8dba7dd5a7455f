// What stands around the sheet on the screen; the sheet's own words are the contract's.
import type { Language } from '../../contract/settings.ts';
import type { Words } from '../../ui/language.tsx';

interface SheetWords {
  print: string;
  besides: string;
  languages: Record<Language, string>;
  sealHint: string;
  trouble: string;
  notAnswered: string;
}

export const sheetWords: Words<SheetWords> = {
  zh: {
    print: '打印',
    besides: '对照语言',
    languages: { zh: '只用中文', en: '中英对照', ru: '中俄对照' },
    sealHint: '打印两份，盖章后一份交申请人，一份留存；小票为副本。',
    trouble: '读不到这份文书，请回到窗口页面再打开一次。',
    notAnswered: '这件反映还没有答复，请先登记答复，再打印答复书。',
  },
  en: {
    print: 'Print',
    besides: 'Beside Chinese',
    languages: { zh: 'Chinese only', en: 'English', ru: 'Russian' },
    sealHint: 'Print two, stamp both: one for the applicant, one for the file. The slip is a copy.',
    trouble: 'This paper cannot be read; please open it again from the desk.',
    notAnswered: 'This matter has not been answered yet: note the answer first, then print it.',
  },
};
