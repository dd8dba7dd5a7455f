// The tables as MikroORM knows them: one description for SQLite and PostgreSQL. The journal's own lines are written past the entities.
import { defineEntity, p } from '@mikro-orm/core';
import type { KeyRole } from '../../contract/api-keys.ts';
import type { DeviceRole, StaffRole } from '../hall/authority.ts';

const moment = () => p.bigint('number');

const journalLineSchema = defineEntity({
  name: 'JournalLine',
  tableName: 'journal_line',
  properties: {
    hall: p.text().primary(),
    day: p.text().primary(),
    seq: p.integer().primary(),
    at: moment(),
    asker: p.text(),
    commandId: p.text(),
    shape: p.integer(),
    body: p.text(),
    previousHash: p.text(),
    hash: p.text(),
  },
});
export class JournalLine extends journalLineSchema.class {}
journalLineSchema.setClass(JournalLine);

const signOfLifeSchema = defineEntity({
  name: 'SignOfLife',
  tableName: 'sign_of_life',
  properties: { hall: p.text().primary(), at: moment() },
});
export class SignOfLife extends signOfLifeSchema.class {}
signOfLifeSchema.setClass(SignOfLife);

const personalSchema = defineEntity({
  name: 'Personal',
  tableName: 'personal',
  properties: {
    id: p.text().primary(),
    purpose: p.text(),
    content: p.text(),
    salt: p.text(),
    deleteAfter: moment().index('personal_delete_after'),
  },
});
export class Personal extends personalSchema.class {}
personalSchema.setClass(Personal);

const publishedSettingsSchema = defineEntity({
  name: 'PublishedSettings',
  tableName: 'published_settings',
  properties: { version: p.text().primary(), hall: p.text(), publishedAt: moment(), content: p.text() },
});
export class PublishedSettings extends publishedSettingsSchema.class {}
publishedSettingsSchema.setClass(PublishedSettings);

const currentSettingsSchema = defineEntity({
  name: 'CurrentSettings',
  tableName: 'current_settings',
  properties: {
    hall: p.text().primary(),
    published: () => p.manyToOne(PublishedSettings).joinColumn('version'),
    since: moment(),
  },
});
export class CurrentSettings extends currentSettingsSchema.class {}
currentSettingsSchema.setClass(CurrentSettings);

const settingsChangeSchema = defineEntity({
  name: 'SettingsChange',
  tableName: 'settings_change',
  properties: {
    id: p.text().primary(),
    hall: p.text().index('settings_change_hall'),
    version: p.text(),
    versionBefore: p.text(),
    publishedBy: p.text(),
    publishedAt: moment(),
    effectiveAt: moment(),
    sendTo: p.text(),
    state: p.text(),
    stateAt: moment(),
  },
});
export class SettingsChangeRow extends settingsChangeSchema.class {}
settingsChangeSchema.setClass(SettingsChangeRow);

const staffAccountSchema = defineEntity({
  name: 'StaffAccount',
  tableName: 'staff_account',
  properties: {
    id: p.text().primary(),
    name: p.text().unique('staff_account_name'),
    displayName: p.text(),
    staffNumber: p.text().nullable(),
    organisation: p.text().nullable(),
    /** Codes with commas between them; null: none. */
    speaks: p.text().nullable(),
    role: p.text().$type<StaffRole>(),
    passwordHash: p.text(),
    mustChangePassword: p.boolean(),
    disabled: p.boolean(),
    failedAttempts: p.integer(),
    lockedUntil: moment().nullable(),
  },
});
export class StaffAccount extends staffAccountSchema.class {}
staffAccountSchema.setClass(StaffAccount);

const staffSessionSchema = defineEntity({
  name: 'StaffSession',
  tableName: 'staff_session',
  properties: {
    tokenHash: p.text().primary(),
    account: () => p.manyToOne(StaffAccount).deleteRule('cascade').index('staff_session_account'),
    openedAt: moment(),
    expiresAt: moment(),
    lastSeenAt: moment(),
  },
});
export class StaffSession extends staffSessionSchema.class {}
staffSessionSchema.setClass(StaffSession);

const pairedDeviceSchema = defineEntity({
  name: 'PairedDevice',
  tableName: 'paired_device',
  properties: {
    id: p.text().primary(),
    hall: p.text().index('paired_device_hall'),
    role: p.text().$type<DeviceRole>(),
    label: p.text(),
    zone: p.text().nullable(),
    window: p.integer().nullable(),
    printer: p.text().nullable(),
    tokenHash: p.text().unique('paired_device_token_hash'),
    pairedAt: moment(),
    revokedAt: moment().nullable(),
    lastSeenAt: moment().nullable(),
  },
});
export class PairedDevice extends pairedDeviceSchema.class {}
pairedDeviceSchema.setClass(PairedDevice);

const followerPositionSchema = defineEntity({
  name: 'FollowerPosition',
  tableName: 'follower_position',
  properties: {
    hall: p.text().primary(),
    follower: p.text().primary(),
    day: p.text(),
    seq: p.integer(),
    at: moment(),
  },
});
export class FollowerPosition extends followerPositionSchema.class {}
followerPositionSchema.setClass(FollowerPosition);

const apiKeySchema = defineEntity({
  name: 'ApiKeyRow',
  tableName: 'api_key',
  properties: {
    id: p.text().primary(),
    hall: p.text().index('api_key_hall'),
    name: p.text(),
    role: p.text().$type<KeyRole>(),
    organisation: p.text().nullable(),
    perMinute: p.integer(),
    secretHash: p.text().unique('api_key_secret_hash'),
    createdAt: moment(),
    createdBy: p.text(),
    expiresAt: moment().nullable(),
    revokedAt: moment().nullable(),
    lastUsedAt: moment().nullable(),
  },
});
export class ApiKeyRow extends apiKeySchema.class {}
apiKeySchema.setClass(ApiKeyRow);
const outboxMessageSchema = defineEntity({
  name: 'OutboxMessage',
  tableName: 'outbox_message',
  indexes: [{ name: 'outbox_message_due', properties: ['hall', 'state', 'nextAt'] }],
  properties: {
    hall: p.text().primary(),
    reason: p.text().primary(),
    kind: p.text(),
    subject: p.text(),
    recipient: p.text(),
    language: p.text(),
    facts: p.text(),
    wantedAt: moment(),
    dueAt: moment(),
    expiresAt: moment(),
    attempts: p.integer(),
    state: p.text(),
    stateAt: moment(),
    nextAt: moment(),
    failure: p.text().nullable(),
  },
});
export class OutboxMessage extends outboxMessageSchema.class {}
outboxMessageSchema.setClass(OutboxMessage);

export const entities = [
  JournalLine,
  SignOfLife,
  Personal,
  PublishedSettings,
  CurrentSettings,
  SettingsChangeRow,
  StaffAccount,
  StaffSession,
  PairedDevice,
  FollowerPosition,
  ApiKeyRow,
  OutboxMessage,
];
