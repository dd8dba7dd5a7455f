// A process that takes numbers on a data folder as fast as it can, with the noting follower behind it, until it is killed from outside.
import { connectSqlite } from '../../server/database/connect.ts';
import { databaseFileName, openDatabase } from '../../server/database/open-database.ts';
import { freshId } from '../../server/fresh-id.ts';
import { follow, makeNoted } from './follower-scene.ts';
import { World } from './live-world.ts';

const [dataFolder = ''] = process.argv.slice(2);
const database = await openDatabase({ dataFolder });
const behind = await connectSqlite(`${dataFolder}/${databaseFileName}`);
await makeNoted(behind);
await behind.close();
const world = new World();
world.journal = database.journal;
world.wall = Date.now();
world.freshId = freshId;
const live = await world.open();
follow(database, live);
for (let taken = 0; ; taken += 1) {
  await world.take(live, `${process.pid}-${taken}`);
  if (taken === 0) console.log('taking');
  // A breath now and then: what is appended is followed in between, as in a hall.
  if (taken % 20 === 19) await new Promise((over) => setTimeout(over, 30));
}
