/**
 * Loaded by `--import` beside `--expose-gc` into a process under test: answers each message from its parent with what it
 * holds once everything that can go has gone. An ordinary collection leaves the pages it empties with V8, for the next
 * busy moment: hundreds of megabytes that are resident, hold nothing and are in no count of the heap. The last resort
 * gives them back to the system, so that what is resident then is in use.
 */
process.on('message', () => {
  void gc?.({ execution: 'async', type: 'major', flavor: 'last-resort' }).then(() =>
    process.send?.(process.memoryUsage()),
  );
});
// The channel must not keep a process alive that has ended its work.
process.channel?.unref();
