// How far each follower has followed the book, for SQLite. Migrations go forward only and are never changed once released.
import { Migration } from '@mikro-orm/migrations';

export class Followers extends Migration {
  override up(): void {
    this.addSql(
      'create table `follower_position` (`hall` text not null, `follower` text not null, `day` text not null, `seq` integer not null, `at` bigint not null, primary key (`hall`, `follower`))',
    );
  }
}
