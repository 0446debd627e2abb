export interface RecordedFetch {
  readonly url: string;
  readonly body: string;
}

/** Fetches in the order in which they came; those of one wave were under way together. */
export type Waves = readonly (readonly RecordedFetch[])[];

/** Counts what gateways fetch and, when told so, writes it down in waves. */
export class FetchRecorder {
  fetches = 0;
  isRecording = false;
  #waves: RecordedFetch[][] = [];
  #isWaveOver = true;

  start(): void {
    this.isRecording = true;
    this.#waves = [];
    this.#isWaveOver = true;
  }

  stop(): Waves {
    this.isRecording = false;
    return this.#waves;
  }

  /** Returns what is to be called when the answer goes out: whatever comes after it belongs to the next wave. */
  begin(fetch: RecordedFetch): () => void {
    if (this.#isWaveOver) this.#waves.push([]);
    this.#isWaveOver = false;
    this.#waves.at(-1)?.push(fetch);
    return () => (this.#isWaveOver = true);
  }
}
