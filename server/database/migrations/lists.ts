// Every migration there is, oldest first, for each kind of database: a new one is added to both lists.
import { First as FirstOfPostgresql } from './postgresql/0001-first.ts';
import { First as FirstOfSqlite } from './sqlite/0001-first.ts';

export const migrations = {
  sqlite: [{ name: '0001-first', class: FirstOfSqlite }],
  postgresql: [{ name: '0001-first', class: FirstOfPostgresql }],
};
