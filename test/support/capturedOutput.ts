/** All that a process writes while something runs, standard output and error alike. */
export async function capturedOutput(run: () => Promise<unknown>): Promise<string> {
  const streams = [process.stdout, process.stderr];
  const originals = streams.map((stream) => stream.write);
  let text = '';
  const write = (chunk: string | Uint8Array): boolean => {
    text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    return true;
  };
  streams.forEach((stream) => (stream.write = write as typeof stream.write));
  try {
    await run();
  } finally {
    streams.forEach((stream, index) => (stream.write = originals[index]!));
  }
  return text;
}

/** The lines of an output that are JSON, as functions write them. */
export function linesOf(output: string): Record<string, unknown>[] {
  return output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
