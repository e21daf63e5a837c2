import { createRequire } from 'node:module';

/** What is used of `graphql-http`, declared here so that the project type-checks where it is not installed. */
interface AuditSuite {
  serverAudits(options: { readonly url: string; readonly fetchFn: typeof fetch }): readonly Audit[];
}

export interface Audit {
  readonly id: string;
  readonly name: string;
  fn(): Promise<AuditResult>;
}

export interface AuditResult {
  readonly id: string;
  readonly name: string;
  /** `error` for a MUST that is not kept, `warn` for a SHOULD, `notice` for a MAY. */
  readonly status: 'ok' | 'error' | 'warn' | 'notice';
  readonly reason?: string;
}

const { serverAudits } = createRequire(import.meta.url)('graphql-http') as AuditSuite;

/** The audits of GraphQL over HTTP, each request with a token. */
export async function auditServer(url: string, authorization: string): Promise<AuditResult[]> {
  const fetchFn: typeof fetch = (input, init) => {
    const headers = { ...(init?.headers as Record<string, string> | undefined), authorization };
    return fetch(input, { ...init, headers });
  };
  const results: AuditResult[] = [];
  for (const audit of serverAudits({ url, fetchFn })) results.push(await audit.fn());
  return results;
}

/** Audits that AppSync does not pass or that the emulator does not want to, by id; decision 0020 has the whole why. */
export const exceptions: Readonly<Record<string, string>> = {
  '22EB': 'AppSync answers application/json;charset=UTF-8 whatever is accepted',
  '5A70': 'the emulator takes POST only',
  D6D5: 'the emulator takes POST only',
  '6A70': 'the emulator takes POST only',
  '58B0': 'AppSync knows no extensions in a request and passes over them',
  '58B1': 'AppSync knows no extensions in a request and passes over them',
  '58B2': 'AppSync knows no extensions in a request and passes over them',
  '58B3': 'AppSync knows no extensions in a request and passes over them',
  '572B': 'AppSync answers 400 to a document that it cannot parse, whatever is accepted',
  FDE2: 'the document of this audit does not parse: a name cannot begin with a digit',
  '86EE': 'AppSync answers 200 with errors to variables that do not fit, whatever is accepted',
};
