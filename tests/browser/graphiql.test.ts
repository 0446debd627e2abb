import { accessSync, constants } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../schema/project-root.ts';
import { searchPath } from '../support/search-path.ts';
import { startTestHub, type TestHub } from '../support/test-hub.ts';

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

describe.skipIf(!executablePath)('GraphiQL in a browser (skipped where no Chromium is on the PATH)', () => {
  let hub: TestHub;
  let browser: Browser;
  beforeAll(async () => {
    hub = await startTestHub();
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: [...quiet, ...silent] });
  });
  afterAll(async () => {
    await browser.close();
    await hub.stop();
  });

  it('opens every named operation as a tab, answers the first, and asks no other host', async () => {
    const page = await browser.newPage();
    const hosts = new Set<string>();
    const faults: string[] = [];
    page.on('request', (request) => hosts.add(new URL(request.url()).host));
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await page.goto(hub.url);
    const tabs = page.locator('.graphiql-tab');
    await tabs.first().waitFor();
    const operations = (await readdir(join(projectRoot, 'schema', 'operations'))).filter((file) =>
      file.endsWith('.graphql'),
    );
    expect(await tabs.count()).toBe(operations.length);
    await page.locator('.graphiql-execute-button').click();
    const result = page.locator('.result-window');
    await result.getByText('"data"').waitFor();
    expect(await result.innerText()).not.toContain('"errors"');
    expect(faults).toEqual([]);
    expect([...hosts]).toEqual([new URL(hub.url).host]);
  });
});
