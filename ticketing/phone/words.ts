// What the visitor's page says, in three languages of one shape.
import type { Words } from '../../ui/language.tsx';
import { english } from './words.en.ts';
import { russian } from './words.ru.ts';
import { chinese } from './words.zh.ts';

export type PhoneWords = typeof chinese;

export const words: Words<PhoneWords> = { zh: chinese, en: english, ru: russian };
