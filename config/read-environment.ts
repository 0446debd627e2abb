import { readSettings, type Settings } from './settings.ts';

/** The only place that reads process.env. */
export const readEnvironment = (): Settings => readSettings(process.env);
