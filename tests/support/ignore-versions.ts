/** Loaded by `--import` into a hub under test: the fault that a test of staleness must find. */
import { AnswerStore, type StoredAnswer } from '../../gateway/engine/caching/answer-store.ts';

const put = Reflect.get(AnswerStore.prototype, 'put');
const kept = new Map<string, StoredAnswer>();

AnswerStore.prototype.put = function (this: AnswerStore, key, answer, costMs) {
  // The buffer of the body is written over.
  kept.set(key, { ...answer, body: Buffer.from(answer.body) });
  return put.call(this, key, answer, costMs);
};
AnswerStore.prototype.get = (key) => kept.get(key) ?? null;
