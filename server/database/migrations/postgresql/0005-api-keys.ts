// Keys of other systems, for PostgreSQL. Migrations go forward only and are never changed once released.
import { Migration } from '@mikro-orm/migrations';

export class ApiKeys extends Migration {
  override up(): void {
    this.addSql(
      'create table "api_key" ("id" text not null, "hall" text not null, "name" text not null, "role" text not null, "organisation" text null, "per_minute" int not null, "secret_hash" text not null, "created_at" bigint not null, "created_by" text not null, "expires_at" bigint null, "revoked_at" bigint null, "last_used_at" bigint null, primary key ("id"))',
    );
    this.addSql('create index "api_key_hall" on "api_key" ("hall")');
    this.addSql('alter table "api_key" add constraint "api_key_secret_hash" unique ("secret_hash")');
  }
}
