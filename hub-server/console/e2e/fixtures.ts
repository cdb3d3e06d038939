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

const DELIVERIES = 20;

/** Delivers exactly these bytes, and again while the hub has enough to do (503), as WAHA does. Gives the last status. */
export async function deliver(hook: Hook, body: Buffer): Promise<number> {
  let status = await post(hook, body);
  for (let again = 1; status === 503 && again < DELIVERIES; again += 1) status = await post(hook, body);
  return status;
}

/** POSTs as WAHA does: HMAC-SHA512 over the raw body (WAHA docs, "Webhooks, HMAC"). */
async function post(hook: Hook, body: Buffer): Promise<number> {
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

/** A second of silence as WAV: 8 kHz, one byte for each sample (RIFF, WAVE_FORMAT_PCM). */
export function silence(): Buffer {
  const sound = Buffer.alloc(44 + 8_000, 0x80);
  sound.write('RIFF', 0, 'latin1');
  sound.writeUInt32LE(sound.length - 8, 4);
  sound.write('WAVEfmt ', 8, 'latin1');
  sound.writeUInt32LE(16, 16);
  sound.writeUInt16LE(1, 20);
  sound.writeUInt16LE(1, 22);
  sound.writeUInt32LE(8_000, 24);
  sound.writeUInt32LE(8_000, 28);
  sound.writeUInt16LE(1, 32);
  sound.writeUInt16LE(8, 34);
  sound.write('data', 36, 'latin1');
  sound.writeUInt32LE(8_000, 40);
  return sound;
}

/** The first box of an MP4 film (ISO 14496-12): enough to be known as one. */
export function filmHead(): Buffer {
  const head = Buffer.alloc(24);
  head.writeUInt32BE(24, 0);
  head.write('ftypisom', 4, 'latin1');
  head.write('isommp42', 16, 'latin1');
  return head;
}
