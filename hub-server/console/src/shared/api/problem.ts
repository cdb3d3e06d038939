/** One refused field of a request. */
export interface FieldProblem {
  field: string;
  code: string;
}

/** A refusal of the hub, as problem details; the words for the reader are found by `code`. */
export class Problem extends Error {
  readonly status: number;
  /** Stable and never translated; `offline` when the hub could not be reached at all. */
  readonly code: string;
  readonly fields: readonly FieldProblem[];
  /** Seconds until another try makes sense, where the hub says so. */
  readonly retryAfter: number | undefined;

  constructor(status: number, code: string, fields: readonly FieldProblem[] = [], retryAfter?: number) {
    super(`${status} ${code}`);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.fields = fields;
    this.retryAfter = retryAfter;
  }

  /** The code of a refused field, if it is the one. */
  of(field: string): string | undefined {
    return this.fields.find((problem) => problem.field === field)?.code;
  }
}

interface ProblemBody {
  code?: string;
  errors?: FieldProblem[];
}

/** Reads the answer of a failed request, whatever stands in it. */
export async function problemOf(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => ({}))) as ProblemBody;
  const after = Number(response.headers.get('Retry-After'));
  return new Problem(
    response.status,
    body.code ?? `http-${response.status}`,
    body.errors ?? [],
    after || undefined,
  );
}

export function isProblem(error: unknown, code?: string): error is Problem {
  return error instanceof Problem && (code === undefined || error.code === code);
}
