// The languages of a hall, Chinese first. A file of its own: visitors' screens list them and must not carry the schemas with them.

export const languages = ['zh', 'en', 'ru'] as const;
