// Who connects: a hello becomes an asker, or a refusal before anything is shown.
import type { IncomingHttpHeaders } from 'node:http';
import type { Refusal } from '../../contract/refusals.ts';
import { handshakeSchema } from '../../contract/socket.ts';
import { contractVersion } from '../../contract/version.ts';
import type { Handshake } from '../../contract/socket.ts';
import type { Language } from '../../contract/settings.ts';
import { unreachable } from '../hall/authority.ts';
import type { Asker, DeviceRole } from '../hall/authority.ts';
import type { DeviceHello } from '../surroundings.ts';
import type { Doors } from './doors.ts';
import type { KeyDoor } from './keys.ts';
import { isOwnOrigin } from './reached.ts';
import { languageOf } from './refusing.ts';
import { accountIn, staffAsker, tokenIn } from './staff.ts';
import { sameText, ticketSecretFits } from './ticket-secret.ts';

export interface Known {
  asker: Asker;
  language: Language;
  /** What revoking or signing out drops this connection by. */
  rooms: string[];
  /** A screen or device of the hall: the surroundings know of it. */
  hello?: DeviceHello;
  /** Whether it is still let in; asked again from time to time. */
  stillKnown?: () => Promise<boolean>;
}
export type Welcome = { ok: true; known: Known } | { ok: false; refusal: Refusal; language: Language };

export const rooms = {
  ofDevice: (id: string) => `device:${id}`,
  ofAccount: (id: string) => `account:${id}`,
  ofSession: (token: string) => `session:${token}`,
  ofKey: (id: string) => `key:${id}`,
  ofTicket: (id: string) => `ticket:${id}`,
};
const deviceRoles: Record<DeviceHello['kind'], DeviceRole> = {
  kiosk: 'kiosk',
  board: 'board',
  windowDisplay: 'windowDisplay',
  pad: 'pad',
  agent: 'agent',
};

export async function welcome(
  doors: Doors,
  keys: KeyDoor,
  auth: unknown,
  headers: IncomingHttpHeaders,
): Promise<Welcome> {
  const language = languageOf(headers);
  const contract =
    typeof auth === 'object' && auth !== null && 'contract' in auth ? auth.contract : undefined;
  if (typeof contract === 'number' && contract !== contractVersion)
    return refuse('contractOutdated', language);
  const read = handshakeSchema.safeParse(auth);
  if (!read.success) return refuse('badRequest', language);
  const spoken = read.data.language ?? language;
  const found = await whoIs(doors, keys, read.data, headers);
  if (typeof found === 'string') return refuse(found, spoken);
  return { ok: true, known: { ...found, language: spoken } };
}

function refuse(code: Refusal['code'], language: Language): Welcome {
  return { ok: false, refusal: { code }, language };
}

type Found = Omit<Known, 'language'> | Refusal['code'];

async function whoIs(
  doors: Doors,
  keys: KeyDoor,
  hello: Handshake,
  headers: IncomingHttpHeaders,
): Promise<Found> {
  switch (hello.as) {
    case 'staff':
      return whichStaff(doors, headers);
    case 'device':
      return whichDevice(doors, hello.token);
    case 'visitor':
      // The same refusal for an unknown ticket and a wrong secret: neither tells whether there is such a ticket.
      if (!ticketSecretFits(doors.phoneKey, hello.ticketId, hello.secret)) return 'notYourTicket';
      return {
        asker: { kind: 'visitor', ticketId: hello.ticketId },
        rooms: [rooms.ofTicket(hello.ticketId)],
      };
    case 'key': {
      const asker = await keys.who(hello.key);
      if (typeof asker === 'string') return asker;
      const stillKnown = async () => typeof (await keys.who(hello.key)) !== 'string';
      return { asker, rooms: [rooms.ofKey(asker.id)], stillKnown };
    }
    case 'demo':
      return doors.config.demo ? whoInDemo(doors, hello) : 'notSignedIn';
    default:
      throw unreachable(hello);
  }
}

async function whichStaff(doors: Doors, headers: IncomingHttpHeaders): Promise<Found> {
  // A cookie travels with every page's request: only our own pages may use it.
  if (!isOwnOrigin(headers, doors.config.address)) return 'notAllowed';
  const token = tokenIn(headers);
  const account = await accountIn(doors, headers);
  if (account === null || token === null) return 'notSignedIn';
  if (account.mustChangePassword) return 'passwordMustChange';
  return {
    asker: staffAsker(account),
    rooms: [rooms.ofAccount(account.id), rooms.ofSession(token)],
    stillKnown: async () => (await accountIn(doors, headers)) !== null,
  };
}

async function whichDevice(doors: Doors, token: string): Promise<Found> {
  if (sameText(token, doors.agentToken)) {
    const hello: DeviceHello = {
      deviceId: 'agent-here',
      kind: 'agent',
      label: '本机设备代理 / this machine',
    };
    return { asker: { kind: 'device', id: hello.deviceId, role: 'agent' }, rooms: [], hello };
  }
  const device = await doors.devices.findByToken(token);
  if (device === null) return 'unknownDevice';
  const { id, role, label, zone, window, printer } = device;
  const place = {
    ...(zone === undefined ? {} : { zone }),
    ...(window === undefined ? {} : { window }),
    ...(printer === undefined ? {} : { printer }),
  };
  return {
    asker: { kind: 'device', id, role, ...place },
    rooms: [rooms.ofDevice(id)],
    hello: { deviceId: id, kind: role, label, ...place },
    stillKnown: async () => (await doors.devices.findByToken(token)) !== null,
  };
}

/** Only under `--demo`: whoever opens a screen is the person or device that would use it. */
function whoInDemo(doors: Doors, hello: Extract<Handshake, { as: 'demo' }>): Found {
  const { screen, window, zone, name } = hello;
  const { zones, windows } = doors.settings().settings;
  if (zone !== undefined && !zones.some(({ id }) => id === zone)) return 'badRequest';
  if (window !== undefined && !windows.some(({ no }) => no === window)) return 'unknownWindow';
  if (screen === 'desk' || screen === 'manager' || screen === 'guide') {
    const role = screen === 'desk' ? 'clerk' : screen;
    const id = screen === 'desk' ? `demo-clerk-${window ?? 0}` : `demo-${screen}`;
    if (name !== undefined) doors.surroundings.setStaffName(id, { name });
    return { asker: { kind: 'staff', id, role }, rooms: [] };
  }
  const place = { ...(zone === undefined ? {} : { zone }), ...(window === undefined ? {} : { window }) };
  const deviceId = ['demo', screen, zone, window].filter((part) => part !== undefined).join('-');
  const label = name ?? [screen, zone, window].filter((part) => part !== undefined).join(' ');
  return {
    asker: { kind: 'device', id: deviceId, role: deviceRoles[screen], ...place },
    rooms: [],
    hello: { deviceId, kind: screen, label, ...place },
  };
}
