import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { searchPath } from './search-path.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

function findBrowser(): string | undefined {
  const paths = searchPath()
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return paths.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

// Without these a browser asks its maker for updates; without a sandbox it also starts as root.
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];
const silent = ['--disable-background-networking', '--disable-component-update'];

const executablePath = findBrowser();

export const hasBrowser = executablePath !== undefined;

// Where no language is set, names of files would lose their Vietnamese letters.
const environment = { LANG: 'C.UTF-8', HOME: homedir(), PATH: searchPath() };

export const startBrowser = async (): Promise<Browser> =>
  await chromium.launch({ executablePath: executablePath ?? '', args: [...quiet, ...silent], env: environment });

/** What a page asked for and what went wrong in it. */
export interface WatchedPage {
  readonly page: Page;
  readonly hosts: ReadonlySet<string>;
  readonly faults: readonly string[];
}

export async function openPage(browser: Browser, viewport = { width: 1280, height: 900 }): Promise<WatchedPage> {
  const page = await browser.newPage({ viewport });
  const hosts = new Set<string>();
  const faults: string[] = [];
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  return { page, hosts, faults };
}
