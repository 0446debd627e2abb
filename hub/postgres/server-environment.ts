/** The server's whole environment: nothing of ours, so no PG* variable changes it and no secret of ours gets there. */
export const serverEnvironment = { PATH: '/usr/local/bin:/usr/bin:/bin', TZ: 'UTC', LC_ALL: 'C' };
