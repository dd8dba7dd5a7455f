// Materials, notices and receipts for the table of who may ask what: well formed, and about nothing that is there.
export const noticeAsks = {
  noteMaterials: { window: 998 },
  addCaseNo: { window: 998, caseNo: 'HRB-2026-0001' },
  dropCaseNo: { window: 998, caseNo: 'HRB-2026-0001' },
  noteVisit: { window: 998, reason: 'seal' },
  giveNotice: { window: 998 },
  askOutside: { window: 998, text: '清单外材料' },
  acceptCase: { window: 998 },
  giveCommitment: { window: 998, materials: ['id-card'] },
  supplyDeferred: { window: 998, deed: 'R261123-001', materials: ['id-card'] },
  endDeed: { deed: 'R261123-001', ending: 'withdrawn' },
  noteHandling: { deed: 'S261123-001', step: 'replied' },
  answerIntake: { intake: 'nosuchintake1', how: 'noticed' },
  directReturn: { window: 998, deed: 'R261123-001' },
  takeReturn: { deed: 'R261123-001' },
  wantDeedPaper: { window: 998, deed: 'R261123-001' },
} as const;

/** All of them are the staff's; deciding on what no list names is not a clerk's. */
export function allMay<Who>(who: Who): Record<keyof typeof noticeAsks, Who> {
  const names = Object.keys(noticeAsks) as (keyof typeof noticeAsks)[];
  return Object.fromEntries(names.map((name) => [name, who])) as Record<keyof typeof noticeAsks, Who>;
}
