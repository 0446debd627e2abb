/** Loaded by `--import` into a hub under test: answers each message from its parent with how many answers came out of memory. */
import { AnswerStore } from '../../gateway/engine/caching/answer-store.ts';

const get = Reflect.get(AnswerStore.prototype, 'get');
let answered = 0;

AnswerStore.prototype.get = function (this: AnswerStore, key, current) {
  const kept = get.call(this, key, current);
  if (kept) answered += 1;
  return kept;
};
process.on('message', () => process.send?.(answered));
// The channel must not keep a process alive that has ended its work.
process.channel?.unref();
