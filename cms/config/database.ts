import { join } from 'node:path';
import { loadEnvironmentFile, writtenFolder } from '../src/environment/folders';
import { refuseToStart } from '../src/environment/refusal';

type SqliteConnection = { pragma(source: string): unknown };

function sqlite() {
  return {
    client: 'sqlite',
    connection: { filename: join(writtenFolder(), 'data.db') },
    useNullAsDefault: true,
    pool: {
      // WAL lets a backup or the seed read while the CMS writes; the timeout waits for a lock in place of failing.
      afterCreate(connection: SqliteConnection, done: (error: Error | null, connection: SqliteConnection) => void) {
        connection.pragma('journal_mode = WAL');
        connection.pragma('synchronous = NORMAL');
        connection.pragma('busy_timeout = 5000');
        connection.pragma('foreign_keys = ON');
        done(null, connection);
      },
    },
  };
}

function postgres(address: string) {
  if (!/^postgres(ql)?:\/\//.test(address)) {
    refuseToStart('La variable DATABASE_URL doit commencer par postgres:// ; sans elle, la base est SQLite.');
  }
  return { client: 'postgres', connection: { connectionString: address }, pool: { min: 0, max: 10 } };
}

export default () => {
  loadEnvironmentFile();
  const address = process.env.DATABASE_URL;
  // Migrations are compiled with the rest: cms/database/migrations.
  return { connection: address ? postgres(address) : sqlite(), settings: { useTypescriptMigrations: true } };
};
