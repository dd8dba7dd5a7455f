// What the authority page says.
import type { Words } from '../../../ui/language.tsx';
import type { AuthorityWords } from './words-shape.ts';
import { authorityEn } from './words.en.ts';
import { authorityZh } from './words.zh.ts';

export const authorityWords: Words<AuthorityWords> = { zh: authorityZh, en: authorityEn };
