import { describe, expect, it } from '@jest/globals';
import { realtimeAddress } from '../../../explorer/realtimeAddress.ts';

describe('the address for subscriptions', () => {
  // https://docs.aws.amazon.com/appsync/latest/devguide/real-time-websocket-client.html
  it.each([
    ['http://127.0.0.1:4000/graphql', 'ws://127.0.0.1:4000/graphql/realtime'],
    ['http://[::1]:4000/graphql', 'ws://[::1]:4000/graphql/realtime'],
    ['https://api.example.org/graphql', 'wss://api.example.org/graphql/realtime'],
    [
      'https://abcdefghijklmnopqrstuvwxyz.appsync-api.eu-central-1.amazonaws.com/graphql',
      'wss://abcdefghijklmnopqrstuvwxyz.appsync-realtime-api.eu-central-1.amazonaws.com/graphql',
    ],
    [
      'https://abc.appsync-api.cn-north-1.amazonaws.com.cn/graphql',
      'wss://abc.appsync-realtime-api.cn-north-1.amazonaws.com.cn/graphql',
    ],
    [
      'https://abc.appsync-api.eu-central-1.amazonaws.com.example.org/graphql',
      'wss://abc.appsync-api.eu-central-1.amazonaws.com.example.org/graphql/realtime',
    ],
  ])('of %s is %s', (endpoint, address) => {
    expect(realtimeAddress(endpoint)).toBe(address);
  });
});
