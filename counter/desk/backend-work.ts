// What the desk asks about systems that are down and passes, and the sentence it says when the hall has agreed.
import type { AnswerOf } from '../../contract/commands.ts';
import type { BackendReason } from '../../contract/commands/backend.ts';
import { readPassText } from '../../contract/pass-text.ts';
import type { DeskView } from '../../contract/views/desk.ts';
import { dayInWords } from '../../contract/words/refusals.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { backendWords } from './backend-words.ts';
import type { Sender } from './commands.ts';

export type BackendTarget = ({ items: string[] } | { window: number } | { department: string }) & {
  name: string;
};
export interface BackendWork {
  mark: (target: BackendTarget, reason: BackendReason) => Promise<boolean>;
  restore: (target: BackendTarget) => Promise<boolean>;
  givePass: (printer: string | null) => Promise<boolean>;
  redeemPass: (typed: string, printer: string | null) => Promise<boolean>;
}

export function useBackendWork(view: DeskView, { send, tell }: Pick<Sender, 'send' | 'tell'>): BackendWork {
  const say = useWords(backendWords);
  const { language } = useLanguage();
  const ticketId = view.current?.ticketId;
  return {
    mark: async ({ name, ...target }, reason) => {
      const answer = await send({ name: 'markBackendDown', ...target, reason }, say.verb);
      if (answer?.ok !== true) return false;
      const { waiting } = answer.answer as AnswerOf<'markBackendDown'>;
      tell({ tone: 'calm', text: say.marked(name, waiting) });
      return true;
    },
    restore: async ({ name, ...target }) => {
      const answer = await send({ name: 'markBackendUp', ...target }, say.restore);
      if (answer?.ok !== true) return false;
      const { waiting } = answer.answer as AnswerOf<'markBackendUp'>;
      tell({ tone: 'calm', text: say.restored(name, waiting) });
      return true;
    },
    givePass: async (printer) => {
      if (ticketId === undefined) return false;
      const paper = printer === null ? {} : { printer };
      const answer = await send({ name: 'givePass', ticketId, ...paper }, say.passVerb);
      if (answer?.ok !== true) return false;
      const { pass, code, validUntil } = answer.answer as AnswerOf<'givePass'>;
      tell({ tone: 'calm', text: say.passGiven(pass, code, dayInWords(validUntil, language)) });
      return true;
    },
    redeemPass: async (typed, printer) => {
      const read = readPassText(typed.replaceAll(/\s/g, ''));
      if (read === null) {
        tell({ tone: 'bad', text: say.notAPass });
        return false;
      }
      const paper = printer === null ? {} : { printer };
      const answer = await send({ name: 'redeemPass', ...read, channel: 'desk', ...paper }, say.redeem);
      if (answer?.ok !== true) return false;
      const { number } = answer.answer as AnswerOf<'redeemPass'>;
      tell({ tone: 'calm', text: say.redeemed(number) });
      return true;
    },
  };
}
