// Folds one event into the hall. No rule stands here: an event carries its outcome, and every later build folds it the same way.
import { applyAnswering } from './answering/apply-answering.ts';
import { applyClosing } from './days/apply-closing.ts';
import { applyBooking } from './bookings/apply-booking.ts';
import { applyBackend } from './systems/apply-backend.ts';
import { applyDay } from './days/apply-day.ts';
import { applyDeeds } from './deeds/apply-deeds.ts';
import { applyHandling } from './deeds/apply-handlings.ts';
import { applyEmergency } from './days/apply-emergency.ts';
import { applyHands } from './visits/apply-hands.ts';
import { applyMessages } from './messages/apply-messages.ts';
import { applyNeeds } from './needs/apply-needs.ts';
import { applyJourneys } from './journeys/apply-journeys.ts';
import { applyAssisting } from './helping/apply-assisting.ts';
import { applyHelping } from './helping/apply-helping.ts';
import { applyMatters } from './matters/apply-matters.ts';
import { applyPaper } from './papers/apply-paper.ts';
import { applyPause } from './days/apply-pause.ts';
import { applySettings } from './settings/apply-settings.ts';
import { applyPickup } from './pickup/apply-pickup.ts';
import { applyPosts } from './windows/apply-posts.ts';
import { applyVisit } from './visits/apply-visit.ts';
import { applyCall, applyWindow } from './windows/apply-window.ts';
import type { HallEvent } from './event.ts';
import type { Hall } from './hall.ts';

export function apply(hall: Hall, event: HallEvent, at: number): Hall {
  const stepped: Hall = { ...hall, at: Math.max(hall.at, at), step: hall.step + 1 };
  switch (event.type) {
    case 'dayOpened':
    case 'visitsCarried':
    case 'dayClosed':
    case 'hallWasDown':
      return applyDay(stepped, event, at);
    case 'settingsChanged':
      return applySettings(stepped, event, at);
    case 'windowStaffed':
    case 'windowSpeaks':
    case 'windowOpened':
    case 'windowPaused':
    case 'windowResumed':
    case 'windowClosed':
      return applyWindow(stepped, event, at);
    case 'paperWanted':
    case 'paperClaimed':
    case 'paperContinued':
    case 'paperReported':
    case 'paperLapsed':
      return applyPaper(stepped, event, at);
    case 'ticketCalled':
    case 'callSpoken':
    case 'callUnheard':
    case 'visitorOnTheWay':
      return applyCall(stepped, event, at);
    case 'zonesDark':
      return { ...stepped, dark: event.zones };
    case 'ticketParked':
    case 'ticketTransferred':
    case 'handOverDeclined':
    case 'boundReturned':
    case 'itemChanged':
      return applyHands(stepped, event, at);
    case 'dutyStarted':
    case 'dutyEnded':
    case 'visitReceived':
    case 'handOverWithdrawn':
    case 'offerReturned':
      return applyAnswering(stepped, event, at);
    case 'journeyStepsEnded':
    case 'stepPassedOver':
      return applyJourneys(stepped, event, at);
    case 'priorityGranted':
    case 'priorityConfirmed':
    case 'priorityRefused':
    case 'needsNoted':
    case 'guideAsked':
      return applyNeeds(stepped, event, at);
    case 'messagesChosen':
    case 'bookingMessagesChosen':
    case 'messagesSwitched':
      return applyMessages(stepped, event);
    case 'visitsClosed':
    case 'visitsServedLate':
    case 'closingChosen':
      return applyClosing(stepped, event, at);
    case 'emergencyReserved':
    case 'emergencyEntered':
      return applyEmergency(stepped, event, at);
    case 'hallPaused':
    case 'hallResumed':
      return applyPause(stepped, event, at);
    case 'helpRequested':
    case 'helpTaken':
    case 'helpArrived':
    case 'helpEnded':
    case 'helpCarried':
    case 'ticketPrechecked':
      return applyHelping(stepped, event, at);
    case 'assistanceRequested':
    case 'assistanceTaken':
    case 'assistanceEnded':
    case 'assistancesCarried':
      return applyAssisting(stepped, event, at);
    case 'matterReported':
    case 'matterContacted':
    case 'matterHanded':
    case 'matterAnswered':
    case 'matterClosed':
    case 'mattersCarried':
      return applyMatters(stepped, event, at);
    case 'resultReady':
    case 'pickupTaken':
    case 'resultHanded':
    case 'resultEnded':
    case 'resultPhoneLeft':
    case 'resultsCarried':
      return applyPickup(stepped, event, at);
    case 'windowHandedOver':
    case 'windowTakenOver':
    case 'visitTakenBack':
    case 'windowReleased':
    case 'windowAskedFor':
    case 'windowAskEnded':
    case 'papersMoved':
      return applyPosts(stepped, event, at);
    case 'slotHeld':
    case 'holdLapsed':
    case 'slotBooked':
    case 'bookingMoved':
    case 'bookingCancelled':
    case 'bookingCheckedIn':
    case 'bookingDue':
    case 'bookingMissed':
    case 'bookingVoided':
    case 'slotsLost':
    case 'slotsClosed':
    case 'slotsReopened':
    case 'placesOpened':
    case 'bookingsCarried':
      return applyBooking(stepped, event, at);
    case 'backendDown':
    case 'backendUp':
    case 'passGiven':
    case 'passRedeemed':
    case 'backendCarried':
      return applyBackend(stepped, event, at);
    case 'materialsNoted':
    case 'caseNoted':
    case 'caseDropped':
    case 'visitNoted':
    case 'deedGiven':
    case 'wronglyAsked':
    case 'outsideAsked':
    case 'outsideDecided':
    case 'deferredSupplied':
    case 'deedEnded':
    case 'intakeOpened':
    case 'intakeAnswered':
    case 'deedsCarried':
      return applyDeeds(stepped, event, at);
    case 'handlingNoted':
      return applyHandling(stepped, event, at);
    default:
      return applyVisit(stepped, event, at);
  }
}

export function applyAll(hall: Hall, events: readonly HallEvent[], at: number): Hall {
  return events.reduce((folded, event) => apply(folded, event, at), hall);
}
