// What stands on the office sheets of a matter (办不成事) beside its own words: its answer, with room to write what and why.
import type { MatterOutcome } from '../commands/matters.ts';
import type { Language } from '../settings.ts';

export interface MatterSheetWords {
  answerTitle: string;
  problem: string;
  wanted: string;
  said: string;
  outcome: string;
  answeredAt: string;
  /** Over the room for what is written by hand. */
  room: Record<MatterOutcome, string>;
  objection: string;
  reporter: string;
  answerer: string;
}

export const matterSheetWords: Record<Language, MatterSheetWords> = {
  zh: {
    answerTitle: '“办不成事”反映答复书',
    problem: '反映的问题',
    wanted: '您的诉求',
    said: '您说的话',
    outcome: '答复结果',
    answeredAt: '答复时间',
    room: {
      settled: '办理情况：',
      guided: '办理方法、到哪里办：',
      elsewhere: '转给的单位和联系方式：',
      impossible: '不能办的理由和依据：',
    },
    objection: '对答复有异议的，可以找大厅值班长，也可以拨打投诉监督电话。',
    reporter: '反映人签名',
    answerer: '答复人签名',
  },
  en: {
    answerTitle: 'Answer to what could not be done',
    problem: 'What went wrong',
    wanted: 'What you want',
    said: 'In your words',
    outcome: 'Answer',
    answeredAt: 'Answered',
    room: {
      settled: 'What was done:',
      guided: 'How and where it is done:',
      elsewhere: 'Passed on to, and how to reach them:',
      impossible: 'Why it is not possible, and on what basis:',
    },
    objection: 'If you disagree, speak to the duty manager of the hall or call the complaints line.',
    reporter: 'Signed by who reported it',
    answerer: 'Signed by who answered',
  },
  ru: {
    answerTitle: 'Ответ на обращение',
    problem: 'Что не получилось',
    wanted: 'Ваше пожелание',
    said: 'Вашими словами',
    outcome: 'Ответ',
    answeredAt: 'Дата ответа',
    room: {
      settled: 'Что сделано:',
      guided: 'Как и где это сделать:',
      elsewhere: 'Куда передано и как связаться:',
      impossible: 'Почему нельзя и на каком основании:',
    },
    objection: 'Если вы не согласны, обратитесь к дежурному или позвоните по телефону жалоб.',
    reporter: 'Подпись заявителя',
    answerer: 'Подпись ответившего',
  },
};
