import type { FastifyReply } from 'fastify';
import { overloaded } from '../../../schema/errors/catalogue.ts';
import type { Admission, RefusalReason, Visitor } from './admission.ts';

const status: Readonly<Record<RefusalReason, number>> = { busy: 503, unfair: 429 };

/** Spread, so that those refused together do not come back together. */
const retryAfterSeconds = (): number => 1 + Math.floor(Math.random() * 3);

/** For how long work may go on for a client that has gone away before its place is given to another. */
const lingerMs = 10_000;

export interface VisitOptions {
  readonly client: string;
  readonly reply: FastifyReply;
  /** Lets the request go on. */
  readonly proceed: () => void;
  readonly noteRefusal: () => void;
  /** False for what takes its turn at the door and is counted elsewhere from there on. */
  readonly keepsPlace: boolean;
}

/** One request from the door to its end. */
export class Visit implements Visitor {
  readonly client: string;
  #isInside = false;
  #hasGone = false;

  constructor(
    private readonly admission: Admission,
    private readonly options: VisitOptions,
  ) {
    this.client = options.client;
    options.reply.raw.once('close', () => this.#onClose());
  }

  readonly onAdmitted = (): void => {
    this.#isInside = true;
    this.options.proceed();
    if (!this.options.keepsPlace) this.admission.leave(this);
  };

  readonly onRefused = (reason: RefusalReason): void => {
    const { reply, noteRefusal } = this.options;
    const seconds = retryAfterSeconds();
    noteRefusal();
    void reply
      .code(status[reason])
      .header('retry-after', seconds)
      .send({ errors: [overloaded(seconds).toJSON()] });
  };

  /** An answer is ready; where nobody is there to take it, that was the end of the work. */
  onAnswer(): void {
    if (this.#hasGone) this.admission.leave(this);
  }

  /** A client that goes away ends no work by that: the place is free only when the work is done. */
  #onClose(): void {
    this.#hasGone = true;
    if (!this.#isInside || this.options.reply.raw.writableEnded) this.admission.leave(this);
    else setTimeout(() => this.admission.leave(this), lingerMs).unref();
  }
}
