import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { EmulatorOptions } from './emulatorOptions.ts';
import { requireServedServices } from './functions/forwardedRequests.ts';
import type { FunctionSurroundings } from './functions/functionVariables.ts';
import type { RuntimeServices } from './runtime/evaluation.ts';

/** The options with their defaults. */
export type EmulatorSettings = EmulatorOptions &
  Required<Pick<EmulatorOptions, 'onProgress' | 'onError' | 'services' | 'log' | 'credentials' | 'endpoints'>> & {
    /** 32 bytes, as AES-256 wants them. */
    readonly tokenKey: Buffer;
    /** Folders of `stateDirectory`, where there is one. */
    readonly directories: { readonly streams?: string; readonly queues?: string };
  };

const realServices: RuntimeServices = { now: Date.now, randomUUID, random: Math.random };

/** @throws Error for an endpoint of a service that functions are not served */
export function settingsOf(options: EmulatorOptions): EmulatorSettings {
  const nothing = (): void => undefined;
  const { onProgress = nothing, onError = writeToStandardError, services = realServices, log = nothing } = options;
  const { credentials = [], endpoints = {}, stateDirectory } = options;
  requireServedServices(endpoints);
  const directories =
    stateDirectory === undefined
      ? {}
      : { streams: join(stateDirectory, 'streams'), queues: join(stateDirectory, 'queues') };
  const tokenKey = tokenKeyOf(options);
  return { ...options, onProgress, onError, services, log, credentials, endpoints, tokenKey, directories };
}

export function surroundingsOf({ dynamodb }: EmulatorOptions, regionOfStack: string): FunctionSurroundings {
  const { endpoint, region = regionOfStack, accessKeyId = 'local', secretAccessKey = 'local' } = dynamodb;
  return { region: regionOfStack, dynamodb: { endpoint, region, accessKeyId, secretAccessKey } };
}

function tokenKeyOf({ tokenSecret }: EmulatorOptions): Buffer {
  return tokenSecret === undefined ? randomBytes(32) : createHash('sha256').update(tokenSecret).digest();
}

function writeToStandardError(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}
