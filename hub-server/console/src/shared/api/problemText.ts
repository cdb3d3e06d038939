import type { MessageId } from '@/shared/i18n/catalogue';
import { i18n } from '@/shared/i18n/i18n';
import { text } from '@/shared/i18n/text';
import { isProblem, type Problem } from './problem';

/** One sentence for a refusal: by its code, else by its kind. Never the words of the server. */
export function problemText(error: unknown): string {
  if (!isProblem(error)) return text('problem.unexpected');
  const byCode = `problem.${error.code}`;
  if (isKnown(byCode)) return text(byCode, { seconds: error.retryAfter ?? 30 });
  return text(byStatus(error.status));
}

function byStatus(status: number): MessageId {
  if (status === 403) return 'problem.forbidden';
  if (status === 404) return 'problem.not-found';
  if (status === 409) return 'problem.conflict';
  if (status === 429) return 'problem.too-many';
  return status === 422 || status === 400 ? 'problem.invalid' : 'problem.unexpected';
}

/** One sentence for a refused field, or nothing when it was not this one. */
export function fieldText(problem: Problem | null | undefined, field: string): string | undefined {
  const code = problem?.of(field);
  if (code === undefined) return undefined;
  for (const id of [`field.${field}.${code}`, `field.${code}`]) if (isKnown(id)) return text(id);
  return text('field.invalid');
}

function isKnown(id: string): id is MessageId {
  return id in i18n.messages;
}
