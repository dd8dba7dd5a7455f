// The first tables, for SQLite. Migrations go forward only and are never changed once released.
import { Migration } from '@mikro-orm/migrations';

export class First extends Migration {
  override up(): void {
    this.addSql(
      'create table `journal_line` (`hall` text not null, `day` text not null, `seq` integer not null, `at` bigint not null, `asker` text not null, `command_id` text not null, `shape` integer not null, `body` text not null, `previous_hash` text not null, `hash` text not null, primary key (`hall`, `day`, `seq`))',
    );
    this.addSql('create table `sign_of_life` (`hall` text not null primary key, `at` bigint not null)');
    this.addSql(
      'create table `personal` (`id` text not null primary key, `purpose` text not null, `content` text not null, `salt` text not null, `delete_after` bigint not null)',
    );
    this.addSql('create index `personal_delete_after` on `personal` (`delete_after`)');
    this.addSql(
      'create table `published_settings` (`version` text not null primary key, `hall` text not null, `published_at` bigint not null, `content` text not null)',
    );
    this.addSql(
      'create table `current_settings` (`hall` text not null primary key, `version` text not null, `since` bigint not null, constraint `current_settings_version_foreign` foreign key (`version`) references `published_settings` (`version`))',
    );
    this.addSql('create index `current_settings_version_index` on `current_settings` (`version`)');
    this.addSql(
      'create table `staff_account` (`id` text not null primary key, `name` text not null, `display_name` text not null, `staff_number` text null, `role` text not null, `password_hash` text not null, `must_change_password` integer not null, `disabled` integer not null, `failed_attempts` integer not null, `locked_until` bigint null)',
    );
    this.addSql('create unique index `staff_account_name` on `staff_account` (`name`)');
    this.addSql(
      'create table `staff_session` (`token_hash` text not null primary key, `account_id` text not null, `opened_at` bigint not null, `expires_at` bigint not null, `last_seen_at` bigint not null, constraint `staff_session_account_id_foreign` foreign key (`account_id`) references `staff_account` (`id`) on delete cascade)',
    );
    this.addSql('create index `staff_session_account` on `staff_session` (`account_id`)');
    this.addSql(
      'create table `paired_device` (`id` text not null primary key, `hall` text not null, `role` text not null, `label` text not null, `zone` text null, `window` integer null, `printer` text null, `token_hash` text not null, `paired_at` bigint not null, `revoked_at` bigint null, `last_seen_at` bigint null)',
    );
    this.addSql('create index `paired_device_hall` on `paired_device` (`hall`)');
    this.addSql('create unique index `paired_device_token_hash` on `paired_device` (`token_hash`)');
  }
}
