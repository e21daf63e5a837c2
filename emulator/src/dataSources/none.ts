import type { DataSourceClient } from './dataSource.ts';

/** AppSync's NONE data source: the result is the request's payload, whatever it is; null without one. */
export const noneDataSource: DataSourceClient = {
  call(request) {
    return Promise.resolve(
      isObject(request)
        ? { result: request['payload'] ?? null, error: null }
        : { result: null, error: { type: 'MappingTemplate', message: 'Expected an object such as {"payload": 1}.' } },
    );
  },
};

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
