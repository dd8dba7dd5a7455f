// What may be done with the marks of now: note what came, give notice of what is wrong, accept, defer, or take a commitment.
import type { AgainReason } from '../../contract/commands/notice-codes.ts';
import { namesNothing } from '../../contract/commands/notice-codes.ts';
import type { DeskView } from '../../contract/views/desk.ts';
import { useWords } from '../../ui/language.tsx';
import { noticeWords } from '../notice-words.ts';
import type { Marked } from './material-marks.ts';
import type { NoticeWork } from './notice-work.ts';

export const noticeActs = ['notice', 'accept', 'defer', 'commit', 'save'] as const;
export type NoticeAct = (typeof noticeActs)[number];
export const keyOfAct: Record<NoticeAct, string> = {
  notice: 'Enter',
  accept: 'Enter',
  defer: 'KeyR',
  commit: 'KeyC',
  save: 'KeyS',
};

export interface Given {
  marked: Marked;
  /** Named words, where the item has no list. */
  other: string;
  /** A supervisor has agreed to something outside the list. */
  outside: boolean;
  days: number;
  promisedDays: number;
  onDone: () => void;
}
export interface NoticeActing {
  /** The first is the big button. */
  possible: NoticeAct[];
  counts: { faulty: number; ledger: number };
  run: (act: NoticeAct) => void;
  /** False where the key means nothing here. */
  press: (code: string) => boolean;
}

function possibleActs({ marked, other, outside, promisedDays }: Given): NoticeAct[] {
  const faulty = marked.faulty.length > 0;
  const ledger = marked.received.length + marked.returned.length > 0;
  const save: NoticeAct[] = ledger ? ['save'] : [];
  if (faulty) return ['notice', ...(promisedDays > 0 ? (['defer'] as const) : []), 'commit', ...save];
  return other !== '' || outside ? ['notice', 'accept', ...save] : ['accept', ...save];
}

export function useNoticeActs(view: DeskView, work: NoticeWork, given: Given): NoticeActing {
  const say = useWords(noticeWords);
  const window = view.no;
  const { marked, other, outside, days, onDone } = given;
  const possible = possibleActs(given);

  /** True once what came is noted; nothing to note is noted. */
  const noted = async (act: NoticeAct, reason?: AgainReason): Promise<boolean> => {
    const { received, returned } = marked;
    if (received.length + returned.length === 0) return true;
    const why = reason === undefined ? {} : { reason };
    const answer = await work.send<'noteMaterials'>(
      { name: 'noteMaterials', window, received, returned, ...why },
      wantsReason(act),
    );
    return answer !== null;
  };
  const wantsReason = (act: NoticeAct) => {
    return ({ code }: { code: string }): boolean => {
      if (code !== 'alreadyReceived' && code !== 'alreadyNoticed') return false;
      if (act === 'defer' || act === 'commit') return false;
      work.askAgain((reason) => {
        perform(act, reason).catch(() => undefined);
      });
      return true;
    };
  };
  const give = async (act: Exclude<NoticeAct, 'save'>, reason?: AgainReason) => {
    const materials = marked.faulty.map(({ material }) => material);
    if (act === 'notice') {
      if (other !== '' && namesNothing(other)) {
        work.tell({ tone: 'bad', text: say.otherBare });
        return null;
      }
      const answer = await work.send<'giveNotice'>(
        {
          name: 'giveNotice',
          window,
          missing: marked.faulty,
          outside,
          ...(other === '' ? {} : { other }),
          ...(reason === undefined ? {} : { reason }),
        },
        wantsReason(act),
      );
      return answer === null ? null : say.given(say.kinds.notice, answer.deed);
    }
    if (act === 'commit') {
      const answer = await work.send<'giveCommitment'>({ name: 'giveCommitment', window, materials });
      return answer === null ? null : say.given(say.kinds.commitment, answer.deed);
    }
    const deferred = act === 'defer' ? { deferred: { materials, days } } : {};
    const answer = await work.send<'acceptCase'>({ name: 'acceptCase', window, ...deferred });
    return answer === null ? null : say.given(say.kinds.receipt, answer.deed);
  };
  const perform = async (act: NoticeAct, reason?: AgainReason) => {
    if (!(await noted(act, reason))) return;
    const text = act === 'save' ? say.ledgerSaved : await give(act, reason);
    if (text === null) return;
    work.askAgain(null);
    onDone();
    work.tell({ tone: 'calm', text: act === 'save' ? text : `${text}${say.sheetToo}` });
  };
  const run = (act: NoticeAct) => {
    perform(act).catch(() => undefined);
  };
  return {
    possible,
    counts: {
      faulty: marked.faulty.length + (other === '' ? 0 : 1) + (outside ? 1 : 0),
      ledger: marked.received.length + marked.returned.length,
    },
    run,
    press: (code) => {
      const key = code === 'NumpadEnter' ? 'Enter' : code;
      const act = possible.find((one) => keyOfAct[one] === key);
      if (act === undefined) return false;
      run(act);
      return true;
    },
  };
}
