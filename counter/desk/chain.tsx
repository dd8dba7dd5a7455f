// Who answers for the visit and how it came here, link by link in words.
import type { Catalogue } from '../../contract/catalogue.ts';
import type { ChainLink } from '../../contract/hands.ts';
import type { DeskTicket, DeskView } from '../../contract/views/desk.ts';
import type { Language } from '../../contract/settings.ts';
import { clockTime } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { clerkName } from '../clerk-name.ts';
import { takeOverReasonWords } from '../take-over-words.ts';
import type { VerbWords } from './verb-words.ts';
import { verbWords } from './verb-words.ts';

/** The name of who answers for it; null before anybody has received it. */
export function ownerName(ticket: DeskTicket, say: VerbWords, language: Language): string | null {
  if (ticket.owner === undefined) return null;
  return ticket.owner.kind === 'clerk' ? clerkName(ticket.owner.name, language) : say.dutyManager;
}

function ownerSentence({ owner }: DeskTicket, say: VerbWords, language: Language, timeZone: string): string {
  if (owner === undefined) return say.ownerNone;
  const since = clockTime(owner.since, timeZone);
  return owner.kind === 'clerk'
    ? say.ownerClerk(clerkName(owner.name, language), since)
    : say.ownerManager(since);
}

export function Chain({
  view,
  ticket,
  catalogue,
}: {
  view: DeskView;
  ticket: DeskTicket;
  catalogue: Catalogue | null;
}) {
  const say = useWords(verbWords);
  const { language } = useLanguage();
  const last = ticket.chain.length - 1;
  return (
    <>
      <p className="chain-owner">{ownerSentence(ticket, say, language, view.timeZone)}</p>
      <p className="panel-says">{say.chainHelp}</p>
      {ticket.chain.length === 0 ? <p className="empty">{say.chainNone}</p> : null}
      <ol className="chain">
        {ticket.chain.map((link, index) => (
          <li key={`${link.at} ${link.step}`} data-now={index === last}>
            <time className="figures">{clockTime(link.at, view.timeZone)}</time>
            <span>{linkSentence(link, say, language, catalogue)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

/** "3 号窗口 王伟 转到“不动产登记”队列（下一步手续）" */
export function linkSentence(
  link: ChainLink,
  say: VerbWords,
  language: Language,
  catalogue: Catalogue | null,
): string {
  const named = link.by === undefined ? say.step.theHall : clerkName(link.by, language);
  const by = link.window === undefined ? named : say.step.atWindow(named, link.window);
  const namedBy = (id: string) =>
    catalogue?.queues.find((queue) => queue.id === id) ?? catalogue?.items.find((item) => item.id === id);
  const to = link.to === undefined ? '' : (namedBy(link.to)?.name[language] ?? link.to);
  const reason = reasonName(link.reason, say);
  switch (link.step) {
    case 'toQueue':
    case 'toWindow':
      return say.step[link.step](by, to, reason);
    case 'toClerk':
      return say.step.toClerk(by, clerkName(to, language), reason);
    case 'parked':
    case 'declined':
      return say.step[link.step](by, reason);
    case 'itemChanged':
    case 'movedOn':
      return say.step[link.step](by, to);
    case 'received':
      return link.window === undefined ? say.step.tookOn(by) : say.step.received(by);
    case 'handOverWithdrawn':
      return say.step.handOverWithdrawn(by);
    case 'offerReturned':
      return say.step.offerReturned(clerkName(to, language));
    case 'direct':
    case 'resumed':
      return say.step[link.step](by);
    case 'returned':
      return say.step.returned(link.window ?? 0, link.reason === 'paused' ? 'paused' : 'signedOff');
    case 'inherited':
      return say.step.inherited;
    case 'handedOver':
      return say.step.handedOver(link.window ?? 0, clerkName(to, language), takenOverWhy(link, language));
    case 'takenBack':
      return say.step.takenBack(link.window ?? 0);
    case 'papersMoved':
      return say.step.papersMoved(named, to);
    case 'papersReturned':
      return say.step.papersReturned(named);
    default:
      throw new Error(`unknown link ${JSON.stringify(link.step satisfies never)}`);
  }
}

function takenOverWhy({ reason }: ChainLink, language: Language): string {
  const names: Record<string, string> = takeOverReasonWords[language === 'en' ? 'en' : 'zh'];
  return names[reason ?? ''] ?? '';
}

function reasonName(code: string | undefined, say: VerbWords): string {
  if (code === undefined) return '';
  const names: Record<string, string> = {
    ...say.callReasons,
    ...say.declineReasons,
    ...say.transferReasons,
    ...say.parkKinds,
  };
  return names[code] ?? '';
}
