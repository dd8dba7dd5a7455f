// The same trouble in several zones is one thing to do: silent zones become one alarm per reason, zones behind with announcements one per backlog, so that the three worst stay three different things.
import type { Alarm } from '../../contract/alarms.ts';

type ZoneSilent = Extract<Alarm, { kind: 'zoneSilent' }>;
type Shortened = Extract<Alarm, { kind: 'announcementsShortened' }>;
type OfZones = (Omit<ZoneSilent, 'zone'> | Omit<Shortened, 'zone'>) & { zones: string[] };
export type GroupedAlarm = Exclude<Alarm, ZoneSilent | Shortened> | OfZones;

/** In the order given: a group stands where its first alarm stood and has lasted as long as its oldest. */
export function groupAlarms(alarms: readonly Alarm[]): GroupedAlarm[] {
  const grouped: GroupedAlarm[] = [];
  for (const alarm of alarms) {
    if (alarm.kind !== 'zoneSilent' && alarm.kind !== 'announcementsShortened') {
      // Told by two parts of the hall, it is still one thing.
      if (!grouped.some((one) => alarmKey(one) === alarmKey(alarm))) grouped.push(alarm);
      continue;
    }
    const { zone, ...trouble } = alarm;
    const index = grouped.findIndex((one) => isSameTrouble(one, alarm));
    const group = grouped[index];
    if (group !== undefined && 'zones' in group) {
      grouped[index] = { ...group, since: Math.min(group.since, alarm.since), zones: [...group.zones, zone] };
    } else grouped.push({ ...trouble, zones: [zone] });
  }
  return grouped;
}

/** One display that speaks for several zones is behind in all of them by the same number. */
function isSameTrouble(group: GroupedAlarm, alarm: ZoneSilent | Shortened): boolean {
  if (group.kind === 'zoneSilent') return alarm.kind === 'zoneSilent' && group.reason === alarm.reason;
  if (group.kind !== 'announcementsShortened') return false;
  return alarm.kind === 'announcementsShortened' && group.backlog === alarm.backlog;
}

/** What an alarm is about: it stays the same alarm while its figures change. */
export function alarmKey(alarm: GroupedAlarm): string {
  switch (alarm.kind) {
    case 'printer':
      return `printer ${alarm.printer}`;
    case 'paperUncertain':
      return `paper ${alarm.paperId}`;
    case 'zoneSilent':
      return `silent ${alarm.reason}`;
    case 'announcementsShortened':
      return `shortened ${alarm.zones[0]}`;
    case 'queueUnserved':
    case 'longWait':
      return `${alarm.kind} ${alarm.queue}`;
    case 'journeyStands':
      return `${alarm.kind} ${alarm.department} ${alarm.item} ${alarm.why}`;
    case 'windowReleased':
    case 'windowAskedFor':
    case 'pauseUncovered':
      return `${alarm.kind} ${alarm.window}`;
    case 'agentGone':
      return `agent ${alarm.agent}`;
    case 'ratingFlagged':
      return `rating ${alarm.number} ${alarm.since}`;
    case 'pingPong':
    case 'handOverLate':
    case 'boundReturned':
    case 'parkedLong':
    case 'guideAsked':
    case 'outsideAsked':
      return `${alarm.kind} ${alarm.ticketId}`;
    case 'redCard':
    case 'askedAgain':
    case 'wronglyAsked':
      return `${alarm.kind} ${alarm.ticketId} ${alarm.since}`;
    case 'catalogueIncomplete':
      return `${alarm.kind} ${alarm.item ?? alarm.number}`;
    case 'parkedLeft':
      return `${alarm.kind} ${alarm.number}`;
    case 'assistanceLate':
      return `assistance ${alarm.assistanceId}`;
    case 'followerStands':
      return `follower ${alarm.follower}`;
    case 'helpLate':
      return `help ${alarm.helpId}`;
    case 'intakeUnanswered':
      return `${alarm.kind} ${alarm.intake}`;
    case 'deferralsDue':
    case 'handlingsDue':
    case 'mattersLate':
    case 'resultsUnclaimed':
    case 'bookingsAffected':
    case 'clockJump':
    case 'noAddress':
    case 'settingsBlocked':
    case 'hallFileDiffers':
    case 'backupFailed':
    case 'messagesHeldUp':
    case 'notReached':
      return alarm.kind;
    default:
      throw new Error(`unknown alarm ${JSON.stringify(alarm satisfies never)}`);
  }
}
