import { settings } from '../../config/settings.ts';
import { code, markdownTable } from './markdown-table.ts';

const start = '<!-- settings:start -->';
const end = '<!-- settings:end -->';

export function settingsTable(): string {
  const rows = Object.entries(settings).map(([name, { shown, en, vi }]) => [code(name), shown, en, vi]);
  return markdownTable(['Variable', 'Default', 'Meaning', 'Ý nghĩa'], rows);
}

/** The README with the settings table between its markers; throws where they are missing, for then nothing is checked. */
export function withSettingsTable(readme: string): string {
  const from = readme.indexOf(start);
  const to = readme.indexOf(end);
  if (from < 0 || to < from) throw new Error(`README.md lacks the markers ${start} and ${end}`);
  return `${readme.slice(0, from)}${start}\n\n${settingsTable()}\n\n${readme.slice(to)}`;
}
