import { readSettings, type Settings } from './settings.ts';

// No other file touches process.env.

export function readEnvironment(): Settings {
  forbidCallingHome();
  return readSettings(process.env);
}

/** The folder in which a command was typed: npm moves to the project's and keeps the other's name here. */
export const typedIn = (projectRoot: string): string =>
  (process.cwd() === projectRoot ? process.env['INIT_CWD'] : undefined) ?? process.cwd();

/**
 * Apollo's packages send figures about the machine and its requests to their maker: @apollo/gateway at its start and
 * every hour unless told not to, both packages as soon as they find a key. They ask the environment alone, whatever
 * their options say, so the environment is set before they look: nothing in this system calls home.
 */
export function forbidCallingHome(): void {
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
  delete process.env['APOLLO_KEY'];
  delete process.env['APOLLO_GRAPH_REF'];
  delete process.env['APOLLO_GRAPH_ID'];
  delete process.env['APOLLO_SCHEMA_REPORTING'];
}
