import { Problem, problemOf } from './problem';

type Query = Record<string, string | number | boolean | null | undefined>;

interface Asking {
  query?: Query;
  signal?: AbortSignal | undefined;
  /** Given by callers who repeat a request on purpose; otherwise each POST has a new one. */
  idempotencyKey?: string;
}

type SignedOut = () => void;

let signedOut: SignedOut = () => {};

/** Tells who shows the sign-in page when the hub no longer knows the session. */
export function onSignedOut(listener: SignedOut): void {
  signedOut = listener;
}

function address(path: string, query: Query = {}): string {
  const given = Object.entries(query).flatMap(([key, value]) =>
    value === undefined || value === null || value === '' ? [] : [[key, String(value)]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

function requestOf(method: string, body: unknown, asking: Asking): RequestInit {
  const isForm = body instanceof FormData;
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (body !== undefined && !isForm) headers['Content-Type'] = 'application/json';
  if (method === 'POST') headers['Idempotency-Key'] = asking.idempotencyKey ?? crypto.randomUUID();
  const request: RequestInit = { method, headers, credentials: 'same-origin' };
  if (body !== undefined) request.body = isForm ? body : JSON.stringify(body);
  if (asking.signal) request.signal = asking.signal;
  return request;
}

async function reach(path: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(path, request);
  } catch (error) {
    if (request.signal?.aborted) throw error;
    throw new Problem(0, 'offline');
  }
}

async function ask<Answer>(
  method: string,
  path: string,
  body: unknown,
  asking: Asking = {},
): Promise<Answer> {
  const response = await reach(address(path, asking.query), requestOf(method, body, asking));
  if (!response.ok) {
    const problem = await problemOf(response);
    if (problem.status === 401 && problem.code !== 'wrong-credentials') signedOut();
    throw problem;
  }
  const words = await response.text();
  return (words ? JSON.parse(words) : undefined) as Answer;
}

/**
 * The hub's own API. Every failure is a `Problem`. Answers are typed by the caller from `types.ts`;
 * void is for answers without a body.
 */
export const api = {
  get: <Answer>(path: string, query?: Query, signal?: AbortSignal) =>
    ask<Answer>('GET', path, undefined, { ...(query ? { query } : {}), signal }),
  post: <Answer = void>(path: string, body?: unknown, idempotencyKey?: string) =>
    ask<Answer>('POST', path, body, idempotencyKey ? { idempotencyKey } : {}),
  put: <Answer = void>(path: string, body?: unknown) => ask<Answer>('PUT', path, body),
  patch: <Answer>(path: string, body: unknown) => ask<Answer>('PATCH', path, body),
  delete: <Answer = void>(path: string) => ask<Answer>('DELETE', path, undefined),
};

/** A file on its way up, with the part of it that has left: fetch cannot tell, so this is XMLHttpRequest. */
export function upload<Answer>(
  path: string,
  file: File,
  onProgress: (part: number) => void,
  signal?: AbortSignal,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.append('file', file, file.name);
    request.open('POST', path);
    request.setRequestHeader('Idempotency-Key', crypto.randomUUID());
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onerror = () => reject(new Problem(0, 'offline'));
    request.onabort = () => reject(new DOMException('', 'AbortError'));
    request.onload = () => {
      if (request.status >= 200 && request.status < 300)
        return resolve(JSON.parse(request.responseText) as Answer);
      if (request.status === 401) signedOut();
      problemOf(new Response(request.responseText || null, { status: request.status })).then(reject, reject);
    };
    signal?.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}
