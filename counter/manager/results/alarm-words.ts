// What the manager reads where results lie that nobody fetched by their day.
import type { AlarmSentences } from '../alarm-words.ts';
import type { GroupedAlarm } from '../group-alarms.ts';

type Unclaimed = Extract<GroupedAlarm, { kind: 'resultsUnclaimed' }>;

const zh = {
  resultsUnclaimed: ({ count, caseNo }: Unclaimed): AlarmSentences => [
    `有 ${count} 件结果逾期没人领`,
    `请联系办事群众，或寄出、退回部门，最早的是 ${caseNo}，见“出件”页。`,
  ],
};
const en = {
  resultsUnclaimed: ({ count, caseNo }: Unclaimed): AlarmSentences => [
    count === 1 ? '1 result was not fetched by its day' : `${count} results were not fetched by their day`,
    `Call the visitor, or mail it or give it back, ${caseNo} first: see the page “Results”.`,
  ],
};

export const resultAlarms = { zh, en };
