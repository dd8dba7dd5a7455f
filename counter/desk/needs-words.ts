// What the desk says about priority and needs; Chinese and English.
import type { EvidenceKind, Need } from '../../contract/commands/needs.ts';
import { evidenceWords, needWords } from '../../contract/words/needs.ts';
import { needs } from '../../contract/commands/needs.ts';
import { evidenceKinds } from '../../contract/commands/needs.ts';
import type { Words } from '../../ui/language.tsx';

const inLanguage = (language: 'zh' | 'en') => ({
  need: Object.fromEntries(needs.map((need) => [need, needWords[need][language]])) as Record<Need, string>,
  evidence: Object.fromEntries(evidenceKinds.map((kind) => [kind, evidenceWords[kind][language]])) as Record<
    EvidenceKind,
    string
  >,
});

const chinese = {
  ...inLanguage('zh'),
  open: '优先',
  panelTitle: '优先和服务需要',
  toVerify: (name: string) => `优先待核验：${name}`,
  verified: '优先（已核验）',
  verify: '核验',
  verifyTitle: (name: string) => `请她出示证件：${name}`,
  notShown: '没有出示，按取号时间排队',
  notShownServing: '没有出示（照常办完）',
  confirmed: (number: string) => `${number} 的优先已核验`,
  returned: (number: string) => `${number} 回到取号时的位置，窗口可以叫下一位`,
  notConfirmed: (number: string) => `${number} 的优先未能核验，照常办理`,
  how: {
    deaf: '听不清：请挥手或走过去，不要只叫号',
    blind: '看不清：请走过去引导',
    wheelchair: '坐轮椅',
    assistance: '慢慢说，帮着填',
    companion: '带着老人或孩子',
  } satisfies Record<Need, string>,
  between: '；',
  askGuide: '请导办去找',
  looking: (time: string) => `导办正在找，${time} 后可以过号`,
  looked: '导办找过了，可以过号',
  asked: (number: string) => `已请导办去找 ${number}`,
  needsTitle: '服务需要（可多选）',
  noted: '已记下',
  grantTitle: '看过证件，给一个号办优先',
  grantNumber: '号码',
  grantHint: '例如 D012',
  grantClass: '哪一类',
  grantEvidence: '看了什么',
  grantDo: '办理优先',
  grantMissing: '请填号码，选类别和看了什么',
  granted: (number: string, ahead: number) =>
    ahead === 0 ? `${number} 已优先，下一位就是` : `${number} 已优先，前面 ${ahead} 人`,
  noAnswer: '大厅没有回应，请再按一次。',
  leave: '返回',
};
export type NeedsWords = typeof chinese;

export const needsWords: Words<NeedsWords> = {
  zh: chinese,
  en: {
    ...inLanguage('en'),
    open: 'Priority',
    panelTitle: 'Priority and needs',
    toVerify: (name) => `Priority to verify: ${name}`,
    verified: 'Priority (verified)',
    verify: 'Verify',
    verifyTitle: (name) => `Ask for the document: ${name}`,
    notShown: 'Not shown: back to her arrival place',
    notShownServing: 'Not shown (served all the same)',
    confirmed: (number) => `Priority of ${number} is verified`,
    returned: (number) => `${number} is back at the arrival place; call the next`,
    notConfirmed: (number) => `Priority of ${number} is not verified; go on serving`,
    how: {
      deaf: 'Hard of hearing: wave or walk over, do not only call',
      blind: 'Hard of seeing: walk over and guide',
      wheelchair: 'Wheelchair',
      assistance: 'Speak slowly, help to fill in',
      companion: 'With a child or an elder',
    },
    between: '; ',
    askGuide: 'Ask a guide to look',
    looking: (time) => `A guide is looking; no-show after ${time}`,
    looked: 'A guide has looked; no-show is allowed',
    asked: (number) => `A guide looks for ${number}`,
    needsTitle: 'Needs (several if so)',
    noted: 'Noted',
    grantTitle: 'Evidence seen: give a number priority',
    grantNumber: 'Number',
    grantHint: 'such as D012',
    grantClass: 'Which kind',
    grantEvidence: 'What was seen',
    grantDo: 'Give priority',
    grantMissing: 'Number, kind and evidence first',
    granted: (number, ahead) =>
      ahead === 0 ? `${number} has priority and is next` : `${number} has priority, ${ahead} ahead`,
    noAnswer: 'No answer from the hall: press again.',
    leave: 'Back',
  },
};
