import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

const RECORDED = resolve(import.meta.dirname, '../../../integrations/src/test/resources');

/** A recorded payload, byte for byte. */
export function recorded(file: string): Promise<Buffer> {
  return readFile(resolve(RECORDED, file));
}

/** Where and how a WAHA server delivers, as the hub configured it. */
export interface Hook {
  readonly url: string;
  readonly key: string;
}

/** POSTs exactly these bytes as WAHA does: HMAC-SHA512 over the raw body (WAHA docs, "Webhooks, HMAC"). */
export async function deliver(hook: Hook, body: Buffer): Promise<number> {
  const response = await fetch(hook.url, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-Webhook-Hmac-Algorithm': 'sha512',
      'X-Webhook-Hmac': createHmac('sha512', hook.key).update(body).digest('hex'),
    },
    body: new Uint8Array(body),
  });
  await response.arrayBuffer();
  return response.status;
}
