/**
 * Loaded by `--import` beside `--expose-gc` into a process under test: answers each message from its parent with what it
 * holds once everything that can go has gone.
 */
process.on('message', () => {
  void gc?.({ execution: 'async' }).then(() => process.send?.(process.memoryUsage()));
});
// The channel must not keep a process alive that has ended its work.
process.channel?.unref();
