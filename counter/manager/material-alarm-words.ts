// What the manager reads of documents that are asked for beyond the list, twice, or although nobody may ask for them: what is the matter, and what to do.
import type { AlarmNames, AlarmSentences } from './alarm-words.ts';
import type { GroupedAlarm } from './group-alarms.ts';

type MaterialAlarm = 'outsideAsked' | 'redCard' | 'askedAgain' | 'wronglyAsked';
type ByKind = {
  [Kind in MaterialAlarm]: (
    alarm: Extract<GroupedAlarm, { kind: Kind }>,
    names: AlarmNames,
  ) => AlarmSentences;
};

const zh: ByKind = {
  outsideAsked: ({ number, window }) => [
    `${window} 号窗口请求向 ${number} 索要清单以外的材料`,
    '请看清窗口写的材料和理由；没有依据的请不要同意，同意即记红牌。',
  ],
  redCard: ({ number, window }) => [
    `红牌：${window} 号窗口向 ${number} 索要了清单以外的材料`,
    '请核实依据；没有依据的立即纠正，并更新事项清单。',
  ],
  askedAgain: ({ number, window }) => [
    `${window} 号窗口向 ${number} 再次索要了已收过的材料`,
    '请核实原因；已收的材料应在窗口之间流转，不让群众重复交。',
  ],
  wronglyAsked: ({ window, clerk, item, material, why }, names) => [
    `${window} 号窗口（${clerk}）${item === undefined ? '' : `办“${names.item(item)}”时`}要${why === 'free' ? '免提交的' : '已取消的'}“${material.zh}”，已拦下`,
    '请向窗口人员说明：这份材料不得要求群众提供，由大厅核验或已不再需要。',
  ],
};
const en: ByKind = {
  outsideAsked: ({ number, window }) => [
    `Window ${window} wants a document outside the list from ${number}`,
    'Read what is asked and why; refuse it without a legal basis. Consent is noted as a red card.',
  ],
  redCard: ({ number, window }) => [
    `Red card: window ${window} asked ${number} for a document outside the list`,
    'Check the basis; correct it at once, and mend the list of the item.',
  ],
  askedAgain: ({ number, window }) => [
    `Window ${window} asked ${number} again for what was received`,
    'Check why; papers go from window to window, not the visitor.',
  ],
  wronglyAsked: ({ window, clerk, item, material, why }, names) => [
    `Window ${window} (${clerk}) asked for “${material.en}”${item === undefined ? '' : ` for “${names.item(item)}”`}, which ${why === 'free' ? 'the hall fetches itself' : 'is cancelled'}: refused`,
    'Tell the clerk: nobody may be asked for it; the hall checks it, or it is not needed any more.',
  ],
};
export const materialAlarms = { zh, en };
