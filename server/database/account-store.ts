// Staff accounts: who may sign in, guarded against guessing. What they may ask is not decided here.
import { LockMode, UniqueConstraintViolationException } from '@mikro-orm/core';
import { staffLanguages } from '../../contract/languages.ts';
import type { StaffLanguage } from '../../contract/languages.ts';
import type { Account, AccountStore, NewAccount, OneTime, SignInRefusal } from '../accounts.ts';
import type { Connected } from './connect.ts';
import { StaffAccount, StaffSession } from './entities.ts';
import { checkNobody, hashPassword, isPassword, refusePassword } from './passwords.ts';
import { freshId, oneTimePassword } from './tokens.ts';

const attemptsAllowed = 5;
const lockMs = 5 * 60_000;
const wrong = { ok: false, reason: 'wrongNameOrPassword' } as const;

function spokenIn({ speaks }: StaffAccount): { speaks?: StaffLanguage[] } {
  const codes = (speaks ?? '').split(',');
  const known = staffLanguages.filter((language) => codes.includes(language));
  return known.length === 0 ? {} : { speaks: known };
}

function spokenAs(speaks: readonly StaffLanguage[]): string | null {
  return speaks.length === 0 ? null : staffLanguages.filter((language) => speaks.includes(language)).join();
}

export function accountFrom(row: StaffAccount): Account {
  return {
    id: row.id,
    name: row.name,
    displayName: row.displayName,
    ...(row.staffNumber === null || row.staffNumber === undefined ? {} : { staffNumber: row.staffNumber }),
    ...(row.organisation === null || row.organisation === undefined
      ? {}
      : { organisation: row.organisation }),
    ...spokenIn(row),
    role: row.role,
    mustChangePassword: row.mustChangePassword,
    disabled: row.disabled,
    ...(row.lockedUntil === null || row.lockedUntil === undefined ? {} : { lockedUntil: row.lockedUntil }),
  };
}

/** As typed on any keyboard: full-width letters and capitals are the same name. */
function normalName(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

async function insert(database: Connected, account: NewAccount): Promise<OneTime> {
  const password = oneTimePassword();
  const row = {
    id: freshId(),
    name: normalName(account.name),
    displayName: account.displayName,
    staffNumber: account.staffNumber ?? null,
    organisation: account.organisation ?? null,
    speaks: spokenAs(account.speaks ?? []),
    role: account.role,
    passwordHash: await hashPassword(password),
    mustChangePassword: true,
    disabled: false,
    failedAttempts: 0,
    lockedUntil: null,
  };
  const em = database.fork();
  const kept = em.create(StaffAccount, row);
  await em.flush();
  return { account: accountFrom(kept), oneTimePassword: password };
}

/**
 * Counts an attempt before the password is looked at, in one guarded statement: a thousand guesses at once are still only five.
 * Answers whether there may be one.
 */
async function countAttempt(database: Connected, id: string, at: number): Promise<boolean> {
  const changed = await database.writer.run(
    `update staff_account set
       failed_attempts = case when locked_until is null then failed_attempts + 1 else 1 end,
       locked_until = case when locked_until is null and failed_attempts + 1 >= ${attemptsAllowed} then ${at + lockMs} else null end
     where id = ? and (locked_until is null or locked_until <= ?)`,
    id,
    at,
  );
  return changed === 1;
}

async function check(
  database: Connected,
  row: StaffAccount,
  password: string,
  at: number,
): Promise<{ ok: true } | SignInRefusal> {
  if (!(await countAttempt(database, row.id, at))) {
    const [locked] = await database.writer.rows(
      'select locked_until from staff_account where id = ?',
      row.id,
    );
    return { ok: false, reason: 'accountLocked', lockedUntil: Number(locked?.['locked_until'] ?? at) };
  }
  if (!(await isPassword(row.passwordHash, password))) return wrong;
  await database.writer.run(
    'update staff_account set failed_attempts = 0, locked_until = null where id = ? and password_hash = ?',
    row.id,
    row.passwordHash,
  );
  return row.disabled ? { ok: false, reason: 'accountDisabled' } : { ok: true };
}

async function reload(database: Connected, id: string): Promise<Account> {
  return accountFrom(await database.fork().findOneOrFail(StaffAccount, { id }));
}

function signingIn(database: Connected): Pick<AccountStore, 'verifyPassword' | 'changePassword'> {
  return {
    async verifyPassword(name, password, at) {
      const row = await database.fork().findOne(StaffAccount, { name: normalName(name) });
      if (row === null) {
        await checkNobody(password);
        return wrong;
      }
      const checked = await check(database, row, password, at);
      return checked.ok ? { ok: true, account: await reload(database, row.id) } : checked;
    },
    async changePassword(id, current, next, at) {
      const row = await database.fork().findOne(StaffAccount, { id });
      if (row === null) return wrong;
      const checked = await check(database, row, current, at);
      if (!checked.ok) return checked;
      const reason = refusePassword(row.name, current, next);
      if (reason !== null) return { ok: false, reason };
      const passwordHash = await hashPassword(next);
      const changed = await database.fork().transactional(async (em) => {
        // Two changes at once, or a reset in between: the first stands.
        const where = { id, passwordHash: row.passwordHash };
        const count = await em.nativeUpdate(StaffAccount, where, { passwordHash, mustChangePassword: false });
        if (count === 1) await em.nativeDelete(StaffSession, { account: id });
        return count === 1;
      });
      return changed ? { ok: true, account: await reload(database, id) } : wrong;
    },
  };
}

function managing(database: Connected): Pick<AccountStore, 'create' | 'reset' | 'disable' | 'setSpeaks'> {
  return {
    async create(account) {
      if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,39}$/u.test(normalName(account.name))) {
        return { ok: false, reason: 'nameMalformed' };
      }
      try {
        return { ok: true, ...(await insert(database, account)) };
      } catch (error) {
        if (error instanceof UniqueConstraintViolationException) return { ok: false, reason: 'nameTaken' };
        throw error;
      }
    },
    async reset(id) {
      const password = oneTimePassword();
      const passwordHash = await hashPassword(password);
      const found = await database.fork().transactional(async (em) => {
        const fresh = { passwordHash, mustChangePassword: true, failedAttempts: 0, lockedUntil: null };
        const count = await em.nativeUpdate(StaffAccount, { id }, fresh);
        await em.nativeDelete(StaffSession, { account: id });
        return count === 1;
      });
      if (!found) return { ok: false, reason: 'unknownAccount' };
      return { ok: true, account: await reload(database, id), oneTimePassword: password };
    },
    async setSpeaks(id, speaks) {
      const count = await database.fork().nativeUpdate(StaffAccount, { id }, { speaks: spokenAs(speaks) });
      return count === 0 ? { ok: false, reason: 'unknownAccount' } : { ok: true };
    },
    async disable(id, disabled) {
      return database.fork().transactional(async (em) => {
        // Locked together: two administrators who disable each other at the same moment must not both succeed.
        const administrators = await em.find(
          StaffAccount,
          { role: 'administrator', disabled: false },
          { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
        );
        if (disabled && administrators.length === 1 && administrators[0]?.id === id) {
          return { ok: false, reason: 'lastAdministrator' };
        }
        const count = await em.nativeUpdate(StaffAccount, { id }, { disabled });
        if (count === 0) return { ok: false, reason: 'unknownAccount' };
        if (disabled) await em.nativeDelete(StaffSession, { account: id });
        return { ok: true };
      });
    },
  };
}

export function openAccountStore(database: Connected): AccountStore {
  return {
    ...signingIn(database),
    ...managing(database),
    async ensureAdministrator() {
      if ((await database.fork().count(StaffAccount, { role: 'administrator' })) > 0) return null;
      const administrator = { name: 'admin', displayName: '系统管理员', role: 'administrator' } as const;
      try {
        return await insert(database, administrator);
      } catch (error) {
        // Another server was starting at the same time: it has the password to show.
        if (error instanceof UniqueConstraintViolationException) return null;
        throw error;
      }
    },
    async find(id) {
      const row = await database.fork().findOne(StaffAccount, { id });
      return row === null ? null : accountFrom(row);
    },
    async list() {
      const rows = await database.fork().findAll(StaffAccount, { orderBy: { name: 'asc' }, limit: 1000 });
      return rows.map(accountFrom);
    },
    countAdministrators: () =>
      database.fork().count(StaffAccount, { role: 'administrator', disabled: false }),
  };
}
