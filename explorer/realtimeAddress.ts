/** The address that AWS gives an API; the same with another word in it takes subscriptions. */
const GIVEN_BY_AWS = /^([a-z0-9]+)\.appsync-api\.([a-z0-9-]+\.amazonaws\.com(?:\.cn)?)$/;

/**
 * Where an endpoint takes subscriptions: beside it, or below it when it has a name of its own.
 * https://docs.aws.amazon.com/appsync/latest/devguide/real-time-websocket-client.html
 */
export function realtimeAddress(endpoint: string): string {
  const url = new URL(endpoint);
  const isGiven = GIVEN_BY_AWS.test(url.hostname);
  if (isGiven) url.hostname = url.hostname.replace(GIVEN_BY_AWS, '$1.appsync-realtime-api.$2');
  else url.pathname += '/realtime';
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return url.href;
}
