// The manager's HTTP: paired devices, accounts, and a copy of the book on demand.
import { Router } from 'express';
import { z } from 'zod';
import { staffLanguages } from '../../contract/languages.ts';
import type { Account } from '../accounts.ts';
import type { StaffRole } from '../hall/authority.ts';
import type { Doors } from './doors.ts';
import { emergencyRoutes } from './emergency.ts';
import { keyRoutes } from './keys.ts';
import { organisationsOf } from './organisations.ts';
import type { Pairing } from './pairing.ts';
import { releaseWindowsOf } from './posts.ts';
import { Refused } from './refusing.ts';
import { parsed } from './sign-in.ts';
import { settingsRoutes } from './settings.ts';
import { ownPagesOnly, requireStaff } from './staff.ts';

const managers: readonly StaffRole[] = ['administrator', 'manager'];
const managed: readonly StaffRole[] = ['clerk', 'guide'];
const administrators: readonly StaffRole[] = ['administrator'];
const idSchema = z.string().min(1).max(80);
const codeSchema = z.strictObject({
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/),
});
const deviceSchema = z.strictObject({ id: idSchema });
const speaksSchema = z.array(z.enum(staffLanguages)).max(staffLanguages.length);
const accountSchema = z.strictObject({
  name: z.string().trim().toLowerCase().min(1).max(60),
  displayName: z.string().trim().min(1).max(60),
  role: z.enum(['administrator', 'manager', 'clerk', 'guide']),
  staffNumber: z.string().trim().min(1).max(20).optional(),
  /** The Chinese name of another authority with windows in the hall. */
  organisation: z.string().trim().min(1).max(400).optional(),
  /** Besides Chinese. */
  speaks: speaksSchema.optional(),
});
const spokenSchema = z.strictObject({ id: idSchema, speaks: speaksSchema });
const disableSchema = z.strictObject({ id: idSchema, disabled: z.boolean() });

export interface Drops {
  deviceOut: (deviceId: string) => void;
  accountOut: (accountId: string) => void;
  keyOut: (keyId: string) => void;
}

export function manageRoutes(doors: Doors, pairing: Pairing, drops: Drops): Router {
  const router = Router();
  router.use(ownPagesOnly(doors));
  router.use((_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  deviceRoutes(router, doors, pairing, drops);
  accountRoutes(router, doors, drops);
  router.use('/keys', keyRoutes(doors, drops.keyOut));
  router.use('/settings', settingsRoutes(doors));
  router.use('/emergency', emergencyRoutes(doors));
  // D6: the clock jumped, and a person has looked at it.
  router.post('/clock', async (request, response) => {
    await requireStaff(doors, request, managers);
    doors.live.believeClock();
    response.json({});
  });
  router.get('/messages', async (request, response) => {
    await requireStaff(doors, request, managers);
    response.json(await doors.messages.today());
  });
  router.post('/backup', async (request, response) => {
    await requireStaff(doors, request, managers);
    if (doors.backup === null) throw new Refused('unknownAddress');
    response.json(await doors.backup());
  });
  return router;
}

function deviceRoutes(router: Router, doors: Doors, pairing: Pairing, drops: Drops): void {
  router.get('/devices', async (request, response) => {
    await requireStaff(doors, request, managers);
    const devices = (await doors.devices.list()).map(({ revokedAt, ...device }) => ({
      id: device.id,
      role: device.role,
      label: device.label,
      ...(device.zone === undefined ? {} : { zone: device.zone }),
      ...(device.window === undefined ? {} : { window: device.window }),
      ...(device.printer === undefined ? {} : { printer: device.printer }),
      pairedAt: device.pairedAt,
      ...(device.lastSeenAt === undefined ? {} : { lastSeenAt: device.lastSeenAt }),
      revoked: revokedAt !== undefined,
    }));
    response.json({ devices, requests: pairing.open() });
  });
  router.post('/devices/confirm', async (request, response) => {
    const account = await requireStaff(doors, request, managers);
    const { code } = parsed(codeSchema, request);
    response.json(await pairing.confirm(code, account?.id ?? 'demo'));
  });
  router.post('/devices/revoke', async (request, response) => {
    await requireStaff(doors, request, managers);
    const { id } = parsed(deviceSchema, request);
    const revoked = await doors.devices.revoke(id, doors.wallClock());
    if (!revoked.ok) throw new Refused('unknownDevice');
    drops.deviceOut(id);
    doors.surroundings.forget(id);
    doors.others?.presence.revoked(id);
    response.json({});
  });
}

/** A manager looks after clerks and guides; managers and administrators are an administrator's affair. */
async function mayChange(doors: Doors, by: Account | null, id: string): Promise<void> {
  const target = await doors.accounts.find(id);
  if (target === null) throw new Refused('unknownAccount');
  if (by?.role === 'manager' && !managed.includes(target.role)) throw new Refused('notAllowed');
}

/** Another authority has clerks and managers of its own here; the hall is looked after by the hall's own people. */
function mayBelong(doors: Doors, role: StaffRole, organisation: string): boolean {
  const known = organisationsOf(doors).some(({ zh }) => zh === organisation);
  return known && (role === 'clerk' || role === 'manager');
}

function accountRoutes(router: Router, doors: Doors, drops: Drops): void {
  router.get('/accounts', async (request, response) => {
    await requireStaff(doors, request, managers);
    response.json(
      (await doors.accounts.list()).map(
        ({ id, name, displayName, role, staffNumber, organisation, speaks, disabled }) => ({
          id,
          name,
          displayName,
          role,
          ...(staffNumber === undefined ? {} : { staffNumber }),
          ...(organisation === undefined ? {} : { organisation }),
          ...(speaks === undefined ? {} : { speaks: [...speaks] }),
          disabled,
        }),
      ),
    );
  });
  router.get('/organisations', async (request, response) => {
    await requireStaff(doors, request, managers);
    response.json(organisationsOf(doors));
  });
  router.post('/accounts', async (request, response) => {
    const { name, displayName, role, staffNumber, organisation, speaks } = parsed(accountSchema, request);
    await requireStaff(doors, request, managed.includes(role) ? managers : administrators);
    if (organisation !== undefined && !mayBelong(doors, role, organisation))
      throw new Refused('badRequest', { field: 'organisation' });
    const made = await doors.accounts.create({
      name,
      displayName,
      role,
      ...(staffNumber === undefined ? {} : { staffNumber }),
      ...(organisation === undefined ? {} : { organisation }),
      ...(speaks === undefined ? {} : { speaks }),
    });
    if (!made.ok)
      throw made.reason === 'nameTaken'
        ? new Refused('nameTaken')
        : new Refused('badRequest', { field: 'name' });
    doors.surroundings.setStaffName(made.account.id, {
      name: displayName,
      ...(staffNumber === undefined ? {} : { staffNumber }),
    });
    response.status(201).json({ id: made.account.id, oneTimePassword: made.oneTimePassword });
  });
  router.post('/accounts/reset', async (request, response) => {
    const by = await requireStaff(doors, request, managers);
    const { id } = parsed(deviceSchema, request);
    await mayChange(doors, by, id);
    const reset = await doors.accounts.reset(id);
    if (!reset.ok) throw new Refused('unknownAccount');
    drops.accountOut(id);
    await releaseWindowsOf(doors, by, id);
    response.json({ oneTimePassword: reset.oneTimePassword });
  });
  // B9: the hall hears of it when she signs in at a window or opens its desk anew.
  router.post('/accounts/speaks', async (request, response) => {
    const by = await requireStaff(doors, request, managers);
    const { id, speaks } = parsed(spokenSchema, request);
    await mayChange(doors, by, id);
    const set = await doors.accounts.setSpeaks(id, speaks);
    if (!set.ok) throw new Refused(set.reason);
    response.json({});
  });
  router.post('/accounts/disable', async (request, response) => {
    const by = await requireStaff(doors, request, managers);
    const { id, disabled } = parsed(disableSchema, request);
    await mayChange(doors, by, id);
    const done = await doors.accounts.disable(id, disabled);
    if (!done.ok) throw new Refused(done.reason);
    if (disabled) {
      drops.accountOut(id);
      await releaseWindowsOf(doors, by, id);
    }
    response.json({});
  });
}
