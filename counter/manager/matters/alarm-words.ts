// What the manager reads where promises made to those who reported what could not be done run out.
import type { AlarmSentences } from '../alarm-words.ts';
import type { GroupedAlarm } from '../group-alarms.ts';

type Late = Extract<GroupedAlarm, { kind: 'mattersLate' }>;

const zh = {
  mattersLate: ({ matter, clock, due, overdue }: Late): AlarmSentences => [
    overdue > 0 ? `“办不成事”有 ${overdue} 件已超时` : `“办不成事”有 ${due} 件快到时限`,
    clock === 'contact'
      ? `请马上联系反映人，最急的是 ${matter}，见“办不成事”页。`
      : `请催办并答复，最急的是 ${matter}，见“办不成事”页。`,
  ],
};
const en = {
  mattersLate: ({ matter, clock, due, overdue }: Late): AlarmSentences => [
    overdue > 0
      ? `${overdue} matters are past their promise`
      : `${due} matters are about to pass their promise`,
    clock === 'contact'
      ? `Contact the visitor now, ${matter} first: see the page “Matters”.`
      : `Press for an answer, ${matter} first: see the page “Matters”.`,
  ],
};

export const matterAlarms = { zh, en };
