// Changes of settings while the hall runs, for SQLite. Migrations go forward only and are never changed once released.
import { Migration } from '@mikro-orm/migrations';

export class SettingsChanges extends Migration {
  override up(): void {
    this.addSql(
      'create table `settings_change` (`id` text not null primary key, `hall` text not null, `version` text not null, `version_before` text not null, `published_by` text not null, `published_at` bigint not null, `effective_at` bigint not null, `send_to` text not null, `state` text not null, `state_at` bigint not null)',
    );
    this.addSql('create index `settings_change_hall` on `settings_change` (`hall`)');
  }
}
