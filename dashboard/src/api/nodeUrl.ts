interface ParsedUrl {
  readonly host: string;
  readonly path: string;
}

/** Stands for Node's `url`, of which the AppSync links use the host and the path of an absolute address. */
export function parse(address: string): ParsedUrl {
  const { host, pathname, search } = new URL(address);
  return { host, path: `${pathname}${search}` };
}

// A default export, against the habit here, as the links import it both ways.
export default { parse };
