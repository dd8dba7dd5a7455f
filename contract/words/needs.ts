// What visitors may need and who may come first, in words: the same at the kiosk, the desk and the guide's tablet.
import type { EvidenceKind, Need } from '../commands/needs.ts';
import type { Text } from '../settings.ts';

/** All that screens, papers and explanations say of priority. */
export const priorityWord: Text = { zh: '优先', en: 'Priority', ru: 'Приоритет' };

export const needWords: Record<Need, Text> = {
  wheelchair: { zh: '坐轮椅', en: 'Wheelchair', ru: 'На коляске' },
  deaf: { zh: '听不清', en: 'Hard of hearing', ru: 'Плохо слышу' },
  blind: { zh: '看不清', en: 'Hard of seeing', ru: 'Плохо вижу' },
  companion: { zh: '带着老人或孩子', en: 'With a child or an elder', ru: 'С ребёнком или пожилым' },
  assistance: { zh: '请人帮忙', en: 'Please help me', ru: 'Нужна помощь' },
};

export const evidenceWords: Record<EvidenceKind, { zh: string; en: string }> = {
  document: { zh: '看了证件', en: 'Document seen' },
  certificate: { zh: '看了证明', en: 'Certificate seen' },
  visible: { zh: '一望而知', en: 'Plain to see' },
  other: { zh: '其他方式', en: 'Other' },
};
