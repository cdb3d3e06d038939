import { CircleAlert } from 'lucide-react';
import { isProblem } from '@/shared/api/problem';
import { problemText } from '@/shared/api/problemText';

/** Why a form was not accepted as a whole, above its button. What is wrong in one field stands at the field. */
export function Refusal({ error }: { error: unknown }) {
  if (!error || (isProblem(error) && error.fields.length > 0)) return null;
  return (
    <p
      role="alert"
      className="flex items-start gap-2 rounded-card bg-danger-soft px-3.5 py-2.5 text-ui text-danger-text"
    >
      <CircleAlert size={16} strokeWidth={1.75} aria-hidden className="mt-0.5 shrink-0" />
      {problemText(error)}
    </p>
  );
}
