import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import { AriaLanguage } from '@/app/AriaLanguage';
import { consoleQueries } from '@/app/queries';
import { consoleRouter } from '@/app/router';
import { i18n, speak } from '@/shared/i18n/i18n';
import type { Language } from '@/shared/i18n/language';

/** The whole console at an address, as a browser would show it. */
export async function renderConsole(path: string, language: Language = 'pt-BR') {
  await speak(language);
  const queries = consoleQueries();
  queries.setDefaultOptions({ queries: { ...queries.getDefaultOptions().queries, retry: false } });
  const history = createMemoryHistory({ initialEntries: [path] });
  const router = consoleRouter(queries, history);
  render(
    <I18nProvider i18n={i18n}>
      <AriaLanguage>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </AriaLanguage>
    </I18nProvider>,
  );
  return { router, queries };
}
