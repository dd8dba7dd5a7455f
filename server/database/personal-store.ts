// Personal content apart from the book, so that it can be deleted without breaking the chain.
import type { Connected } from './connect.ts';
import { Personal } from './entities.ts';
import type { PersonalStore } from './stores.ts';

export function openPersonalStore(database: Connected): PersonalStore {
  return {
    async read(id) {
      const row = await database.fork().findOne(Personal, { id });
      if (row === null) return null;
      const { purpose, content, salt, deleteAfter } = row;
      return { id, purpose, content, salt, deleteAfter };
    },
    async forget(id) {
      return (await database.writer.run('delete from personal where id = ?', id)) === 1;
    },
    async keep(id, until) {
      return (
        (await database.writer.run('update personal set delete_after = ? where id = ?', until, id)) === 1
      );
    },
    forgetDue: (at, limit) =>
      database.writer.run(
        'delete from personal where id in (select id from personal where delete_after <= ? order by delete_after limit ?)',
        at,
        limit,
      ),
  };
}
