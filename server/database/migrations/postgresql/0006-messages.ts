// The outbox of messages to visitors' phones, for PostgreSQL. Migrations go forward only and are never changed once released.
import { Migration } from '@mikro-orm/migrations';

export class Messages extends Migration {
  override up(): void {
    this.addSql(
      'create table "outbox_message" ("hall" text not null, "reason" text not null, "kind" text not null, "subject" text not null, "recipient" text not null, "language" text not null, "facts" text not null, "wanted_at" bigint not null, "due_at" bigint not null, "expires_at" bigint not null, "attempts" int not null, "state" text not null, "state_at" bigint not null, "next_at" bigint not null, "failure" text null, primary key ("hall", "reason"))',
    );
    this.addSql('create index "outbox_message_due" on "outbox_message" ("hall", "state", "next_at")');
  }
}
