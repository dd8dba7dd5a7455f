// The figures of a generated day. Those of `recorded` were fitted to 24,611 tickets of three Warsaw district offices, Dec 2019–Jan 2020; all others are assumptions and say so.

export const recorded = {
  /** Share of a day's tickets in each half hour of an eight-hour office day: the rush at the doors, then the late morning. */
  arrivals: [
    0.11, 0.057, 0.048, 0.055, 0.063, 0.074, 0.076, 0.074, 0.07, 0.072, 0.068, 0.067, 0.059, 0.056, 0.041,
    0.01,
  ],
  /** Variance of the tickets per quarter hour over their mean: people come in bursts (1 would be pure chance). */
  burstiness: 2.0,
  /** Tickets of a day: the mean of the three offices; the largest had 803. */
  visitsPerDay: 524,
  /** Standard deviation of the logarithm of one office's day from day to day: the mean of the three. */
  daySpread: 0.42,
  /** Variance of a visit's length over its squared mean, the median of fifteen busy queues; ln(1 + 1.23) = 0.9². */
  serviceSpread: 0.9,
} as const;

/** Of that spread, what lies in the visitor; the rest in the clerk's pace and in the items that share a queue. */
export const visitSpread = 0.75;
export const clerkSpread = 0.2;

/** The demonstration's day as the hall's notice board has it; minutes since midnight. */
export const hours = { opens: 8.5 * 60, lunchFrom: 12 * 60, lunchUntil: 13.5 * 60, closes: 17 * 60 };

/** Assumed: the recorded offices work through lunch and say nothing of who never came. */
export const assumed = {
  /** Between the three offices' mean and the largest: what 24 windows do in a day. */
  visitsPerDay: 680,
  /** How many come at lunch, against the rest of the day. */
  lunchShare: 0.45,
  noShow: 0.07,
  comesBackAfterMiss: 0.55,
  /** Seconds from hearing the number to standing at the window: mean and spread. */
  walkSeconds: 35,
  walkSpread: 0.5,
  /** Minutes until somebody who waits goes home: mean and spread. */
  patienceMinutes: 110,
  patienceSpread: 0.6,
  followsOnPhone: 0.25,
  rates: 0.38,
  writesRemark: 0.12,
  secondItem: 0.05,
  paper: 0.5,
} as const;

export const languageShares = [
  ['zh', 0.88],
  ['ru', 0.08],
  ['en', 0.04],
] as const;

/** Most visitors are content; one in thirty is not. */
export const levelShares = [
  [5, 0.71],
  [4, 0.18],
  [3, 0.075],
  [2, 0.022],
  [1, 0.013],
] as const;

/** Visits of each item in an ordinary day of the demonstration hall (assumed); an item that is not here counts 4. */
export const itemShares: Readonly<Record<string, number>> = {
  'senior-allowance': 14,
  'disability-card': 5,
  'subsistence-aid': 5,
  'school-enrolment': 9,
  'birth-record': 9,
  'public-housing': 5,
  'insurance-enrolment': 7,
  'pension-check': 34,
  'pension-transfer': 4,
  'social-card': 26,
  'health-insurance': 30,
  'care-elsewhere': 13,
  'care-refund': 5,
  unemployment: 9,
  'flexible-work': 11,
  'id-card': 25,
  'household-move': 2,
  'newborn-household': 3,
  'residence-card': 5,
  passport: 21,
  'foreigner-residence': 3,
  'home-transfer': 17,
  mortgage: 14,
  inheritance: 4,
  'property-records': 24,
  'company-setup': 13,
  'sole-trader': 15,
  'company-change': 12,
  'company-closure': 7,
  'food-licence': 8,
  'hygiene-licence': 5,
  invoices: 40,
  'deed-tax': 13,
  'income-tax': 12,
  'building-permit': 4,
  'project-filing': 6,
  'water-gas-account': 15,
  heating: 20,
  notary: 9,
  'legal-aid': 3,
  'document-pickup': 52,
  inquiry: 58,
  'assisted-service': 10,
  'cross-region': 8,
  'enterprise-benefits': 5,
  'unresolved-matters': 4,
};
