// The languages of a hall, Chinese first. A file of its own: visitors' screens list them and must not carry the schemas with them.

export const languages = ['zh', 'en', 'ru'] as const;

/** What one of the staff may speak besides Chinese; `sign` is sign language. */
export const staffLanguages = ['en', 'ru', 'sign'] as const;
export type StaffLanguage = (typeof staffLanguages)[number];
