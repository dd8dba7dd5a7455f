// What the guide's tablet says about coming back with a paper or a pass; Chinese and English.
import type { Words } from '../../ui/language.tsx';

const chinese = {
  reason: '为这件事来过？',
  firstTime: '第一次来',
  returnTitle: (id: string) => `凭单返回 ${id}`,
  returnSays: '告知单、容缺承诺书、受理凭证都可以：不用重新排队，排在最前。',
  why: '这次来办什么？点一下就取号。',
  passTitle: (pass: string) => `二次优先卡 ${pass}`,
  passSays: '凭卡取优先号，卡只能用一次。',
  code: '校验码（4 位）',
  redeem: '取优先号',
  fetchTitle: (by: string) => `领结果 ${by}`,
  fetchSays: '结果已登记出件的，取出件窗口的号；还没出来的会说明。代领请带双方身份证件。',
  fetch: '取号领结果',
};

export const backWords: Words<typeof chinese> = {
  zh: chinese,
  en: {
    reason: 'Here before for this?',
    firstTime: 'First time',
    returnTitle: (id) => `Back with ${id}`,
    returnSays: 'A notice, a deferral or a receipt: no queuing again, first in the line.',
    why: 'What for this time? One touch takes the number.',
    passTitle: (pass) => `Return pass ${pass}`,
    passSays: 'A number with priority for the pass; it works once.',
    code: 'Code (4 digits)',
    redeem: 'Take a priority number',
    fetchTitle: (by) => `Fetch a result ${by}`,
    fetchSays:
      'A number of the pick-up queue where the result is ready; you are told where it is not. A proxy needs both identity cards.',
    fetch: 'Take a number for it',
  },
};
