// What an account's holder speaks besides Chinese, for SQLite. Migrations go forward only and are never changed once released.
import { Migration } from '@mikro-orm/migrations';

export class AccountSpeaks extends Migration {
  override up(): void {
    this.addSql('alter table `staff_account` add column `speaks` text null');
  }
}
