// Every migration there is, oldest first, for each kind of database: a new one is added to both lists.
import { First as FirstOfPostgresql } from './postgresql/0001-first.ts';
import { SettingsChanges as SettingsChangesOfPostgresql } from './postgresql/0002-settings-changes.ts';
import { AccountOrganisation as OrganisationOfPostgresql } from './postgresql/0003-account-organisation.ts';
import { First as FirstOfSqlite } from './sqlite/0001-first.ts';
import { SettingsChanges as SettingsChangesOfSqlite } from './sqlite/0002-settings-changes.ts';
import { AccountOrganisation as OrganisationOfSqlite } from './sqlite/0003-account-organisation.ts';

export const migrations = {
  sqlite: [
    { name: '0001-first', class: FirstOfSqlite },
    { name: '0002-settings-changes', class: SettingsChangesOfSqlite },
    { name: '0003-account-organisation', class: OrganisationOfSqlite },
  ],
  postgresql: [
    { name: '0001-first', class: FirstOfPostgresql },
    { name: '0002-settings-changes', class: SettingsChangesOfPostgresql },
    { name: '0003-account-organisation', class: OrganisationOfPostgresql },
  ],
};
