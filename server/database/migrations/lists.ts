// Every migration there is, oldest first, for each kind of database: a new one is added to both lists.
import { First as FirstOfPostgresql } from './postgresql/0001-first.ts';
import { SettingsChanges as SettingsChangesOfPostgresql } from './postgresql/0002-settings-changes.ts';
import { AccountOrganisation as OrganisationOfPostgresql } from './postgresql/0003-account-organisation.ts';
import { Followers as FollowersOfPostgresql } from './postgresql/0004-followers.ts';
import { ApiKeys as ApiKeysOfPostgresql } from './postgresql/0005-api-keys.ts';
import { Messages as MessagesOfPostgresql } from './postgresql/0006-messages.ts';
import { AccountSpeaks as SpeaksOfPostgresql } from './postgresql/0007-account-speaks.ts';
import { First as FirstOfSqlite } from './sqlite/0001-first.ts';
import { SettingsChanges as SettingsChangesOfSqlite } from './sqlite/0002-settings-changes.ts';
import { AccountOrganisation as OrganisationOfSqlite } from './sqlite/0003-account-organisation.ts';
import { Followers as FollowersOfSqlite } from './sqlite/0004-followers.ts';
import { ApiKeys as ApiKeysOfSqlite } from './sqlite/0005-api-keys.ts';
import { Messages as MessagesOfSqlite } from './sqlite/0006-messages.ts';
import { AccountSpeaks as SpeaksOfSqlite } from './sqlite/0007-account-speaks.ts';

export const migrations = {
  sqlite: [
    { name: '0001-first', class: FirstOfSqlite },
    { name: '0002-settings-changes', class: SettingsChangesOfSqlite },
    { name: '0003-account-organisation', class: OrganisationOfSqlite },
    { name: '0004-followers', class: FollowersOfSqlite },
    { name: '0005-api-keys', class: ApiKeysOfSqlite },
    { name: '0006-messages', class: MessagesOfSqlite },
    { name: '0007-account-speaks', class: SpeaksOfSqlite },
  ],
  postgresql: [
    { name: '0001-first', class: FirstOfPostgresql },
    { name: '0002-settings-changes', class: SettingsChangesOfPostgresql },
    { name: '0003-account-organisation', class: OrganisationOfPostgresql },
    { name: '0004-followers', class: FollowersOfPostgresql },
    { name: '0005-api-keys', class: ApiKeysOfPostgresql },
    { name: '0006-messages', class: MessagesOfPostgresql },
    { name: '0007-account-speaks', class: SpeaksOfPostgresql },
  ],
};
