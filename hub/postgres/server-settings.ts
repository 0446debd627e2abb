/** Settings of the server, given at every start rather than kept in the cluster, so that a new release changes them. */
export function serverSettings(port: number, ephemeral: boolean): string[] {
  const settings: Record<string, string> = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    password_encryption: 'scram-sha-256',
    max_connections: '60',
    shared_buffers: '32MB',
    huge_pages: 'off',
    io_method: 'sync', // no worker processes for reads that the page cache answers
    jit: 'off',
    max_parallel_workers_per_gather: '0', // their shared memory exceeds the 64 MB that containers give to /dev/shm
    autovacuum: 'on',
    wal_level: 'minimal', // nothing replicates from here
    max_wal_senders: '0',
    max_logical_replication_workers: '0',
    max_wal_size: '256MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    log_min_error_statement: 'panic', // statements hold figures, which do not belong in a log
    ...(ephemeral ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
