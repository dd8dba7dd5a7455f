// The authority that an account belongs to where it is not the hall's own, for SQLite. Migrations go forward only and are never changed once released.
import { Migration } from '@mikro-orm/migrations';

export class AccountOrganisation extends Migration {
  override up(): void {
    this.addSql('alter table `staff_account` add column `organisation` text null');
  }
}
