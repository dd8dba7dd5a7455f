// The proof of calling: when a visitor was called and whether a display spoke it. One touch away, also for those who were missed.
import type { DeskTicket } from '../../contract/views/desk.ts';
import { clockTime } from '../../ui/format.ts';
import { useWords } from '../../ui/language.tsx';
import type { DeskWords } from './words-shape.ts';
import { deskWords } from './words.ts';

type Calls = DeskTicket['calls'];

/** "9:41:05、9:41:40 呼叫，R 区已播报" */
export function proofSentence(calls: Calls, timeZone: string, say: DeskWords): string {
  if (calls.length === 0) return say.proofNone;
  const times = calls.map((call) => clockTime(call.at, timeZone, true));
  const spoken = calls.filter((call) => call.spokenAt !== undefined);
  const zones = [...new Set(spoken.flatMap((call) => (call.zone === undefined ? [] : [call.zone])))];
  if (spoken.length === calls.length) return say.proofCalled(times) + say.proofSpoken(zones);
  if (spoken.length > 0) return say.proofCalled(times) + say.proofSomeSpoken(spoken.length, zones);
  const silent = calls.every((call) => !call.counts);
  return say.proofCalled(times) + (silent ? say.proofSilent : '');
}

export function ProofList({ calls, timeZone }: { calls: Calls; timeZone: string }) {
  const say = useWords(deskWords);
  if (calls.length === 0) return <p className="empty">{say.proofNone}</p>;
  return (
    <ol className="proof figures">
      {calls.map((call, index) => (
        <li key={call.at} data-counts={call.counts}>
          <b>{say.callLine(index + 1, clockTime(call.at, timeZone, true))}</b>
          <span>{outcomeOf(call, timeZone, say)}</span>
        </li>
      ))}
    </ol>
  );
}

function outcomeOf(call: Calls[number], timeZone: string, say: DeskWords): string {
  if (call.spokenAt !== undefined)
    return say.spokenAt(call.zone ?? '', clockTime(call.spokenAt, timeZone, true));
  return call.counts ? say.notSpokenYet : say.notCounted;
}
