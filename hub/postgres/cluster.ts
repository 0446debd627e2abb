import { spawn } from 'node:child_process';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Binaries } from './binaries.ts';
import { readOrMakePassword } from './password.ts';
import { PostgresStartError } from './postgres-start-error.ts';
import { serverEnvironment } from './server-environment.ts';
import { giveTo, type ServerUser } from './server-user.ts';

/**
 * How the server names its cluster. A process keeps its working folder even where its user could not walk to it, and
 * this link leads straight there: so the cluster may lie below a private folder of root while the server runs as
 * another user. A real path, and `.` that PostgreSQL would make one of, are refused there.
 */
export const workingFolder = '/proc/self/cwd';

export const superuser = 'lien_tinh';

export interface ClusterOptions {
  cluster: string;
  passwordFile: string;
  binaries: Binaries;
  user: ServerUser;
  ephemeral: boolean;
}

/**
 * Makes the cluster, or checks that the one found is whole and of the version of our binaries. Returns the password of
 * its superuser.
 */
export async function prepareCluster(options: ClusterOptions): Promise<string> {
  const isFound = existsSync(options.cluster);
  if (isFound) checkCluster(options);
  const password = readOrMakePassword(options.passwordFile, options.user);
  if (!isFound) await makeCluster(options);
  return password;
}

/** initdb works in a draft that is renamed when done, so a start that was cut short leaves no half cluster. */
async function makeCluster({ cluster, passwordFile, binaries, user, ephemeral }: ClusterOptions): Promise<void> {
  const draft = `${cluster}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  giveTo(user, draft);
  const password = openSync(passwordFile, 'r');
  // The built-in locale sorts alike on every system, whatever locales that has.
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C', '--builtin-locale=C.UTF-8'];
  const access = ['-U', superuser, '--auth=scram-sha-256', '--pwfile=/dev/stdin'];
  const durability = ephemeral ? ['--no-sync'] : [];
  const initdb = spawn(
    binaries.initdb,
    ['-D', workingFolder, ...access, ...locale, '--wal-segsize=4', '--no-instructions', ...durability],
    { ...user, cwd: draft, env: serverEnvironment, stdio: [password, 'ignore', 'pipe'] },
  );
  closeSync(password);
  const { stderr } = initdb;
  const ended = new Promise<number | null>((resolve, reject) => initdb.once('error', reject).once('close', resolve));
  const [output, status] = await Promise.all([stderr ? text(stderr) : '', ended]);
  if (status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw new PostgresStartError(
      `The database could not be made in ${cluster}: ${output.trim()}`,
      `Không tạo được cơ sở dữ liệu trong ${cluster}: ${output.trim()}`,
    );
  }
  renameSync(draft, cluster);
  if (!ephemeral) syncFolder(dirname(cluster));
}

/** Without it a power cut could bring back the draft's name over a cluster that already holds figures. */
function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

function checkCluster({ cluster, passwordFile, binaries, user }: ClusterOptions): void {
  giveTo(user, cluster);
  const needed = [join(cluster, 'PG_VERSION'), join(cluster, 'global', 'pg_control'), passwordFile];
  const missing = needed.find((path) => !existsSync(path));
  if (missing !== undefined) {
    throw new PostgresStartError(
      `The database in ${cluster} is damaged: ${missing} is missing. Put back a backup, or move the folder ` +
        `${dirname(cluster)} away to start anew; nothing was changed.`,
      `Cơ sở dữ liệu trong ${cluster} bị hỏng: thiếu ${missing}. Hãy khôi phục từ bản sao lưu, hoặc dời thư mục ` +
        `${dirname(cluster)} đi nơi khác để bắt đầu lại; chưa có gì bị thay đổi.`,
    );
  }
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (version === binaries.majorVersion) return;
  throw new PostgresStartError(
    `The database in ${cluster} was written by PostgreSQL ${version}, but PostgreSQL ${binaries.majorVersion} is ` +
      'installed. Dump it with the old version and load it with the new one, or install the old one again.',
    `Cơ sở dữ liệu trong ${cluster} được ghi bởi PostgreSQL ${version}, nhưng bản đang cài là PostgreSQL ` +
      `${binaries.majorVersion}. Hãy kết xuất bằng bản cũ rồi nạp vào bản mới, hoặc cài lại bản cũ.`,
  );
}
