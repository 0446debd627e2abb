import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../schema/project-root.ts';
import { hasBrowser, openPage, startBrowser } from '../support/browser.ts';
import { startTestHub, type TestHub } from '../support/test-hub.ts';

describe.skipIf(!hasBrowser)('GraphiQL in a browser (skipped where no Chromium is on the PATH)', () => {
  let hub: TestHub;
  let browser: Browser;
  beforeAll(async () => {
    hub = await startTestHub();
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await hub.stop();
  });

  it('opens every named operation as a tab, answers the first, and asks no other host', async () => {
    const { page, hosts, faults } = await openPage(browser);
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
