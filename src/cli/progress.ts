const pause = 5000;

/** A line that says how far long work is: rewritten on a terminal, elsewhere said again every five seconds. */
export function progressLine(): { show(words: string): void; end(): void } {
  const { stderr } = process;
  let saidAt = Date.now();
  return {
    show(words) {
      if (stderr.isTTY) stderr.write(`\r\u001B[2K${words.slice(0, stderr.columns - 1)}`);
      else if (Date.now() - saidAt > pause) {
        stderr.write(`${words}\n`);
        saidAt = Date.now();
      }
    },
    end() {
      if (stderr.isTTY) stderr.write('\r\u001B[2K');
    },
  };
}
