// Which contract a program speaks. A file of its own: screens read the number and must not carry the schemas with it.

/** Raised when an older screen could misread a newer server; a screen of another version reloads itself once. */
export const contractVersion = 2;
