import { afterAll, beforeAll } from 'vitest';
import { fileSender } from './send-file.ts';
import { testLedger, type TestLedger } from './test-ledger.ts';
import { testFolder, type TestFolder } from './write-workbook.ts';

interface TestSender {
  readonly hub: TestLedger;
  /** Of the files that are sent. */
  readonly folder: TestFolder;
  readonly send: ReturnType<typeof fileSender>;
}

/** Sends files to an empty ledger, which is there from the first to the last test of the test file that calls it. */
export function testSender(): TestSender {
  let hub: TestLedger;
  let folder: TestFolder;
  let send: TestSender['send'];
  beforeAll(async () => {
    hub = await testLedger();
    folder = await testFolder();
    send = fileSender(hub.foundation, folder);
  });
  afterAll(async () => {
    await hub.close();
    await folder.remove();
  });
  return {
    get hub() {
      return hub;
    },
    get folder() {
      return folder;
    },
    send: async (...words) => await send(...words),
  };
}
