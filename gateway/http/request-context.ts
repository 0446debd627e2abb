import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Caller, EngineContext, Explanation } from '../engine/engine.ts';
import { readExplain } from './read-explain.ts';

/** What the engine may know of a request. Apollo Server copies it field by field, so nothing here is `#private`. */
export class RequestContext implements EngineContext {
  readonly requestId: string;
  readonly caller: Caller;
  readonly explain: ReadonlySet<Explanation> | undefined;
  private readonly response: ServerResponse;
  private abort: AbortController | undefined;

  constructor(requestId: string, request: IncomingMessage, response: ServerResponse, caller: Caller) {
    this.requestId = requestId;
    this.caller = caller;
    this.explain = readExplain(request.headers['x-explain']);
    this.response = response;
  }

  get isGone(): boolean {
    return this.response.closed && !this.response.writableFinished;
  }

  /** Made when it is first asked for: an answer from memory needs none. */
  get signal(): AbortSignal {
    if (!this.abort) {
      const abort = new AbortController();
      const { response } = this;
      const onClose = (): void => {
        if (!response.writableFinished) abort.abort();
      };
      if (response.closed) onClose();
      else response.once('close', onClose);
      this.abort = abort;
    }
    return this.abort.signal;
  }
}
