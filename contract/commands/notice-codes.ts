// Codes of what windows take in and give in writing, so that it can be counted: kinds of deeds, faults of materials, reasons.

/** 文书: 一次性告知单 · 受理凭证 · 容缺受理承诺书 · 告知承诺书. */
export const deedKinds = ['notice', 'receipt', 'deferral', 'commitment'] as const;
export type DeedKind = (typeof deedKinds)[number];
/** What is wrong with a material of the list. */
export const materialFaults = [
  'missing',
  'expired',
  'unclear',
  'notOriginal',
  'unsigned',
  'formWrong',
  'mismatch',
] as const;
export type MaterialFault = (typeof materialFaults)[number];
/** Such words name nothing: whoever reads them cannot know what to bring. */
export function namesNothing(words: string): boolean {
  const bare = words.normalize('NFKC').replace(/[\s\p{P}]/gu, '');
  return (
    /^(?:(?:其他|其它|有关|相关|所需|必要)的?)+(?:材料|资料|证明|文件|手续)*$/u.test(bare) || bare.length < 2
  );
}
/** Why something is asked for again that was received already. */
export const againReasons = ['changed', 'damaged', 'takenBack', 'lawRequires', 'other'] as const;
export type AgainReason = (typeof againReasons)[number];
/** Why somebody comes to the hall: the six of the circular, then advice, supplementing and the rest. */
export const visitReasons = [
  'originals',
  'identity',
  'seal',
  'review',
  'payment',
  'pickUp',
  'consult',
  'supplement',
  'other',
] as const;
export type VisitReason = (typeof visitReasons)[number];
/** How materials were answered for that were taken in without any paper. */
export const intakeAnswers = ['noticed', 'accepted', 'handedBack', 'withdrawn'] as const;
export type IntakeAnswer = (typeof intakeAnswers)[number];
/** How a deed ends that nobody fulfils. */
export const deedEndings = ['withdrawn', 'rejected', 'settledElsewhere'] as const;
export type DeedEnding = (typeof deedEndings)[number];
