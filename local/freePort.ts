import { createServer } from 'node:net';

/** Whether a server could listen there; other failures than a taken port count as taken too. */
export async function isPortFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** Why the port cannot be used, with the command for the next one that can; undefined when it is free. */
export async function portProblem(port: number): Promise<string | undefined> {
  if (await isPortFree(port)) return undefined;
  let other = port + 1;
  while (other < 65_535 && !(await isPortFree(other))) other += 1;
  return `Port ${port} is taken by another program. Stop it, or choose another port: npm start -- --port ${other}`;
}
