// Who a screen is to the hall: a paired device, a signed-in member of staff, or, under the demonstration, anybody.
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Connection, useWireState } from './connection.tsx';
import type { Identity } from './connection.tsx';
import { clockTime } from './format.ts';
import { useWords } from './language.tsx';
import { Loading } from './loading.tsx';
import { fetchJson, RefusedRequest, useSession, WithSession } from './session.tsx';
import { words } from './words.ts';

export type DeviceRole = 'kiosk' | 'board' | 'windowDisplay' | 'pad';
interface Place {
  zone?: string | undefined;
  window?: number | undefined;
  printer?: string | undefined;
}

/** A screen that needs no person: opens under the demonstration, else with the token that pairing gave it. */
export function AsDevice({ role, children, ...place }: { role: DeviceRole; children: ReactNode } & Place) {
  return (
    <WithSession>
      <DeviceDoor role={role} place={place}>
        {children}
      </DeviceDoor>
    </WithSession>
  );
}

function DeviceDoor({ role, place, children }: { role: DeviceRole; place: Place; children: ReactNode }) {
  const { demo } = useSession();
  const key = `onedoor.device.${role}`;
  const [token, setToken] = useState(() => localStorage.getItem(key));
  if (demo) {
    return <Connection identity={demoIdentity(role, place)}>{children}</Connection>;
  }
  const keep = (given: string | null) => {
    if (given === null) localStorage.removeItem(key);
    else localStorage.setItem(key, given);
    setToken(given);
  };
  if (token === null) return <Pairing role={role} place={place} onToken={keep} />;
  return (
    <Connection identity={{ as: 'device', token }}>
      <TokenWatch onRevoked={() => keep(null)}>{children}</TokenWatch>
    </Connection>
  );
}

function demoIdentity(screen: DeviceRole, { window: no, zone }: Place): Identity {
  return {
    as: 'demo',
    screen,
    ...(no === undefined ? {} : { window: no }),
    ...(zone === undefined ? {} : { zone }),
  };
}

/** A revoked or unknown token leads back to pairing; any other refusal is the screen's own to show. */
function TokenWatch({ onRevoked, children }: { onRevoked: () => void; children: ReactNode }) {
  const { refusal } = useWireState();
  const revoked = refusal?.code === 'unknownDevice' || refusal?.code === 'notSignedIn';
  useEffect(() => {
    if (revoked) onRevoked();
  });
  return revoked ? <Loading /> : children;
}

interface PairingRequest {
  pairingId: string;
  code: string;
  expiresAt: number;
  /** The hall's: a device that is not paired yet may stand on any. */
  timeZone: string;
}
type PairingState = { state: 'waiting' | 'expired' } | { state: 'confirmed'; token: string };

function Pairing({
  role,
  place,
  onToken,
}: {
  role: DeviceRole;
  place: Place;
  onToken: (token: string) => void;
}) {
  const say = useWords(words);
  const request = usePairing(role, place, onToken);
  if (request === null) return <Loading />;
  return (
    <main className="pairing">
      <p className="pairing-title">{say.pairTitle}</p>
      <p className="pairing-code" aria-label={request.code.split('').join(' ')}>
        {request.code.slice(0, 3)} {request.code.slice(3)}
      </p>
      <h1>{say.pairAsk}</h1>
      <p>{say.pairWhere}</p>
      <p className="quiet">{say.pairValid(clockTime(request.expiresAt, request.timeZone))}</p>
    </main>
  );
}

function usePairing(role: DeviceRole, place: Place, onToken: (token: string) => void): PairingRequest | null {
  const [request, setRequest] = useState<PairingRequest | null>(null);
  const { zone, window: no, printer } = place;
  useEffect(() => {
    let left = false;
    const step = async () => {
      if (request === null) {
        const label = [role, zone, no, printer].filter((part) => part !== undefined).join(' ');
        const made = await fetchJson<PairingRequest>('/pairing', { role, label, zone, window: no, printer });
        if (!left) setRequest(made);
        return;
      }
      const found = await fetchJson<PairingState>(`/pairing/${request.pairingId}`);
      if (left) return;
      if (found.state === 'confirmed') onToken(found.token);
      if (found.state === 'expired') setRequest(null);
    };
    const tick = () => {
      step().catch((error: unknown) => {
        // An unknown request (the server was started anew) is asked for again; an unreachable server is tried again.
        if (!left && error instanceof RefusedRequest && request !== null) setRequest(null);
      });
    };
    tick();
    const timer = setInterval(tick, 3_000);
    return () => {
      left = true;
      clearInterval(timer);
    };
  }, [request, role, zone, no, printer, onToken]);
  return request;
}

/** A staff screen: opens under the demonstration, else with the session cookie; without one it leads to the sign-in page. */
export function AsStaff({
  screen,
  window: no,
  children,
}: {
  screen: 'desk' | 'guide' | 'manager';
  window?: number | undefined;
  children: ReactNode;
}) {
  return (
    <WithSession>
      <StaffDoor screen={screen} no={no}>
        {children}
      </StaffDoor>
    </WithSession>
  );
}

function StaffDoor({
  screen,
  no,
  children,
}: {
  screen: 'desk' | 'guide' | 'manager';
  no: number | undefined;
  children: ReactNode;
}) {
  const { staff, demo } = useSession();
  const say = useWords(words);
  const outside = staff === null && !demo;
  const mustChange = staff?.mustChangePassword === true;
  useEffect(() => {
    if (outside || mustChange) toSignIn();
  }, [outside, mustChange]);
  if (outside || mustChange) return <p className="loading">{say.signInFirst}</p>;
  const identity: Identity =
    staff === null ? { as: 'demo', screen, ...(no === undefined ? {} : { window: no }) } : { as: 'staff' };
  return (
    <Connection identity={identity}>
      <SessionWatch>{children}</SessionWatch>
    </Connection>
  );
}

/** A session that ended while the screen was open leads to the sign-in page. */
function SessionWatch({ children }: { children: ReactNode }) {
  const { refusal } = useWireState();
  const ended = refusal?.code === 'notSignedIn' || refusal?.code === 'passwordMustChange';
  useEffect(() => {
    if (ended) toSignIn();
  }, [ended]);
  return children;
}

function toSignIn(): void {
  location.assign(`/sign-in?then=${encodeURIComponent(location.pathname + location.search)}`);
}
