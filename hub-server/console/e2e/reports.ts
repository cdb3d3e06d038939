import { expect } from '@playwright/test';
import { deliver, recorded } from './fixtures';
import type { Waha } from './waha';

/** The provider tells how far the last message that was sent has come. */
export async function receipt(waha: Waha, how: 'device' | 'read'): Promise<void> {
  const told = JSON.parse(
    (await recorded(`waha/webhooks/gows/message.ack.${how}.json`)).toString('utf8'),
  ) as {
    session: string;
    payload: { id: string };
  };
  told.session = waha.sessionName;
  told.payload.id = waha.sentIds.at(-1) ?? '';
  expect(await deliver(waha.hook, Buffer.from(JSON.stringify(told))), how).toBe(200);
}

/** What the provider says of the number's session, now. */
export async function reported(waha: Waha, status: 'working' | 'failed'): Promise<void> {
  const told = JSON.parse(
    (await recorded(`waha/webhooks/session.status.${status}.json`)).toString('utf8'),
  ) as {
    session: string;
    timestamp: number;
    payload: { name: string };
  };
  told.session = waha.sessionName;
  told.payload.name = waha.sessionName;
  told.timestamp = Date.now();
  expect(await deliver(waha.hook, Buffer.from(JSON.stringify(told))), status).toBe(200);
}
